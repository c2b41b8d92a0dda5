import { query, sql } from '@sophia/database';
import type { Part, Read } from '@sophia/ingest/live';
import { isRefusal } from '../api/errors.ts';
import { messagesForm, readEach } from '../api/forms.ts';
import type { MessageEntry } from '../source/shapes.ts';
import { messageEntry } from '../source/shapes.ts';
import { dateToTs, normalizeTs, tsToDate } from '../source/timestamp.ts';
import { confirmDeletions } from './confirm-deletions.ts';
import { presentTs, type Reading } from './reading.ts';
import { type StoredThread, storedThreads } from './stored-messages.ts';
import { knowPeople, writeMessages } from './write-messages.ts';

const [minute, day] = [60_000, 86_400_000];
/** A message may be written while its time is read, so each look goes back a little. */
const overlapMs = 10 * minute;
/** Pages of the past of a channel after which other channels take their turn, so that the newest of all comes first. */
const pagesAtOnce = 3;

/** A channel in the graph, and how Slack names it. */
interface Place {
  readonly slackChannelId: string;
  readonly channelId: string;
  /** The part, for the locators of records. */
  readonly name: string;
}

/** Reads a part that is messages of a channel, with their threads. */
export async function readMessages(
  reading: Reading,
  part: Part,
  kind: 'new' | 'again' | 'past',
  slackChannelId: string,
): Promise<Read> {
  const { settings } = reading;
  const now = reading.now();
  const channelId = await channelOf(reading, slackChannelId);
  // It was hastened, but nobody has planned it: the app has not joined this channel.
  if (part.range === null || channelId === undefined) return { dueAt: null };
  const place = { slackChannelId, channelId, name: part.name };
  try {
    if (kind === 'past') return await readPast(reading, place, part.range);
    if (kind === 'new') {
      await readWindow(reading, place, new Date(part.range.to.getTime() - overlapMs));
      return { dueAt: new Date(now.getTime() + settings.SLACK_SYNC_EVERY), to: now };
    }
    await readAgain(reading, place, new Date(now.getTime() - settings.SLACK_TRAILING_DAYS * day));
    return { dueAt: new Date(now.getTime() + day), to: now };
  } catch (error) {
    if (!isRefusal(error, 'not_in_channel', 'channel_not_found', 'missing_argument')) throw error;
    reading.run.passOver(`channel ${slackChannelId}`, 'messages of channels that the app has not joined');
    return { dueAt: new Date(now.getTime() + day) };
  }
}

async function channelOf({ run, workspace }: Reading, slackChannelId: string): Promise<string | undefined> {
  const [channel] = await run.database.transaction(
    run.tenant,
    (em) =>
      query<{ id: string }>(
        em,
        sql`select id from slack.slack_channels
         where workspace_id = ${workspace.workspaceId} and slack_channel_id = ${slackChannelId}`,
      ),
    { readOnly: true },
  );
  return channel?.id;
}

/** Reads backwards from the end of the range, and says where it stopped. */
async function readPast(reading: Reading, place: Place, { from, to }: NonNullable<Part['range']>): Promise<Read> {
  let [pages, oldest] = [0, to];
  for await (const found of history(reading, place, { oldest: dateToTs(from), latest: dateToTs(to) })) {
    await write(reading, place, found, { repliesFrom: undefined });
    pages += 1;
    oldest = new Date(Math.min(oldest.getTime(), ...found.entries.map(timeOf)));
    // Those of the same millisecond are read once more.
    if (pages >= pagesAtOnce && oldest < to) return { dueAt: reading.now(), to: new Date(oldest.getTime() + 1) };
  }
  return { dueAt: null, to: from };
}

const timeOf = (entry: MessageEntry): number => {
  const ts = normalizeTs(entry.ts);
  return ts === null ? Number.POSITIVE_INFINITY : tsToDate(ts).getTime();
};

async function readWindow(reading: Reading, place: Place, from: Date): Promise<void> {
  for await (const found of history(reading, place, { oldest: dateToTs(from) }))
    await write(reading, place, found, { repliesFrom: 'unknown' });
}

/**
 * Reads the trailing days as a whole, with the threads that had a reply in them, and takes away what is there no more. Later
 * replies to older messages are found if their thread was known to be alive in these days.
 */
