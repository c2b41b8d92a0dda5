import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { sameTopicHours, togetherHours } from './source-thread.ts';

/** Hours around a changed thread in which others may hang on something else now: chats, and e-mails that hang on those. */
const affectedHours = sameTopicHours + togetherHours;
/** Hours around an affected thread in which its anchors are, and what these hang on themselves. */
const readHours = sameTopicHours + togetherHours;

export interface Neighbourhood {
  /** Threads that may hang on something else now. */
  readonly affectedIds: readonly string[];
  /** Those, and all that they might hang on. */
  readonly readIds: readonly string[];
}

/** A place in time of an account, where a thread is or was. */
interface Place {
  readonly account_id: string;
  readonly at: string;
}

/** Finds the threads that the changes of these threads concern: those of the same accounts at about the same time. */
export async function neighbourhoodOf(em: EntityManager, changedIds: readonly string[]): Promise<Neighbourhood> {
  const changed = [...changedIds];
  const places = await query<Place>(
    em,
    sql`select account_id, started_at::text as at from intelligence.source_threads
     where source_thread_id = any(${changed}::uuid[])
     union
     select account_id, min(occurred_at)::text from intelligence.interaction_analyses
     where source_thread_id = any(${changed}::uuid[]) and account_id is not null group by source_thread_id, account_id`,
  );
  const linked = await query<{ id: string }>(
    em,
    sql`select source_thread_id as id from intelligence.source_threads where anchor_id = any(${changed}::uuid[])
     union
     select linking.source_thread_id from intelligence.interaction_analyses call
     join intelligence.interaction_analyses linking
       on linking.call_links <> '{}' and linking.call_links @> array[call.source_id]
     where call.source_thread_id = any(${changed}::uuid[]) and call.call_id is not null`,
  );
  const affectedIds = [
    ...new Set([...changed, ...linked.map(({ id }) => id), ...(await threadsNear(em, places, affectedHours))]),
  ];
  const linkedTo = await query<{ id: string }>(
    em,
    sql`select distinct call.source_thread_id as id
     from intelligence.interaction_analyses linking cross join unnest(linking.call_links) as link
     join intelligence.interaction_analyses call on call.call_id is not null and call.source_id = link
     where linking.source_thread_id = any(${affectedIds}::uuid[]) and linking.call_links <> '{}'
       and call.source_thread_id is not null`,
  );
  const readIds = await threadsNear(em, places, affectedHours + readHours);
  return { affectedIds, readIds: [...new Set([...affectedIds, ...readIds, ...linkedTo.map(({ id }) => id)])] };
}

async function threadsNear(em: EntityManager, places: readonly Place[], hours: number): Promise<string[]> {
  if (places.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`with near as (
       select account_id, range_agg(tstzrange(at - span, at + span, '[]')) as times
       from json_to_recordset(${toDatabaseJson(places)}::json) as place(account_id uuid, at timestamptz)
         cross join make_interval(hours => ${hours}) as span
       group by account_id
     )
     select distinct i.source_thread_id as id
     from near cross join unnest(near.times) as time join intelligence.interaction_analyses i
       on i.account_id = near.account_id and i.occurred_at between lower(time) and upper(time)
     where i.source_thread_id is not null`,
  );
  return rows.map(({ id }) => id);
}
