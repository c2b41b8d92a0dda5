import { createTestDatabase, openTestSubgraph } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { limitToOwnAccounts } from '../src/migrations/2026-12-02-own-accounts.ts';
import { csv, loadFiles, published } from './support.ts';

it('announces accounts and employees once more after an upgrade, so that others know whose accounts they are', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== limitToOwnAccounts);
  const older = await openTestSubgraph({ ...subgraph, migrations, consumers: {} }, { database });
  const files = {
    'owners.csv': csv({ id: '7', email: 'Ann@ourselves.example', userId: 5, firstName: 'Ann', lastName: 'Ames' }),
    'companies.csv': csv({
      'Record ID': '1',
      'Company name': 'Oak Homes',
      'Company Domain Name': 'oak.example',
      'Company owner': 'Ann Ames (ann@ourselves.example)',
    }),
  };
  await loadFiles(older, files);
  await older.drain();
  const before = {
    employees: await published(older, 'employee.changed'),
    accounts: await published(older, 'account.changed'),
  };
  expect(before.employees.at(-1)?.id).toBeDefined();
  expect(before.accounts.at(-1)?.ownerId).toBe(before.employees.at(-1)?.id);
  await older.close();

  const newer = await openTestSubgraph({ ...subgraph, consumers: {} }, { database });
  resources.defer(() => newer.close());
  await newer.drain();
  expect((await published(newer, 'employee.changed')).slice(before.employees.length)).toEqual([
    before.employees.at(-1),
  ]);
  expect((await published(newer, 'account.changed')).slice(before.accounts.length)).toEqual([before.accounts.at(-1)]);

  const names = async (rowsOf: string) => {
    const { data } = await newer.query('{ accounts(first: 10) { nodes { name } } }', {}, { rowsOf });
    return data.accounts.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await names('ann@ourselves.example')).toEqual(['Oak Homes']);
  expect(await names('bob@ourselves.example')).toEqual([]);
});
