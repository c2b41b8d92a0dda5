import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { type NewScore, scoreIdOf } from './save-scores.ts';

/** The scores of a day that was over. */
export interface PastDay {
  /** Its end. */
  readonly at: Date;
  readonly scores: readonly NewScore[];
}

/**
 * Writes points of days before these subjects' scores were first calculated, in place of those that were written before.
 * Changes no point of a day on which a score was calculated, and none of a score that is null now.
 */
export async function savePastScores(
  em: EntityManager,
  tenant: string,
  subjectIds: readonly string[],
  days: readonly PastDay[],
): Promise<void> {
  const firsts = await query<{ id: string; first_day: string | null }>(
    em,
    sql`select s.id, min(h.day)::text as first_day from intelligence.scores s
     left join intelligence.score_history h on h.tenant_id = s.tenant_id and h.score_id = s.id and not h.is_past
     where s.subject_id = any(${[...subjectIds]}::uuid[]) group by s.id`,
  );
  const firstDays = new Map(firsts.map((row) => [row.id, row.first_day]));
  const rows = days.flatMap(({ at, scores }) =>
    scores.flatMap(({ subjectType, subjectId, kind, score, model }) => {
      const id = scoreIdOf(tenant, subjectType, subjectId, kind);
      const day = at.toISOString().slice(0, 10);
      const first = firstDays.get(id) ?? null;
      if (first === null || day >= first) return [];
      return [
        {
          tenant_id: tenant,
          score_id: id,
          day,
          computed_at: at,
          value: score.value,
          baseline: score.baseline,
          factors: score.factors,
          model: model.name,
          model_version: model.version,
          is_past: true,
        },
      ];
    }),
  );
  await query(
    em,
    sql`delete from intelligence.score_history where is_past and score_id = any(${[...firstDays.keys()]}::uuid[])`,
  );
  await upsert(em, 'intelligence.score_history', rows, { key: ['tenant_id', 'score_id', 'day'], update: [] });
}
