import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { followUpDate } from './follow-up-date.ts';

interface FindingsRow {
  readonly call_id: string;
  readonly startedAt: string | null;
  readonly actionItems: readonly string[];
  readonly handled: readonly string[];
}

/**
 * Writes what the key sentences of calls say into the calls' analyses, for rules and scores. Called by whichever of a
 * call and its transcript is saved last: days such as "tomorrow" count from the call.
 */
export async function saveCallFindings(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  const rows = await query<FindingsRow>(
    em,
    sql`select c.call_id, facts.started_at as "startedAt",
       coalesce(array_agg(k.text order by s.start_ms, k.start_at) filter (where 'ACTION_ITEM' = any(k.kinds)), '{}')
         as "actionItems",
       coalesce(array_agg(k.text order by s.start_ms, k.start_at) filter (where 'OBJECTION_HANDLED' = any(k.kinds)), '{}')
         as handled
     from intelligence.call_analyses c
     left join intelligence.call_facts facts on facts.tenant_id = c.tenant_id and facts.call_id = c.call_id
     left join intelligence.key_sentences k on k.tenant_id = c.tenant_id and k.call_id = c.call_id
     left join intelligence.segment_analyses s on s.tenant_id = k.tenant_id and s.segment_id = k.segment_id
     where c.call_id = any(${[...callIds]}::uuid[]) group by c.call_id, facts.started_at`,
  );
  const found = rows.map(({ call_id, startedAt, actionItems, handled }) => ({
    call_id,
    handled,
    day: startedAt && followUpDate({ actionItems, startedAt: new Date(startedAt).toISOString() }),
  }));
  await query(
    em,
    sql`update intelligence.call_analyses c set objections_handled = found.handled, follow_up_date = found.day
     from json_to_recordset(${toDatabaseJson(found)}::json) as found(call_id uuid, handled text[], day date)
     where c.call_id = found.call_id
       and (c.objections_handled, c.follow_up_date) is distinct from (found.handled, found.day)`,
  );
}
