import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { freePort } from '@sophia/testing/free-ports';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  type Database,
  DatabaseNewerThanCodeError,
  DatabaseUnreachableError,
  defineMigration,
  deriveId,
  type EntityManager,
  inPieces,
  isPermissionDenied,
  liftRowLimit,
  openDatabase,
  roleOf,
  sql,
} from '../src/index.ts';
import { migrations, openThings, Thing } from './support.ts';

let server: TestDatabase;
let database: Database;
const seen: string[] = [];

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openThings(server.url, 'things', { onStatement: (sql) => seen.push(sql) });
});
afterAll(async () => {
  await database?.close();
  await server?.close();
});

const insert = (tenant: string, id: string) =>
  database.transaction(tenant, (em) =>
    em.execute(`insert into things.things (tenant_id, id, name) values (?, ?, 'n')`, [tenant, id]),
  );
const ids = (tenant: string) =>
  database.transaction(tenant, async (em) =>
    (await em.execute<{ id: string }[]>('select id from things.things order by id')).map((r) => r.id),
  );

describe('a transaction', () => {
  it('commits, or rolls back when the work throws', async () => {
    await insert('commits', 'a');
    await expect(
      database.transaction('commits', async (em) => {
        await em.execute(`insert into things.things (tenant_id, id, name) values ('commits', 'b', 'n')`);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await ids('commits')).toEqual(['a']);
  });

  it('flushes entities to the schema of the database', async () => {
    await database.transaction('entities', async (em) => {
      em.create(Thing, { tenantId: 'entities', id: 'e', name: 'by the unit of work' });
    });
    const found = await database.transaction('entities', (em) => em.findOne(Thing, { id: 'e' }));
    expect(found?.name).toBe('by the unit of work');
  });

  it('reads very many rows in pieces, all as of one moment, with parameters', async () => {
    const sizes = await database.transaction('pieces', async (em) => {
      const found: number[][] = [[], []];
      const pieces = [1, 2].map((by) =>
        inPieces<{ n: number }>(
          em,
          sql`select n * ${by}::int as n from generate_series(1, ${5_000}::int) n order by n`,
        ),
      );
      // Two at once, as the fields of a request may be.
      await Promise.all(
        pieces.map(async (piece, index) => {
          for await (const rows of piece) found[index]?.push(...rows.map(({ n }) => n));
        }),
      );
      return found.map((numbers) => [numbers.length, numbers[0], numbers.at(-1)]);
    });
    expect(sizes).toEqual([
      [5_000, 1, 5_000],
      [5_000, 2, 10_000],
    ]);
    const none = await database.transaction('pieces', async (em) => {
      const rows: unknown[] = [];
      for await (const piece of inPieces(em, sql`select from things.things`)) rows.push(piece);
      return rows;
    });
    expect(none).toEqual([]);
  });

  it('sees and writes the rows of its tenant only', async () => {
    await insert('mine', 'm');
    await insert('theirs', 't');
    expect(await ids('mine')).toEqual(['m']);
    await expect(
      database.transaction('mine', (em) =>
        em.execute(`insert into things.things (tenant_id, id, name) values ('theirs', 'x', 'n')`),
      ),
    ).rejects.toThrow(/row-level security/);
    await database.transaction('mine', (em) => em.execute(`delete from things.things`));
    expect(await ids('theirs')).toEqual(['t']);
  });

  it('accepts any characters in the name of a tenant', async () => {
    const tenant = `o'neill"; drop table things.things; -- \\`;
    await insert(tenant, 'q');
    expect(await ids(tenant)).toEqual(['q']);
  });

  it('is refused without a tenant; a role that has none sees no rows', async () => {
    await expect(database.transaction('', async () => 1)).rejects.toThrow('needs a tenant');
    await insert('somebody', 's');
    const asRole = (statement: string) =>
      database.system(async (em) => {
        await em.execute(`set local role ${roleOf('things')}`);
        return em.execute<unknown[]>(statement);
      });
    expect(await asRole('select * from things.things')).toEqual([]);
    await expect(asRole(`insert into things.things (tenant_id, id, name) values ('', 'x', 'n')`)).rejects.toThrow(
      /row-level security/,
    );
  });

  it('leaves neither role nor tenant behind on its connection', async () => {
    await insert('left', 'l');
    const [after] = await database.system((em) =>
      em.execute<{ role: string; tenant: string | null }[]>(
        `select current_user as role, current_setting('sophia.tenant', true) as tenant`,
      ),
    );
    expect(after?.role).not.toBe(roleOf('things'));
    expect(after?.tenant ?? '').toBe('');
  });

  it('opens in one round trip, and refuses writes if it is read-only', async () => {
    const before = database.statements;
    seen.length = 0;
    const open = await database.begin('reader', { readOnly: true });
    await open.em.execute('select 1');
    await open.commit();
    expect(database.statements - before).toBe(3);
    expect(seen[0]).toMatch(
      /^begin read only; select bus.enter_tenant\(.reader., 0, false\); set local role "sophia_things"; set local sophia.tenant = 'reader'/,
    );
    await expect(
      database.transaction(
        'reader',
        (em) => em.execute(`insert into things.things (tenant_id, id, name) values ('reader', 'x', 'n')`),
        {
          readOnly: true,
        },
      ),
    ).rejects.toThrow(/read-only/);
  });

  it('runs beside transactions of other tenants without mixing rows', async () => {
    const tenants = Array.from({ length: 40 }, (_, n) => `crowd-${n}`);
    await Promise.all(tenants.map((tenant) => insert(tenant, tenant)));
    const found = await Promise.all(tenants.map(ids));
    expect(found).toEqual(tenants.map((tenant) => [tenant]));
  });

  it.skipIf(!process.env.TEST_DATABASE_URL)(
    'is retried after a deadlock (needs a server with real concurrency)',
    async () => {
      await insert('locks', 'a');
      await insert('locks', 'b');
      const both = Promise.withResolvers<void>();
      let arrived = 0;
      const touch = (first: string, second: string) =>
        database.transaction('locks', async (em) => {
          await em.execute(`update things.things set version = version + 1 where id = ?`, [first]);
          if (++arrived === 2) both.resolve();
          await both.promise;
          await em.execute(`update things.things set version = version + 1 where id = ?`, [second]);
        });
      await Promise.all([touch('a', 'b'), touch('b', 'a')]);
      const rows = await database.transaction('locks', (em) =>
        em.execute<{ version: number }[]>('select version from things.things'),
      );
      expect(rows.map((row) => row.version)).toEqual([2, 2]);
      expect(arrived).toBe(3);
    },
  );
});

describe("a transaction that is limited to a person's rows", () => {
  const [tenant, rowsOf] = ['people', "ann.o'neill@acme.example"];
  const limited = <T>(work: (em: EntityManager) => Promise<T>, readOnly = false) =>
    database.transaction(tenant, work, { rowsOf, readOnly });
  const names = (em: EntityManager) => em.execute<{ name: string }[]>('select name from things.things');

  beforeAll(() =>
    database.transaction(tenant, async (em) => {
      await em.execute(`insert into things.things (tenant_id, id, name) values (?, 'a', ?), (?, 'b', 'bob')`, [
        tenant,
        rowsOf,
        tenant,
      ]);
      await em.execute(`select things.ensure_moments_months(array['2026-01-01'::timestamptz])`);
      await em.execute(`insert into things.moments values (?, 'a', '2026-01-01', ?), (?, 'b', '2026-01-01', 'bob')`, [
        tenant,
        rowsOf,
        tenant,
      ]);
    }),
  );

  it('sees these alone, also in partitions, and leaves no limit behind', async () => {
    expect(await limited(names, true)).toEqual([{ name: rowsOf }]);
    expect(await limited((em) => em.execute('select id from things.moments'))).toEqual([{ id: 'a' }]);
    await expect(limited((em) => em.execute('select id from things."moments_y2026m01"'))).rejects.toThrow(
      /permission denied/,
    );
    expect(await database.transaction(tenant, names)).toHaveLength(2);
    expect(await database.transaction(tenant, names, { rowsOf: '' })).toEqual([]);
  });

  it('is refused tables that nobody has decided on', async () => {
    const refused = limited((em) => em.execute('select * from things.secrets'));
    await expect(refused).rejects.toSatisfy(isPermissionDenied);
  });

  it('writes after it has found what it changes', async () => {
    const rename = (id: string) =>
      limited(async (em) => {
        const isSeen = await liftRowLimit(em, async () => {
          const found = await em.execute<unknown[]>('select from things.things where id = ?', [id]);
          return found.length > 0;
        });
        if (isSeen) await em.execute(`update things.things set version = version + 1`);
        return isSeen;
      });
    await expect(limited((em) => em.execute('update things.things set version = 1'))).rejects.toSatisfy(
      isPermissionDenied,
    );
    expect([await rename('b'), await rename('a')]).toEqual([false, true]);
    const versions = await database.transaction(tenant, (em) => em.execute('select version from things.things'));
    expect(versions).toEqual([{ version: 1 }, { version: 1 }]);
  });
});

it('a transaction that cannot begin or loses its connection returns it to the pool', async () => {
  const narrow = await openDatabase({ url: server.url, schema: 'unmade', entities: [], migrations: [], poolSize: 1 });
  for (let n = 0; n < 3; n++) {
    await expect(narrow.transaction('t', async () => undefined)).rejects.toThrow(/role "sophia_unmade" does not exist/);
    await narrow.system((em) => em.execute('select pg_terminate_backend(pg_backend_pid())')).catch(() => undefined);
  }
  expect(await narrow.system((em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  await narrow.close();
});

describe('migrations', () => {
  it('run once, even when several programs start at the same moment', async () => {
    const programs = await Promise.all(
      Array.from({ length: 4 }, () =>
        openDatabase({ url: server.url, schema: 'race', entities: [], migrations: migrations('race'), poolSize: 2 }),
      ),
    );
    await Promise.all(programs.map((program) => program.migrate()));
    const rows = await database.system((em) => em.execute('select name from race.migrations'));
    expect(rows).toEqual([{ name: '001-things' }]);
    await Promise.all(programs.map((program) => program.close()));
  });

  it('refuse a start by name if the code does not know one', async () => {
    const newer = await openThings(server.url, 'newer');
    await newer.system((em) => em.execute(`insert into newer.migrations (name) values ('002-from-the-future')`));
    await expect(newer.migrate()).rejects.toThrow(DatabaseNewerThanCodeError);
    await expect(newer.migrate()).rejects.toThrow(/schema newer has the unknown migration 002-from-the-future/);
    await newer.close();
  });

  it('are rolled back together when one of them fails', async () => {
    const broken = await openDatabase({
      url: server.url,
      schema: 'broken',
      entities: [],
      migrations: [
        ...migrations('broken'),
        defineMigration('002-typo', () => ['create table broken.more (id nothing)']),
      ],
    });
    await expect(broken.migrate()).rejects.toThrow(/type "nothing" does not exist/);
    expect(await broken.system((em) => em.execute(`select to_regclass('broken.things') as things`))).toEqual([
      { things: null },
    ]);
    await broken.close();
  });

  it("give each schema a role that cannot read another's", async () => {
    const other = await openThings(server.url, 'other');
    await other.transaction('t', (em) => em.execute('select * from other.things'));
    await expect(other.transaction('t', (em) => em.execute('select * from things.things'))).rejects.toThrow(
      /permission denied for schema things/,
    );
    await expect(other.transaction('t', (em) => em.execute('select * from things.migrations'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(other.transaction('t', (em) => em.execute('create table other.mine (id int)'))).rejects.toThrow(
      /permission denied/,
    );
    await other.close();
  });

  it.skipIf(!process.env.TEST_DATABASE_URL)(
    'work for a user who may make roles but is no superuser (needs a server)',
    async () => {
      const user = `owner_${Date.now()}`;
      await database.system((em) =>
        em.execute(
          `create role ${user} login createrole; create schema if not exists bus; grant create on database ${new URL(server.url).pathname.slice(1)} to ${user}; grant usage on schema bus to ${user} with grant option`,
        ),
      );
      const url = new URL(server.url);
      url.username = user;
      const mine = await openThings(url.href, 'owned');
      await mine.transaction('t', (em) => em.execute('select * from owned.things'));
      await mine.close();
      await database.system((em) =>
        em.execute(
          `drop owned by ${user} cascade; drop role sophia_owned; drop role sophia_owned_own; drop role ${user}`,
        ),
      );
    },
  );
});

it('a search by pattern uses its index despite row-level security', async () => {
  await database.system(async (em) => {
    await em.execute(`
      select things.ensure_moments_months(array['2026-01-01'::timestamptz]);
      insert into things.moments select 'search', n::text, '2026-01-01', md5(n::text) from generate_series(1, 3000) n;
      create index moments_text on things.moments using gin (text gin_trgm_ops);
      analyze things.moments`);
  });
  const plan = await database.transaction('search', async (em) => {
    await em.execute('set local enable_seqscan = off');
    return em.execute<{ 'QUERY PLAN': string }[]>(`explain select * from things.moments where text ilike '%abcdef%'`);
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Cond: \(text ~~\* '%abcdef%'/);
});

it.skipIf(!process.env.TEST_DATABASE_URL)('a statement that takes too long is cancelled (needs a server)', async () => {
  const hasty = await openDatabase({
    url: server.url,
    schema: 'things',
    entities: [],
    migrations: migrations('things'),
    statementTimeoutMs: 50,
    readTimeoutMs: 50,
  });
  const sleep = (readOnly: boolean) => hasty.transaction('t', (em) => em.execute('select pg_sleep(20)'), { readOnly });
  await expect(sleep(false)).rejects.toThrow(/statement timeout/);
  await expect(sleep(true)).rejects.toThrow(/statement timeout/);
  expect(await hasty.transaction('t', (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  await hasty.close();
});

it.skipIf(!process.env.TEST_DATABASE_URL)('no statement of a tenant is compiled (needs a server)', async () => {
  const compiles = (readOnly: boolean) => database.transaction('t', (em) => em.execute('show jit'), { readOnly });
  expect([await compiles(false), await compiles(true)]).toEqual([[{ jit: 'off' }], [{ jit: 'off' }]]);
});

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'a tenant with many requests waits for its turn and does not delay another tenant (needs a server)',
  async () => {
    const shared = await openDatabase({ url: server.url, schema: 'things', entities: [], migrations: [], poolSize: 4 });
    onTestFinished(() => shared.close());
    const begin = (tenant: string) => shared.begin(tenant);
    const waiting = () => shared.connections().interactive.waiting;
    const other = await begin('other');
    const [first, second, third] = await Promise.all([begin('greedy'), begin('greedy'), begin('greedy')]);
    const begun: string[] = [];
    const ask = (tenant: string) => begin(tenant).finally(() => begun.push(tenant));
    const greedy = Array.from({ length: 10 }, () => ask('greedy'));
    const modest = ask('modest');
    await expect.poll(waiting).toBe(11);

    // The greedy tenant has its share, so the free connection is for the other, and then for nobody.
    await other.rollback();
    await (await modest).rollback();
    expect([begun, waiting()]).toEqual([['modest'], 10]);

    // Two tenants have less than their share, and take turns.
    const [last] = await Promise.all([begin('other'), first?.rollback(), greedy[0]]);
    const next = [ask('modest'), ask('modest')];
    await expect.poll(waiting).toBe(11);
    await Promise.all([second?.rollback(), greedy[1]]);
    await Promise.all([third?.rollback(), next[0]]);
    await Promise.all([last.rollback(), greedy[2]]);
    expect([begun, waiting()]).toEqual([['modest', 'greedy', 'greedy', 'modest', 'greedy'], 8]);

    await Promise.all([...greedy, ...next].map(async (each) => (await each).rollback()));
    expect(waiting()).toBe(0);
  },
);

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'a tenant whose transactions never end leaves a connection for others (needs a server)',
  async () => {
    const shared = await openDatabase({ url: server.url, schema: 'things', entities: [], migrations: [], poolSize: 4 });
    const stuck = Array.from({ length: 10 }, () => shared.begin('greedy'));
    expect(await shared.transaction('modest', (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
    await Promise.all(stuck.map(async (each) => (await each).rollback()));
    await shared.close();
  },
);

it('a connection that the server drops is replaced, and the process goes on', async () => {
  const broken = database.system((em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));
  await (server.backend === 'postgresql' ? expect(broken).rejects.toThrow(/terminating connection/) : broken);
  expect(await database.system((em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
});

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'a user without the right to prepare the schema gets a clear error (needs a server)',
  async () => {
    const user = `guest_${Date.now()}`;
    await database.system((em) =>
      em.execute(
        `create role ${user} login; grant create on database ${new URL(server.url).pathname.slice(1)} to ${user}`,
      ),
    );
    const url = new URL(server.url);
    url.username = user;
    const guest = await openDatabase({ url: url.href, schema: user, entities: [], migrations: [] });
    await expect(guest.migrate()).rejects.toThrow(
      /the database user lacks a right to prepare the schema guest_\d+: .*permission denied/,
    );
    await guest.close();
    await database.system((em) => em.execute(`drop owned by ${user} cascade; drop role ${user}`));
  },
);

describe('opening', () => {
  const open = (url: string) => openDatabase({ url, schema: 'x', entities: [], migrations: [] });

  it('says in one line that the server cannot be reached, without the password', async () => {
    const port = await freePort();
    await expect(open(`postgres://me:secret@127.0.0.1:${port}/db`)).rejects.toThrow(
      new DatabaseUnreachableError(
        `the database db at 127.0.0.1:${port} cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}`,
      ),
    );
  });

  it.skipIf(!process.env.TEST_DATABASE_URL)('says that the database does not exist (needs a server)', async () => {
    const url = new URL(server.url);
    url.pathname = '/nowhere';
    await expect(open(url.href)).rejects.toThrow(
      /the database nowhere at .* cannot be reached: database "nowhere" does not exist/,
    );
  });
});

describe('a derived id', () => {
  it('is equal for equal parts, and different for parts that only look alike when joined', () => {
    expect(deriveId('t', 'slack', 'C1', '1.2')).toBe(deriveId('t', 'slack', 'C1', '1.2'));
    expect(deriveId('t', 'slack', 'C1', '1.2')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const parts: [string, string, ...string[]][] = [
      ['t', 'slack', 'a', 'bc'],
      ['t', 'slack', 'ab', 'c'],
      ['t', 'slack', 'a,b', 'c'],
      ['t', 'slack', 'a","b', 'c'],
      ['ts', 'lack', 'a', 'bc'],
    ];
    expect(new Set(parts.map((part) => deriveId(...part))).size).toBe(parts.length);
  });
});
