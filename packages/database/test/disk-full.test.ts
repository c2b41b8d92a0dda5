import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { DiskFullError, startEmbeddedDatabase } from '../src/index.ts';

const disk = mkdtempSync(join(tmpdir(), 'sophia-disk-'));
const isMounted = mount('-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', disk);
if (!isMounted) console.info('No file system can be mounted here: the test of a full disk is left out.');
afterAll(() => {
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

function mount(...args: string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end().catch(() => undefined));
  return client;
}

it.skipIf(!isMounted)('a full disk stops the database with a clear message, and no committed row is lost', async () => {
  const dataDir = join(disk, 'postgres');
  const program = fork(new URL('serve-folder.ts', import.meta.url), [dataDir], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = once(program, 'exit');
  onTestFinished(async () => {
    program.kill('SIGKILL');
    await exited;
  });
  const said = text(program.stderr as Readable);
  const [{ url }] = (await once(program, 'message')) as [{ url: string }];
  const client = await connect(url);
  await client.query('create table kept (n int)');

  let committed = 0;
  const write = async () => {
    await client.query(`insert into kept values (${committed})`);
    committed++;
    // Fills a log segment of 16 MB.
    await client.query('select pg_switch_wal()');
    return write();
  };
  await expect(write()).rejects.toThrow();
  await exited;
  expect(await said).toMatch(/^the disk of the embedded database in .*postgres is full: .*No space left on device/);
  await expect(startEmbeddedDatabase({ dataDir })).rejects.toThrow(DiskFullError);

  mount('-o', 'remount,size=400m', disk);
  const again = await startEmbeddedDatabase({ dataDir });
  onTestFinished(() => again.close());
  const { rows } = await (await connect(again.url)).query('select count(*)::int as count from kept');
  expect(rows).toEqual([{ count: committed }]);
});
