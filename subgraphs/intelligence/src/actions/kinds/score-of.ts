import { type Sql, sql } from '@sophia/database';
import type { ScoreKind } from '../../entities/score.ts';
import { evidence } from './sql.ts';

/**
 * Returns a select of accounts' scores as they were known at a time, with the lowest value of the same model in the 30
 * days before. Rows of days without factors are left out.
 *
 * Columns: tenant_id, account_id, score_id, value, computed_at, factors, lowest, lowest_at.
 */
export const accountScores = (kind: ScoreKind, at: Sql): Sql => sql`
  select s.tenant_id, s.subject_id as account_id, s.id as score_id, latest.value, latest.computed_at, latest.factors,
    lowest.value as lowest, lowest.computed_at as lowest_at
  from intelligence.scores s
  cross join lateral (
    select h.value, h.computed_at, h.factors, h.model, h.model_version from intelligence.score_history h
    where h.tenant_id = s.tenant_id and h.score_id = s.id and h.computed_at <= ${at} order by h.day desc limit 1
  ) latest
  left join lateral (
    select h.value, h.computed_at from intelligence.score_history h
    where h.tenant_id = s.tenant_id and h.score_id = s.id and h.computed_at > ${at} - interval '30 days'
      and h.computed_at < latest.computed_at and h.model = latest.model and h.model_version = latest.model_version
    order by h.value, h.day desc limit 1
  ) lowest on true
  where s.subject_type = 'ACCOUNT' and s.kind = ${kind} and latest.factors is not null
    and latest.computed_at > ${at} - interval '7 days'`;

/** The factors of the score `s` that raise it, strongest first, as evidence. */
export const raisingFactors = sql`
  coalesce((select jsonb_agg(item order by points desc) from (
    select ${evidence({
      text: sql`(factor ->> 'label') || ': +' || round((factor ->> 'contribution')::numeric, 1) || ' points'`,
      at: sql`s.computed_at`,
      scoreId: sql`s.score_id`,
    })} as item, (factor ->> 'contribution')::float8 as points
    from jsonb_array_elements(s.factors) factor
    where (factor ->> 'contribution')::float8 > 0 order by points desc limit 3
  ) strongest), '[]')`;
