import { sql } from '@sophia/database';
import { hasLeft } from '../../store/account-departures.ts';
import { scoreOf } from './moving-score.ts';
import type { ConditionKind } from './rule-kind.ts';
import { scoreNames, scoreSubjects, subjectOf } from './score-subjects.ts';

/**
 * A kind for any score, as shown to people, that is above, or below, `threshold` points. It begins with the first of the days
 * in a row on which it was so, at midnight: what a person closes on that day is not raised again by a later calculation of it.
 * These days are one occurrence, also when the past is calculated afterwards and they begin earlier.
 * A score that was last calculated before the window raises no new alert. The risk of an account that left is no news.
 */
export const scoreLevel = (name: 'SCORE_ABOVE' | 'SCORE_BELOW'): ConditionKind => {
  const isBeyond = name === 'SCORE_ABOVE' ? sql`>` : sql`<`;
  return {
    name,
    looksAt: 'score',
    lasts: true,
    everyMinutes: 60,
    needs: 'conversations',
    builtIn: null,
    about: 'score',
    isLevel: true,
    threshold: { unit: 'points', least: 0, most: 100 },
    find(rule, { at, held }) {
      const { kind, subjectType } = scoreOf(rule);
      const { join, accountId, contactId, dealId, ownerId, name: subject } = scoreSubjects[subjectType];
      const cause = sql`(s.subject_id || ':' || ${kind}::text)`;
      const isRiskOfAccount = kind === 'CHURN_RISK' && subjectType === 'ACCOUNT';
      return sql`
        select ${cause} as cause, ${cause} as key, began.day::timestamp at time zone 'UTC' as occurred_at,
          latest.shown as value, null::text as text, ${accountId} as account_id, ${contactId} as contact_id,
          ${dealId} as deal_id, null::uuid as interaction_id, ${ownerId} as owner_id,
          jsonb_build_object('account', account.name, 'name', ${subject}, 'to', latest.shown, 'from', before.shown,
            'since', began.day) as facts
        from intelligence.scores s
        cross join lateral (
          select h.day, coalesce(h.overridden, h.value) as shown from intelligence.score_history h
          where h.tenant_id = s.tenant_id and h.score_id = s.id and h.computed_at <= ${at}
            and (h.computed_at > ${at} - make_interval(hours => ${rule.windowHours}) or ${cause} = any(${held}))
          order by h.day desc limit 1
        ) latest
        left join lateral (
          select h.day, coalesce(h.overridden, h.value) as shown from intelligence.score_history h
          where h.tenant_id = s.tenant_id and h.score_id = s.id and h.day < latest.day
            and not coalesce(h.overridden, h.value) ${isBeyond} ${rule.threshold}::float8
          order by h.day desc limit 1
        ) before on true
        cross join lateral (
          select min(h.day) as day from intelligence.score_history h
          where h.tenant_id = s.tenant_id and h.score_id = s.id and h.day <= latest.day
            and (before.day is null or h.day > before.day)
        ) began
        ${join}
        left join intelligence.account_facts account
          on account.tenant_id = s.tenant_id and account.account_id = ${accountId}
        where s.kind = ${kind} and s.subject_type = ${subjectType} and latest.shown ${isBeyond} ${rule.threshold}::float8
          and (${rule.accountIds.length} = 0 or ${accountId} = any(${rule.accountIds}::uuid[]))
          and not ${isRiskOfAccount ? hasLeft('s') : sql`false`}`;
    },
    tell(rule, row) {
      const { from, since } = row.facts;
      const before = from == null ? '' : `, after ${Number(from).toFixed(1)}`;
      return {
        title: `${subjectOf(row)}: ${scoreNames[scoreOf(rule).kind]} is ${Number(row.value).toFixed(1)}`,
        message: `It is ${name === 'SCORE_ABOVE' ? 'above' : 'below'} ${rule.threshold} points since ${since}${before}.`,
      };
    },
  };
};
