import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, ensureMonths, upsert } from '../src/index.ts';
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

interface ThingRow {
  tenant_id: string;
  id: string;
  name?: string;
  tags?: string[];
  amount?: string | null;
  details?: unknown;
  seen_at?: Date | string | null;
  version?: number | bigint;
  created_at?: Date;
  updated_at?: Date;
}
const key = ['tenant_id', 'id'] as const;
const counts = <R>(result: { inserted: R[]; changed: R[]; unchanged: R[] }) => [
  result.inserted.length,
  result.changed.length,
  result.unchanged.length,
];
const write = (tenant: string, rows: ThingRow[], options: Partial<Parameters<typeof upsert<ThingRow>>[3]> = {}) =>
  database.transaction(tenant, (em) => upsert(em, 'things.things', rows, { key, ...options }));
const read = (tenant: string, id: string) =>
  database.transaction(
    tenant,
    async (em) => (await em.execute<Record<string, unknown>[]>('select * from things.things where id = ?', [id]))[0],
  );

it('returns new, changed and unchanged rows, each in the given order', async () => {
  const row = (id: string, name: string): ThingRow => ({ tenant_id: 'groups', id, name });
  expect(counts(await write('groups', [row('c', '1'), row('a', '1'), row('b', '1')]))).toEqual([3, 0, 0]);
  const again = await write('groups', [row('d', '1'), row('c', '1'), row('b', '2'), row('a', '2'), row('e', '1')]);
  expect(again.inserted.map((r) => r.id)).toEqual(['d', 'e']);
  expect(again.changed.map((r) => r.id)).toEqual(['b', 'a']);
  expect(again.unchanged.map((r) => r.id)).toEqual(['c']);
});

it('keeps the last of several rows with the same key', async () => {
  const result = await write('twins', [
    { tenant_id: 'twins', id: 'x', name: 'first' },
    { tenant_id: 'twins', id: 'x', name: 'last' },
  ]);
  expect(result.inserted).toEqual([{ tenant_id: 'twins', id: 'x', name: 'last' }]);
  expect((await read('twins', 'x'))?.name).toBe('last');
});

it('stores every kind of value, and finds it unchanged when written again', async () => {
  const rows: ThingRow[] = [
    {
      tenant_id: 'kinds',
      id: 'x',
      name: `quotes ' " \\ ? $1 new\nline 🐘 ünïcode`,
      tags: ['a,b', '{c}', '"d"', ''],
      amount: '12345678901234567890.10',
      details: [1, { deep: null, list: ['?'] }],
      seen_at: new Date('2026-03-04T05:06:07.008Z'),
      version: 7n,
    },
    { tenant_id: 'kinds', id: 'y', name: 'nothing', tags: [], amount: null, details: null, seen_at: null, version: 0 },
  ];
  expect(counts(await write('kinds', rows))).toEqual([2, 0, 0]);
  expect(counts(await write('kinds', rows))).toEqual([0, 0, 2]);
  const stored = await read('kinds', 'x');
  expect(stored).toMatchObject({
    name: rows[0]?.name,
    tags: rows[0]?.tags,
    amount: '12345678901234567890.10',
    details: rows[0]?.details,
    version: 7,
  });
  expect(new Date(String(stored?.seen_at)).toISOString()).toBe('2026-03-04T05:06:07.008Z');
});

it('stores text without the characters that PostgreSQL does not accept', async () => {
  await write('hostile', [{ tenant_id: 'hostile', id: 'x', name: 'nul\u0000 half\ud83d' }]);
  expect((await read('hostile', 'x'))?.name).toBe('nul half\ufffd');
  const harmless = 'written \\u0000 and \\ud83d, and a whole \u{1f600}';
  await write('hostile', [{ tenant_id: 'hostile', id: 'y', name: harmless }]);
  expect((await read('hostile', 'y'))?.name).toBe(harmless);
});

it('uses the default of a column that no row has, and null for a column that a single row lacks', async () => {
  await write('gaps', [
    { tenant_id: 'gaps', id: 'x', name: 'n', amount: '1' },
    { tenant_id: 'gaps', id: 'y', name: 'n' },
  ]);
  expect(await read('gaps', 'y')).toMatchObject({ amount: null, tags: [], version: 0 });
});

it('sets updated_at only when a row changes, and never changes created_at', async () => {
  const created_at = new Date('2020-01-01T00:00:00Z');
  const updated_at = new Date('2020-01-02T00:00:00Z');
  await write('times', [{ tenant_id: 'times', id: 'x', name: 'a', created_at, updated_at }]);
  await write('times', [{ tenant_id: 'times', id: 'x', name: 'a', created_at: new Date(), updated_at: new Date() }]);
  expect(new Date(String((await read('times', 'x'))?.updated_at))).toEqual(updated_at);
  await write('times', [{ tenant_id: 'times', id: 'x', name: 'b' }]);
  const row = await read('times', 'x');
  expect(new Date(String(row?.created_at))).toEqual(created_at);
  expect(new Date(String(row?.updated_at)).getTime()).toBeGreaterThan(updated_at.getTime());
});

