import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { alerts } from '../src/migrations/2026-11-29-alerts.ts';
import { noMinimumOfNumbers } from '../src/migrations/2026-12-01-no-minimum-of-numbers.ts';

it('keeps the alerts and rules of an older version, and adds the new rules', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.slice(0, subgraph.migrations.indexOf(alerts));
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers: {}, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  const [ruleId, alertId] = [randomUUID(), randomUUID()];
  await older.database.transaction(testTenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.alert_rules (tenant_id, id, name, kind, severity, enabled, window_hours, keywords,
         account_ids, cooldown_hours, is_built_in, created_by, updated_by)
       values (${testTenant}, ${ruleId}, 'Loads', 'SOURCE_SYNC_FAILING', 3, true, 168, '{}', '{}', 1, false, 'a', 'a')`,
    );
    await query(
      em,
      sql`insert into intelligence.alerts
         (tenant_id, id, rule_id, kind, severity, status, cause, title, message, evidence, raised_at, last_seen_at)
       values (${testTenant}, ${alertId}, ${ruleId}, 'SOURCE_SYNC_FAILING', 3, 'OPEN', ${`${ruleId}:source:slack`},
         'Loading Slack failed', 'Damaged',
         '[{"occurredAt": "2026-11-01T00:00:00Z", "text": null, "value": null, "threshold": null, "interactionId": null}]',
         now(), now())`,
    );
  });
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  await newer.drain();
  const { data } = await newer.query(
    `{ alert(id: "${alertId}") { status evidence { occurredAt asOf ruleVersion } }
       alertRules(filter: { kind: { in: [NO_CONTACT, SOURCE_SYNC_FAILING] } }) { nodes { name } } }`,
  );
  expect(data).toEqual({
    alert: {
      status: 'OPEN',
      evidence: [{ occurredAt: '2026-11-01T00:00:00.000Z', asOf: null, ruleVersion: null }],
    },
    alertRules: { nodes: [{ name: 'Loads' }, { name: 'No contact' }, { name: 'Source fails to load' }] },
  });
});

it('takes the minimum count from rules about a number, which never read it', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== noMinimumOfNumbers);
  const older = await openTestSubgraph({ ...subgraph, migrations }, { database });
  await older.database.transaction(testTenant, async (em) => {
    for (const name of ['DEALS_WON', 'WIN_RATE'])
      await query(
        em,
        sql`insert into intelligence.alert_rules (tenant_id, id, name, kind, severity, enabled, threshold, window_hours, keywords,
           account_ids, cooldown_hours, minimum_count, metric, is_built_in, created_by, updated_by)
         values (${testTenant}, ${randomUUID()}, ${name}, 'METRIC_BELOW', 3, true, 1, 168, '{}', '{}', 1, 5,
           ${JSON.stringify({ name, filter: [], groupBy: null, compare: null, currency: null })}::jsonb, false, 'a', 'a')`,
      );
  });
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  const { data } = await newer.query(
    '{ alertRules(filter: { kind: { eq: METRIC_BELOW } }) { nodes { name minimumCount } } }',
  );
  expect(data.alertRules.nodes).toEqual([
    { name: 'DEALS_WON', minimumCount: null },
    { name: 'WIN_RATE', minimumCount: 5 },
  ]);
});
