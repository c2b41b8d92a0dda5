import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { type Flag, topicCategories } from '@sophia/understanding';

/** Analysis of one sentence of a transcript. */
export const SegmentAnalysis = defineEntity({
  name: 'SegmentAnalysis',
  schema: 'intelligence',
  tableName: 'segment_analyses',
  properties: {
    tenantId: p.text().primary(),
    segmentId: p.uuid().primary(),
    callId: p.uuid(),
    part: p.integer(),
    role: p.text(),
    startMs: p.integer(),
    wordCount: p.integer(),
    language: p.text().nullable(),
    sentiment: p.float().nullable(),
    topicCategory: p.enum(topicCategories).nullable(),
    topics: p.array(),
    propertySoftware: p.array(),
    competitors: p.array(),
    integrations: p.array(),
    features: p.array(),
    painPoints: p.array(),
    objections: p.array(),
    pricingObjection: p.boolean(),
    pricingDiscussed: p.boolean(),
    buyingSignals: p.array(),
    featureRequests: p.array(),
    integrationRequirements: p.array(),
    actionItems: p.array(),
    keywords: p.array(),
    industryKeywords: p.array(),
    unitCount: p.integer().nullable(),
    escalation: p.boolean().nullable(),
    urgency: p.integer().nullable(),
    complianceFlags: p.json<Flag[]>(),
    model: p.text(),
    modelVersion: p.text(),
    analysedAt: p.datetime(),
  },
});
export type SegmentAnalysisRow = InferEntity<typeof SegmentAnalysis>;
