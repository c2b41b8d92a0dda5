import { randomUUID } from 'node:crypto';
import { gongCallData } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deal } from './support/facts.ts';
import { daysAgo, message, openIntelligence } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
}, 120_000);
afterAll(() => intelligence.close());

type Role = 'OUR_TEAM' | 'CUSTOMER' | 'PROSPECT' | 'UNKNOWN';
const glad =
  'That is wonderful, thank you so much, I love it. What a great team you are, and we are delighted with the great progress. Everything looks fantastic, and we are so happy about it.';
const angry = 'This is terrible. We are angry and very disappointed, the portal is awful.';

const factor = '{ value factors { name value } }';
const document = `query ($account: ID!, $accounts: [String!]!, $contact: ID!, $deal: ID!, $call: ID!, $thread: ID!, $from: Date!, $to: Date!) {
  account: _entities(representations: [{ __typename: "Account", id: $account }]) {
    ... on Account { health ${factor} satisfaction ${factor} churnRisk ${factor} }
  }
  contact: _entities(representations: [{ __typename: "Contact", id: $contact }]) {
    ... on Contact { sentiment satisfaction ${factor} }
  }
  deal: _entities(representations: [{ __typename: "Deal", id: $deal }]) {
    ... on Deal { successProbability ${factor} }
  }
  call: _entities(representations: [{ __typename: "Interaction", id: $call }]) {
    ... on Interaction { sentiment riskIndicators }
  }
  thread: _entities(representations: [{ __typename: "ConversationThread", id: $thread }]) {
    ... on ConversationThread { sentiment }
  }
  metric(name: "NEGATIVE_SHARE", range: { from: $from, to: $to }, filter: [{ dimension: ACCOUNT, values: $accounts }]) {
    value records
  }
  alerts(filter: { accountId: { eq: $account }, kind: { eq: NEGATIVE_SENTIMENT_SPIKE } }) { nodes { evidence { value } } }
}`;

interface Score {
  value: number;
  factors: { name: string; value: number | null }[];
}
interface Seen {
  account: [{ health: Score; satisfaction: Score; churnRisk: Score }];
  contact: [{ sentiment: number | null; satisfaction: Score }];
  deal: [{ successProbability: Score }];
  call: [{ sentiment: number | null; riskIndicators: string[] }];
  thread: [{ sentiment: number | null }];
  metric: { value: number | null; records: number };
  alerts: { nodes: { evidence: { value: number }[] }[] };
}

const measure = (score: Score | undefined, name: string): number =>
  score?.factors.find((one) => one.name === name)?.value ?? Number.NaN;

