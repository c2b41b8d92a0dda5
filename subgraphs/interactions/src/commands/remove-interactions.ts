import { type EntityManager, query, sql } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';
import { removeContents } from '../timeline/contents.ts';
import {
  type Direction,
  type InteractionKind,
  type SourceSystem,
  toEventSource,
} from '../timeline/told-interaction.ts';
import { recordOf } from './announce-interactions.ts';

type Changed = EventData<'interaction.changed'>;

interface RemovedRow {
  id: string;
  kind: InteractionKind;
  source: SourceSystem;
  record_id: string;
  occurred_at: string;
  direction: Direction;
  account_id: string | null;
  deal_id: string | null;
  thread_id: string | null;
}

/**
 * Removes interactions with everything that belongs to them, and publishes the removal without their text. Ignores
 * unknown ids.
 *
 * @returns the conversations that lost an interaction
 */
export async function removeInteractions(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const removed = await query<RemovedRow>(
    em,
    sql`delete from interactions.timeline_entries where id = any(${ids}::uuid[])
     returning id, kind, source, record_id, occurred_at, direction, account_id, deal_id, thread_id`,
  );
  if (removed.length === 0) return [];
  const gone = removed.map(({ id }) => id);
  await query(em, sql`delete from interactions.interaction_participants where interaction_id = any(${gone}::uuid[])`);
  await removeContents(
    em,
    removed.map(({ id, occurred_at }) => ({ id, occurredAt: occurred_at })),
  );
  const events = removed.map(
    (entry): Changed => ({
      id: entry.id,
      kind: entry.kind,
      source: toEventSource(entry.source),
      occurredAt: new Date(entry.occurred_at).toISOString(),
      title: '',
      text: null,
      direction: entry.direction,
      accountId: entry.account_id,
      dealId: entry.deal_id,
      threadId: entry.thread_id,
      ...recordOf(entry),
      contactIds: [],
      employeeIds: [],
      isNew: false,
      isNewToAccount: false,
      deleted: true,
    }),
  );
  await publish(
    em,
    events.map((data) => ({ type: 'interaction.changed', subject: data.id, data })),
  );
  return [...new Set(removed.flatMap(({ thread_id }) => thread_id ?? []))];
}
