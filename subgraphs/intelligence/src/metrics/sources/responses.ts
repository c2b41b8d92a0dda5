import { sql } from '@sophia/database';
import { responseTimes } from '../../facts/response-times.ts';
import { defineSource } from './source.ts';

/** Waits of customers for an answer, on the day that they asked. Those not answered yet have no time. */
export const responses = defineSource({
  name: 'responses',
  number: 14,
  grain: 'a customer’s wait for an answer in a thread, on the day that it began',
  facts: 'threads',
  dimensions: { account: 'one', employee: 'many', source: 'one', deal: 'one' },
  parts: {
    questions: sql`1`,
    answered: sql`(i.seconds is not null)::int`,
    seconds: sql`i.seconds`,
    within_day: sql`(i.seconds <= 86400)::int`,
  },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`asked_at`)} as day, account_id, coalesce(answer_employee_ids, '{}') as employee_ids,
      array[source] as source_items, array_remove(array[deal_id::text], null) as deal_items, null::text as currency, seconds
    from (${responseTimes({ from, to: sql`'infinity'::timestamptz` })}) wait
    where asked_at < ${to}`,
});