/** Tells of three calls with one customer, and returns what they make of it. */
async function afterCalls(sentences: readonly (readonly [Role, string])[]): Promise<Seen> {
  const [accountId, contactId, dealId, threadId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await intelligence.deliver('deal.changed', [deal(dealId, { accountId })], ({ id }) => id);
  const calls = [1, 2, 3].map((days) =>
    message({
      kind: 'CALL',
      source: 'gong',
      direction: 'OUTBOUND',
      occurredAt: daysAgo(days),
      text: null,
      callId: randomUUID(),
      messageId: null,
      accountId,
      threadId,
      contactIds: [contactId],
    }),
  );
  await intelligence.deliver('interaction.changed', calls, ({ id }) => id);
  const transcripts = calls.map(({ callId }) => transcript(callId ?? '', sentences));
  await intelligence.deliver('gong.transcript.changed', transcripts, ({ callId }) => callId);
  const { data, errors } = await intelligence.query(document, {
    account: accountId,
    accounts: [accountId],
    contact: contactId,
    deal: dealId,
    call: calls[0]?.id,
    thread: threadId,
    from: daysAgo(4).slice(0, 10),
    to: daysAgo(0).slice(0, 10),
  });
  expect(errors).toBeUndefined();
  return data as unknown as Seen;
}

it('counts an angry customer as angry, however glad our own people are in the call', async () => {
  const { account, contact, deal, call, thread, metric, alerts } = await afterCalls([
    ['OUR_TEAM', glad],
    ['CUSTOMER', angry],
    ['OUR_TEAM', glad],
  ]);
  expect(call[0].sentiment).toBeGreaterThan(0.2);
  expect(call[0].riskIndicators).toContain('Negative sentiment');
  for (const score of [account[0].health, account[0].satisfaction, account[0].churnRisk, contact[0].satisfaction])
    expect(measure(score, 'sentiment')).toBeLessThan(-0.2);
  expect(measure(account[0].satisfaction, 'negative_share')).toBe(1);
  expect(account[0].satisfaction.value).toBeLessThan(50);
  expect(measure(deal[0].successProbability, 'sentiment')).toBeLessThan(-0.2);
  expect(contact[0].sentiment).toBeLessThan(-0.2);
  expect(thread[0].sentiment).toBeLessThan(-0.2);
  expect(metric).toEqual({ value: 1, records: 3 });
  expect(alerts.nodes).toMatchObject([{ evidence: [{ value: 3 }] }]);
});

it('counts a glad customer as glad, however annoyed our own people are', async () => {
  const { account, contact, deal, call, metric, alerts } = await afterCalls([
    ['OUR_TEAM', `${angry} ${angry}`],
    ['PROSPECT', 'Thank you so much, I love it, this is great.'],
    ['OUR_TEAM', `${angry} ${angry}`],
  ]);
  expect(call[0].sentiment).toBeLessThan(-0.2);
  expect(call[0].riskIndicators).not.toContain('Negative sentiment');
  expect(measure(account[0].satisfaction, 'sentiment')).toBeGreaterThan(0.2);
  expect(measure(deal[0].successProbability, 'sentiment')).toBeGreaterThan(0.2);
  expect(contact[0].sentiment).toBeGreaterThan(0.2);
  expect(metric).toEqual({ value: 0, records: 3 });
  expect(alerts.nodes).toEqual([]);
});

it('counts all who spoke in a call of whom it is not known on whose side they are', async () => {
  const { call, contact, thread, alerts } = await afterCalls([
    ['UNKNOWN', angry],
    ['UNKNOWN', angry],
  ]);
  expect(contact[0].sentiment).toBe(call[0].sentiment);
  expect(thread[0].sentiment).toBe(call[0].sentiment);
  expect(alerts.nodes).toHaveLength(1);
});

it('counts all but us in a call of which it is not known who the customer is', async () => {
  const { contact, alerts } = await afterCalls([
    ['OUR_TEAM', glad],
    ['UNKNOWN', angry],
  ]);
  expect(contact[0].sentiment).toBeLessThan(-0.2);
  expect(alerts.nodes).toHaveLength(1);
});

it('knows no mood of a customer who did not speak', async () => {
  const { account, contact, thread, metric } = await afterCalls([['OUR_TEAM', glad]]);
  expect(account[0].health).toBeNull();
  expect([contact[0].sentiment, thread[0].sentiment]).toEqual([null, null]);
  expect(metric).toEqual({ value: null, records: 0 });
});

it('forgets the mood of a call that became private', async () => {
  const [contactId, callId] = [randomUUID(), randomUUID()];
  const call = message({ kind: 'CALL', source: 'gong', text: null, callId, messageId: null, contactIds: [contactId] });
  await intelligence.deliver('interaction.changed', [call], ({ id }) => id);
  const sentiment = async () => {
    const { data } = await intelligence.query(
      `{ _entities(representations: [{ __typename: "Contact", id: "${contactId}" }]) { ... on Contact { sentiment } } }`,
    );
    return (data as { _entities: [{ sentiment: number | null }] })._entities[0].sentiment;
  };
  await intelligence.deliver('gong.transcript.changed', [transcript(callId, [['CUSTOMER', angry]])], () => callId);
  expect(await sentiment()).toBeLessThan(-0.2);
  await intelligence.deliver('gong.transcript.changed', [transcript(callId, [])], () => callId);
  expect(await sentiment()).toBeNull();
});

it('lists and counts calls by what the customer said and by who took part, and tells how they went', async () => {
  const [accountId, contactId, employeeId, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const tooDear = 'Your price is far too expensive for us.';
  const sentences: (readonly [Role, string])[][] = [
    [
      ['OUR_TEAM', 'How many units do you have?'],
      ['CUSTOMER', tooDear],
      ['CUSTOMER', angry],
      ['OUR_TEAM', glad],
    ],
    [
      ['OUR_TEAM', tooDear],
      ['CUSTOMER', 'We have four hundred units.'],
    ],
  ];
  const calls = sentences.map((_, at) =>
    message({
      kind: 'CALL',
      source: 'gong',
      occurredAt: daysAgo(at + 1),
      text: null,
      callId: randomUUID(),
      messageId: null,
      accountId,
      contactIds: at === 0 ? [contactId, other] : [other],
      employeeIds: [employeeId],
    }),
  );
  const [first, second] = calls.map(({ callId }) => callId ?? '');
  const facts = [first, second].map((id = '') => gongCallData({ id }));
  await intelligence.deliver('gong.call.changed', facts, ({ id }) => id);
  await intelligence.deliver('interaction.changed', calls, ({ id }) => id);
  const transcripts = sentences.map((each, at) => transcript(calls[at]?.callId ?? '', each));
  await intelligence.deliver('gong.transcript.changed', transcripts, ({ callId }) => callId);

  const ask = async (query: string) => {
    const { data, errors } = await intelligence.query(query);
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
    return data as any;
  };
  const idsOf = async (filter: string) => {
    const { callOverviews } = await ask(
      `{ callOverviews(filter: { accountId: { eq: "${accountId}" } ${filter} }) { totalCount nodes { call { id } } } }`,
    );
    expect(callOverviews.totalCount).toBe(callOverviews.nodes.length);
    return callOverviews.nodes.map(({ call }: { call: { id: string } }) => call.id);
  };
  const groupsOf = async (by: string) =>
    (
      await ask(
        `{ callOverviewGroups(by: ${by}, filter: { accountId: { eq: "${accountId}" } }) { count groups { key count } } }`,
      )
    ).callOverviewGroups;

  expect(await idsOf('')).toEqual([first, second]);
  // What our own people say is no objection of the customer.
  const { groups: objections } = await groupsOf('OBJECTION');
  expect(objections).toMatchObject([{ count: 1 }]);
  const [{ key }] = objections;
  expect(await idsOf(key === null ? 'objection: { isNull: true }' : `objection: { eq: "${key}" }`)).toEqual([first]);
  const { groups: topics } = await groupsOf('TOPIC');
  expect(topics).toContainEqual({ key: 'pricing', count: 2 });
  expect(await idsOf('topic: { eq: "pricing" }')).toEqual([first, second]);
  // Two calls, of which one has two people.
  expect(await groupsOf('CONTACT')).toMatchObject({
    count: 2,
    groups: [
      { key: other, count: 2 },
      { key: contactId, count: 1 },
    ],
  });
  expect(await groupsOf('EMPLOYEE')).toMatchObject({ count: 2, groups: [{ key: employeeId, count: 2 }] });
  expect(await groupsOf('ACCOUNT')).toMatchObject({ count: 2, groups: [{ key: accountId, count: 2 }] });
  expect(await idsOf(`contactId: { eq: "${contactId}" }`)).toEqual([first]);
  expect(await idsOf(`employeeId: { eq: "${contactId}" }`)).toEqual([]);
  expect(await idsOf('customerSentiment: { lt: -0.2 }')).toEqual([first]);

  const { _entities } = await ask(`{ _entities(representations: [{ __typename: "GongCall", id: "${first}" }]) {
    ... on GongCall {
      talk { talkRatio switches ourQuestions theirQuestions longestMonologueSeconds longestStorySeconds }
      sentimentAlong(parts: 2) { startMilliseconds endMilliseconds customer ours }
    }
  } }`);
  expect(_entities).toMatchObject([
    {
      talk: {
        talkRatio: 0.5,
        switches: 2,
        ourQuestions: 1,
        theirQuestions: 0,
        longestMonologueSeconds: 0.9,
        longestStorySeconds: 1.9,
      },
      sentimentAlong: [
        { startMilliseconds: 0, endMilliseconds: 1950 },
        { startMilliseconds: 1950, endMilliseconds: 3900 },
      ],
    },
  ]);
  const [, end] = _entities[0].sentimentAlong;
  expect(end.customer).toBeLessThan(-0.2);
  expect(end.ours).toBeGreaterThan(0.2);
  const { errors } = await intelligence.query(
    `{ _entities(representations: [{ __typename: "GongCall", id: "${first}" }]) { ... on GongCall { sentimentAlong(parts: 0) { ours } } } }`,
  );
  expect(errors).toMatchObject([{ message: expect.stringContaining('parts') }]);
});
