import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, type TestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { facts } from '../src/migrations/2026-11-29-facts.ts';
import { deal, employee } from './support/facts.ts';
import { account } from './support/open-intelligence.ts';

const known = ({ database }: TestSubgraph) =>
  database.transaction(testTenant, (em) =>
    query(
      em,
      sql`select name, unit_count, full_name,
         (select count(*)::int from intelligence.deal_facts d where d.account_id = a.account_id) as deals
       from intelligence.account_facts a, intelligence.employee_facts`,
    ),
  );

it('keeps what an older version knew, and fills in facts when it handles kept events again', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const [accountId, employeeId, dealId] = [randomUUID(), randomUUID(), randomUUID()];
  const migrations = subgraph.migrations.slice(0, subgraph.migrations.indexOf(facts));
  const ignored = async () => undefined;
  const consumers = { 'account.changed': ignored, 'employee.changed': ignored, 'deal.changed': ignored };
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  await older.database.transaction(testTenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.account_names (tenant_id, account_id, name) values (${testTenant}, ${accountId}, 'Maple')`,
    );
    await query(
      em,
      sql`insert into intelligence.known_employees (tenant_id, employee_id) values (${testTenant}, ${employeeId})`,
    );
  });
  await older.receive([
    { type: 'account.changed', data: account(accountId, { unitCount: 300 }) },
    { type: 'employee.changed', data: employee(employeeId) },
    { type: 'deal.changed', data: deal(dealId, { accountId }) },
  ]);
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  await newer.drain();
  expect(await known(newer)).toEqual([{ name: 'Maple', unit_count: null, full_name: null, deals: 0 }]);
  await newer.database.system(async (em) => {
    await query(em, sql`truncate intelligence.inbox`);
    await query(em, sql`update intelligence.consumer_cursors set position = 0`);
  });
  await newer.close();

  const again = await openTestSubgraph(subgraph, { database });
  resources.defer(() => again.close());
  expect(await known(again)).toEqual([{ name: 'Maple', unit_count: 300, full_name: 'Kim Lee', deals: 1 }]);
});
