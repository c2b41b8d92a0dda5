import { deriveId, query, sql } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { createTestDatabase, openTestSubgraph, tempFolder, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { ingest, subgraph } from '../src/index.ts';
import { announceLinkedChannels } from '../src/migrations/2026-12-01-linked-channels.ts';
import { channel } from './support/export-records.ts';

it('announces the channels that are linked to an account once more after an upgrade', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== announceLinkedChannels);
  const older = await openTestSubgraph({ ...subgraph, migrations, consumers: {} }, { database });
  const folder = await tempFolder({ 'channels.json': [channel('C0', 'cust-oak'), channel('C1', 'general')] });
  resources.defer(() => folder[Symbol.asyncDispose]());
  await older.database.transaction(testTenant, (em) =>
    query(
      em,
      sql`insert into slack.known_accounts (tenant_id, account_id, slug)
       values (${testTenant}, ${deriveId('test', 'oak')}, 'oak')`,
    ),
  );
  await runIngest(ingest, folder.path, { database: older.database, tenant: testTenant });
  await older.drain();
  const published = async (from: typeof older) =>
    from.database.system((em) =>
      query<{ data: { name: string; accountId: string | null } }>(
        em,
        sql`select data from bus.events where type = 'slack.channel.changed' order by position`,
      ),
    );
  const before = await published(older);
  await older.close();

  const newer = await openTestSubgraph({ ...subgraph, consumers: {} }, { database });
  resources.defer(() => newer.close());
  await newer.drain();
  // The same as at first, so that nobody else sees a change.
  expect((await published(newer)).slice(before.length)).toEqual(before.filter(({ data }) => data.name === 'cust-oak'));
});
