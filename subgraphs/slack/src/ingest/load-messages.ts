import { batches, type IngestRun, type TreeEntry } from '@sophia/ingest';
import { type MessagePlace, saveMessages } from '../commands/save-messages.ts';
import { isHousekeeping } from '../source/message-kind.ts';
import { type MessageFacts, messageFacts } from '../source/to-message.ts';
import type { ExportReader } from './export-reader.ts';
import type { GrowingTable } from './growing-table.ts';
import type { UserDirectory } from './user-directory.ts';

const batchSize = 500;

/** State shared by the loads of all channels. */
export interface MessageLoad {
  run: IngestRun;
  reader: ExportReader;
  directory: UserDirectory;
  table: GrowingTable;
}

/** Loads the messages of one channel from its day files. A message's ts counts, not the file's name. */
export async function loadMessages(load: MessageLoad, place: MessagePlace, days: readonly TreeEntry[]): Promise<void> {
  for await (const batch of batches(messagesOf(load, days), batchSize)) {
    const saved = await load.run.write((em) => saveMessages(em, place, batch));
    load.run.count(saved);
    await load.table.grew(saved.inserted.length);
  }
}

async function* messagesOf(
  { run, reader, directory }: MessageLoad,
  days: readonly TreeEntry[],
): AsyncGenerator<MessageFacts> {
  for (const { path, size } of days) {
    for await (const { locator, record } of reader.dayFile(path)) {
      if (isHousekeeping(record.subtype)) {
        run.passOver(locator, `housekeeping of Slack, not a message: ${record.subtype}`);
        continue;
      }
      const message = messageFacts(record, directory);
      if (message === null) {
        await run.refuse(locator, 'no valid timestamp');
        continue;
      }
      if (message.authorSlackId !== null) directory.noteAuthor(message.authorSlackId);
      yield message;
    }
    run.progress.advance(size);
  }
}
