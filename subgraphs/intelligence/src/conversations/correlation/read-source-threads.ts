import { type EntityManager, query, sql } from '@sophia/database';
import { ownAccounts } from '../../store/own-company.ts';
import { linkedMessagesOf } from './linked-messages.ts';
import { namedCallsIn } from './named-calls.ts';
import { namedDealsIn } from './named-deals.ts';
import type { CallLink, NamedCustomer, SourceThread, ThreadKind } from './source-thread.ts';

interface ThreadRow {
  id: string;
  kind: ThreadKind;
  account_id: string;
  named_customer: NamedCustomer | null;
  interaction_id: string;
  started_at: string;
  ended_at: string;
  contact_ids: string[];
  employee_ids: string[];
  terms: string[];
  call_source_id: string | null;
  call_links: CallLink[];
}

const gathered = (column: string) => sql`coalesce((
  select array_agg(distinct value) from intelligence.interaction_analyses m, unnest(${sql.ref(`m.${column}`)}) as value
  where m.source_thread_id = thread.id
), '{}')`;

/**
 * Reads threads of sources with all their interactions. Leaves out those that cannot be correlated: without an account,
 * also by its name, with our own company, about a deal, whose activities are one conversation, and tasks.
 */
export async function readSourceThreads(em: EntityManager, ids: readonly string[]): Promise<SourceThread[]> {
  if (ids.length === 0) return [];
  const rows = await query<ThreadRow>(
    em,
    sql`select thread.id, thread.kind, thread.interaction_id, thread.started_at, thread.ended_at, thread.call_source_id,
       coalesce(thread.account_id, named.account_id) as account_id,
       case when thread.account_id is null then json_build_object(
         'name', named.name, 'isWhole', named.is_whole, 'interactionId', named.interaction_id) end as named_customer,
       ${gathered('contact_ids')} as contact_ids, ${gathered('employee_ids')} as employee_ids,
       coalesce((
         select array_agg(distinct value order by value) from intelligence.interaction_analyses m,
           unnest(m.topics || m.property_software || m.competitors || m.products || m.features) as value
         where m.source_thread_id = thread.id
       ), '{}') as terms,
       coalesce((
         select json_agg(json_build_object('callSourceId', link, 'interactionId', m.interaction_id)
           order by m.occurred_at, m.interaction_id)
         from intelligence.interaction_analyses m, unnest(m.call_links) as link where m.source_thread_id = thread.id
       ), '[]') as call_links
     from (
       select i.source_thread_id as id,
         case when bool_or(i.call_id is not null) then 'CALL' when bool_or(i.source = 'slack') then 'CHAT'
           else 'RECORD' end as kind,
         (array_agg(i.account_id order by i.occurred_at, i.interaction_id) filter (where i.account_id is not null))[1]
           as account_id,
         (array_agg(i.interaction_id order by i.occurred_at, i.interaction_id))[1] as interaction_id,
         min(i.occurred_at) as started_at,
         min(i.occurred_at) + make_interval(secs => coalesce(max(i.duration_seconds) filter (where i.call_id is not null), 0))
           as ended_at,
         max(i.source_id) filter (where i.call_id is not null) as call_source_id
       from intelligence.interaction_analyses i where i.source_thread_id = any(${[...ids]}::uuid[])
       group by i.source_thread_id
       having not bool_or(i.call_id is null and i.source <> 'slack' and (i.deal_id is not null or i.kind = 'TASK'))
     ) as thread
     left join intelligence.named_customers named on named.source_thread_id = thread.id
     where coalesce(thread.account_id, named.account_id) is not null
       and coalesce(thread.account_id, named.account_id) not in (${ownAccounts})`,
  );
  const namedCalls = await namedCallsIn(em, ids);
  const linkedMessages = await linkedMessagesOf(em, ids);
  const namedDeals = await namedDealsIn(em, ids);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    accountId: row.account_id,
    namedCustomer: row.named_customer,
    interactionId: row.interaction_id,
    startedAt: new Date(row.started_at),
    endedAt: new Date(row.ended_at),
    contactIds: row.contact_ids,
    employeeIds: row.employee_ids,
    terms: row.terms,
    callSourceId: row.call_source_id,
    callLinks: row.call_links,
    namedCalls: namedCalls.get(row.id) ?? [],
    linkedMessages: linkedMessages.get(row.id) ?? [],
    namedDeals: namedDeals.get(row.id) ?? [],
  }));
}
