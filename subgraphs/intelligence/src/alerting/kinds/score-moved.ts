import { type Sql, sql } from '@sophia/database';
import type { AlertRuleRow } from '../../entities/alert-rule.ts';
import type { ScoreKind } from '../../entities/score.ts';
import type { ConditionKind, Moment } from './rule-kind.ts';

interface Move {
  readonly score: ScoreKind;
  /** Which move is bad. */
  readonly bad: 'fall' | 'rise';
  /** Ends the cause. */
  readonly cause: string;
}

/**
 * Returns a select of the accounts whose score, as shown to people, has moved since its best day in the window, by the same
 * model. Its reason is the factor that moved it most; an override by a person has none.
 */
export const movedScores = (
  { score, bad, cause }: Move,
  { threshold, windowHours, accountIds }: AlertRuleRow,
  { at }: Moment,
): Sql => {
  const pointsWorse = (from: Sql, to: Sql) => (bad === 'fall' ? sql`(${from}) - (${to})` : sql`(${to}) - (${from})`);
  return sql`
  select s.subject_id || ':' || ${cause}::text as cause, latest.day::text as key, latest.computed_at as occurred_at,
    latest.shown - best.shown as value, null::text as text, s.subject_id as account_id,
    null::uuid as deal_id, null::uuid as interaction_id, null::uuid as owner_id,
    jsonb_build_object('account', account.name, 'from', best.shown, 'to', latest.shown,
      'factor', case when latest.overridden is null then (
        select factor.label from jsonb_to_recordset(latest.factors) factor(name text, label text, contribution float8)
        left join jsonb_to_recordset(best.factors) earlier(name text, contribution float8) using (name)
        cross join lateral (
          select ${pointsWorse(sql`coalesce(earlier.contribution, 0)`, sql`factor.contribution`)} as points
        ) change
        where change.points > 0 order by change.points desc, factor.name limit 1
      ) end) as facts
  from intelligence.scores s
  cross join lateral (
    select h.*, coalesce(h.overridden, h.value) as shown from intelligence.score_history h
    where h.tenant_id = s.tenant_id and h.score_id = s.id and h.computed_at <= ${at}
    order by h.day desc limit 1
  ) latest
  cross join lateral (
    select h.factors, coalesce(h.overridden, h.value) as shown from intelligence.score_history h
    where h.tenant_id = s.tenant_id and h.score_id = s.id and h.day < latest.day
      and h.day >= (${at} - make_interval(hours => ${windowHours}))::date
      and h.model is not distinct from latest.model and h.model_version is not distinct from latest.model_version
    order by shown ${bad === 'fall' ? sql`desc` : sql`asc`}, h.day desc limit 1
  ) best
  left join intelligence.account_facts account
    on account.tenant_id = s.tenant_id and account.account_id = s.subject_id
  where s.kind = ${score} and s.subject_type = 'ACCOUNT'
    and (${accountIds.length} = 0 or s.subject_id = any(${accountIds}::uuid[]))
    and ${pointsWorse(sql`best.shown`, sql`latest.shown`)} >= ${threshold}::float8`;
};

/** Names the account and its points before and after. */
export const tellMove =
  (name: string, verb: string): ConditionKind['tell'] =>
  ({ windowHours }, { value, facts: { account, from, to, factor } }) => ({
    title: `${account ?? 'An account'}: ${name} ${verb} by ${Math.abs(value ?? 0).toFixed(1)} points`,
    message:
      `From ${Number(from).toFixed(1)} to ${Number(to).toFixed(1)} within ${Math.round(windowHours / 24)} days. ${factor ?? ''}`.trim(),
  });
