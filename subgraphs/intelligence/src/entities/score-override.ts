import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { scoreKinds, subjectTypes } from './score.ts';

/** A value that a person shows in place of a calculated score, until a time. */
export const ScoreOverride = defineEntity({
  name: 'ScoreOverride',
  schema: 'intelligence',
  tableName: 'score_overrides',
  properties: {
    tenantId: p.text().primary(),
    scoreId: p.uuid().primary(),
    subjectType: p.enum(subjectTypes),
    subjectId: p.uuid(),
    kind: p.enum(scoreKinds),
    value: p.float(),
    reason: p.text(),
    createdAt: p.datetime(),
    createdBy: p.text(),
    until: p.datetime(),
    version: p.integer(),
  },
});
export type ScoreOverrideRow = InferEntity<typeof ScoreOverride>;
