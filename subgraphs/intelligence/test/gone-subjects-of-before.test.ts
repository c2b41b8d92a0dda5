import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createPostgresBus } from '@sophia/events';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { goneSubjects } from '../src/migrations/2026-11-28-gone-subjects.ts';

it('removes rows of deleted contacts and accounts that an older version left', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const [contact, account, interaction] = [randomUUID(), randomUUID(), randomUUID()];
  const migrations = subgraph.migrations.filter((migration) => migration !== goneSubjects);
  const older = await openTestSubgraph({ ...subgraph, migrations, consumers: {}, settle: undefined }, { database });
  await older.database.transaction(testTenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.scores
         (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
       values (${testTenant}, ${randomUUID()}, 'CONTACT', ${contact}, 'ENGAGEMENT', 50, '[]', 1, now(), now(), 'rules', '1')`,
    );
    await query(
      em,
      sql`insert into intelligence.interaction_analyses
         (tenant_id, interaction_id, kind, source, occurred_at, title, direction, account_id, contact_ids, employee_ids)
       values (${testTenant}, ${interaction}, 'MESSAGE', 'slack', now(), 'A message', 'INBOUND', ${account}, '{}', '{}')`,
    );
    await query(
      em,
      sql`insert into intelligence.insights (tenant_id, id, kind, title, account_id, interaction_id, occurred_at, model)
       values (${testTenant}, ${randomUUID()}, 'OBJECTION', 'An objection', ${account}, ${interaction}, now(), 'rules'), (${testTenant}, ${randomUUID()}, 'COMPLIANCE', 'A flag', ${account}, ${interaction}, now(), 'rules')`,
    );
  });
  const bus = createPostgresBus({ database: older.database });
  const sent = (type: 'contact.changed' | 'account.changed', id: string) =>
    ({
      id: randomUUID(),
      source: 'contacts',
      type,
      subject: id,
      time: new Date().toISOString(),
      tenantid: testTenant,
      data: { id, deleted: true },
    }) as Parameters<typeof bus.publish>[0][number];
  await bus.publish([sent('contact.changed', contact), sent('account.changed', account)]);
  await older.close();

  const newer = await openTestSubgraph({ ...subgraph, consumers: {} }, { database });
  resources.defer(() => newer.close());
  const { data } = await newer.query(
    `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Contact { engagement { value } } }
      insights { nodes { title account { id } } }
    }`,
    { r: [{ __typename: 'Contact', id: contact }] },
  );
  expect(data).toEqual({
    _entities: [{ engagement: null }],
    insights: { nodes: [{ title: 'A flag', account: null }] },
  });
});
