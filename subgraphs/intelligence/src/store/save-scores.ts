import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import { publish } from '@sophia/events';
import type { ScoreKind, SubjectType } from '../entities/score.ts';
import { scoreModel } from '../scoring/account-scores.ts';
import type { WeightedScore } from '../scoring/weighted-score.ts';

export interface NewScore {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly kind: ScoreKind;
  readonly score: WeightedScore;
  readonly confidence: number;
}

/** A score that changed, with its previous value; null for the first one. */
export interface MovedScore extends NewScore {
  readonly id: string;
  readonly previousValue: number | null;
}

/** Points. Smaller changes come from rounding and the clock: they are stored but not published. */
const leastMove = 0.1;

/** Saves scores with one history point a day, and publishes and returns those that changed. */
export async function saveScores(
  em: EntityManager,
  tenant: string,
  scores: readonly NewScore[],
  now: Date,
): Promise<MovedScore[]> {
  if (scores.length === 0) return [];
  const withIds = scores.map((score) => ({
    ...score,
    id: deriveId(tenant, 'score', score.subjectType, score.subjectId, score.kind),
  }));
  const rows = await query<{ id: string; value: number }>(
    em,
    sql`select id, value as value from intelligence.scores
     where id = any(${withIds.map(({ id }) => id)}::uuid[]) for update`,
  );
  const before = new Map(rows.map((row) => [row.id, row.value]));
  await upsert(
    em,
    'intelligence.scores',
    withIds.map(({ id, subjectType, subjectId, kind, score, confidence }) => ({
      tenant_id: tenant,
      id,
      subject_type: subjectType,
      subject_id: subjectId,
      kind,
      value: score.value,
      factors: score.factors,
      confidence,
      coverage: score.coverage,
      as_of: now,
      computed_at: now,
      model: scoreModel.name,
      model_version: scoreModel.version,
    })),
    { key: ['tenant_id', 'id'] },
  );
  await upsert(
    em,
    'intelligence.score_history',
    withIds.map(({ id, score }) => ({
      tenant_id: tenant,
      score_id: id,
      day: now.toISOString().slice(0, 10),
      computed_at: now,
      value: score.value,
    })),
    { key: ['tenant_id', 'score_id', 'day'] },
  );
  const moved = withIds
    .map((score): MovedScore => ({ ...score, previousValue: before.get(score.id) ?? null }))
    .filter(({ score, previousValue }) => previousValue === null || Math.abs(score.value - previousValue) >= leastMove);
  await publishMoved(em, moved);
  return moved;
}

const publishMoved = (em: EntityManager, moved: readonly MovedScore[]): Promise<void> =>
  publish(
    em,
    moved.map(({ id, subjectType, subjectId, kind, score, previousValue }) => ({
      type: 'score.changed' as const,
      subject: id,
      data: {
        id,
        kind,
        accountId: subjectType === 'ACCOUNT' ? subjectId : null,
        contactId: subjectType === 'CONTACT' ? subjectId : null,
        dealId: subjectType === 'DEAL' ? subjectId : null,
        value: score.value,
        previousValue,
        model: scoreModel.name,
        modelVersion: scoreModel.version,
      },
    })),
  );

/** Removes scores that can no longer be calculated, with their history, so that they are null rather than outdated. */
export async function dropScores(
  em: EntityManager,
  tenant: string,
  subjectType: SubjectType,
  subjectIds: readonly string[],
  kind: ScoreKind,
): Promise<void> {
  if (subjectIds.length === 0) return;
  await deleteScores(
    em,
    subjectIds.map((subjectId) => deriveId(tenant, 'score', subjectType, subjectId, kind)),
  );
}

/** Removes all scores of these subjects. */
export async function dropScoresOf(em: EntityManager, subjectType: SubjectType, ids: readonly string[]): Promise<void> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id from intelligence.scores where subject_type = ${subjectType} and subject_id = any(${ids}::uuid[])`,
  );
  await deleteScores(
    em,
    rows.map(({ id }) => id),
  );
}

/** Deletes the history first: the trigger that publishes changed entities finds a point's subject through its score. */
async function deleteScores(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(em, sql`delete from intelligence.score_history where score_id = any(${ids}::uuid[])`);
  await query(em, sql`delete from intelligence.scores where id = any(${ids}::uuid[])`);
}
