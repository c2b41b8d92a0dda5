import { query, sql } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { recordId } from '../src/identity/record-id.ts';
import { subgraph } from '../src/index.ts';
import { versionKeys } from '../src/migrations/2026-11-key-versions.ts';
import { csv, idOf, loadFiles, published } from './support.ts';

const people = ['Ann Ames', 'Bob Birch'];
const sourceId = (index: number) => String(101 + index);

it('people whom an older version joined by a shared address are separated, also after another load', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== versionKeys);
  const older = await openTestSubgraph({ ...subgraph, migrations, consumers: {}, settle: undefined }, { database });
  const joined = idOf('joined');
  await older.database.transaction(testTenant, async (em) => {
    for (const [index, name] of people.entries()) {
      const id = recordId(testTenant, 'hubspot', 'contact', sourceId(index));
      await query(
        em,
        sql`insert into contacts.source_records (tenant_id, id, kind, source, object_type, source_id, state, modified_at,
           same_as, facts, cluster_id, contact_id)
         values (${testTenant}, ${id}, 'CONTACT', 'hubspot', 'contact', ${sourceId(index)}, 'LIVE', now(), '{}', ${{ fullName: name, emails: ['none@none.com'] }}, ${joined}, ${joined})`,
      );
      await query(
        em,
        sql`insert into contacts.record_keys (tenant_id, key, record_id)
         values (${testTenant}, ${`same:${id}`}, ${id}), (${testTenant}, ${'email:none@none.com'}, ${id})`,
      );
    }
    await query(
      em,
      sql`insert into contacts.contacts (tenant_id, id, full_name, domains)
       values (${testTenant}, ${joined}, 'Ann Ames', '{none.com}')`,
    );
  });
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  const names = async () => {
    const { data } = await newer.query('{ contacts(first: 10) { nodes { fullName } } }');
    return data.contacts.nodes.map(({ fullName }: { fullName: string }) => fullName).sort();
  };
  await newer.drain();
  expect(await names()).toEqual(people);
  const events = await published(newer, 'contact.changed');
  expect(
    events
      .filter(({ deleted }) => !deleted)
      .map(({ fullName }) => fullName)
      .sort(),
  ).toEqual(people);
  expect(events.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual([joined]);

  const row = (name: string, index: number) => ({
    'Record ID': sourceId(index),
    'First Name': name.split(' ')[0] ?? '',
    'Last Name': name.split(' ')[1] ?? '',
    Email: 'none@none.com',
  });
  await loadFiles(newer, { 'contacts.csv': csv(...people.map(row)) });
  expect(await names()).toEqual(people);

  const unsettled = () => subgraph.unsettled?.(newer.database);
  await newer.database.transaction(testTenant, (em) =>
    query(em, sql`update contacts.source_records set key_version = 0`),
  );
  expect(await unsettled()).toBe(people.length);
  await newer.drain();
  expect(await unsettled()).toBe(0);
});