it('overwrites only the columns in `update`', async () => {
  await write('named', [{ tenant_id: 'named', id: 'x', name: 'a', amount: '1' }]);
  await write('named', [{ tenant_id: 'named', id: 'x', name: 'b', amount: '2' }], { update: ['amount'] });
  expect(await read('named', 'x')).toMatchObject({ name: 'a', amount: '2' });
  expect(
    counts(await write('named', [{ tenant_id: 'named', id: 'x', name: 'c', amount: '3' }], { update: [] })),
  ).toEqual([0, 0, 1]);
});

it('does not let an older row overwrite a newer one', async () => {
  const row = (name: string, seen_at: string): ThingRow => ({ tenant_id: 'newer', id: 'x', name, seen_at });
  const newerThan = 'seen_at' as const;
  await write('newer', [row('march', '2026-03-01T00:00:00Z')], { newerThan });
  expect(counts(await write('newer', [row('february', '2026-02-01T00:00:00Z')], { newerThan }))).toEqual([0, 0, 1]);
  expect(counts(await write('newer', [row('march again', '2026-03-01T00:00:00Z')], { newerThan }))).toEqual([0, 1, 0]);
  expect((await read('newer', 'x'))?.name).toBe('march again');
});

it('writes each thousand rows with two statements', async () => {
  const rows = (name: string) =>
    Array.from({ length: 3_500 }, (_, n): ThingRow => ({ tenant_id: 'many', id: String(n), name }));
  expect(counts(await write('many', rows('a')))).toEqual([3_500, 0, 0]);
  const before = database.statements;
  expect(counts(await write('many', rows('b')))).toEqual([0, 3_500, 0]);
  expect(database.statements - before).toBe(2 + 2 * 4);
});

it('inserts each row once when several writers race, and none of them fails', async () => {
  const rows = Array.from({ length: 300 }, (_, n): ThingRow => ({ tenant_id: 'crowd', id: String(n), name: 'same' }));
  const shuffled = () => [...rows].sort(() => Math.random() - 0.5);
  const results = await Promise.all(Array.from({ length: 6 }, () => write('crowd', shuffled())));
  expect(results.reduce((sum, result) => sum + result.inserted.length, 0)).toBe(300);
  expect(results.reduce((sum, result) => sum + result.unchanged.length, 0)).toBe(1_500);
});

it("refuses another tenant's row", async () => {
  await expect(write('me', [{ tenant_id: 'you', id: 'x', name: 'n' }])).rejects.toThrow(/row-level security/);
});

it('names a column that the table does not have', async () => {
  const rows = [{ tenant_id: 't', id: 'x', name: 'n', nickname: 'nn' }];
  await expect(database.transaction('t', (em) => upsert(em, 'things.things', rows, { key }))).rejects.toThrow(
    /"nickname"/,
  );
});

it('works on a partitioned table whose months several writers create at once', async () => {
  const rows = [
    '1970-01-01T00:00:00Z',
    '2026-01-31T23:59:59.999Z',
    '2026-02-01T00:00:00Z',
    '2026-02-28T12:00:00-12:00',
  ].map((at, n) => ({
    tenant_id: 'parts',
    id: String(n),
    at,
    text: 'a',
  }));
  const momentKey = ['tenant_id', 'id', 'at'] as const;
  const load = (text: string) =>
    database.transaction('parts', async (em) => {
      await ensureMonths(
        em,
        'things.moments',
        rows.map((row) => row.at),
      );
      return upsert(
        em,
        'things.moments',
        rows.map((row) => ({ ...row, text })),
        { key: momentKey },
      );
    });
  const results = await Promise.all([load('a'), load('a'), load('a'), load('a')]);
  expect(results.reduce((sum, result) => sum + result.inserted.length, 0)).toBe(4);
  expect(counts(await load('b'))).toEqual([0, 4, 0]);
  const months = await database.system((em) =>
    em.execute<{ name: string; rls: boolean }[]>(
      `select c.relname as name, c.relrowsecurity as rls from pg_inherits join pg_class c on c.oid = inhrelid
       where inhparent = 'things.moments'::regclass order by 1`,
    ),
  );
  expect(months).toEqual(
    ['1970m01', '2026m01', '2026m02', '2026m03'].map((month) => ({ name: `moments_y${month}`, rls: true })),
  );
  await database.transaction('other', async (em) => {
    expect(await em.execute('select * from things.moments')).toEqual([]);
    await em.execute(`select things.ensure_moments_months('2026-03-10'::timestamptz, '2026-05-01'::timestamptz)`);
  });
  await expect(
    database.transaction('other', (em) => ensureMonths(em, 'things.moments', ['9999-01-01T00:00:00Z'])),
  ).rejects.toThrow(/outside 1970 to 2199/);
});
