import { type EntityManager, query, sql, toDatabaseJson, type UpsertResult, upsert } from '@sophia/database';
import { withoutErasedAuthors } from '../erased/erased-users.ts';
import { messageId, userId, type Workspace } from '../source/ids.ts';
import { tsToDate } from '../source/timestamp.ts';
import type { MessageFacts } from '../source/to-message.ts';
import { publishMessages } from './publish-messages.ts';
import { keepShownReactions, settleReactions } from './settle-reactions.ts';
import { settleThreads } from './settle-threads.ts';

/** Workspace and channel of the messages. */
export interface MessagePlace extends Workspace {
  channelId: string;
  /** The workspace's subdomain of slack.com; null when unknown. */
  domain: string | null;
}

/**
 * Writes messages of one channel, keeps the latest edit of each, and publishes changes. `notes`: equal messages are noted as
 * shown again, so that what an older event tells no longer counts.
 */
export async function saveMessages(
  em: EntityManager,
  place: MessagePlace,
  given: readonly MessageFacts[],
  { notes = false }: { readonly notes?: boolean } = {},
): Promise<UpsertResult<MessageRow>> {
  await lockChannel(em, place.channelId);
  const messages = await withoutErasedAuthors(em, place, given);
  const rows = latestOfEach(messages).map((message) => messageRow(place, message));
  const update = sourceColumns(rows);
  const result = await upsert(em, 'slack.slack_messages', rows, {
    key: ['tenant_id', 'id'],
    update,
    newerThan: 'version',
    ignore: ['version'],
  });
  if (notes) await noteVersions(em, result.unchanged);
  const written = [...result.inserted, ...result.changed];
  const ids = written.map((row) => row.id);
  const settled = await settleThreads(em, written.flatMap((row) => row.root_id ?? []).concat(ids));
  const shown = await keepShownReactions(em, [...result.changed, ...result.unchanged], notes);
  const reacted = new Set(await settleReactions(em, [...ids, ...shown]));
  await publishMessages(em, place, new Set([...ids, ...settled, ...reacted]));
  return {
    inserted: result.inserted,
    changed: [...result.changed, ...result.unchanged.filter((row) => reacted.has(row.id))],
    unchanged: result.unchanged.filter((row) => !reacted.has(row.id)),
  };
}

type MessageRow = ReturnType<typeof messageRow>;

async function noteVersions(em: EntityManager, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const versions = rows.map(({ id, version }) => ({ id, version }));
  await query(
    em,
    sql`update slack.slack_messages m set version = shown.version
       from jsonb_to_recordset(${toDatabaseJson(versions)}::jsonb) as shown(id uuid, version text)
       where m.id = shown.id and m.version < shown.version collate "C"`,
  );
}

/**
 * Columns about threads and reactions. A new message takes them from the source; later only `settleThreads` and
 * `settleReactions` change them.
 */
const settledKinds: ReadonlySet<string> = new Set([
  'is_thread_root',
  'reply_count',
  'last_activity_ts',
  'reactions',
  'reaction_count',
  'reactions_at',
] satisfies (keyof MessageRow)[]);

function sourceColumns([row]: readonly MessageRow[]): (keyof MessageRow)[] {
  return (Object.keys(row ?? {}) as (keyof MessageRow)[]).filter((column) => !settledKinds.has(column));
}

/**
 * Takes a lock that writers of messages share, and that excludes linking of the channel. Otherwise a message could be
 * published with the old account after the new link was published.
 */
async function lockChannel(em: EntityManager, channelId: string): Promise<void> {
  const [channel] = await query(em, sql`select from slack.slack_channels where id = ${channelId} for share`);
  if (!channel) throw new Error(`cannot save messages: there is no channel ${channelId}`);
}

function latestOfEach(messages: readonly MessageFacts[]): MessageFacts[] {
  const latest = new Map<string, MessageFacts>();
  for (const message of messages) {
    const known = latest.get(message.ts) ?? message;
    const newer = message.version >= known.version ? message : known;
    const reacted = (message.reactionsAt ?? '') >= (known.reactionsAt ?? '') ? message : known;
    latest.set(message.ts, { ...newer, reactions: reacted.reactions, reactionsAt: reacted.reactionsAt });
  }
  return [...latest.values()];
}

function messageRow(place: MessagePlace, message: MessageFacts) {
  const { tenant, channelId } = place;
  const { ts, threadTs } = message;
  const isReply = threadTs !== null && threadTs !== ts;
  return {
    tenant_id: tenant,
    id: messageId(tenant, channelId, ts),
    channel_id: channelId,
    ts,
    thread_ts: threadTs,
    root_id: isReply ? messageId(tenant, channelId, threadTs) : null,
    is_reply: isReply,
    kind: message.kind,
    subtype: message.subtype,
    user_id: message.authorSlackId === null ? null : userId(place, message.authorSlackId),
    author_name: message.authorName,
    text: message.text,
    sent_at: tsToDate(ts),
    edited_at: message.editedTs === null ? null : tsToDate(message.editedTs),
    is_deleted: message.isDeleted,
    deleted_at: message.deletedTs === null ? null : tsToDate(message.deletedTs),
    source_reply_count: message.replyCount,
    source_latest_reply_ts: message.latestReplyTs,
    participants_count: message.participantsCount,
    is_thread_root: threadTs === ts,
    reply_count: message.replyCount,
    last_activity_ts: message.latestReplyTs !== null && message.latestReplyTs > ts ? message.latestReplyTs : ts,
    reactions: message.reactions.map(({ name, count, slackUserIds }) => ({
      name,
      count,
      userIds: slackUserIds.map((slackUserId) => userId(place, slackUserId)),
    })),
    reactions_at: message.reactionsAt ?? '',
    reaction_count: message.reactions.reduce((sum, reaction) => sum + reaction.count, 0),
    mentioned_user_ids: message.mentionedSlackIds.map((slackUserId) => userId(place, slackUserId)),
    files: message.files,
    version: message.version,
  };
}
