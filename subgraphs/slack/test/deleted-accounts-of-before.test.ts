import { deriveId, query, sql } from '@sophia/database';
import { createPostgresBus } from '@sophia/events';
import { runIngest } from '@sophia/ingest';
import { createTestDatabase, openTestSubgraph, tempFolder, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { ingest, subgraph } from '../src/index.ts';
import { deletedAccounts } from '../src/migrations/2026-11-deleted-accounts.ts';
import { channel } from './support/export-records.ts';

const oak = deriveId('test', 'oak');

it('channels that an older version left linked to a deleted account lose it, and an event is published', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== deletedAccounts);
  const older = await openTestSubgraph({ ...subgraph, migrations, consumers: {} }, { database });
  const folder = await tempFolder({ 'channels.json': [channel('C0', 'cust-oak'), channel('C1', 'cust-elm')] });
  resources.defer(() => folder[Symbol.asyncDispose]());
  await older.database.transaction(testTenant, (em) =>
    query(
      em,
      sql`insert into slack.known_accounts (tenant_id, account_id, slug)
       values (${testTenant}, ${oak}, 'oak'), (${testTenant}, ${deriveId('test', 'elm')}, 'elm')`,
    ),
  );
  await runIngest(ingest, folder.path, { database: older.database, tenant: testTenant });
  await createPostgresBus({ database: older.database }).publish([
    {
      id: crypto.randomUUID(),
      source: 'contacts',
      type: 'account.changed',
      subject: oak,
      time: new Date().toISOString(),
      tenantid: testTenant,
      data: {
        id: oak,
        name: 'Oak',
        domain: null,
        ownerId: null,
        parentId: null,
        segment: null,
        region: null,
        isSample: false,
        deleted: true,
      },
    },
  ]);
  await older.drain();
  await older.close();

  const newer = await openTestSubgraph({ ...subgraph, consumers: {} }, { database });
  resources.defer(() => newer.close());
  const { data } = await newer.query('{ slackChannels { nodes { name account { id } accountLink { origin } } } }');
  expect(data.slackChannels.nodes).toEqual([
    { name: 'cust-elm', account: { id: deriveId('test', 'elm') }, accountLink: { origin: 'AUTOMATIC' } },
    { name: 'cust-oak', account: null, accountLink: null },
  ]);
  const published = await newer.database.system((em) =>
    query<{ name: string; account: string | null }>(
      em,
      sql`select data ->> 'name' as name, data ->> 'accountId' as account from bus.events
       where type = 'slack.channel.changed' and data ->> 'name' = 'cust-oak' order by position`,
    ),
  );
  expect(published.map(({ account }) => account)).toEqual([oak, null]);
});
