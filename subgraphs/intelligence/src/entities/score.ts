import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export interface Factor {
  readonly name: string;
  readonly label: string;
  /** 0 to 1, scaled up to replace unknown measures. */
  readonly weight: number;
  /** Weight when every measure is known: those of the known ones add up to the coverage. Absent of what has none, and of earlier days. */
  readonly fullWeight?: number;
  /** Null of a measure that is not known, which says something in trees. */
  readonly value: number | null;
  /** Of a measure with bounds: its points, 0 to 100, and the values that give 0 and 100 of them. */
  readonly points?: number;
  readonly zeroAt?: number;
  readonly hundredAt?: number;
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

/** Kinds of scores of each type of subject. */
export const scoresOf: Readonly<Record<SubjectType, readonly ScoreKind[]>> = {
  ACCOUNT: ['HEALTH', 'ENGAGEMENT', 'SATISFACTION', 'CHURN_RISK', 'EXPANSION'],
  CONTACT: ['ENGAGEMENT', 'SATISFACTION', 'CHURN_RISK', 'LEAD'],
  DEAL: ['HEALTH', 'DEAL_SUCCESS'],
};

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
    /** Interactions within the window that the confidence rests on; null for models. */
    interactions: p.integer().nullable(),
    asOf: p.datetime(),
    computedAt: p.datetime(),
    model: p.text(),
    modelVersion: p.text(),
  },
});
export type ScoreRow = InferEntity<typeof Score>;
