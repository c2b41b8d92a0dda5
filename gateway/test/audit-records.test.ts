import { appendFile, readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type TempFolder, tempFolder } from '@sophia/testing/temp-folder';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AuditStore, RecordsRefused } from '../src/audit/audit-record.ts';
import { lineOf, shipRecords } from '../src/audit/ship-records.ts';
import { openSpool, type Spool } from '../src/audit/spool.ts';

const logger = pino({ level: 'silent' });
let folder: TempFolder;
let stack: AsyncDisposableStack;
beforeEach(async () => {
  folder = await tempFolder();
  stack = new AsyncDisposableStack();
});
afterEach(async () => {
  await stack.disposeAsync();
  await folder[Symbol.asyncDispose]();
});

const open = async (onWritten = () => {}): Promise<Spool> =>
  stack.use(await openSpool({ folder: folder.path, maxBytes: 1_000_000, onWritten, logger }));

/** Makes all files as old as those of a process that has ended or is suspended. */
async function age(): Promise<void> {
  const before = new Date(Date.now() - 120_000);
  for (const name of await readdir(folder.path)) await utimes(join(folder.path, name), before, before);
}
async function linesOf(spool: Spool): Promise<string[]> {
  const lines = [];
  for (const file of await spool.complete()) lines.push(...(await spool.read(file)));
  return lines;
}

it('leaves the files of a spool that lives to it, however old they are', async () => {
  const [first, second] = [await open(), await open()];
  first.add('one');
  await first.complete();
  await age();
  await first.adopt();
  await second.adopt();
  expect(await linesOf(second)).toEqual([]);
  expect(second.bytes).toBe(0);
  expect(await linesOf(first)).toEqual(['one']);
});

it('counts the files that it has, also after others have taken them', async () => {
  const [first, second] = [await open(), await open()];
  first.add('one');
  await first.complete();
  for (let times = 0; times < 3; times += 1) {
    for (const [taker, other] of [[second, first] as const, [first, second] as const]) {
      await age();
      await taker.adopt();
      await taker.complete();
      await other.complete();
      expect([taker.bytes, other.bytes]).toEqual(['one\n'.length, 0]);
    }
  }
});

it('writes lines again if somebody else has taken and removed their file', async () => {
  const written = Promise.withResolvers<void>();
  const [first, second] = [await open(written.resolve), await open()];
  first.add('one');
  await written.promise;
  await age();
  await second.adopt();
  for (const file of await second.complete()) await second.remove(file);
  first.add('two');
  await first.complete();
  await expect.poll(() => linesOf(first)).toEqual(['one', 'two']);
  expect(first.bytes).toBe('one\ntwo\n'.length);
});

const record = (subject: string) =>
  lineOf('acme', { id: subject, occurredAt: '', kind: 'ACCESS', outcome: 'OK', subject });

it('sets aside what cannot be read and what the store refuses, and sends the rest', async () => {
  const spool = await open();
  const subjects = ['a', 'b', 'wrong', 'c', 'd'];
  for (const subject of subjects) spool.add(record(subject));
  const [file] = await spool.complete();
  await appendFile(join(folder.path, file?.name ?? ''), 'nonsense\n');
  const kept: string[] = [];
  const store: AuditStore = {
    async append(_, records) {
      const given = records.map((text) => JSON.parse(text).subject);
      if (given.includes('wrong')) throw new RecordsRefused('no');
      kept.push(...given);
    },
  };
  stack.use(shipRecords(spool, store, { logger, onRefused: () => undefined }));
  await expect.poll(() => kept).toEqual(['a', 'b', 'c', 'd']);
  await expect.poll(() => spool.bytes).toBe(0);
  const [bad = ''] = await readdir(folder.path);
  expect(bad).toMatch(/\.bad$/);
  expect(await readFile(join(folder.path, bad), 'utf8')).toBe(`nonsense\n${record('wrong')}\n`);
});

it('runs once at a time, and after a failure waits, however many records come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stack.defer(() => void vi.useRealTimers());
  const spool = await open();
  spool.add(record('a'));
  const answer = Promise.withResolvers<void>();
  let attempts = 0;
  const append = () => {
    attempts += 1;
    return answer.promise;
  };
  const shipping = stack.use(shipRecords(spool, { append }, { logger, onRefused: () => undefined }));
  const pass = () => vi.advanceTimersByTime(500);
  await expect.poll(() => [pass(), attempts].at(-1)).toBe(1);
  for (let times = 0; times < 10; times += 1) {
    shipping.wake();
    pass();
  }
  answer.reject(new Error('away'));
  for (let times = 0; times < 10; times += 1) {
    shipping.wake();
    await spool.complete();
  }
  expect(attempts).toBe(1);
  await expect.poll(() => [pass(), attempts].at(-1)).toBe(2);
});
