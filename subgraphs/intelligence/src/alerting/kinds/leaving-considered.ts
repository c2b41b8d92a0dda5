import { type Sql, sql } from '@sophia/database';
import type { AlertRuleRow } from '../../entities/alert-rule.ts';
import { isProspect } from '../../facts/prospects.ts';
import { hasLeft } from '../../store/account-departures.ts';
import { ownAccounts } from '../../store/own-company.ts';
import { mayBeTheirs, spokenByUs } from '../../store/whose-words.ts';
import type { ConditionKind, Moment } from './rule-kind.ts';
import { days, inWords } from './words.ts';

/** Newest interactions of an account that are evidence at a time. */
const mostEvidence = 5;

/** Sentences in which customers say that they leave (DECIDED) or may leave (CONSIDERED). */
const signals = ({ accountIds }: AlertRuleRow, { at }: Moment): Sql => sql`
  select i.tenant_id, i.account_id, i.deal_id, i.interaction_id, i.kind, i.title, i.escalation, f.target, f.sentence,
    f.segment_id, f.start_offset, i.occurred_at + make_interval(secs => coalesce(f.start_ms, 0) / 1000.0) as said_at
  from intelligence.findings f
  join intelligence.interaction_analyses i on i.tenant_id = f.tenant_id and i.interaction_id = f.interaction_id
  left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
  where f.kind = 'CHURN_SIGNAL' and i.account_id is not null and i.occurred_at <= ${at} and ${mayBeTheirs('i')}
    and (s.segment_id is null or not ${spokenByUs('s')})
    and (${accountIds.length} = 0 or i.account_id = any(${accountIds}::uuid[]))`;

/**
 * A customer says that they may leave, and not that they leave: that is an ESCALATION, as is a threat. It lasts until they
 * say that they leave, or have left. A prospect compares vendors anyway.
 */
export const leavingConsidered: ConditionKind = {
  name: 'LEAVING_CONSIDERED',
  looksAt: 'interaction',
  lasts: true,
  everyMinutes: 60,
  needs: null,
  builtIn: {
    name: 'Customer may leave',
    severity: 'MEDIUM',
    threshold: null,
    windowHours: days(30),
    cooldownHours: days(14),
  },
  threshold: null,
  find: (rule, moment) => sql`
    with signal as materialized (${signals(rule, moment)})
    select considered.account_id || ':leaving' as cause, considered.interaction_id::text as key,
      considered.said_at as occurred_at, null::float8 as value, considered.sentence as text, considered.account_id,
      considered.deal_id, considered.interaction_id, considered.segment_id, null::uuid as owner_id,
      jsonb_build_object('account', account.name, 'kind', considered.kind, 'title', considered.title) as facts
    from (
      select first.*, row_number() over (partition by account_id order by said_at desc, interaction_id) as place
      from (
        select distinct on (interaction_id) * from signal
        where target = 'CONSIDERED' and escalation is not true order by interaction_id, said_at, start_offset
      ) first
      where not exists (
        select from signal decided
        where decided.account_id = first.account_id and decided.target = 'DECIDED'
          and decided.said_at > first.said_at - make_interval(hours => ${rule.windowHours}))
    ) considered
    left join intelligence.account_facts account
      on account.tenant_id = considered.tenant_id and account.account_id = considered.account_id
    where considered.place <= ${mostEvidence} and (
      considered.said_at >= ${moment.at} - make_interval(hours => ${rule.windowHours})
      or considered.account_id || ':leaving' = any(${moment.held}))
      and considered.account_id not in (${ownAccounts}) and not ${hasLeft('considered', 'account_id')}
      and not ${isProspect('considered', 'account_id')}`,
  tell: (_, { occurred_at, facts: { account, kind, title } }) => ({
    title: `${account ?? 'An account'} may leave`,
    message: `They consider leaving, or compare us with others, in ${inWords({
      kind: String(kind),
      title: String(title),
      occurredAt: new Date(occurred_at),
    })}.`,
  }),
};
