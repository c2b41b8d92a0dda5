import { SourceApiError } from '@sophia/ingest/live';
import { refreshActivity } from '../commands/refresh-activity.ts';
import { saveMessages } from '../commands/save-messages.ts';
import { saveUsers } from '../commands/save-users.ts';
import { isHousekeeping } from '../source/message-kind.ts';
import type { MessageEntry } from '../source/shapes.ts';
import { type MessageFacts, messageFacts, shownAt, unwrapEntry } from '../source/to-message.ts';
import { partialUser } from '../source/to-user.ts';
import { knownAuthors, unknownAmong, usersIn } from './known-authors.ts';
import { hasten } from './parts.ts';
import { readUser } from './read-directory.ts';
import type { Reading } from './reading.ts';

/** A message as Slack showed it at a time, with its place for people. */
export interface ShownMessage {
  readonly entry: MessageEntry;
  /** Timestamp in normal form. */
  readonly shownAt: string;
  readonly locator: string;
  /** False if it says nothing of reactions. */
  readonly showsReactions: boolean;
  /** As it came, for a record that cannot be used. */
  readonly raw: unknown;
}

interface Channel {
  readonly channelId: string;
}

/** Writes messages of a channel by the code that loads files. `notes`: see saveMessages. */
export async function writeMessages(
  reading: Reading,
  { channelId }: Channel,
  shown: readonly ShownMessage[],
  options: { readonly notes: boolean },
): Promise<void> {
  const { run, workspace } = reading;
  const latest = shown.map((message) => ({ ...message, entry: unwrapEntry(message.entry) }));
  await run.write(async (em) => {
    const authors = await knownAuthors(
      em,
      workspace,
      latest.map(({ entry }) => entry),
    );
    const facts: MessageFacts[] = [];
    for (const { entry, shownAt: at, locator, showsReactions, raw } of latest) {
      if (isHousekeeping(entry.subtype)) {
        run.passOver(locator, `housekeeping of Slack, not a message: ${entry.subtype}`);
        continue;
      }
      const message = messageFacts(entry, authors);
      if (message === null) await run.refuse(locator, 'no valid timestamp', raw);
      else facts.push(versionOf(message, at, showsReactions));
    }
    if (facts.length === 0) return;
    const saved = await saveMessages(em, { ...workspace, channelId }, facts, options);
    run.count(saved);
    if (saved.inserted.length + saved.changed.length > 0) await refreshActivity(em, [channelId]);
  });
}

/** The mark of a deleted message does not say when it was deleted, so what an event tells of it counts more. */
const versionOf = (message: MessageFacts, at: string, showsReactions: boolean): MessageFacts =>
  message.isDeleted && message.deletedTs === null ? message : shownAt(message, at, showsReactions);

/**
 * Asks Slack for people that messages name and nobody knows, such as those of companies with which a channel is shared, so
 * that texts have their names. Where Slack is away, they are asked for later.
 */
export async function knowPeople(reading: Reading, entries: readonly MessageEntry[]): Promise<void> {
  const { run, workspace } = reading;
  const unknown = await run.database.transaction(
    run.tenant,
    (em) => unknownAmong(em, workspace, usersIn(entries.map(unwrapEntry))),
    { readOnly: true },
  );
  let isAway = false;
  for (const [index, id] of unknown.entries()) {
    isAway ||= index >= mostQuestions;
    if (!isAway) {
      try {
        await readUser(reading, id);
        continue;
      } catch (error) {
        if (!(error instanceof SourceApiError) && !isLate(error, run.signal)) throw error;
        isAway = true;
      }
    }
    await run.write(async (em) => {
      const user = partialUser(id, undefined, { workspaceId: workspace.teamId, isOutsider: true });
      await saveUsers(em, workspace, [user]);
      await hasten(em, run.tenant, [['user', id]], reading.now());
    });
  }
}

/** True if the time for questions is over, but not that of the run. */
const isLate = (error: unknown, running: AbortSignal): boolean =>
  error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name) && !running.aborted;

/** Most people that are asked for before messages are written. The others follow. */
const mostQuestions = 20;
