import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ClosedState,
  closedStateOf,
  closeTenant,
  type Database,
  evenIfClosed,
  evenIfSuspended,
  TenantClosedError,
} from '../src/index.ts';
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

const close = (tenant: string, state: ClosedState | null) => database.system((em) => closeTenant(em, tenant, state));
const read = (tenant: string) =>
  database.transaction(tenant, (em) => em.execute('select id from things.things'), { readOnly: true });
const write = (tenant: string, id = 'a') =>
  database.transaction(tenant, (em) =>
    em.execute(`insert into things.things (tenant_id, id, name) values (?, ?, 'n')`, [tenant, id]),
  );

it.each(['plain', `o'neill: "x"\\`, 'closed as REMOVED: other'])(
  'refuses each transaction of a closed tenant: %s',
  async (tenant) => {
    await write(tenant);
    await close(tenant, 'SUSPENDED');
    for (const attempt of [read, write, (of: string) => database.begin(of)]) {
      const error = await attempt(tenant).then(
        () => expect.fail('it began'),
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(TenantClosedError);
      expect(error).toMatchObject({ tenant, state: 'SUSPENDED', message: `the tenant ${tenant} is suspended` });
    }
    await write(`${tenant} beside`);
    await close(tenant, null);
    expect(await read(tenant)).toEqual([{ id: 'a' }]);
  },
);

it('lets work go on that is named as such, as far as it goes', async () => {
  await close('named', 'SUSPENDED');
  await evenIfSuspended(() => write('named', 'received before'));
  await close('named', 'REMOVING');
  await expect(evenIfSuspended(() => write('named', 'too late'))).rejects.toThrow('the tenant named was removed');
  expect(await evenIfClosed(() => read('named'))).toEqual([{ id: 'received before' }]);
  await close('named', 'REMOVED');
  await expect(read('named')).rejects.toMatchObject({ state: 'REMOVED' });
  expect(await database.system((em) => closedStateOf(em, 'named'))).toBe('REMOVED');
});

it('leaves no connection in a transaction when it refuses', async () => {
  await close('many', 'SUSPENDED');
  for (let n = 0; n < 30; n++) await expect(read('many')).rejects.toThrow(TenantClosedError);
  const { used } = database.connections().interactive;
  expect(used).toBe(0);
});

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'waits for what has begun, so that nothing is written afterwards (needs a server)',
  async () => {
    const begun = await database.begin('waiting');
    await begun.em.execute(`insert into things.things (tenant_id, id, name) values ('waiting', 'a', 'n')`);
    let isClosed = false;
    const closing = close('waiting', 'REMOVING').then(() => {
      isClosed = true;
    });
    await expect
      .poll(() =>
        database.system((em) =>
          em.execute<{ count: number }[]>(
            `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`,
          ),
        ),
      )
      .toEqual([{ count: 1 }]);
    expect(isClosed).toBe(false);
    await begun.commit();
    await closing;
    expect(await evenIfClosed(() => read('waiting'))).toEqual([{ id: 'a' }]);
  },
);
