import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Flag } from '@sophia/understanding';

/** Analysis of a call, combined from its sentences. */
export const CallAnalysis = defineEntity({
  name: 'CallAnalysis',
  schema: 'intelligence',
  tableName: 'call_analyses',
  properties: {
    tenantId: p.text().primary(),
    callId: p.uuid().primary(),
    language: p.text().nullable(),
    sentiment: p.float().nullable(),
    customerSentiment: p.float().nullable(),
    urgency: p.integer().nullable(),
    escalation: p.boolean().nullable(),
    topics: p.array(),
    propertySoftware: p.array(),
    competitors: p.array(),
    integrations: p.array(),
    features: p.array(),
    objections: p.array(),
    pricingObjection: p.boolean(),
    pricingDiscussed: p.boolean(),
    buyingSignals: p.array(),
    painPoints: p.array(),
    featureRequests: p.array(),
    actionItems: p.array(),
    keywords: p.array(),
    unitCount: p.integer().nullable(),
    complianceFlags: p.json<Flag[]>(),
    model: p.text(),
    modelVersion: p.text(),
    analysedAt: p.datetime(),
  },
});
export type CallAnalysisRow = InferEntity<typeof CallAnalysis>;
