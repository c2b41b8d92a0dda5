import { isRefusal } from '../api/errors.ts';
import { messagesForm } from '../api/forms.ts';
import { messageEntry } from '../source/shapes.ts';
import { normalizeTs } from '../source/timestamp.ts';
import { presentTs, type Reading } from './reading.ts';
import { type StoredMessage, unseenMessages } from './stored-messages.ts';
import { writeMessages } from './write-messages.ts';

interface Place {
  readonly slackChannelId: string;
  readonly channelId: string;
  readonly name: string;
}

/** Most messages that are asked for one by one; the others wait for the next day. */
const mostQuestions = 50;

/**
 * Takes away messages that a reading of their time did not show, and of which Slack says, asked for each, that they are not
 * there: their deletion was not told. An answer that merely lacks some costs nothing.
 */
export async function confirmDeletions(
  reading: Reading,
  place: Place,
  window: { readonly oldest: string; readonly latest: string; readonly seen: ReadonlySet<string> },
): Promise<void> {
  const unseen = await unseenMessages(reading, place.channelId, window);
  for (const message of unseen.slice(0, mostQuestions)) {
    if (await isThere(reading, place, message)) continue;
    const at = presentTs(reading);
    const { ts, threadTs } = message;
    const entry = messageEntry.parse({
      subtype: 'tombstone',
      ts,
      thread_ts: threadTs ?? undefined,
      edited: { ts: at },
    });
    const locator = `${place.name}: ${ts}`;
    await writeMessages(reading, place, [{ entry, shownAt: at, locator, showsReactions: true, raw: entry }], {
      notes: false,
    });
  }
}

async function isThere({ api }: Reading, { slackChannelId }: Place, { ts, threadTs, isReply }: StoredMessage) {
  const window = { channel: slackChannelId, oldest: ts, latest: ts, inclusive: true, limit: 2 };
  try {
    const { messages } = isReply
      ? await api.call('conversations.replies', { ...window, ts: threadTs ?? ts }, messagesForm)
      : await api.call('conversations.history', window, messagesForm);
    return messages.some((value) => normalizeTs(messageEntry.safeParse(value).data?.ts) === ts);
  } catch (error) {
    if (isRefusal(error, 'thread_not_found')) return false;
    throw error;
  }
}
