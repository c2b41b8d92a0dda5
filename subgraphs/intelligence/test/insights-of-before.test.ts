import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { insightSubjects } from '../src/migrations/2026-11-30-insight-subjects.ts';

it('says what insights are about that an older version stored', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.filter((migration) => migration !== insightSubjects);
  const older = await openTestSubgraph({ ...subgraph, migrations }, { database });
  const findingId = randomUUID();
  await older.database.transaction(testTenant, async (em) => {
    await query(
      em,
      sql`insert into intelligence.findings
         (tenant_id, id, kind, sentence, start_offset, end_offset, confidence, target, model, model_version)
       values (${testTenant}, ${findingId}, 'OBJECTION', 'Too dear: no.', 0, 13, 0.9, 'PRICE', 'rules', '1')`,
    );
    for (const [kind, title, finding] of [
      ['COMPETITOR_MENTION', 'Was mentioned Inc was mentioned', null],
      ['COMPLIANCE', 'Fair Housing: families: with children', null],
      ['COMPLIANCE', 'FDCPA: threats', null],
      ['OBJECTION', 'Objection: Too dear: no.', findingId],
      ['CHURN_SIGNAL', 'Churn signal: We leave.', null],
    ])
      await query(
        em,
        sql`insert into intelligence.insights (tenant_id, id, kind, title, finding_id, interaction_id, occurred_at, model)
         values (${testTenant}, ${randomUUID()}, ${kind}, ${title}, ${finding}::uuid, ${randomUUID()}, now(), 'rules')`,
      );
  });
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  const { data } = await newer.query('{ insights { nodes { subject regulation } } }');
  expect(data.insights.nodes).toHaveLength(5);
  expect(new Set(data.insights.nodes)).toEqual(
    new Set([
      { subject: 'Was mentioned Inc', regulation: null },
      { subject: 'families: with children', regulation: 'FAIR_HOUSING' },
      { subject: 'threats', regulation: 'FDCPA' },
      { subject: 'PRICE', regulation: null },
      { subject: null, regulation: null },
    ]),
  );
});
