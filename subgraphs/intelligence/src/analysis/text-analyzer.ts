import type { Regulation } from './compliance.ts';

/** A text to analyse. */
export interface Text {
  readonly text: string;
  /** ISO 639-1 or 639-3 code from the source; null when the source does not know the language. */
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

/**
 * Analysis of a text. Null means that the analyser cannot determine the value. An empty list means that it looked and
 * found none.
 */
export interface TextAnalysis {
  /** ISO 639-1. */
  readonly language: string | null;
  /** -1 to 1. */
  readonly sentiment: number | null;
  /** 1 to 5. */
  readonly urgency: number | null;
  readonly escalation: boolean | null;
  readonly topicCategory: TopicCategory | null;
  /** Most important first, at most 10, like all lists of words. */
  readonly topics: readonly string[];
  readonly propertySoftware: readonly string[];
  readonly competitors: readonly string[];
  readonly products: readonly string[];
  readonly integrations: readonly string[];
  readonly features: readonly string[];
  readonly industryKeywords: readonly string[];
  readonly unitCount: number | null;
  readonly pricingDiscussed: boolean;
  /** Sentences in their original wording. */
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
 * Analyses texts. It may read only the beginning of long ones, and must let other work of the process run. The built-in
 * analyser uses words and rules; an inference service implements the same interface with models.
 */
export interface TextAnalyzer {
  readonly model: string;
  readonly version: string;
  /** One sentence about how it works, for the list of models. */
  readonly purpose: string;
  /** Returns one analysis for each text, in the same order. May reject when the signal aborts. */
  analyse(texts: readonly Text[], signal?: AbortSignal): Promise<readonly TextAnalysis[]>;
}
