import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import { publish } from '@sophia/events';
import type { ScoreKind, SubjectType } from '../entities/score.ts';
import type { CalculatedScore } from '../scoring/common/calculated-score.ts';

export interface NewScore {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly kind: ScoreKind;
  readonly score: CalculatedScore;
  readonly confidence: number | null;
  /** Interactions that the confidence rests on; null for models. */
  readonly interactions: number | null;
  readonly model: { readonly name: string; readonly version: string };
}

/** Points. Smaller changes come from rounding and the clock: they are stored but not published. */
const leastMove = 0.1;

export const scoreIdOf = (tenant: string, subjectType: SubjectType, subjectId: string, kind: ScoreKind): string =>
  deriveId(tenant, 'score', subjectType, subjectId, kind);

/** Saves scores with one history point a day, and publishes those that changed. */
export async function saveScores(
  em: EntityManager,
  tenant: string,
  scores: readonly NewScore[],
  now: Date,
): Promise<void> {
  if (scores.length === 0) return;
  const withIds = scores.map((score) => ({
    ...score,
    id: scoreIdOf(tenant, score.subjectType, score.subjectId, score.kind),
  }));
  const before = await readBefore(
    em,
    withIds.map(({ id }) => id),
    now,
  );
  await upsert(
    em,
    'intelligence.scores',
    withIds.map(({ id, subjectType, subjectId, kind, score, confidence, interactions, model }) => ({
      tenant_id: tenant,
      id,
      subject_type: subjectType,
      subject_id: subjectId,
      kind,
      value: score.value,
      baseline: score.baseline,
      probability: score.probability,
      factors: score.factors,
      confidence,
      coverage: score.coverage,
      interactions,
      as_of: now,
      computed_at: now,
      model: model.name,
      model_version: model.version,
    })),
    { key: ['tenant_id', 'id'] },
  );
  await upsert(
    em,
    'intelligence.score_history',
    withIds.map(({ id, score, model }) => ({
      tenant_id: tenant,
      score_id: id,
      day: now.toISOString().slice(0, 10),
      computed_at: now,
      value: score.value,
      baseline: score.baseline,
      factors: score.factors,
      model: model.name,
      model_version: model.version,
      overridden: before.get(id)?.overridden ?? null,
    })),
    { key: ['tenant_id', 'score_id', 'day'] },
  );
  await publish(
    em,
    withIds.flatMap(({ id, subjectType, subjectId, kind, score, model }) => {
      const previousValue = before.get(id)?.value ?? null;
      if (previousValue !== null && Math.abs(score.value - previousValue) < leastMove) return [];
      return [
        {
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
            model: model.name,
            modelVersion: model.version,
          },
        },
      ];
    }),
  );
}

interface Before {
  readonly value: number | null;
  /** Value that a person has put in its place; null without an override. */
  readonly overridden: number | null;
}

/** Locks the scores, and returns what is known of them. */
async function readBefore(em: EntityManager, ids: readonly string[], now: Date): Promise<Map<string, Before>> {
  await query(em, sql`select from intelligence.scores where id = any(${ids}::uuid[]) order by id for update`);
  const rows = await query<Before & { id: string }>(
    em,
    sql`select wanted.id, s.value, o.value as overridden
     from unnest(${ids}::uuid[]) as wanted(id)
     left join intelligence.scores s on s.id = wanted.id
     left join intelligence.score_overrides o on o.score_id = wanted.id and o.until > ${now}::timestamptz`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A score of a subject. */
export interface ScoreKey {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly kind: ScoreKind;
}

/**
 * Removes scores that can no longer be calculated, with their history, so that they are null rather than outdated. Their
 * overrides remain, for the time when they can be calculated again.
 */
export const dropScores = (em: EntityManager, tenant: string, scores: readonly ScoreKey[]): Promise<void> =>
  deleteScores(
    em,
    scores.map(({ subjectType, subjectId, kind }) => scoreIdOf(tenant, subjectType, subjectId, kind)),
  );

/** Removes all scores of these subjects, with their overrides. */
export async function dropScoresOf(em: EntityManager, subjectType: SubjectType, ids: readonly string[]): Promise<void> {
  await query(
    em,
    sql`delete from intelligence.score_overrides
     where subject_type = ${subjectType} and subject_id = any(${ids}::uuid[])`,
  );
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
  if (ids.length === 0) return;
  await query(em, sql`delete from intelligence.score_history where score_id = any(${ids}::uuid[])`);
  await query(em, sql`delete from intelligence.scores where id = any(${ids}::uuid[])`);
}
