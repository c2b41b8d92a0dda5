import { type Database, defineMigration, openDatabase, tenantTable } from '@sophia/database';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createPostgresBus,
  entityChangeTriggers,
  eventTables,
  eventTraces,
  publish,
  startRelay,
} from '../src/index.ts';
import { employee } from './support.ts';

let server: TestDatabase;
let database: Database;

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const tables = defineMigration('001-library', (sql) => {
  sql(eventTables('library'));
  sql(eventTraces('library'));
  sql(`
    create table library.shelves (tenant_id text not null, id uuid not null, primary key (tenant_id, id));
    create table library.books (
      tenant_id text not null, id uuid not null, shelf_id uuid, reader_ids uuid[] not null default '{}', title text,
      primary key (tenant_id, id));
    create table library.pages (tenant_id text not null, book_id uuid not null, number int not null);
    create table library.rules (tenant_id text not null, text text);
    create table library.aliases (tenant_id text not null, from_id uuid not null, into_id uuid not null);
    create table library.scans (tenant_id text not null, at timestamptz not null, book_id uuid not null)
      partition by range (at);
    create table library.scans_2026 partition of library.scans for values from ('2026-01-01') to ('2027-01-01');`);
  for (const table of ['shelves', 'books', 'pages', 'rules', 'aliases', 'scans']) sql(tenantTable('library', table));
  const bookOf = {
    table: 'library.books',
    on: 'joined.tenant_id = changed.tenant_id and joined.id = changed.book_id',
  };
  sql(
    entityChangeTriggers('library', {
      tables: {
        shelves: [{ typename: 'Shelf' }],
        books: [
          { typename: 'Book', id: 'changed.id' },
          { typename: 'Shelf', id: 'changed.shelf_id' },
          { typename: 'Reader', id: 'unnest(changed.reader_ids)' },
        ],
        pages: [{ typename: 'Shelf', id: 'joined.shelf_id', through: bookOf }],
        rules: [{}],
        scans: [{ typename: 'Book', id: 'changed.book_id' }],
      },
      aliases: [{ typename: 'Book', table: 'library.aliases', from: 'from_id', into: 'into_id' }],
    }),
  );
});

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.url, schema: 'library', entities: [], migrations: [tables] });
  await database.migrate();
});
afterAll(async () => {
  await database?.close();
  await server?.close();
});

/** Returns the entities that the statements report as changed, with each type's ids in order. */
async function changesOf(statements: string, tenant = 'acme') {
  await database.transaction(tenant, (em) => em.execute(statements));
  const rows = await database.system(async (em) => {
    const rows = await em.execute<{ tenant_id: string; data: { typename?: string; ids?: string[] } }[]>(
      `select tenant_id, data from library.outbox where type = 'entities.changed' order by position`,
    );
    await em.execute('delete from library.outbox');
    return rows;
  });
  return rows
    .map(({ tenant_id, data: { ids, ...data } }) => ({ tenant: tenant_id, ...data, ids: ids?.sort() }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const change = (typename: string, ...numbers: number[]) => ({
  tenant: 'acme',
  subgraph: 'library',
  typename,
  ids: numbers.map(id),
});

describe('entities.changed', () => {
  it('names the entity of each row that a statement inserts, updates or deletes once', async () => {
    expect(
      await changesOf(`insert into library.books (tenant_id, id, shelf_id, reader_ids) values
        ('acme', '${id(1)}', '${id(10)}', '{${id(20)},${id(21)}}'), ('acme', '${id(2)}', '${id(10)}', '{}'),
        ('acme', '${id(3)}', null, '{${id(20)}}')`),
    ).toEqual([change('Book', 1, 2, 3), change('Reader', 20, 21), change('Shelf', 10)]);
    expect(await changesOf(`update library.books set title = 'Emma' where id = '${id(2)}'`)).toEqual([
      change('Book', 2),
      change('Shelf', 10),
    ]);
    expect(await changesOf(`delete from library.books where id = '${id(3)}'`)).toEqual([
      change('Book', 3),
      change('Reader', 20),
    ]);
  });

  it('names the entity that a row belonged to before, and the one that it belongs to now', async () => {
    expect(await changesOf(`update library.books set shelf_id = '${id(11)}' where id = '${id(2)}'`)).toEqual([
      change('Book', 2),
      change('Shelf', 10, 11),
    ]);
  });

  it('finds entities through other tables, and names their other ids too', async () => {
    expect(await changesOf(`insert into library.pages values ('acme', '${id(2)}', 1)`)).toEqual([change('Shelf', 11)]);
    await changesOf(`insert into library.aliases values ('acme', '${id(7)}', '${id(2)}')`);
    expect(await changesOf(`update library.books set title = 'Emma!' where id = '${id(2)}'`)).toEqual([
      change('Book', 2, 7),
      change('Shelf', 11),
    ]);
  });

  it('names all entities of a type, or the whole subgraph, where the declaration has no ids', async () => {
    const all = { tenant: 'acme', subgraph: 'library', ids: undefined };
    expect(await changesOf(`insert into library.shelves values ('acme', '${id(30)}'), ('acme', '${id(31)}')`)).toEqual([
      { ...all, typename: 'Shelf' },
    ]);
    expect(await changesOf(`insert into library.rules values ('acme', 'Hush')`)).toEqual([all]);
  });

  it('reports rows of partitions', async () => {
    expect(await changesOf(`insert into library.scans values ('acme', '2026-03-01', '${id(1)}')`)).toEqual([
      change('Book', 1),
    ]);
  });

  it('goes to the tenant of each row', async () => {
    await database.system((em) =>
      em.execute(`insert into library.books (tenant_id, id) values ('acme', '${id(40)}'), ('other', '${id(41)}')`),
    );
    expect(await changesOf('select 1')).toEqual([change('Book', 40), { ...change('Book', 41), tenant: 'other' }]);
  });

  it('is split over several events when a statement changes many rows', async () => {
    const rows = await changesOf(`insert into library.books (tenant_id, id)
      select 'acme', ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid from generate_series(1, 1200) n`);
    expect(rows.map(({ ids }) => ids?.length).sort()).toEqual([200, 500, 500]);
    expect(new Set(rows.flatMap(({ ids }) => ids)).size).toBe(1200);
  });

  it('is not published when a statement changes no row or is rolled back', async () => {
    expect(await changesOf(`update library.books set title = 'x' where title = 'no such'`)).toEqual([]);
    await expect(
      database.transaction('acme', async (em) => {
        await em.execute(`delete from library.books where id = '${id(1)}'`);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await changesOf('select 1')).toEqual([]);
  });

  it('reaches the bus before all other events of the same transaction', async () => {
    const bus = createPostgresBus({ database });
    const errors: unknown[] = [];
    const relay = startRelay({ database, bus, onError: (error) => errors.push(error), idleMs: 3_600_000 });
    await relay.drain();
    const after = await bus.head();
    await database.transaction('acme', async (em) => {
      await publish(em, [employee(1, 'Ada')]);
      await em.execute(`update library.books set title = 'Persuasion' where id = '${id(1)}'`);
    });
    await relay.drain();
    const types = ['employee.changed', 'entities.changed'] as const;
    const { events } = await bus.read({ after, types, limit: 10 });
    expect(events.map(({ type }) => type)).toEqual([
      'entities.changed',
      'entities.changed',
      'entities.changed',
      'employee.changed',
    ]);
    await relay.stop();
    expect(errors).toEqual([]);
  });
});
