import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { linkedFrom, withLinking } from './linked-messages.ts';
import { sameTopicHours } from './source-thread.ts';

/** Hours around a changed thread in which others may hang on something else now: chats, and e-mails that hang on those. */
const affectedHours = 2 * sameTopicHours;
/** Hours around an affected thread in which its anchors are, and what these hang on themselves. */
const readHours = 2 * sameTopicHours;

export interface Neighbourhood {
  /** Threads that may hang on something else now. */
  readonly affectedIds: readonly string[];
  /** Those, and all that decide what they hang on. */
  readonly readIds: readonly string[];
}

/** A place in time of an account, where a thread is or was. */
interface Place {
  readonly account_id: string;
  readonly at: string;
}

/**
 * Finds the threads that the changes of these threads concern: those of the same accounts at about the same time, those
 * that link to any of these, also through others, and what is near to those.
 */
export async function neighbourhoodOf(em: EntityManager, changedIds: readonly string[]): Promise<Neighbourhood> {
  const nearChanged = await threadsNear(em, await placesOf(em, changedIds), affectedHours);
  const near = new Set([...changedIds, ...nearChanged]);
  const linking = await withLinking(em, unique([...near], await hangingOn(em, changedIds)));
  const farther = linking.filter((id) => !near.has(id));
  const affectedIds = unique(linking, await threadsNear(em, await placesOf(em, farther), sameTopicHours));

  const nearAffected = await threadsNear(em, await placesOf(em, affectedIds), readHours);
  const read = unique(affectedIds, nearAffected);
  const linked = await linkedFrom(em, read);
  const nearLinked = await threadsNear(em, await placesOf(em, linked), sameTopicHours);
  const readIds = unique(read, linked, nearLinked);
  return { affectedIds, readIds: unique(readIds, await linkedCalls(em, readIds)) };
}

const unique = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Returns where these threads are, and where they were when they were last correlated. */
async function placesOf(em: EntityManager, threadIds: readonly string[]): Promise<Place[]> {
  if (threadIds.length === 0) return [];
  const ids = [...threadIds];
  return query<Place>(
    em,
    sql`select account_id, started_at::text as at from intelligence.source_threads
     where source_thread_id = any(${ids}::uuid[])
     union
     select account_id, started_at::text from intelligence.named_customers where source_thread_id = any(${ids}::uuid[])
     union
     select account_id, min(occurred_at)::text from intelligence.interaction_analyses
     where source_thread_id = any(${ids}::uuid[]) and account_id is not null group by source_thread_id, account_id`,
  );
}

/** Returns the threads that hang on these, and those that link to these calls. */
async function hangingOn(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const ids = [...threadIds];
  const rows = await query<{ id: string }>(
    em,
    sql`select source_thread_id as id from intelligence.source_threads
     where anchor_id = any(${ids}::uuid[]) or linked_id = any(${ids}::uuid[])
     union
     select linking.source_thread_id from intelligence.interaction_analyses call
     join intelligence.interaction_analyses linking
       on linking.call_links <> '{}' and linking.call_links @> array[call.source_id]
     where call.source_thread_id = any(${ids}::uuid[]) and call.call_id is not null
       and linking.source_thread_id is not null`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the calls that these threads link to. */
async function linkedCalls(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct call.source_thread_id as id
     from intelligence.interaction_analyses linking cross join unnest(linking.call_links) as link
     join intelligence.interaction_analyses call on call.call_id is not null and call.source_id = link
     where linking.source_thread_id = any(${[...threadIds]}::uuid[]) and linking.call_links <> '{}'
       and call.source_thread_id is not null`,
  );
  return rows.map(({ id }) => id);
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
     where i.source_thread_id is not null
     union
     select named.source_thread_id
     from near cross join unnest(near.times) as time join intelligence.named_customers named
       on named.account_id = near.account_id and named.started_at between lower(time) and upper(time)`,
  );
  return rows.map(({ id }) => id);
}
