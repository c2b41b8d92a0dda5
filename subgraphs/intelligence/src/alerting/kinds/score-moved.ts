import { type Sql, sql } from '@sophia/database';
import type { AlertKind, AlertRuleRow } from '../../entities/alert-rule.ts';
import type { ScoreKind, SubjectType } from '../../entities/score.ts';
import { isProspect } from '../../facts/prospects.ts';
import { hasLeft } from '../../store/account-departures.ts';
import type { ConditionKind, Moment } from './rule-kind.ts';
import { scoreSubjects, subjectOf } from './score-subjects.ts';
import { hoursInWords } from './words.ts';

interface Move {
  readonly score: ScoreKind;
  readonly subjectType: SubjectType;
  readonly direction: 'FALL' | 'RISE';
  /** Ends the cause. */
  readonly cause: string;
}

/** Kinds of alerts about what a customer says of leaving. */
const aboutLeaving: readonly AlertKind[] = ['ESCALATION', 'LEAVING_CONSIDERED'];

/** Of a score `s` and the `factor` that moved it most: the customer says that they (may) leave, and that has an alert already. */
const isSaidAlready = (cause: Sql, { windowHours }: AlertRuleRow, { at, held }: Moment): Sql => sql`(
  factor.name is not distinct from 'leaving' and ${cause} <> all(${held}) and exists (
    select from intelligence.alerts said
    where said.tenant_id = s.tenant_id and said.account_id = s.subject_id and said.kind = any(${aboutLeaving}::text[])
      and said.raised_at between ${at} - make_interval(hours => ${windowHours}) and ${at}))`;

/**
 * Returns a select of the subjects whose score, as shown to people, has moved since its highest, or lowest, day in the
 * window, by the same model. Its reason is the factor that moved it most; an override by a person has none. It is no news
 * that the risk rises of an account that left, of a prospect, or of one whose words of leaving have an alert.
 */
export function movedScores({ score, subjectType, direction, cause }: Move, rule: AlertRuleRow, moment: Moment): Sql {
  const { threshold, windowHours, accountIds } = rule;
  const { at } = moment;
  const { join, accountId, contactId, dealId, ownerId, name } = scoreSubjects[subjectType];
  const points = (from: Sql, to: Sql) => (direction === 'FALL' ? sql`(${from}) - (${to})` : sql`(${to}) - (${from})`);
  const causeOf = sql`(s.subject_id || ':' || ${cause}::text)`;
  const isNoNews =
    score === 'CHURN_RISK' && direction === 'RISE' && subjectType === 'ACCOUNT'
      ? sql`(${hasLeft('s')} or ${isProspect('s')} or ${isSaidAlready(causeOf, rule, moment)})`
      : sql`false`;
  return sql`
  select ${causeOf} as cause, latest.day::text as key, latest.computed_at as occurred_at,
    latest.shown - best.shown as value, null::text as text, ${accountId} as account_id, ${contactId} as contact_id,
    ${dealId} as deal_id, null::uuid as interaction_id, ${ownerId} as owner_id,
    jsonb_build_object('account', account.name, 'name', ${name}, 'from', best.shown, 'to', latest.shown,
      'factor', factor.label) as facts
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
    order by shown ${direction === 'FALL' ? sql`desc` : sql`asc`}, h.day desc limit 1
  ) best
  left join lateral (
    select present.name, present.label
    from jsonb_to_recordset(latest.factors) present(name text, label text, contribution float8)
    left join jsonb_to_recordset(best.factors) earlier(name text, contribution float8) using (name)
    cross join lateral (
      select ${points(sql`coalesce(earlier.contribution, 0)`, sql`present.contribution`)} as points
    ) change
    where latest.overridden is null and change.points > 0 order by change.points desc, present.name limit 1
  ) factor on true
  ${join}
  left join intelligence.account_facts account on account.tenant_id = s.tenant_id and account.account_id = ${accountId}
  where s.kind = ${score} and s.subject_type = ${subjectType} and not ${isNoNews}
    and (${accountIds.length} = 0 or ${accountId} = any(${accountIds}::uuid[]))
    and ${points(sql`best.shown`, sql`latest.shown`)} >= ${threshold}::float8`;
}

/** Names the subject and its points before and after. */
export const tellMove =
  (name: string, verb: string): ConditionKind['tell'] =>
  ({ windowHours }, row) => {
    const { from, to, factor } = row.facts;
    return {
      title: `${subjectOf(row)}: ${name} ${verb} by ${Math.abs(row.value ?? 0).toFixed(1)} points`,
      message:
        `From ${Number(from).toFixed(1)} to ${Number(to).toFixed(1)} within ${hoursInWords(windowHours)}. ${factor ?? ''}`.trim(),
    };
  };
