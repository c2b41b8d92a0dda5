import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export interface Factor {
  readonly name: string;
  readonly label: string;
  /** 0 to 1, scaled up to replace unknown measures. */
  readonly weight: number;
  readonly value: number;
  /** Points added to the baseline, negative if it lowers the score. */
  readonly contribution: number;
}

export const scoreKinds = [
  'HEALTH',
  'CHURN_RISK',
  'ENGAGEMENT',
  'SATISFACTION',
  'EXPANSION',
  'DEAL_SUCCESS',
  'LEAD',
] as const;
export type ScoreKind = (typeof scoreKinds)[number];
export const subjectTypes = ['ACCOUNT', 'CONTACT', 'DEAL'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** Latest score of one kind for an account, contact or deal. `score_history` has the earlier ones. */
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
    baseline: p.float(),
    probability: p.float().nullable(),
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
