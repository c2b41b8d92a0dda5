import { type EntityManager, ensureMonths, query, sql, toDatabaseJson, upsert } from '@sophia/database';
import { removeContents } from '../timeline/contents.ts';
import { currentAccount } from '../timeline/current-account.ts';
import { type EntryLinks, followLinks, type ParticipantLinks } from '../timeline/follow-links.ts';
import { loadLinksOf } from '../timeline/load-links.ts';
import { loadThreadOf } from '../timeline/load-threads.ts';
import type { ReportedEntry, ReportedInteraction, ReportedParticipant } from '../timeline/reported-interaction.ts';
import { publishLoaded } from './publish-interactions.ts';
import { refreshStages } from './refresh-stages.ts';
import { refreshThreads } from './refresh-threads.ts';
import { redirectMessages } from './relink-interactions.ts';
import { removeInteractions } from './remove-interactions.ts';

interface Existing {
  id: string;
  occurred_at: string;
  thread_id: string | null;
  account_id: string | null;
}

/**
 * Writes the interactions in `reported` and removes those in `removedIds`. Equal input writes and publishes nothing.
 */
export async function recordInteractions(
  em: EntityManager,
  reported: readonly ReportedInteraction[],
  removedIds: readonly string[],
): Promise<void> {
  const existing = await findExisting(em, reported);
  await removeMovedContents(em, reported, existing);
  const linked = await linkReported(em, reported, existing);
  await ensureMonths(
    em,
    'interactions.unified_interactions',
    reported.map(({ entry }) => entry.occurred_at),
  );
  const entries = await upsert(
    em,
    'interactions.timeline_entries',
    linked.map(({ entry }) => entry),
    { key: ['tenant_id', 'id'] },
  );
  const contents = await upsert(
    em,
    'interactions.unified_interactions',
    linked.map(({ content }) => content),
    { key: ['tenant_id', 'id', 'occurred_at'] },
  );
  const changedPeopleOf = await recordParticipants(em, linked, existing);

  const newIds = new Set(entries.inserted.map(({ id }) => id));
  const changedIds = new Set([
    ...newIds,
    ...entries.changed.map(({ id }) => id),
    ...[...contents.inserted, ...contents.changed].map(({ id }) => id),
    ...changedPeopleOf,
  ]);
  await refreshStages(em, changedIds);
  const left = await removeInteractions(em, removedIds);
  await refreshThreads(em, [
    ...left.threadIds,
    ...[...existing.values()].flatMap(({ id, thread_id }) => (changedIds.has(id) && thread_id ? [thread_id] : [])),
    ...linked.flatMap(({ entry }) => (changedIds.has(entry.id) && entry.thread_id ? [entry.thread_id] : [])),
  ]);
  const changed = linked.filter(({ entry }) => changedIds.has(entry.id));
  await publishLoaded(
    em,
    changed.map((interaction) => ({ ...interaction, isNew: newIds.has(interaction.entry.id) })),
  );
  await redirectMessages(em, [...left.channelIds, ...changed.flatMap(({ entry }) => entry.slack_channel_id ?? [])]);
}

interface LinkedInteraction extends Omit<ReportedInteraction, 'entry' | 'participants'> {
  entry: ReportedEntry & EntryLinks & { thread_id: string | null };
  participants: (ReportedParticipant & ParticipantLinks)[];
  /** True if it was added to an account's timeline. A merge of accounts does not count. */
  isNewToAccount: boolean;
}

/** Adds the links before the write, so that each row is written once. */
async function linkReported(
  em: EntityManager,
  reported: readonly ReportedInteraction[],
  existing: ReadonlyMap<string, Existing>,
): Promise<LinkedInteraction[]> {
  const links = await loadLinksOf(
    em,
    reported.map(({ entry }) => entry),
    reported.flatMap(({ participants }) => participants),
  );
  const threadOf = await loadThreadOf(
    em,
    reported.map(({ entry }) => entry),
  );
  return reported.map(({ entry, content, participants }) => {
    const followed = followLinks(entry, participants, links);
    const before = existing.get(entry.id)?.account_id ?? null;
    const { account_id } = followed.entry;
    return {
      entry: { ...entry, ...followed.entry, thread_id: threadOf(entry) },
      content,
      participants: participants.map((participant, index) => ({
        ...participant,
        ...(followed.participants[index] as ParticipantLinks),
      })),
      isNewToAccount: account_id !== null && account_id !== (before && currentAccount(before, links.merges)),
    };
  });
}

async function findExisting(
  em: EntityManager,
  reported: readonly ReportedInteraction[],
): Promise<Map<string, Existing>> {
  const rows = await query<Existing>(
    em,
    sql`select id, occurred_at, thread_id, account_id from interactions.timeline_entries
     where id = any(${reported.map(({ entry }) => entry.id)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Removes the content of an interaction whose time changed. The time is part of the key, so no write would replace it.
 */
async function removeMovedContents(
  em: EntityManager,
  reported: readonly ReportedInteraction[],
  existing: Map<string, Existing>,
): Promise<void> {
  const moved = reported.flatMap(({ entry }) => {
    const before = existing.get(entry.id);
    return before && new Date(before.occurred_at).getTime() !== new Date(entry.occurred_at).getTime()
      ? [{ id: before.id, occurredAt: before.occurred_at }]
      : [];
  });
  await removeContents(em, moved);
}

/** Writes participants. Returns the interactions whose participants changed. */
async function recordParticipants(
  em: EntityManager,
  linked: readonly LinkedInteraction[],
  existing: ReadonlyMap<string, Existing>,
): Promise<string[]> {
  const rows = linked.flatMap(({ participants }) => participants);
  const left = await removeParticipants(
    em,
    linked.filter(({ entry }) => existing.has(entry.id)),
  );
  const { inserted, changed } = await upsert(em, 'interactions.interaction_participants', rows, {
    key: ['tenant_id', 'interaction_id', 'participant_id'],
  });
  return [...left, ...[...inserted, ...changed].map(({ interaction_id }) => interaction_id)];
}

/** Removes participants that the source no longer names, and returns their interactions. */
async function removeParticipants(em: EntityManager, interactions: readonly LinkedInteraction[]): Promise<string[]> {
  if (interactions.length === 0) return [];
  const named = interactions.flatMap(({ participants }) =>
    participants.map(({ interaction_id, participant_id }) => ({ interaction_id, participant_id })),
  );
  const left = await query<{ interaction_id: string }>(
    em,
    sql`delete from interactions.interaction_participants participant
     where interaction_id = any(${interactions.map(({ entry }) => entry.id)}::uuid[]) and not exists (
       select from json_to_recordset(${toDatabaseJson(named)}::json) as named(interaction_id uuid, participant_id uuid)
       where named.interaction_id = participant.interaction_id and named.participant_id = participant.participant_id)
     returning interaction_id`,
  );
  return left.map(({ interaction_id }) => interaction_id);
}
