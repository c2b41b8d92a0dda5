import { type EntityManager, query, sql, toDatabaseJson, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { publishInteractions } from './publish-interactions.ts';
import { refreshStages } from './refresh-stages.ts';
import { refreshThreads } from './refresh-threads.ts';

type Correlated = EventData<'thread.correlated'>;

/**
 * Puts threads of sources into the conversations that they were joined into, or back into their own. Publishes the
 * interactions that moved.
 */
export async function joinThreads(em: EntityManager, tenant: string, threads: readonly Correlated[]): Promise<void> {
  await upsert(
    em,
    'interactions.joined_threads',
    threads.flatMap(({ sourceThreadId, threadId }) =>
      threadId === null ? [] : [{ tenant_id: tenant, source_thread_id: sourceThreadId, thread_id: threadId }],
    ),
    { key: ['tenant_id', 'source_thread_id'] },
  );
  const apart = threads.flatMap(({ sourceThreadId, threadId }) => (threadId === null ? [sourceThreadId] : []));
  await query(em, sql`delete from interactions.joined_threads where source_thread_id = any(${apart}::uuid[])`);
  const moved = await moveEntries(em, threads);
  await refreshThreads(
    em,
    moved.flatMap(({ before, after }) => [before, after].filter((id) => id !== null)),
  );
  await refreshStages(
    em,
    moved.map(({ id }) => id),
  );
  await publishInteractions(
    em,
    moved.map(({ id }) => ({ id, isNew: false, isNewToAccount: false })),
  );
}

interface MovedEntry {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

const moveEntries = (em: EntityManager, threads: readonly Correlated[]): Promise<MovedEntry[]> =>
  query<MovedEntry>(
    em,
    sql`with thread as (
       select * from json_to_recordset(${toDatabaseJson(threads)}::json)
         as thread("sourceThreadId" uuid, "interactionId" uuid, "threadId" uuid)
     ),
     member as (
       select entry.tenant_id, entry.id, thread."threadId" as joined_id
       from thread join interactions.timeline_entries entry on entry.given_thread_id = thread."sourceThreadId"
       union all
       select entry.tenant_id, entry.id, thread."threadId"
       from thread join interactions.timeline_entries entry
         on entry.id = thread."interactionId" and entry.given_thread_id is null
     ),
     moving as (
       select entry.tenant_id, entry.id, entry.thread_id as before, coalesce(joined_id, given_thread_id) as after
       from member join interactions.timeline_entries entry using (tenant_id, id)
       where entry.thread_id is distinct from coalesce(joined_id, given_thread_id)
     ),
     moved as (
       update interactions.timeline_entries entry set thread_id = moving.after, updated_at = now()
       from moving where entry.tenant_id = moving.tenant_id and entry.id = moving.id
     )
     select id, before, after from moving order by id`,
  );
