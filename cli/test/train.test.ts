import { randomUUID } from 'node:crypto';
import { closeTenant, queryText } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { enqueue } from '@sophia/jobs';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modelTraining } from '../src/common/modules.ts';
import { runCommand } from './support/command.ts';

const { owner } = modelTraining();
const [kind] = owner.jobs ?? [];

let database: TestDatabase;
let intelligence: TestSubgraph;
beforeAll(async () => {
  database = await createTestDatabase();
  intelligence = await openTestSubgraph(owner, { database });
});
afterAll(async () => {
  await intelligence.close();
  await database.close();
});

async function call(...args: string[]) {
  const command = runCommand('train.ts', args, { DATABASE_URL: database.url });
  return { code: await command.exitCode, lines: command.lines };
}

const jobs = () =>
  intelligence.database.system((em) => queryText<{ kind: string }>(em, 'select kind from intelligence.jobs'));

it('trains, scores and ends, and leaves other work to the graph', { timeout: 120_000 }, async () => {
  if (kind === undefined) throw new Error('the subgraph has no jobs');
  const id = randomUUID();
  const data: EventData<'deal.changed'> = {
    id,
    accountId: null,
    ownerId: null,
    name: 'Renewal',
    stage: 'Engaging',
    status: 'OPEN',
    amount: '1000.00',
    currency: 'USD',
    closeDate: '2026-06-30',
    deleted: false,
  };
  await intelligence.receive([{ type: 'deal.changed', data }]);
  await intelligence.database.transaction('acme', async (em) => {
    await enqueue(em, kind, [{ data: [] }]);
    await queryText(
      em,
      `insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id) values ('acme', 'DEAL', $1)`,
      [id],
    );
  });

  const { code, lines } = await call();
  expect(code, lines.join('\n')).toBe(0);
  expect(await jobs()).toEqual([{ kind: kind.name }]);
  expect(lines).toEqual([
    expect.stringContaining('acme: 0 won and 0 lost deals. Too few to train on'),
    expect.stringContaining('acme: 0 accounts that left. The rules or the last model stay: 0 accounts are known'),
  ]);
  expect(await owner.unsettled?.(intelligence.database)).toBe(0);

  await intelligence.database.system((em) => closeTenant(em, 'acme', 'SUSPENDED'));
  const leftOut = 'The tenant acme is left out, because it is closed.';
  expect(await call()).toEqual({ code: 0, lines: [leftOut] });
  expect(await call('--tenant', 'acme')).toEqual({ code: 1, lines: [leftOut] });
  await intelligence.database.system((em) => closeTenant(em, 'acme', null));

  expect(await call('--tenant', 'nobody')).toEqual({
    code: 1,
    lines: ['The tenant nobody has no deals and no accounts that left. Tenants with some: acme.'],
  });
});
