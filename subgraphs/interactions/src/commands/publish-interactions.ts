import { type EntityManager, query, sql } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';
import { readContents } from '../timeline/contents.ts';
import { isCall } from '../timeline/follow-links.ts';
import { sourceThreadIdOf } from '../timeline/ids.ts';
import {
  type Direction,
  type InteractionKind,
  type Role,
  type SourceSystem,
  toEventSource,
} from '../timeline/reported-interaction.ts';

type Changed = EventData<'interaction.changed'>;

/** Fields of `interaction.changed` besides the current state. */
export interface PublishedChange {
  id: string;
  isNew: boolean;
  isNewToAccount: boolean;
}

/** Columns of a timeline entry that its event has. */
export interface EntryRow {
  tenant_id: string;
  id: string;
  kind: InteractionKind;
  source: SourceSystem;
  source_id: string;
  record_id: string;
  occurred_at: string;
  duration_seconds: number | null;
  slack_channel_id: string | null;
  given_thread_id: string | null;
  direction: Direction;
  account_id: string | null;
  deal_id: string | null;
  thread_id: string | null;
}

/** SQL for the columns of `EntryRow`. */
export const entryColumns = sql.raw(
  [
    'tenant_id',
    'id',
    'kind',
    'source',
    'source_id',
    'record_id',
    'occurred_at',
    'duration_seconds',
    'slack_channel_id',
    'given_thread_id',
    'direction',
    'account_id',
    'deal_id',
    'thread_id',
  ].join(', '),
);

/** Publishes the current state of changed interactions. */
export async function publishInteractions(em: EntityManager, changes: readonly PublishedChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  const entries = await query<EntryRow>(
    em,
    sql`select ${entryColumns}
     from interactions.timeline_entries where id = any(${ids}::uuid[])`,
  );
  const people = await query<LoadedInteraction['participants'][number] & { interaction_id: string }>(
    em,
    sql`select interaction_id, role, identity_id, contact_id, employee_id, is_shown
     from interactions.interaction_participants
     where interaction_id = any(${ids}::uuid[])
       and (role = 'AUTHOR' or (is_shown and (contact_id is not null or employee_id is not null)))
     order by interaction_id, position`,
  );
  const contents = await readContents<{ title: string; text: string | null }>(
    em,
    ['title', 'text'],
    entries.map((entry) => ({ id: entry.id, occurredAt: entry.occurred_at })),
  );
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const contentById = new Map(contents.map((content) => [content.id, content]));
  const peopleById = Map.groupBy(people, (person) => person.interaction_id);
  await publishLoaded(
    em,
    changes.flatMap(({ id, ...change }) => {
      const entry = entryById.get(id);
      const content = contentById.get(id);
      return entry && content ? [{ ...change, entry, content, participants: peopleById.get(id) ?? [] }] : [];
    }),
  );
}

/** The current state of an interaction, with its participants by position. */
export interface LoadedInteraction extends Omit<PublishedChange, 'id'> {
  entry: EntryRow;
  content: { title: string; text: string | null };
  participants: readonly {
    role: Role;
    identity_id: string | null;
    contact_id: string | null;
    employee_id: string | null;
    is_shown: boolean;
  }[];
}

/** Publishes interactions whose state is already loaded. */
export async function publishLoaded(em: EntityManager, interactions: readonly LoadedInteraction[]): Promise<void> {
  const events = interactions.map(({ entry, content, participants, isNew, isNewToAccount }): Changed => {
    const shown = participants.filter(({ is_shown }) => is_shown);
    return {
      ...dataOf(entry),
      title: content.title,
      text: content.text,
      authorId: participants.find(({ role }) => role === 'AUTHOR')?.identity_id ?? null,
      authorContactId: authorContactOf(shown),
      contactIds: shown.flatMap(({ contact_id }) => contact_id ?? []),
      employeeIds: shown.flatMap(({ employee_id }) => employee_id ?? []),
      isNew,
      isNewToAccount,
      deleted: false,
    };
  });
  await publishEvents(em, events);
}

/** A CRM does not say who of several contacts wrote an e-mail. */
function authorContactOf(shown: LoadedInteraction['participants']): string | null {
  const [author, ...more] = shown.filter(({ role }) => role === 'AUTHOR');
  return more.length === 0 ? (author?.contact_id ?? null) : null;
}

/** Returns the fields of the event that follow from the timeline entry. */
export const dataOf = (entry: EntryRow) => ({
  id: entry.id,
  kind: entry.kind,
  source: toEventSource(entry.source),
  occurredAt: new Date(entry.occurred_at).toISOString(),
  direction: entry.direction,
  accountId: entry.account_id,
  dealId: entry.deal_id,
  threadId: entry.thread_id,
  sourceThreadId: sourceThreadIdOf(entry),
  sourceId: entry.source_id,
  durationSeconds: entry.duration_seconds,
  channelId: entry.slack_channel_id,
  callId: isCall(entry) ? entry.record_id : null,
  messageId: entry.source === 'SLACK' ? entry.record_id : null,
});

export const publishEvents = (em: EntityManager, events: readonly Changed[]): Promise<void> =>
  publish(
    em,
    events.map((data) => ({ type: 'interaction.changed', subject: data.id, data })),
  );
