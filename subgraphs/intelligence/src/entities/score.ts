import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Factor } from '../scoring/weighted-score.ts';

const scoreKinds = ['HEALTH', 'CHURN_RISK', 'ENGAGEMENT', 'SATISFACTION', 'EXPANSION', 'DEAL_SUCCESS', 'LEAD'] as const;
export type ScoreKind = (typeof scoreKinds)[number];
const subjectTypes = ['ACCOUNT', 'CONTACT', 'DEAL'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** The latest score of a kind of an account, contact or deal; how it came there is in `score_history`. */
export const Score = defineEntity({
  name: 'Score',
  schema: 'intelligence',
  tableName: 'scores',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    subjectType: p.enum(subjectTypes),
    subjectId: p.uuid(),
    kind: p.enum(scoreKinds),
    value: p.float(),
    factors: p.json<Factor[]>(),
    confidence: p.float().nullable(),
    coverage: p.float(),
    asOf: p.datetime(),
    computedAt: p.datetime(),
    model: p.text(),
    modelVersion: p.text(),
  },
});
export type ScoreRow = InferEntity<typeof Score>;
