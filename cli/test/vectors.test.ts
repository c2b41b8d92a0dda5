import { randomUUID } from 'node:crypto';
import { closeTenant, query, sql } from '@sophia/database';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vectorMaintenance } from '../src/common/modules.ts';
import { runCommand } from './support/command.ts';

let database: TestDatabase;
let intelligence: TestSubgraph;
beforeAll(async () => {
  database = await createTestDatabase();
  intelligence = await openTestSubgraph(vectorMaintenance().owner, { database });
});
afterAll(async () => {
  await intelligence.close();
  await database.close();
});

async function call(...args: string[]) {
  const command = runCommand('vectors.ts', args, { DATABASE_URL: database.url });
  return { code: await command.exitCode, lines: command.lines.join('\n') };
}

const hasVectors = async () => {
  const rows = await intelligence.database.system((em) =>
    query<{ name: string | null }>(em, sql`select to_regclass('intelligence.passage_vectors')::text as name`),
  );
  return rows[0]?.name != null;
};

it('compares, repairs and rebuilds vectors', { timeout: 240_000 }, async (context) => {
  if (!(await hasVectors())) context.skip('the database server has no pgvector');
  const ids = ['The payment page is down.', 'The invoice is wrong.'].map((name) => ({ id: randomUUID(), name }));
  await intelligence.receive(
    ids.map(({ id, name }) => ({
      type: 'account.changed',
      data: { id, name, domain: null, ownerId: null, parentId: null, segment: null, region: null, isSample: false },
    })),
  );
  await intelligence.database.transaction('acme', (em) => query(em, sql`delete from intelligence.passage_vectors`));
  expect(await call('verify')).toMatchObject({ code: 1, lines: expect.stringContaining('0 right, 2 missing') });
  expect(await call('verify', '--repair')).toMatchObject({ code: 0, lines: expect.stringContaining('Done.') });
  await intelligence.database.transaction('acme', async (em) => {
    await query(
      em,
      sql`update intelligence.passage_embeddings set has_vector = false, was_refused = true where passage_id =
      (select passage_id from intelligence.passages order by text limit 1)`,
    );
    await query(
      em,
      sql`delete from intelligence.passage_vectors v using intelligence.passage_embeddings e
      where e.passage_id = v.passage_id and e.was_refused`,
    );
  });
  expect(await call('verify')).toMatchObject({
    code: 0,
    lines: expect.stringContaining('1 right, 0 missing, 0 outdated, 0 left over, 1 refused by the inference service'),
  });
  expect(await call('verify', '--repair')).toMatchObject({ code: 0, lines: expect.stringContaining('Done.') });
  expect(await call('verify')).toMatchObject({ code: 0, lines: expect.stringContaining('2 right, 0 missing') });
  const closeAcme = (state: 'SUSPENDED' | null) => intelligence.database.system((em) => closeTenant(em, 'acme', state));
  await closeAcme('SUSPENDED');
  for (const command of ['rebuild', 'verify'])
    expect(await call(command)).toMatchObject({
      code: 0,
      lines: expect.stringContaining('acme: left out, because the tenant is closed'),
    });
  await closeAcme(null);
  expect(await call('verify')).toMatchObject({ code: 0, lines: expect.stringContaining('2 right, 0 missing') });
  expect(await call('rebuild')).toMatchObject({ code: 0, lines: expect.stringContaining('Done.') });
  expect(await call('verify')).toMatchObject({ code: 0, lines: expect.stringContaining('2 right, 0 missing') });
});
