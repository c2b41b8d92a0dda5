import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Regulation } from './compliance.ts';

/** A text to analyse. */
export interface Text {
  readonly text: string;
  /** ISO 639-1 or 639-3 code from the source; null when the source does not know the language. */
  readonly language: string | null;
  /** When it was said or written. Dates such as "Monday" count from it; without it only the words are known. */
  readonly saidAt?: Date | undefined;
  /** Names to find; without it those that come with the product. */
  readonly vocabulary?: Vocabulary;
}

export type FindingKind =
  | 'ACTION_ITEM'
  | 'QUESTION'
  | 'OBJECTION'
  | 'PAIN_POINT'
  | 'FEATURE_REQUEST'
  | 'BUYING_SIGNAL'
  | 'DECISION'
  | 'ESCALATION'
  | 'INTEGRATION_REQUIREMENT'
  | 'DECISION_MAKER'
  | 'PORTFOLIO_SIZE'
  | 'COMPLIANCE'
  | 'CHURN_SIGNAL'
  | 'QUALIFICATION'
  | 'SENTIMENT';

/** How an objection was met. */
export type Handling = 'DISCOUNT' | 'EVIDENCE' | 'ALTERNATIVE' | 'EXPLANATION' | 'DEFERRED' | 'ACKNOWLEDGED';

/** Something that a sentence says, with the sentence. */
export interface Finding {
  readonly kind: FindingKind;
  /** In its original wording, at most 500 characters. */
  readonly sentence: string;
  /** Place of the sentence in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Probability that the finding is right, 0 to 1; null if it was not measured, as for kinds that nobody labelled and an escalation that an exact rule shows. */
  readonly confidence: number | null;
  /** ACTION_ITEM: "I", "we", "you" or a name; null if nobody is named, as for other kinds. */
  readonly owner: string | null;
  /** ACTION_ITEM: the words that say when; null if none do. */
  readonly dueText: string | null;
  /** ACTION_ITEM: the day that they mean, YYYY-MM-DD; null if it is not known. */
  readonly dueDate: string | null;
  /** SENTIMENT, PAIN_POINT, OBJECTION: what it is about; DECISION_MAKER: the title; COMPLIANCE: the subject; QUALIFICATION: the element; CHURN_SIGNAL: DECIDED or CONSIDERED; else null. */
  readonly target: string | null;
  /** OBJECTION: how it was met in the same text; null if it was not. */
  readonly handling: Handling | null;
  /** SENTIMENT: -1 to 1; null for other kinds. */
  readonly polarity: number | null;
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
  /** What the sentences say, in their order. The lists of sentences above are made of it. */
  readonly findings: readonly Finding[];
}

/**
 * Analyses texts. It may read only the beginning of long ones, and must let other work of the process run. The analyser of
 * the product is in `understanding/`.
 */
export interface TextAnalyzer {
  readonly model: string;
  /** Another one means that texts of before are analysed again. */
  readonly version: string;
  /** One sentence about how it works, for the list of models. */
  readonly purpose: string;
  /** Returns one analysis for each text, in the same order. May reject when the signal aborts. */
  analyse(texts: readonly Text[], signal?: AbortSignal): Promise<readonly TextAnalysis[]>;
}
