import { runIngest } from '@sophia/ingest';
import { type TempFolder, tempFolder } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';
import { type GongStore, openGong, tenant } from './support/open-gong.ts';
import { call, page, transcript, user } from './support/pages.ts';

const numbers = Array.from({ length: 450 }, (_, index) => String(index + 1));
const files = {
  'calls.json': page(
    'calls',
    numbers.map((id) => call(id)),
  ),
  'transcripts.json': page(
    'callTranscripts',
    numbers.map((id) => transcript(id, 'Hello.', `This is ${id}.`)),
  ),
  'users.json': page(
    'users',
    numbers.map((id) => user(id)),
  ),
};

let folder: TempFolder;
let gong: GongStore;
let undisturbed: string;
beforeAll(async () => {
  folder = await tempFolder(files);
  gong = await openGong();
  await gong.load(folder.path);
  undisturbed = await gong.dump();
});
afterAll(async () => {
  await gong[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});
beforeEach(() => gong.clear());

/** Runs a load that stops after this many transactions. */
async function loadUntil(writes: number): Promise<string> {
  const stop = new AbortController();
  let written = 0;
  const stopping = {
    ...ingest,
    load: (path: string, run: Parameters<typeof ingest.load>[1]) =>
      ingest.load(path, {
        ...run,
        async write(work) {
          const result = await run.write(work);
          if (++written === writes) stop.abort();
          return result;
        },
      }),
  };
  return (await runIngest(stopping, folder.path, { database: gong.database, tenant, signal: stop.signal })).state;
}

it.each([1, 3, 5])(
  'a load that is stopped after %i transactions and run again ends like an undisturbed one',
  async (writes) => {
    expect(await loadUntil(writes)).toBe('INTERRUPTED');
    expect(await gong.dump()).not.toBe(undisturbed);
    await gong.load(folder.path);
    expect(await gong.dump()).toBe(undisturbed);
  },
);

it('two concurrent loads give the same rows as one', async () => {
  const summaries = await Promise.all([gong.load(folder.path), gong.load(folder.path)]);
  expect(summaries.map(({ refused }) => refused)).toEqual([[], []]);
  expect(summaries.reduce((sum, summary) => sum + summary.new, 0)).toBe(3 * numbers.length);
  expect(await gong.dump()).toBe(undisturbed);
});
