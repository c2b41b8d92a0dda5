import { join } from 'node:path';
import { openTree } from '@sophia/ingest';
import { exportLayout } from '../../../subgraphs/slack/src/ingest/export-layout.ts';
import { ExportReader } from '../../../subgraphs/slack/src/ingest/export-reader.ts';
import { UserDirectory } from '../../../subgraphs/slack/src/ingest/user-directory.ts';
import { isHousekeeping } from '../../../subgraphs/slack/src/source/message-kind.ts';
import { userEntry } from '../../../subgraphs/slack/src/source/shapes.ts';
import { type MessageFacts, messageFacts } from '../../../subgraphs/slack/src/source/to-message.ts';
import { fullUser } from '../../../subgraphs/slack/src/source/to-user.ts';
import { readableText } from '../src/analysis/readable-text.ts';
import { saidOf, sentencesOf } from './sampled-sentences.ts';
import type { Unit } from './unit.ts';

/** Reads the sentences of people's messages from the Slack export, as the Slack subgraph reads it. */
export async function slackUnits(data: string, isWanted: (text: string) => boolean = () => true): Promise<Unit[]> {
  await using tree = await openTree(join(data, 'slack/export.zip'));
  const reader = new ExportReader(tree, new AbortController().signal, refuse);
  const directory = new UserDirectory();
  const units: Unit[] = [];
  for (const { lists, folders } of exportLayout(tree.entries()).workspaces) {
    if (lists.users) {
      for await (const user of reader.list(lists.users, userEntry)) directory.addListed(fullUser(user, ''));
    }
    for (const { name, files } of folders) {
      const messages = new Map<string, MessageFacts>();
      for (const { path } of files) {
        for await (const { record } of reader.dayFile(path)) {
          const message = isHousekeeping(record.subtype) ? null : messageFacts(record, directory);
          if (message !== null && message.kind !== 'BOT') messages.set(message.ts, message);
        }
      }
      units.push(...channelUnits(name, [...messages.values()], isWanted));
    }
  }
  return units;
}

function refuse(locator: string, reason: string): never {
  throw new Error(`${locator}: ${reason}`);
}

/** The sentence before the first of a reply is the last of its thread; before another message, the last of the channel. */
function channelUnits(channel: string, messages: readonly MessageFacts[], isWanted: (text: string) => boolean): Unit[] {
  const last = new Map<string, string>();
  return messages
    .toSorted((one, other) => (one.ts < other.ts ? -1 : 1))
    .flatMap(({ ts, threadTs, text }) => {
      const isReply = threadTs !== null && threadTs !== ts;
      const conversation = `slack/${channel}/${threadTs ?? ts}`;
      const readable = readableText(text);
      const sentences = sentencesOf(readable);
      const said = saidOf(readable, sentences);
      let before = last.get(isReply ? conversation : channel) ?? null;
      const units = sentences.map((sentence, index): Unit => {
        const id = `slack/${channel}/${ts}/${index}`;
        const unit = { id, conversation, before, text: sentence, said: said[index] ?? '' };
        before = sentence;
        return unit;
      });
      if (before !== null) last.set(conversation, before);
      if (before !== null && !isReply) last.set(channel, before);
      return isWanted(text) ? units : [];
    });
}
