import type { Regulation } from './compliance.ts';

/** A text to analyse. */
export interface Text {
  readonly text: string;
  /** ISO 639-1 or 639-3 code where the source knows the language. */
  readonly language: string | null;
}

/** A sentence that may break a law. */
export interface Flag {
  readonly regulation: Regulation;
  readonly topic: string;
  readonly sentence: string;
}

export const topicCategories = ['DISCOVERY', 'DEMO', 'OBJECTION_HANDLING', 'PRICING', 'CLOSING'] as const;
export type TopicCategory = (typeof topicCategories)[number];

/** What a text says. Null means: the analyser cannot know; an empty list means: it looked and found none. */
export interface TextAnalysis {
  /** ISO 639-1. */
  readonly language: string | null;
  /** -1 to 1. */
  readonly sentiment: number | null;
  /** 1 to 5. */
  readonly urgency: number | null;
  readonly escalation: boolean | null;
  readonly topicCategory: TopicCategory | null;
  /** Most important first, at most 10, as are all lists of words. */
  readonly topics: readonly string[];
  readonly propertySoftware: readonly string[];
  readonly competitors: readonly string[];
  readonly products: readonly string[];
  readonly integrations: readonly string[];
  readonly features: readonly string[];
  readonly industryKeywords: readonly string[];
  readonly unitCount: number | null;
  readonly pricingDiscussed: boolean;
  /** Sentences, as said. */
  readonly objections: readonly string[];
  readonly pricingObjection: boolean;
  readonly buyingSignals: readonly string[];
  readonly painPoints: readonly string[];
  readonly featureRequests: readonly string[];
  readonly integrationRequirements: readonly string[];
  readonly actionItems: readonly string[];
  readonly complianceFlags: readonly Flag[];
}

/**
 * Reads texts, of long ones the beginning, and leaves the process time for other work. The built-in one knows words
 * and rules; an inference service implements the same with models.
 */
export interface TextAnalyzer {
  readonly model: string;
  readonly version: string;
  /** A sentence on how it works, for the registry of models. */
  readonly purpose: string;
  /** One analysis for each text, in the same order. It may give up when the signal aborts. */
  analyse(texts: readonly Text[], signal?: AbortSignal): Promise<readonly TextAnalysis[]>;
}
