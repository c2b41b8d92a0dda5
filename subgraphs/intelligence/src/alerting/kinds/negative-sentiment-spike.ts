import { sql } from '@sophia/database';
import { count } from '../../common/words.ts';
import { theirSentiment } from '../../store/their-sentiment.ts';
import type { ConditionKind } from './rule-kind.ts';
import { days, hoursInWords, inWords } from './words.ts';

/** Sentiment of the customer below which an interaction sounds negative. */
const negative = -0.2;

/** Several negative interactions of a customer within the window. */
export const negativeSentimentSpike: ConditionKind = {
  name: 'NEGATIVE_SENTIMENT_SPIKE',
  looksAt: 'interaction',
  lasts: true,
  everyMinutes: 60,
  needs: 'conversations',
  builtIn: {
    name: 'Negative sentiment',
    severity: 'MEDIUM',
    threshold: 3,
    windowHours: days(30),
    cooldownHours: days(7),
  },
  threshold: { unit: 'interactions', least: 1, most: 1_000 },
  find: ({ threshold, windowHours, accountIds }, { at }) => sql`
    select i.account_id || ':negativity' as cause, latest.interaction_id::text as key, latest.occurred_at,
      i.value, latest.title as text, i.account_id, null::uuid as deal_id, latest.interaction_id,
      null::uuid as owner_id,
      jsonb_build_object('account', account.name, 'kind', latest.kind, 'title', latest.title) as facts
    from (
      select n.tenant_id, n.account_id, count(*)::float8 as value,
        (array_agg(n.interaction_id order by n.occurred_at desc, n.interaction_id))[1] as latest_id
      from intelligence.interaction_analyses n
      where n.account_id is not null and ${theirSentiment('n')} < ${negative}
        and (${accountIds.length} = 0 or n.account_id = any(${accountIds}::uuid[]))
        and n.occurred_at between ${at} - make_interval(hours => ${windowHours}) and ${at}
      group by n.tenant_id, n.account_id having count(*) >= ${threshold}::float8
    ) i
    join intelligence.interaction_analyses latest
      on latest.tenant_id = i.tenant_id and latest.interaction_id = i.latest_id
    left join intelligence.account_facts account
      on account.tenant_id = i.tenant_id and account.account_id = i.account_id`,
  tell: ({ windowHours }, { value, facts, occurred_at }) => ({
    title: `${facts.account ?? 'An account'} sounds unhappy`,
    message: `${count(value ?? 0, 'interaction')} in the last ${hoursInWords(windowHours)} ${value === 1 ? 'sounds' : 'sound'} negative, most recently ${inWords(
      {
        kind: String(facts.kind),
        title: String(facts.title),
        occurredAt: new Date(occurred_at),
      },
    )}.`,
  }),
};
