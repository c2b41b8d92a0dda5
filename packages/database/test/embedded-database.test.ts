import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  DatabaseDamagedError,
  DatabaseInUseError,
  type EmbeddedDatabaseOptions,
  startDatabaseThread,
  startEmbeddedDatabase,
} from '../src/index.ts';
import { connectionName, type Priority } from '../src/server/priority.ts';

let folder: string;
let dataDir: string;
const programs: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-embedded-'));
  dataDir = join(folder, 'deep', 'postgres');
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map(kill));
  await rm(folder, { recursive: true, force: true });
});

function serve(): ChildProcess {
  const program = fork(new URL('serve-folder.ts', import.meta.url), [dataDir], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  programs.push(program);
  return program;
}
async function urlOf(program: ChildProcess): Promise<string> {
  const [message] = (await once(program, 'message')) as [{ url: string }];
  return message.url;
}
async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill('SIGKILL');
  await once(program, 'exit');
}
async function connect(url: string, priority: Priority = 'interactive'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: connectionName('test', priority) });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end().catch(() => undefined));
  return client;
}
const inMemory = async (options: EmbeddedDatabaseOptions = {}) => {
  const database = await startEmbeddedDatabase(options);
  onTestFinished(() => database.close());
  return database.url;
};

describe('a data folder', () => {
  it('is created on the first start and keeps its data after a clean stop', async () => {
    const first = await startEmbeddedDatabase({ dataDir });
    const client = await connect(first.url);
    await client.query('create table kept (n int); insert into kept values (1)');
    await client.end();
    await first.close();
    const second = await startEmbeddedDatabase({ dataDir });
    onTestFinished(() => second.close());
    expect((await (await connect(second.url)).query('select n from kept')).rows).toEqual([{ n: 1 }]);
    expect((await readdir(join(folder, 'deep'))).sort()).toEqual(['postgres', 'postgres.lock']);
  });

  it('keeps exactly the committed data when its process is killed', async () => {
    const program = serve();
    const client = await connect(await urlOf(program));
    await client.query('create table kept (n int)');
    for (let n = 0; n < 50; n++) await client.query('insert into kept values ($1)', [n]);
    await client.query('begin; insert into kept values (1000)');
    await kill(program);
    const again = await startEmbeddedDatabase({ dataDir });
    onTestFinished(() => again.close());
    const { rows } = await (await connect(again.url)).query('select count(*)::int as count, max(n) from kept');
    expect(rows).toEqual([{ count: 50, max: 49 }]);
  });

  it('is refused while another process serves it, and free after that process has ended', async () => {
    const program = serve();
    await urlOf(program);
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toThrow(DatabaseInUseError);
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toThrow(`is in use by process ${program.pid};`);
    await kill(program);
    await (await startEmbeddedDatabase({ dataDir })).close();
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  });

  it('is served by only one process when several start at the same moment', async () => {
    await (await startEmbeddedDatabase({ dataDir })).close();
    await writeFile(`${dataDir}.lock`, JSON.stringify({ pid: 1, started: 'in another life' }));
    const starts = await Promise.allSettled(
      [serve(), serve(), serve()].map((program) =>
        Promise.race([urlOf(program), once(program, 'exit').then(() => Promise.reject(new Error('refused')))]),
      ),
    );
    expect(starts.filter((start) => start.status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over if its lock is damaged or its process id now belongs to another program', async () => {
    await mkdir(join(folder, 'deep'), { recursive: true });
    for (const stale of ['', '{"pid":', JSON.stringify({ pid: process.ppid, started: 'before' })]) {
      await writeFile(`${dataDir}.lock`, stale);
      await (await startEmbeddedDatabase({ dataDir })).close();
    }
  });

  it('is created again after a first start was killed half-way', async () => {
    await mkdir(`${dataDir}.unfinished`, { recursive: true });
    await writeFile(join(`${dataDir}.unfinished`, 'PG_VERSION'), '18');
    const database = await startEmbeddedDatabase({ dataDir });
    await (await connect(database.url)).query('select 1');
    await database.close();
  });
});

describe('a data folder', () => {
  it('has pgvector', async () => {
    const client = await connect(await inMemory());
    await client.query('create extension vector; create table points (at halfvec(2))');
    await client.query('create index on points using hnsw (at halfvec_cosine_ops)');
    await client.query(`insert into points values ('[1,0]'), ('[0,1]')`);
    const { rows } = await client.query(`select at::text from points order by at <=> '[1,0.1]' limit 1`);
    expect(rows).toEqual([{ at: '[1,0]' }]);
  });

  it('is refused if it is damaged, with advice', async () => {
    await (await startEmbeddedDatabase({ dataDir })).close();
    await rm(join(dataDir, 'global', 'pg_control'));
    const opening = startEmbeddedDatabase({ dataDir });
    await expect(opening).rejects.toThrow(DatabaseDamagedError);
    await expect(opening).rejects.toThrow(/the embedded database in .*postgres cannot be used: .*pg_control.*backup/);
  });

  it('keeps its write-ahead log bounded, however much is written', async () => {
    const database = await startEmbeddedDatabase({ dataDir });
    onTestFinished(() => database.close());
    const client = await connect(database.url);
    await client.query('create table written (n int)');
    // Each switch fills a segment of 16 MB.
    for (let n = 0; n < 400; n++) {
      await client.query(`insert into written values (${n})`);
      if (n % 20 === 0) await client.query('select pg_switch_wal()');
    }
    const segments = (await readdir(join(dataDir, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name));
    expect(segments.length).toBeLessThanOrEqual(10);
  });
});

describe('turns', () => {
  /**
   * Sends a statement from each client, in this order, while a transaction is open. Returns the order of their turns.
   */
  async function servedInOrder(url: string, asking: readonly { who: string; priority: Priority }[]): Promise<string[]> {
    const holder = await connect(url);
    await holder.query('create table served (place serial, who text)');
    const clients = await Promise.all(asking.map(({ priority }) => connect(url, priority)));
    await holder.query('begin');
    const served = [];
    for (const [at, client] of clients.entries()) {
      served.push(client.query(`insert into served (who) values ('${asking[at]?.who}')`));
      // After this round trip the statement has arrived.
      await holder.query('select 1');
    }
    await holder.query('commit');
    await Promise.all(served);
    const { rows } = await holder.query<{ who: string }>('select who from served order by place');
    return rows.map(({ who }) => who);
  }
  const background = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ who: `background ${n}`, priority: 'background' as const }));

  it('go to a reader before background work that has waited longer', async () => {
    const asking = [...background(8), { who: 'reader', priority: 'interactive' as const }];
    const served = await servedInOrder(await inMemory(), asking);
    expect(served).toEqual(['reader', ...background(8).map(({ who }) => who)]);
  });

  it('reach background work in the end, however many readers there are', async () => {
    const readers = Array.from({ length: 30 }, (_, n) => ({ who: `reader ${n}`, priority: 'interactive' as const }));
    const served = await servedInOrder(await inMemory(), [...background(1), ...readers]);
    expect(served).toHaveLength(31);
    expect(served.indexOf('background 0')).toBeLessThan(30);
  });

  it('are taken from a client that leaves a transaction open and stays silent', async () => {
    const url = await inMemory({ idleInTransactionMs: 50 });
    const [silent, other] = [await connect(url), await connect(url)];
    await other.query('create table kept (n int)');
    await silent.query('begin; insert into kept values (1)');
    expect((await other.query('select count(*)::int as count from kept')).rows).toEqual([{ count: 0 }]);
    await expect(silent.query('commit')).rejects.toThrow();
  });

  it('are released when a client sends a malformed message', async () => {
    const url = await inMemory();
    const [broken, other] = [await connect(url), await connect(url)];
    await broken.query('begin');
    const answered = other.query('select 1 as one');
    const { stream } = (broken as unknown as { connection: { stream: Socket } }).connection;
    stream.write(Buffer.from([81, 255, 255, 255, 255]));
    expect((await answered).rows).toEqual([{ one: 1 }]);
  });
});

