import { type EntityManager, query, sql } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';

type Correlated = EventData<'thread.correlated'>;

/**
 * Gives each conversation of several threads its id: that of its earliest thread, so that the order in which threads
 * arrive does not matter. Publishes the threads that changed to another conversation, and removes those that are gone.
 */
export async function nameConversations(
  em: EntityManager,
  rootIds: readonly string[],
  goneIds: readonly string[],
): Promise<void> {
  const named = await query<Correlated>(
    em,
    sql`with member as (
       select source_thread_id, coalesce(anchor_id, source_thread_id) as root_id, started_at
       from intelligence.source_threads
       where source_thread_id = any(${[...rootIds]}::uuid[]) or anchor_id = any(${[...rootIds]}::uuid[])
     ),
     conversation as (
       select root_id, (array_agg(source_thread_id order by started_at, source_thread_id))[1] as thread_id
       from member where source_thread_id <> all(${[...goneIds]}::uuid[]) group by root_id having count(*) > 1
     )
     update intelligence.source_threads t set thread_id = conversation.thread_id
     from member left join conversation using (root_id)
     where t.source_thread_id = member.source_thread_id and t.source_thread_id <> all(${[...goneIds]}::uuid[])
       and t.thread_id is distinct from conversation.thread_id
     returning t.source_thread_id as "sourceThreadId", t.interaction_id as "interactionId", t.thread_id as "threadId"`,
  );
  const gone = await query<Correlated & { was_joined: boolean }>(
    em,
    sql`delete from intelligence.source_threads where source_thread_id = any(${[...goneIds]}::uuid[])
     returning source_thread_id as "sourceThreadId", interaction_id as "interactionId", null::uuid as "threadId",
       thread_id is not null as was_joined`,
  );
  const left = gone.flatMap(({ was_joined, ...thread }) => (was_joined ? [thread] : []));
  await publish(
    em,
    [...named, ...left].map((data) => ({ type: 'thread.correlated', subject: data.sourceThreadId, data })),
  );
}
