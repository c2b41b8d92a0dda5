import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/** Days in which a customer's own word makes ours an answer. */
const answerDays = 7;

/** Our calls, messages and e-mails to accounts, and whether the account had said nothing in the days before. */
export const outreach = defineSource({
  name: 'outreach',
  number: 11,
  grain: 'a call, message or e-mail of ours to an account, on its day',
  facts: 'interactions',
  dimensions: { account: 'one', employee: 'many', source: 'one' },
  parts: { ours: sql`1`, proactive: sql`(not i.is_answer)::int` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`o.occurred_at`)} as day, o.account_id, o.employee_ids, array[o.source] as source_items,
      null::text as currency,
      exists (
        select from intelligence.interaction_analyses said
        where said.tenant_id = o.tenant_id and said.account_id = o.account_id and said.direction = 'INBOUND'
          and said.occurred_at < o.occurred_at and said.occurred_at >= o.occurred_at - make_interval(days => ${answerDays})
      ) as is_answer
    from intelligence.interaction_analyses o
    where o.direction = 'OUTBOUND' and o.account_id is not null and o.occurred_at >= ${from} and o.occurred_at < ${to}`,
  changedBy: {
    interactions: (day) => sql`select (${day} + ahead)::date from generate_series(0, ${answerDays + 1}::int) as ahead`,
  },
});
