import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { goneSubjects } from '../src/migrations/2026-11-28-gone-subjects.ts';
import { limitToOwnAccounts } from '../src/migrations/2026-12-02-own-accounts.ts';
import { account, contact } from './support/open-intelligence.ts';

it('removes rows of deleted contacts and accounts that an older version left', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const [contactId, accountId, interactionId] = [randomUUID(), randomUUID(), randomUUID()];
  const migrations = subgraph.migrations.filter((migration) => ![goneSubjects, limitToOwnAccounts].includes(migration));
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers: {}, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  await older.database.transaction(testTenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.scores
         (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
       values (${testTenant}, ${randomUUID()}, 'CONTACT', ${contactId}, 'ENGAGEMENT', 50, '[]', 1, now(), now(), 'rules', '1')`,
    );
    await query(
      em,
      sql`insert into intelligence.interaction_analyses
         (tenant_id, interaction_id, kind, source, occurred_at, title, direction, account_id, contact_ids, employee_ids)
       values (${testTenant}, ${interactionId}, 'MESSAGE', 'slack', now(), 'A message', 'INBOUND', ${accountId}, '{}', '{}')`,
    );
    await query(
      em,
      sql`insert into intelligence.insights (tenant_id, id, kind, title, account_id, interaction_id, occurred_at, model)
       values (${testTenant}, ${randomUUID()}, 'OBJECTION', 'An objection', ${accountId}, ${interactionId}, now(), 'rules'), (${testTenant}, ${randomUUID()}, 'COMPLIANCE', 'A flag', ${accountId}, ${interactionId}, now(), 'rules')`,
    );
  });
  await older.send([
    { type: 'contact.changed', data: contact(contactId, { deleted: true }) },
    { type: 'account.changed', data: account(accountId, { deleted: true }) },
  ]);
  await older.close();

  const newer = await openTestSubgraph({ ...subgraph, consumers: {} }, { database });
  resources.defer(() => newer.close());
  const { data } = await newer.query(
    `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Contact { engagement { value } } }
      insights { nodes { title account { id } } }
    }`,
    { r: [{ __typename: 'Contact', id: contactId }] },
  );
  expect(data).toEqual({
    _entities: [{ engagement: null }],
    insights: { nodes: [{ title: 'A flag', account: null }] },
  });
});