describe('connections', () => {
  it('isolate their transactions', async () => {
    const url = await inMemory();
    const [a, b] = [await connect(url), await connect(url)];
    await a.query('create table counted (n int)');
    await a.query('begin');
    await a.query('insert into counted values (1)');
    const others = b.query('select count(*)::int as count from counted');
    await a.query('insert into counted values (2)');
    await a.query('commit');
    expect((await others).rows).toEqual([{ count: 2 }]);
  });

  it('are rolled back when they die in a transaction, and the others go on', async () => {
    const url = await inMemory();
    const [dying, other] = [await connect(url), await connect(url)];
    await other.query('create table kept (n int)');
    await dying.query('begin; insert into kept values (1)');
    const waiting = other.query('select count(*)::int as count from kept');
    (dying as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect((await waiting).rows).toEqual([{ count: 0 }]);
  });

  it('do not disturb each other with failing statements', async () => {
    const url = await inMemory();
    const clients = await Promise.all(Array.from({ length: 6 }, () => connect(url)));
    const outcomes = await Promise.all(
      clients.map(async (client, c) => {
        let right = 0;
        for (let n = 0; n < 60; n++) {
          if (c % 2 === 0) {
            const { rows } = await client.query('select $1::int as n', [n]);
            if (rows[0]?.n === n) right++;
          } else {
            await client.query('select $1::int / 0 from nowhere', [n]).catch((error: Error) => {
              if (error.message === 'relation "nowhere" does not exist') right++;
            });
          }
        }
        return right;
      }),
    );
    expect(outcomes).toEqual([60, 60, 60, 60, 60, 60]);
  });
});

describe('a database thread', () => {
  it('leaves the main thread free while a statement runs', async () => {
    const database = await startDatabaseThread();
    onTestFinished(() => database.close());
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    onTestFinished(() => client.end());
    const running = client.query('do $$ begin for n in 1..20000000 loop end loop; end $$').then(() => 'statement');
    const timer = new Promise((resolve) => setTimeout(resolve, 1, 'timer'));
    expect(await Promise.race([running, timer])).toBe('timer');
    await running;
  });

  it('keeps its data, and reports the process that holds the folder', async () => {
    const database = await startDatabaseThread({ dataDir });
    await expect(startDatabaseThread({ dataDir })).rejects.toThrow(DatabaseInUseError);
    await database.close();
    const again = await startDatabaseThread({ dataDir });
    await again.close();
  });
});
