import { cleanText, textOrNull } from './clean-text.ts';
import { type StoredFile, storedFiles } from './files.ts';
import { type MessageKind, messageKind } from './message-kind.ts';
import { mentionedUsers, type Names, plainText } from './plain-text.ts';
import { type MessageEntry, messageEntry } from './shapes.ts';
import { normalizeTs } from './timestamp.ts';
import { wordsOf } from './words-of.ts';

/** Facts about a message with Slack's own ids. Times are timestamps in normal form. */
export interface MessageFacts {
  ts: string;
  threadTs: string | null;
  subtype: string | null;
  kind: MessageKind;
  authorSlackId: string | null;
  authorName: string | null;
  text: string;
  editedTs: string | null;
  deletedTs: string | null;
  isDeleted: boolean;
  replyCount: number;
  participantsCount: number | null;
  latestReplyTs: string | null;
  reactions: { name: string; count: number; slackUserIds: string[] }[];
  /** When Slack showed these reactions; null if it said nothing of reactions. */
  reactionsAt: string | null;
  mentionedSlackIds: string[];
  files: StoredFile[];
  /**
   * Grows with every edit. A deleted message has the highest version, because nothing follows. After an `@` it says when
   * Slack showed the message so, if that is known: reactions, threads and files change without an edit.
   */
  version: string;
}

/** Adds when Slack showed a message so, and whether it showed its reactions. */
export const shownAt = (facts: MessageFacts, ts: string, showsReactions: boolean): MessageFacts => ({
  ...facts,
  version: `${facts.version}@${ts}`,
  reactionsAt: facts.isDeleted ? facts.reactionsAt : showsReactions ? ts : null,
});

/** Knowledge about users that the message itself lacks. */
export interface Authors {
  isBot(slackUserId: string): boolean | undefined;
  ofBot(botId: string): string | undefined;
  names: Names;
}

export const lastVersion = '9999999999.999999';
const maxMentions = 100;
const maxReactions = 50;

/** Returns the entry's latest state. Compliance exports wrap edits and deletions into separate entries. */
export function unwrapEntry(entry: MessageEntry): MessageEntry {
  if (entry.subtype === 'message_changed' && entry.message) {
    const inner = messageEntry.safeParse(entry.message);
    return inner.success ? inner.data : entry;
  }
  if (entry.subtype === 'message_deleted' && entry.deleted_ts) {
    const deleted = {
      ...entry.previous_message,
      subtype: 'tombstone',
      ts: entry.deleted_ts,
      edited: { ts: normalizeTs(entry.ts) ?? undefined },
    };
    return messageEntry.parse(deleted);
  }
  return entry;
}

/** Returns the facts of an entry. Null when it has no valid timestamp. */
export function messageFacts(entry: MessageEntry, authors: Authors): MessageFacts | null {
  const ts = normalizeTs(entry.ts);
  if (ts === null) return null;
  const thread = threadFacts(entry, ts);
  if (entry.subtype === 'tombstone') return { ...tombstone(ts, normalizeTs(entry.edited?.ts)), ...thread };

  const authorSlackId = authorOf(entry) ?? authors.ofBot(entry.bot_id ?? '') ?? null;
  const mrkdwn = wordsOf(entry);
  const editedTs = normalizeTs(entry.edited?.ts);
  return {
    ts,
    ...thread,
    subtype: textOrNull(entry.subtype, 64),
    kind: messageKind(entry.subtype, isByBot(entry, authorSlackId, authors)),
    authorSlackId,
    authorName: authorName(entry, authorSlackId, authors),
    text: cleanText(plainText(cleanText(mrkdwn), authors.names)),
    editedTs,
    deletedTs: null,
    isDeleted: false,
    reactions: reactionsOf(entry),
    reactionsAt: editedTs ?? ts,
    mentionedSlackIds: mentionedUsers(mrkdwn).slice(0, maxMentions),
    files: storedFiles(entry.file ? [entry.file, ...entry.files] : entry.files),
    version: editedTs ?? ts,
  };
}

/** Returns Slack's id of the person who wrote the entry. Null when an app or nobody did. */
function authorOf(entry: MessageEntry): string | null {
  return textOrNull(entry.user ?? entry.comment?.user ?? mentionedUsers(entry.username ?? '')[0], 32);
}

/** Slack may list fewer people than it counts. */
function reactionsOf(entry: MessageEntry): MessageFacts['reactions'] {
  const reactions = entry.reactions.slice(0, maxReactions).map((reaction) => ({
    name: cleanText(reaction.name, 200),
    count: Math.max(wholeNumber(reaction.count) ?? 0, reaction.users.length),
    slackUserIds: reaction.users.slice(0, maxReactions).map((user) => cleanText(user, 32)),
  }));
  return reactions.filter(({ count }) => count > 0);
}

function threadFacts(entry: MessageEntry, ts: string) {
  const replyCount = wholeNumber(entry.reply_count) ?? 0;
  const threadTs = normalizeTs(entry.thread_ts) ?? (replyCount > 0 ? ts : null);
  return {
    threadTs,
    replyCount,
    participantsCount: threadTs === ts ? wholeNumber(entry.reply_users_count) : null,
    latestReplyTs: normalizeTs(entry.latest_reply),
  };
}

/** Describes a deleted message. Drops its text, and Slackbot as the author of the marker. */
function tombstone(ts: string, deletedTs: string | null) {
  return {
    ts,
    subtype: 'tombstone',
    kind: 'MESSAGE' as const,
    authorSlackId: null,
    authorName: null,
    text: '',
    editedTs: null,
    deletedTs,
    isDeleted: true,
    reactions: [],
    reactionsAt: lastVersion,
    mentionedSlackIds: [],
    files: [],
    version: lastVersion,
  };
}

/** True if a bot wrote the entry. On a person's message a bot id only names the app that the person used. */
function isByBot(entry: MessageEntry, authorSlackId: string | null, authors: Authors): boolean {
  if (entry.subtype === 'bot_message') return true;
  const known = authorSlackId === null ? undefined : authors.isBot(authorSlackId);
  return known ?? (entry.bot_id !== undefined || authorSlackId === null);
}

function authorName(entry: MessageEntry, authorSlackId: string | null, authors: Authors): string | null {
  const profile = entry.user_profile;
  const known = authorSlackId === null ? undefined : authors.names.user(authorSlackId);
  // Old exports name a person by a mention.
  const username = entry.username?.startsWith('<@')
    ? plainText(entry.username, authors.names).replace(/^@/, '')
    : entry.username;
  return (
    textOrNull(username) ??
    textOrNull(known) ??
    textOrNull(profile?.display_name) ??
    textOrNull(profile?.real_name) ??
    textOrNull(profile?.name) ??
    textOrNull(entry.bot_profile?.name)
  );
}

/** Returns a count that fits the database, or null. */
function wholeNumber(value: number | undefined): number | null {
  if (value === undefined || !(value >= 0)) return null;
  return Math.min(Math.trunc(value), 2_147_483_647);
}
