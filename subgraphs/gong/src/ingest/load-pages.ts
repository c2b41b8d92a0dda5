import { Readable } from 'node:stream';
import { type IngestRun, openTree, type Tree, type TreeEntry, UnusableInputError } from '@sophia/ingest';
import { PageChains } from './page-chains.ts';
import { NoGongPageError, pageRecords } from './page-records.ts';
import { RecordWriter } from './record-writer.ts';

/** Loads pages of Gong's API: a single file, or a folder or zip with any names and layout. */
export async function loadPages(path: string, run: IngestRun): Promise<void> {
  await using tree = await openTree(path);
  const files = tree.kind === 'file' ? tree.entries() : tree.entries().filter((file) => /\.json$/i.test(file.path));
  run.progress.phase('users, calls and transcripts');
  run.progress.total(files.reduce((bytes, file) => bytes + file.size, 0));
  const chains = new PageChains();
  const writer = new RecordWriter(run);
  let isGong = false;
  for (const file of files) isGong = (await loadPage(run, tree, file, chains, writer)) || isGong;
  if (!isGong) throw new UnusableInputError(`holds no page of Gong's API: users, calls or transcripts`);
  await writer.end();
  for (const { path: page, reason } of chains.defects()) run.defect(page, reason);
}

/** Loads one file. Returns true if it is Gong's. A truncated file gives the records before the break. */
async function loadPage(
  run: IngestRun,
  tree: Tree,
  file: TreeEntry,
  chains: PageChains,
  writer: RecordWriter,
): Promise<boolean> {
  let hasRecords = false;
  try {
    const stream = withProgress(await tree.stream(file.path), run);
    for await (const record of pageRecords(stream, file.path, chains)) {
      hasRecords = true;
      await writer.add(record, `${file.path}:${record.place}`);
    }
    return true;
  } catch (error) {
    if (!(error instanceof UnusableInputError || error instanceof NoGongPageError)) throw error;
    await run.refuse(file.path, `the file ${error.message}`);
    return hasRecords;
  }
}

function withProgress(stream: Readable, run: IngestRun): Readable {
  async function* chunks() {
    for await (const chunk of stream) {
      run.progress.advance(chunk.length);
      yield chunk;
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}
