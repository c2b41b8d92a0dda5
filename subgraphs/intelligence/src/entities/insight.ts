import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Flag } from '@sophia/understanding';

const insightKinds = [
  'COMPETITOR_MENTION',
  'PROPERTY_SOFTWARE_MENTION',
  'OBJECTION',
  'BUYING_SIGNAL',
  'FEATURE_REQUEST',
  'COMPLIANCE',
  'CHURN_SIGNAL',
] as const;
export type InsightKind = (typeof insightKinds)[number];

export const Insight = defineEntity({
  name: 'Insight',
  schema: 'intelligence',
  tableName: 'insights',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    kind: p.enum(insightKinds),
    title: p.text(),
    detail: p.text().nullable(),
    subject: p.text().nullable(),
    regulation: p.text().$type<Flag['regulation']>().nullable(),
    accountId: p.uuid().nullable(),
    interactionId: p.uuid(),
    findingId: p.uuid().nullable(),
    confidence: p.float().nullable(),
    occurredAt: p.datetime(),
    model: p.text(),
    createdAt: p.datetime(),
  },
});
export type InsightRow = InferEntity<typeof Insight>;
