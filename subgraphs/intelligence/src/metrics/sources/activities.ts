import { sql } from '@sophia/database';
import { defineSource } from './source.ts';

/**
 * Tickets: opened on the day of their source, resolved on the day that we first heard of it. Sources do not date the end,
 * so one that we never knew open has no time of resolution, and does not count as resolved.
 */
export const tickets = defineSource({
  name: 'tickets',
  number: 15,
  grain: 'a ticket, on the day that it was opened, and again on the day that we heard it was done',
  facts: 'activities',
  dimensions: { account: 'one', employee: 'many', source: 'one' },
  parts: {
    opened: sql`i.opened`,
    resolved: sql`i.resolved`,
    seconds: sql`i.seconds`,
  },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`a.occurred_at`)} as day, a.account_id, a.employee_ids, array[a.source] as source_items,
      null::text as currency, 1 as opened, 0 as resolved, null::numeric as seconds
    from intelligence.activity_facts a
    where a.kind = 'TICKET' and a.occurred_at >= ${from} and a.occurred_at < ${to}
    union all
    select ${dayOf(sql`a.done_recorded_at`)}, a.account_id, a.employee_ids, array[a.source], null, 0, 1,
      greatest(extract(epoch from a.done_recorded_at - a.occurred_at), 0)
    from intelligence.activity_facts a
    where a.kind = 'TICKET' and a.done_recorded_at > a.first_known_at
      and a.done_recorded_at >= ${from} and a.done_recorded_at < ${to}`,
});

/** Tasks with a deadline, on its day. Those that we got to know after it do not count. */
export const dueTasks = defineSource({
  name: 'due_tasks',
  number: 5,
  grain: 'a task with a deadline, on the day of the deadline',
  facts: 'activities',
  dimensions: { account: 'one', employee: 'many', source: 'one' },
  parts: { due: sql`1`, in_time: sql`(i.done_recorded_at <= i.due_at)::int` },
  records: ({ from, to, dayOf }) => sql`
    select ${dayOf(sql`a.due_at`)} as day, a.account_id, a.employee_ids, array[a.source] as source_items,
      null::text as currency, a.done_recorded_at, a.due_at
    from intelligence.activity_facts a
    where a.kind = 'TASK' and a.first_known_at <= a.due_at and a.due_at >= ${from} and a.due_at < ${to}`,
});
