import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A sentence that an analysis rests on, with its place in the text of the interaction or segment. */
export interface Citation {
  readonly interactionId: string;
  readonly segmentId: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lists of an analysis that consist of sentences. */
export const citedLists = [
  'summary',
  'keyOutcomes',
  'painPoints',
  'proposedSolutions',
  'predictedNextActions',
  'expansionOpportunities',
  'recommendedFollowUps',
] as const;

export type ThreadCitations = Readonly<Record<(typeof citedLists)[number], readonly Citation[]>>;

/** Conclusions about a conversation, from the analyses of its texts. */
export const ThreadAnalysis = defineEntity({
  name: 'ThreadAnalysis',
  schema: 'intelligence',
  tableName: 'thread_analyses',
  properties: {
    tenantId: p.text().primary(),
    threadId: p.uuid().primary(),
    type: p.text().nullable(),
    typeReasons: p.array(),
    sentiment: p.float().nullable(),
    engagement: p.float().nullable(),
    satisfaction: p.float().nullable(),
    painPoints: p.array().nullable(),
    proposedSolutions: p.array().nullable(),
    competitiveLandscape: p.array().nullable(),
    predictedNextActions: p.array().nullable(),
    recommendedFollowUps: p.array().nullable(),
    escalationRecommendations: p.array().nullable(),
    expansionOpportunities: p.array().nullable(),
    citations: p.json<ThreadCitations>(),
    confidence: p.float().nullable(),
    model: p.text(),
    modelVersion: p.text(),
    analysedAt: p.datetime(),
  },
});
export type ThreadAnalysisRow = InferEntity<typeof ThreadAnalysis>;
