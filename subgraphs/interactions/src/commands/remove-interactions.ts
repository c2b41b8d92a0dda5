import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { removeContents } from '../timeline/contents.ts';
import { dataOf, type EntryRow, entryColumns, publishEvents } from './publish-interactions.ts';

type Changed = EventData<'interaction.changed'>;

/**
 * Removes interactions with everything that belongs to them, and publishes the removal without their text. Ignores
 * unknown ids.
 *
 * @returns the conversations and channels that lost an interaction
 */
export async function removeInteractions(
  em: EntityManager,
  ids: readonly string[],
): Promise<{ threadIds: string[]; channelIds: string[] }> {
  if (ids.length === 0) return { threadIds: [], channelIds: [] };
  const removed = await query<EntryRow>(
    em,
    sql`delete from interactions.timeline_entries where id = any(${ids}::uuid[])
     returning ${entryColumns}`,
  );
  if (removed.length === 0) return { threadIds: [], channelIds: [] };
  const gone = removed.map(({ id }) => id);
  await query(em, sql`delete from interactions.interaction_participants where interaction_id = any(${gone}::uuid[])`);
  await removeContents(
    em,
    removed.map(({ id, occurred_at }) => ({ id, occurredAt: occurred_at })),
  );
  const events = removed.map(
    (entry): Changed => ({
      ...dataOf(entry),
      title: '',
      text: null,
      contactIds: [],
      employeeIds: [],
      isNew: false,
      isNewToAccount: false,
      deleted: true,
    }),
  );
  await publishEvents(em, events);
  return {
    threadIds: [...new Set(removed.flatMap(({ thread_id }) => thread_id ?? []))],
    channelIds: [...new Set(removed.flatMap(({ slack_channel_id }) => slack_channel_id ?? []))],
  };
}