async function readAgain(reading: Reading, place: Place, from: Date): Promise<void> {
  const oldest = dateToTs(from);
  const latest = presentTs(reading);
  const seen = new Set<string>();
  for await (const found of history(reading, place, { oldest, latest })) {
    for (const entry of found.entries) seen.add(String(normalizeTs(entry.ts)));
    for (const ts of await write(reading, place, found, { repliesFrom: oldest })) seen.add(ts);
  }
  for (const { ts } of await storedThreads(reading, place.channelId, { before: oldest, activeFrom: oldest }))
    for (const reply of await writeReplies(reading, place, ts, oldest)) seen.add(reply);
  await confirmDeletions(reading, place, { oldest, latest, seen });
}

interface Found {
  readonly entries: MessageEntry[];
  readonly shownAt: string;
  readonly locator: string;
}

async function* history(
  reading: Reading,
  place: Place,
  window: { oldest: string; latest?: string },
): AsyncGenerator<Found> {
  const { api, settings } = reading;
  const parameters = { channel: place.slackChannelId, ...window, limit: settings.SLACK_PAGE_SIZE };
  let page = 0;
  let shownAt = presentTs(reading);
  for await (const { messages } of api.pages('conversations.history', parameters, messagesForm)) {
    const locator = `${place.name}: page ${++page}`;
    yield { entries: await entriesOf(reading, messages, locator), shownAt, locator };
    shownAt = presentTs(reading);
  }
}

const entriesOf = (reading: Reading, messages: readonly unknown[], locator: string): Promise<MessageEntry[]> =>
  readEach(messages, messageEntry, (index, value) =>
    reading.run.refuse(`${locator}[${index}]`, 'not an object', value),
  );

/**
 * Writes messages and the replies to them: all, those after a time, or those of threads that have grown. Returns the
 * timestamps of the replies.
 */
async function write(
  reading: Reading,
  place: Place,
  { entries, shownAt, locator }: Found,
  { repliesFrom }: { readonly repliesFrom: string | 'unknown' | undefined },
): Promise<string[]> {
  await knowPeople(reading, entries);
  const shown = entries.map((entry, index) => ({
    entry,
    shownAt,
    locator: `${locator}[${index}]`,
    showsReactions: true,
    raw: entry,
  }));
  const roots = entries.flatMap((entry) => {
    const ts = normalizeTs(entry.ts);
    const isRoot = ts !== null && (entry.reply_count ?? 0) > 0 && (normalizeTs(entry.thread_ts) ?? ts) === ts;
    return isRoot ? [{ ts, latestReply: normalizeTs(entry.latest_reply) }] : [];
  });
  const known =
    repliesFrom === 'unknown'
      ? await knownThreads(
          reading,
          place,
          roots.map(({ ts }) => ts),
        )
      : undefined;
  await writeMessages(reading, place, shown, { notes: false });
  const replies: string[] = [];
  for (const { ts, latestReply } of roots) {
    if (known && latestReply !== null && (known.get(ts)?.lastReplyTs ?? '') >= latestReply) continue;
    if (repliesFrom !== undefined && repliesFrom !== 'unknown' && latestReply !== null && latestReply < repliesFrom)
      continue;
    const oldest = repliesFrom === 'unknown' ? undefined : repliesFrom;
    replies.push(...(await writeReplies(reading, place, ts, oldest)));
  }
  return replies;
}

async function knownThreads(reading: Reading, { channelId }: Place, roots: readonly string[]) {
  const threads = await storedThreads(reading, channelId, { roots });
  return new Map<string, StoredThread>(threads.map((thread) => [thread.ts, thread]));
}

/** Reads the replies in a thread. Returns their timestamps. */
async function writeReplies(
  reading: Reading,
  place: Place,
  root: string,
  oldest: string | undefined,
): Promise<string[]> {
  const { api, settings } = reading;
  const parameters = { channel: place.slackChannelId, ts: root, oldest, limit: settings.SLACK_PAGE_SIZE };
  const written: string[] = [];
  let page = 0;
  let shownAt = presentTs(reading);
  try {
    for await (const { messages } of api.pages('conversations.replies', parameters, messagesForm)) {
      const locator = `${place.name}: thread ${root}, page ${++page}`;
      const entries = await entriesOf(reading, messages, locator);
      await knowPeople(reading, entries);
      const shown = entries.map((entry, index) => ({
        entry,
        shownAt,
        locator: `${locator}[${index}]`,
        showsReactions: true,
        raw: entry,
      }));
      await writeMessages(reading, place, shown, { notes: false });
      written.push(...entries.map(({ ts }) => String(normalizeTs(ts))));
      shownAt = presentTs(reading);
    }
  } catch (error) {
    // It was deleted meanwhile.
    if (!isRefusal(error, 'thread_not_found')) throw error;
  }
  return written;
}
