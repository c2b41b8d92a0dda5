import { type Sql, sql } from '@sophia/database';
import { wroteToThem, wroteToUs } from '../store/whose-words.ts';
import type { Window } from './account-interactions.ts';

/**
 * Returns a select of the times that customers waited for our answer in a thread. A wait begins with a customer's message
 * or e-mail in the window that follows none of the customer's own, and ends with our next one. An answer after the
 * window does not count: `answered_at` is null, and so are `seconds`, the answer and its authors.
 *
 * Columns: tenant_id, account_id, deal_id, thread_id, interaction_id, source, asked_at, answered_at, seconds,
 * answer_interaction_id, answer_employee_ids.
 */
export const responseTimes = ({ from, to }: Window): Sql => sql`
  select i.tenant_id, i.account_id, i.deal_id, i.thread_id, i.interaction_id, i.source, i.occurred_at as asked_at,
    answer.occurred_at as answered_at, extract(epoch from answer.occurred_at - i.occurred_at)::double precision as seconds,
    answer.interaction_id as answer_interaction_id, answer.employee_ids as answer_employee_ids
  from intelligence.interaction_analyses i
  left join lateral (
    select ${wroteToUs('p')} as is_theirs from intelligence.interaction_analyses p
    where p.tenant_id = i.tenant_id and p.thread_id = i.thread_id and p.occurred_at <= i.occurred_at
      and (p.occurred_at, p.interaction_id) < (i.occurred_at, i.interaction_id)
      and (${wroteToUs('p')} or ${wroteToThem('p')})
    order by p.occurred_at desc, p.interaction_id desc limit 1
  ) previous on true
  left join lateral (
    select a.interaction_id, a.occurred_at, a.employee_ids from intelligence.interaction_analyses a
    where a.tenant_id = i.tenant_id and a.thread_id = i.thread_id
      and a.occurred_at >= i.occurred_at and a.occurred_at < ${to}
      and (a.occurred_at, a.interaction_id) > (i.occurred_at, i.interaction_id) and ${wroteToThem('a')}
    order by a.occurred_at, a.interaction_id limit 1
  ) answer on true
  where ${wroteToUs('i')} and i.thread_id is not null and i.occurred_at >= ${from} and i.occurred_at < ${to}
    and previous.is_theirs is not true`;
