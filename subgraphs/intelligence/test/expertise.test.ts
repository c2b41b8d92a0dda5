import { randomUUID } from 'node:crypto';
import { query, sql, toDatabaseJson } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { createTestDatabase, openTestSubgraph, slackMessageData, type TestEvent } from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { expertise } from '../src/migrations/2026-12-01-expertise.ts';
import { tell } from './support/facts.ts';
import { message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

type Interaction = EventData<'interaction.changed'>;

/** New for each test. */
let tenant: string;
let people: Record<'cora' | 'ann' | 'bob' | 'dan', string>;
beforeEach(() => {
  tenant = `t${randomUUID()}`;
  people = { cora: randomUUID(), ann: randomUUID(), bob: randomUUID(), dan: randomUUID() };
});

const payments = 'The ACH payments of the residents are through now.';
const maintenance = 'The work orders are with the maintenance team.';
const small = 'Thank you, I will have a look at it.';

/** A message of Ann in a thread that Cora, a customer, began. */
function answered(by: string, text: string, facts: Partial<Interaction> = {}): [Interaction, Interaction] {
  const sourceThreadId = randomUUID();
  const inThread = { threadId: sourceThreadId, sourceThreadId };
  return [
    message({ ...inThread, authorId: people.cora, text: null, occurredAt: '2026-03-02T10:00:00.000Z' }),
    message({
      ...inThread,
      authorId: by,
      text,
      direction: 'OUTBOUND',
      occurredAt: '2026-03-02T11:00:00.000Z',
      ...facts,
    }),
  ];
}
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Ann answers about payments in 20 of 40 threads, her colleagues in 3 of 60. */
const usual = () => [
  ...times(20, () => answered(people.ann, payments)),
  ...times(20, () => answered(people.ann, small)),
  ...times(3, () => answered(people.bob, payments)),
  ...times(27, () => answered(people.bob, small)),
  ...times(30, () => answered(people.dan, small)),
];

const send = (messages: readonly Interaction[]) =>
  tell(
    intelligence,
    tenant,
    messages.map((data) => ({ type: 'interaction.changed', time: '2026-03-03T10:00:00.000Z', data })),
  );
const expertiseOf = async (userId: string, of: Pick<typeof intelligence, 'query'> = intelligence) => {
  const { data, errors } = await of.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "SlackUser", id: $id }]) {
      ... on SlackUser { expertise { topic threads share colleaguesShare } } } }`,
    { id: userId },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [{ expertise: unknown }] })._entities[0].expertise;
};
const anns = [{ topic: 'payments', threads: 20, share: 20 / 40, colleaguesShare: 3 / 60 }];

it('names what somebody answers about far more often than colleagues do, whatever the order of events', async () => {
  const messages = usual().flat();
  const { below } = random(5);
  const shuffled = messages.map((each) => ({ each, place: below(1_000_000) })).toSorted((a, b) => a.place - b.place);
  for (let start = 0; start < shuffled.length; start += 100) {
    await send(shuffled.slice(start, start + 100).map(({ each }) => each));
  }
  expect(await expertiseOf(people.ann)).toEqual(anns);
  expect(await expertiseOf(people.bob)).toEqual([]);
  expect(await expertiseOf(people.cora)).toBeNull();
  expect(await expertiseOf(randomUUID())).toBeNull();
});

it('follows edits and deletions, also those of the question', async () => {
  const threads = usual();
  await send(threads.flat());
  const aboutPayments = threads.slice(0, 20);
  // Without the question the message answers nobody; an edited one is about something else.
  await send(aboutPayments.slice(0, 3).map(([question]) => ({ ...question, deleted: true })));
  await send(aboutPayments.slice(3, 4).map(([, answer]) => ({ ...answer, text: maintenance })));
  await send(aboutPayments.slice(4, 5).map(([, answer]) => ({ ...answer, deleted: true })));
  expect(await expertiseOf(people.ann)).toEqual([
    { topic: 'payments', threads: 15, share: 15 / 36, colleaguesShare: 3 / 60 },
  ]);
});

it('counts a long talk once, and not what somebody asks, tells themselves or writes as a guest', async () => {
  const [sourceThreadId, ownThreadId] = [randomUUID(), randomUUID()];
  const written = (facts: Partial<Interaction>) =>
    message({
      authorId: people.ann,
      text: maintenance,
      direction: 'OUTBOUND',
      occurredAt: '2026-03-02T12:00:00.000Z',
      ...facts,
    });
  await send([
    ...usual().slice(1).flat(),
    ...answered(people.ann, payments, { sourceThreadId }).map((each) => ({ ...each, sourceThreadId })),
    ...times(40, () => written({ sourceThreadId })),
    ...times(40, () => written({ sourceThreadId: randomUUID() })),
    ...times(40, () => written({ sourceThreadId: ownThreadId })),
    ...times(40, () => answered(people.ann, maintenance, { direction: 'INBOUND' })).flat(),
  ]);
  expect(await expertiseOf(people.ann)).toEqual(anns);
});

it('says nothing of somebody who answered in few threads, or whose colleagues did', async () => {
  await send(times(19, () => answered(people.ann, payments)).flat());
  await send(times(49, () => answered(people.bob, small)).flat());
  expect(await expertiseOf(people.ann)).toBeNull();
  await send(answered(people.ann, payments));
  expect(await expertiseOf(people.ann)).toBeNull();
  await send(answered(people.bob, small));
  expect(await expertiseOf(people.ann)).toMatchObject([{ topic: 'payments', threads: 20 }]);
});

it('does not call a small difference expertise', async () => {
  await send(
    [
      ...times(8, () => answered(people.ann, payments)),
      ...times(22, () => answered(people.ann, small)),
      ...times(9, () => answered(people.bob, payments)),
      ...times(51, () => answered(people.bob, small)),
    ].flat(),
  );
  expect(await expertiseOf(people.ann)).toEqual([]);
});

it('keeps the author when an event of before comes again, which does not name it', async () => {
  const threads = usual();
  await send(threads.flat());
  await send(threads.flat().map(({ authorId: _, ...before }) => before));
  expect(await expertiseOf(people.ann)).toEqual(anns);
});

it('finds the authors of messages of before in the events of Slack', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.slice(0, subgraph.migrations.indexOf(expertise));
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers: {}, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  const messages = usual().flat();
  const rows = messages.map((each) => ({
    tenant_id: tenant,
    interaction_id: each.id,
    kind: each.kind,
    source: each.source,
    occurred_at: each.occurredAt,
    title: each.title,
    direction: each.direction,
    source_thread_id: each.sourceThreadId,
    message_id: each.messageId,
    language: 'en',
    topics: each.text === payments ? ['payments'] : [],
  }));
  await older.database.transaction(tenant, (em) =>
    query(
      em,
      sql`insert into intelligence.interaction_analyses
         (tenant_id, interaction_id, kind, source, occurred_at, title, direction, source_thread_id, message_id, language,
          topics, contact_ids, employee_ids)
       select tenant_id, interaction_id, kind, source, occurred_at, title, direction, source_thread_id, message_id, language,
         topics, '{}', '{}'
       from json_populate_recordset(null::intelligence.interaction_analyses, ${toDatabaseJson(rows)}::json)`,
    ),
  );
  const told = (data: Interaction, userId: string | null): TestEvent => ({
    type: 'slack.message.changed',
    data: slackMessageData({ id: data.messageId ?? '', userId }),
  });
  // The last word counts.
  await older.send(
    messages.map((data) => told(data, people.bob)),
    tenant,
  );
  await older.send(
    messages.map((data) => told(data, data.authorId ?? null)),
    tenant,
  );
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  await newer.drain();
  expect(await expertiseOf(people.ann, newer)).toEqual(anns);
});
