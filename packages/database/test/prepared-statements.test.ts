import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, type EntityManager, inBackground, queryText } from '../src/index.ts';
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

const work = <T>(run: (em: EntityManager) => Promise<T>) => inBackground(() => database.transaction('acme', run));
const things = (em: EntityManager) => queryText(em, 'select * from things.things where id = $1', ['a']);
const prepared = (em: EntityManager) => queryText(em, 'select statement from pg_prepared_statements');

describe.skipIf(!process.env.TEST_DATABASE_URL)('statements of background work', () => {
  it('are prepared by the server once they recur', async () => {
    const statements = await work(async (em) => {
      for (let time = 1; time <= 3; time++) await things(em);
      for (let place = 1; place <= 5; place++) await queryText(em, `select ${place}, $1::text`, ['a']);
      return prepared(em);
    });
    expect(statements).toEqual([{ statement: 'select * from things.things where id = $1' }]);
  });

  it('return the columns of a table that another program changed meanwhile', async () => {
    await database.transaction('acme', (em) =>
      em.execute(`insert into things.things (tenant_id, id, name) values ('acme', 'a', 'n')`),
    );
    const before = await work(async (em) => {
      await things(em);
      await things(em);
      return things(em);
    });
    await database.system((em) => em.execute('alter table things.things add column color text'));
    const after = await work(things);
    expect(after).toEqual(before.map((thing) => Object.assign({ color: null }, thing)));
    expect(await work(things)).toEqual(after);
  });
});
