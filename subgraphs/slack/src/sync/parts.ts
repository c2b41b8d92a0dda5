import { type EntityManager, query, sql } from '@sophia/database';
import { addParts, hastenParts, type NewPart } from '@sophia/ingest/live';
import type { SlackSettings } from '../connection/settings.ts';

/**
 * What is read together: the users, the channels, one user or channel that an event named, and the messages of a channel.
 * `new` are those since the last look, `again` those of the trailing days, for what events have not told, and `past` those
 * before the first look, from the newest to the oldest.
 */
export type PartKind = 'users' | 'channels' | 'user' | 'channel' | 'new' | 'again' | 'past';

const day = 86_400_000;
/** An event may tell much of one channel at once: it is asked for a little later. */
const hastenedMs = 5_000;

/** The name of a part, which names its user or channel by Slack's id. */
const partName = (kind: PartKind, id?: string): string => (id === undefined ? kind : `${names[kind]} ${id}`);

const names: Record<PartKind, string> = {
  users: 'users',
  channels: 'channels',
  user: 'user',
  channel: 'channel',
  new: 'new messages of',
  again: 'latest messages of',
  past: 'past messages of',
};

/** Returns what a part is about. */
export function partBy(name: string): { readonly kind: PartKind; readonly id: string } {
  const id = name.slice(name.lastIndexOf(' ') + 1);
  const kind = (Object.keys(names) as PartKind[]).find((each) => name === each || name === `${names[each]} ${id}`);
  if (!kind) throw new Error(`there is no part of Slack with the name ${name}`);
  return { kind, id };
}

const ofTenant = (tenant: string) => ({ schema: 'slack', tenant });

/** Writes the part from which all others follow. */
export const planUsers = (em: EntityManager, tenant: string): Promise<void> =>
  addParts(em, ofTenant(tenant), [{ name: partName('users') }]);

/** Writes the part from which those of messages follow. The users come first, because texts show their names. */
export const planChannels = (em: EntityManager, tenant: string): Promise<void> =>
  addParts(em, ofTenant(tenant), [{ name: partName('channels') }]);

/** Writes the parts of channels whose messages may be read. Those that are known stay as they are. */
export async function planMessages(
  em: EntityManager,
  tenant: string,
  slackChannelIds: readonly string[],
  { settings, now }: { readonly settings: SlackSettings; readonly now: Date },
): Promise<void> {
  const from = new Date(now.getTime() - settings.SLACK_BACKFILL_DAYS * day);
  const read = { from: now, to: now };
  const parts: NewPart[] = slackChannelIds.flatMap((id) => [
    { name: partName('new', id), range: read, dueAt: new Date(now.getTime() + settings.SLACK_SYNC_EVERY) },
    { name: partName('again', id), range: read, dueAt: new Date(now.getTime() + day) },
    { name: partName('past', id), range: { from, to: now } },
  ]);
  await addParts(em, ofTenant(tenant), parts);
}

/** What is soon to be read, because an event told of it. */
export type Wanted = readonly [kind: PartKind, id?: string];

/** Makes parts due soon: of messages those that are planned, since the app may not read other channels. */
export async function hasten(em: EntityManager, tenant: string, wanted: readonly Wanted[], now: Date): Promise<void> {
  if (wanted.length === 0) return;
  const dueAt = new Date(now.getTime() + hastenedMs);
  const isOfMessages = ([kind]: Wanted) => kind === 'new' || kind === 'again';
  const nameOf = ([kind, id]: Wanted) => partName(kind, id);
  const planned = await query<{ part: string }>(
    em,
    sql`select part from slack.sync_parts where part = any(${wanted.filter(isOfMessages).map(nameOf)}::text[])`,
  );
  const parts = [...planned.map(({ part }) => part), ...wanted.filter((each) => !isOfMessages(each)).map(nameOf)];
  await hastenParts(
    em,
    ofTenant(tenant),
    parts.map((name) => ({ name, dueAt })),
  );
}

/** Makes all that may have been missed due soon. */
export async function hastenAll(em: EntityManager, tenant: string, now: Date): Promise<void> {
  const dueAt = new Date(now.getTime() + hastenedMs);
  const parts = await query<{ part: string }>(
    em,
    sql`select part from slack.sync_parts where starts_with(part, ${names.again})`,
  );
  await hastenParts(
    em,
    ofTenant(tenant),
    parts.map(({ part: name }) => ({ name, dueAt })),
  );
}
