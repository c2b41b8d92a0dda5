import { randomUUID } from 'node:crypto';
import { deriveId, query, sql, toDatabaseJson } from '@sophia/database';
import { createTestDatabase, openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { theirSentiment } from '../src/migrations/2026-11-30-their-sentiment.ts';
import { daysAgo } from './support/open-intelligence.ts';

const lists =
  'topics property_software competitors integrations features objections buying_signals pain_points feature_requests action_items keywords';
const analysed = {
  ...Object.fromEntries(lists.split(' ').map((list) => [list, []])),
  language: 'en',
  compliance_flags: [],
  pricing_objection: false,
  pricing_discussed: false,
  model: 'rules',
  model_version: '1',
  analysed_at: daysAgo(0),
};

type Row = Record<string, unknown>;
const tables = ['segment_analyses', 'call_analyses', 'interaction_analyses'] as const;

/** Rows of a call as an older version left them: we are glad, the others are angry. */
function callOf(
  role: 'CUSTOMER' | 'UNKNOWN',
  days: number,
  subjects: Row,
): Record<(typeof tables)[number], readonly Row[]> {
  const callId = randomUUID();
  const sentence = (said: Row) => ({
    ...analysed,
    segment_id: randomUUID(),
    call_id: callId,
    part: 1,
    start_ms: 0,
    integration_requirements: [],
    industry_keywords: [],
    ...said,
  });
  return {
    segment_analyses: [
      sentence({ role: 'OUR_TEAM', word_count: 90, sentiment: 0.8 }),
      sentence({ role, word_count: 10, sentiment: -0.7 }),
    ],
    call_analyses: [
      { ...analysed, call_id: callId, sentiment: 0.65, customer_sentiment: role === 'CUSTOMER' ? -0.7 : null },
    ],
    interaction_analyses: [
      {
        ...analysed,
        interaction_id: randomUUID(),
        kind: 'CALL',
        source: 'gong',
        occurred_at: daysAgo(days),
        title: 'Review',
        direction: 'OUTBOUND',
        call_id: callId,
        call_links: [],
        employee_ids: [],
        products: [],
        industry_keywords: [],
        sentiment: 0.65,
        ...subjects,
      },
    ],
  };
}

it('counts the customer’s side of calls that an older version analysed', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const [accountId, contactId, threadId] = [randomUUID(), randomUUID(), randomUUID()];
  const subjects = { account_id: accountId, contact_ids: [contactId] };
  const calls = [
    callOf('CUSTOMER', 1, subjects),
    callOf('CUSTOMER', 2, subjects),
    callOf('UNKNOWN', 3, { ...subjects, thread_id: threadId, source_thread_id: threadId }),
  ];
  const migrations = subgraph.migrations.slice(0, subgraph.migrations.indexOf(theirSentiment));
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers: {}, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  await older.database.transaction(testTenant, async (em) => {
    for (const table of tables) {
      const rows = calls.flatMap((call) => call[table]).map((row) => ({ tenant_id: testTenant, ...row }));
      await query(
        em,
        sql`insert into ${sql.table(`intelligence.${table}`)}
         select * from json_populate_recordset(null::${sql.table(`intelligence.${table}`)}, ${toDatabaseJson(rows)}::json)`,
      );
    }
    await query(
      em,
      sql`insert into intelligence.scores (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of,
         computed_at, model, model_version)
       values (${testTenant}, ${deriveId(testTenant, 'score', 'ACCOUNT', accountId, 'SATISFACTION')}, 'ACCOUNT', ${accountId}, 'SATISFACTION', 90, '[]', 1, now(), now(), 'rules', '4')`,
    );
    // All was counted.
    await query(em, sql`delete from intelligence.stale_metric_days`);
  });
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  await newer.drain();
  const { data, errors } = await newer.query(
    `{ account: _entities(representations: [{ __typename: "Account", id: "${accountId}" }]) {
        ... on Account { satisfaction { modelVersion factors { name value } } } }
      contact: _entities(representations: [{ __typename: "Contact", id: "${contactId}" }]) { ... on Contact { sentiment } }
      thread: _entities(representations: [{ __typename: "ConversationThread", id: "${threadId}" }]) {
        ... on ConversationThread { sentiment } }
      metric(name: "NEGATIVE_SHARE", range: { from: "${daysAgo(4).slice(0, 10)}", to: "${daysAgo(0).slice(0, 10)}" }) {
        value records } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    account: [
      { satisfaction: { modelVersion: '6', factors: expect.arrayContaining([{ name: 'sentiment', value: -0.7 }]) } },
    ],
    contact: [{ sentiment: -0.7 }],
    thread: [{ sentiment: -0.7 }],
    metric: { value: 1, records: 3 },
  });
}, 120_000);
