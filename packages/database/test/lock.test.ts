import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, lockByName, lockByNames, query, sql } from '../src/index.ts';
import { openThings } from './support.ts';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openThings(server.url);
});
afterAll(async () => {
  await database?.close();
  await server?.close();
});

const isFree = async (name: string): Promise<boolean | undefined> => {
  const [row] = await database.system((em) =>
    query<{ isFree: boolean }>(em, sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as "isFree"`),
  );
  return row?.isFree;
};

const waiters = async (): Promise<number | undefined> => {
  const [row] = await database.system((em) =>
    query<{ count: number }>(
      em,
      sql`select count(*)::int as count from pg_locks
       where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    ),
  );
  return row?.count;
};

describe.skipIf(!process.env.TEST_DATABASE_URL)('a lock by name (needs a server with real concurrency)', () => {
  it('lasts until the transaction ends', async () => {
    const first = await database.begin('locks');
    await lockByName(first.em, 'things:a');
    expect([await isFree('things:a'), await isFree('things:b')]).toEqual([false, true]);
    await first.commit();
    expect(await isFree('things:a')).toBe(true);
  });

  it('is taken with others in one order, whatever order the caller gives', async () => {
    const first = await database.begin('locks');
    await lockByName(first.em, 'things:a');
    const second = database.transaction('locks', (em) => lockByNames(em, ['things:b', 'things:a', 'things:b']));
    await expect.poll(waiters).toBe(1);
    expect(await isFree('things:b')).toBe(true);
    await first.commit();
    await second;
  });
});

it('needs no statement for no names', async () => {
  const before = database.statements;
  await database.transaction('locks', (em) => lockByNames(em, []));
  const empty = database.statements - before;
  await database.transaction('locks', (em) => lockByNames(em, ['things:a']));
  expect(database.statements - before).toBe(2 * empty + 1);
});
