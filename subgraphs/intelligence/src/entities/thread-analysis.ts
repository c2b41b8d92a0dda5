import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Analysis of a conversation thread. Written by the models of an inference service. */
export const ThreadAnalysis = defineEntity({
  name: 'ThreadAnalysis',
  schema: 'intelligence',
  tableName: 'thread_analyses',
  properties: {
    tenantId: p.text().primary(),
    threadId: p.uuid().primary(),
    sentiment: p.float().nullable(),
    engagement: p.float().nullable(),
    satisfaction: p.float().nullable(),
    successProbability: p.float().nullable(),
    churnRisk: p.float().nullable(),
    estimatedValue: p.decimal().nullable(),
    estimatedCurrency: p.text().nullable(),
    dealStage: p.text().nullable(),
    segment: p.text().nullable(),
    summary: p.text().nullable(),
    keyOutcomes: p.array().nullable(),
    painPoints: p.array().nullable(),
    proposedSolutions: p.array().nullable(),
    competitiveLandscape: p.array().nullable(),
    predictedNextActions: p.array().nullable(),
    recommendedFollowUps: p.array().nullable(),
    escalationRecommendations: p.array().nullable(),
    expansionOpportunities: p.array().nullable(),
    confidence: p.float().nullable(),
    model: p.text(),
    modelVersion: p.text(),
    analysedAt: p.datetime(),
  },
});
export type ThreadAnalysisRow = InferEntity<typeof ThreadAnalysis>;
