import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { gongParty, slackUserData, type TestEvent } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  account,
  at,
  call,
  callOf,
  channelOf,
  cora,
  idOf,
  interactionOf,
  mail,
  message,
  openConversations,
  random,
  said,
  shuffled,
  threadOf,
} from './support/conversations.ts';

let graph: Awaited<ReturnType<typeof openConversations>>;
beforeAll(async () => {
  graph = await openConversations();
});
afterAll(() => graph?.close());

const conversations = (tenant: string) => graph.conversations(tenant);
const why = (threadId: string, tenant: string) => graph.why(threadId, tenant);

it('joins a call and the Slack talk of the same customer within 24 hours, and says why', async () => {
  const tenant = 'joins';
  await graph.receive(
    [
      account('Maple'),
      call('review', at(3)),
      callOf('review', 'Maple'),
      channelOf('Maple'),
      message('question', 'ext-Maple', at(3, '15:30'), { threadRootId: idOf('question') }),
      message('answer', 'ext-Maple', at(3, '16:00'), { threadRootId: idOf('question') }),
      message('next week', 'ext-Maple', at(10)),
    ],
    tenant,
  );
  expect(await conversations(tenant)).toEqual([['review', 'question', 'answer'], ['next week']]);
  expect(await why(threadOf('review', tenant), tenant)).toEqual([
    {
      basis: 'TIME',
      weight: 0.85,
      detail: 'It began 3 h after the call',
      from: { id: interactionOf('question', tenant) },
      to: { id: interactionOf('review', tenant) },
    },
  ]);
  const { data } = await graph.interactions.query(
    `query ($ids: [ID!]!) { interactionsNodes(ids: $ids) { id ... on ConversationThread {
      interactionCount interactionCounts { source count } startedAt endedAt } } }`,
    { ids: [threadOf('review', tenant), threadOf('question', tenant)] },
    { tenant },
  );
  const joined = {
    id: threadOf('review', tenant),
    interactionCount: 3,
    interactionCounts: [
      { source: 'SLACK', count: 2 },
      { source: 'GONG', count: 1 },
    ],
    startedAt: at(3),
    endedAt: at(3, '16:00'),
  };
  // The id of the Slack thread finds the conversation that it was joined into.
  expect(data).toEqual({ interactionsNodes: [joined, joined] });
});

it('joins a lone message before the call, and the earliest thread names the conversation', async () => {
  const tenant = 'before';
  await graph.receive(
    [
      account('Maple'),
      channelOf('Maple'),
      message('see you tomorrow', 'ext-Maple', at(2, '17:00')),
      call('review', at(3)),
      callOf('review', 'Maple'),
    ],
    tenant,
  );
  expect(await conversations(tenant)).toEqual([['see you tomorrow', 'review']]);
  const reasons = await why(threadOf('see you tomorrow', tenant), tenant);
  expect(reasons.map(({ detail }) => detail)).toEqual(['It began 19 h before the call']);
});

it('does not join by time what is of no customer, of our own company, or of another customer', async () => {
  const tenant = 'apart';
  const employee: TestEvent = {
    type: 'employee.changed',
    data: { id: idOf('Ann'), fullName: 'Ann', email: 'ann@payready.com', title: null, active: true, managerId: null },
  };
  await graph.receive(
    [
      employee,
      account('Pay Ready', { domain: 'payready.com' }),
      account('Birch'),
      ...['ours', 'nobody', 'birch'].map((name) => call(name, at(3))),
      callOf('ours', 'Pay Ready'),
      callOf('birch', 'Birch'),
      channelOf('Pay Ready'),
      channelOf('Maple'),
      channelOf(null, 'general'),
      message('stand-up', 'ext-Pay Ready', at(3, '13:00')),
      message('maple asks', 'ext-Maple', at(3, '14:00')),
      message('lunch', 'general', at(3, '15:00')),
    ],
    tenant,
  );
  expect((await conversations(tenant)).every((titles) => titles.length === 1)).toBe(true);
});

it('does not chain the talk of a busy customer into one endless conversation', async () => {
  const tenant = 'busy';
  const days = Array.from({ length: 14 }, (_, index) => index + 1);
  await graph.receive(
    [
      account('Maple'),
      channelOf('Maple'),
      ...days.flatMap((day) => [call(`call ${day}`, at(day)), callOf(`call ${day}`, 'Maple')]),
      ...days.flatMap((day) =>
        ['09:00', '14:00', '21:00'].map((time) => message(`${day} ${time}`, 'ext-Maple', at(day, time))),
      ),
    ],
    tenant,
  );
  const found = await conversations(tenant);
  expect(found).toHaveLength(14);
  expect(found[6]).toEqual(['7 09:00', 'call 7', '7 14:00', '7 21:00']);
});

it('joins later talk of the same person about the same things, and what links to the call', async () => {
  const tenant = 'topics';
  await graph.receive(
    [
      account('Maple'),
      channelOf('Maple'),
      cora('U-cora', 'slack'),
      cora('P-cora', 'gong'),
      call('review', at(3), { gongCallId: '7782342274025937895', parties: [gongParty({ id: idOf('P-cora') })] }),
      callOf('review', 'Maple'),
      said('review', 'How does the integration with Yardi work?'),
      message('later', 'ext-Maple', at(5, '18:00'), { text: 'The Yardi integration is done.' }),
      message('other things', 'ext-Maple', at(5, '18:01')),
      message('linked', 'ext-Maple', at(20), {
        text: 'As in <https://app.gong.io/call?id=7782342274025937895>',
      }),
      message('too late', 'ext-Maple', at(21), { text: 'The Yardi integration is down.' }),
    ],
    tenant,
  );
  expect(await conversations(tenant)).toEqual([
    ['review', 'The Yardi integration is done.', 'As in <https://app.gong.io/call?id=7782342274025937895>'],
    ['other things'],
    ['The Yardi integration is down.'],
  ]);
  const reasons = await why(threadOf('review', tenant), tenant);
  expect(reasons.map(({ basis, detail }) => `${basis}: ${detail}`)).toEqual([
    'PEOPLE: One person of the customer took part in both',
    'TOPIC: Both are about Yardi and integration',
    'REFERENCE: It links to the call',
    'PEOPLE: One person of the customer took part in both',
  ]);

  // An edit that removes the ground takes them apart.
  await graph.receive(
    [
      message('later', 'ext-Maple', at(5, '18:00'), { text: 'Never mind.' }),
      message('linked', 'ext-Maple', at(20), { text: 'As I said.' }),
    ],
    tenant,
  );
  expect((await conversations(tenant)).map((titles) => titles.length)).toEqual([1, 1, 1, 1, 1]);
});

it('joins what names the call by its whole title, within 72 hours', async () => {
  const tenant = 'titles';
  await graph.receive(
    [
      account('Maple'),
      channelOf('Maple'),
      call('Portal kick-off 1', at(3)),
      callOf('Portal kick-off 1', 'Maple'),
      call('Portal talk', at(3, '12:30')),
      callOf('Portal talk', 'Maple'),
      message('named', 'ext-Maple', at(5, '18:00'), {
        text: 'As we said in the “portal kick-off 1”, we begin in May.',
      }),
      message('longer', 'ext-Maple', at(5, '18:01'), { text: 'The Portal kick-off 12 is on Friday.' }),
      message('two words', 'ext-Maple', at(5, '18:02'), { text: 'A nice portal talk it was.' }),
      mail('Notes: Portal kick-off 1', 'Maple', at(5, '18:03'), { body: 'See below.' }),
      message('too late', 'ext-Maple', at(8), { text: 'Portal kick-off 1, again.' }),
    ],
    tenant,
  );
  expect((await conversations(tenant)).filter((titles) => titles.length > 1)).toEqual([
    ['Portal kick-off 1', 'As we said in the “portal kick-off 1”, we begin in May.', 'Notes: Portal kick-off 1'],
  ]);
  expect(await why(threadOf('Portal kick-off 1', tenant), tenant)).toContainEqual(
    expect.objectContaining({ basis: 'REFERENCE', weight: 0.6, detail: 'It names the call' }),
  );
});

it('takes a conversation apart when its ground is gone', async () => {
  const tenant = 'reversed';
  await graph.receive(
    [
      account('Maple'),
      account('Birch'),
      channelOf('Maple'),
      message('early', 'ext-Maple', at(3, '09:00')),
      message('late', 'ext-Maple', at(3, '15:00')),
      mail('notes', 'Maple', at(3, '16:00')),
      call('review', at(3)),
      callOf('review', 'Maple'),
    ],
    tenant,
  );
  const whole = [['early', 'review', 'late', 'notes']];
  expect(await conversations(tenant)).toEqual(whole);

  const apart = [['early'], ['review'], ['late'], ['notes']];
  await graph.receive([callOf('review', 'Birch')], tenant);
  expect(await conversations(tenant)).toEqual(apart);
  expect(await why(threadOf('early', tenant), tenant)).toEqual([]);
  await graph.receive([callOf('review', 'Maple')], tenant);
  expect(await conversations(tenant)).toEqual(whole);

  await graph.receive([message('early', 'ext-Maple', at(3, '09:00'), { deleted: true })], tenant);
  expect(await conversations(tenant)).toEqual([['review', 'late', 'notes']]);
  await graph.receive([call('review', at(3), { deleted: true })], tenant);
  expect(await conversations(tenant)).toEqual([['late'], ['notes']]);
  await graph.receive([call('review', at(3))], tenant);
  expect(await conversations(tenant)).toEqual([['review', 'late', 'notes']]);
  await graph.receive([call('review', at(9))], tenant);
  expect(await conversations(tenant)).toEqual([['late'], ['notes'], ['review']]);
});

it('joins the conversations of accounts that are merged', async () => {
  const tenant = 'merged';
  await graph.receive(
    [
      account('Maple'),
      account('Maple Inc'),
      channelOf('Maple'),
      message('question', 'ext-Maple', at(3, '14:00')),
      call('review', at(3)),
      callOf('review', 'Maple Inc'),
    ],
    tenant,
  );
  expect(await conversations(tenant)).toEqual([['review'], ['question']]);
  await graph.receive(
    [
      {
        type: 'account.merged',
        subject: idOf('Maple Inc'),
        data: { fromId: idOf('Maple Inc'), intoId: idOf('Maple') },
      },
    ],
    tenant,
  );
  expect(await conversations(tenant)).toEqual([['review', 'question']]);
});

it('makes the same conversations in any order of events', async () => {
  const next = random(7);
  const world: TestEvent[] = [
    account('Maple'),
    account('Birch'),
    channelOf(null, 'ext-Maple'),
    channelOf('Maple'),
    channelOf('Birch'),
    ...[1, 2, 3, 4].flatMap((day) => [
      call(`call ${day}`, at(day, '11:00')),
      callOf(`call ${day}`, day === 3 ? 'Birch' : 'Maple'),
    ]),
    callOf('call 2', 'Birch'),
    call('call 4', at(4, '11:00'), { deleted: true }),
    ...[1, 2, 3, 4, 5].flatMap((day) => [
      message(`a ${day}`, 'ext-Maple', at(day, '09:00'), { threadRootId: idOf(`a ${day}`) }),
      message(`b ${day}`, 'ext-Maple', at(day, '19:00'), { threadRootId: idOf(`a ${day}`) }),
      message(`c ${day}`, 'ext-Birch', at(day, '12:00')),
      mail(`d ${day}`, 'Maple', at(day, '20:00')),
    ]),
    message('a 2', 'ext-Maple', at(2, '09:00'), { deleted: true }),
    message('c 3', 'ext-Birch', at(3, '22:00'), { text: 'c 3' }),
  ];
  const seen = new Set<string>();
  for (const order of [world, ...Array.from({ length: 3 }, () => shuffled(world, next))]) {
    const tenant = `order-${seen.size}-${Math.floor(next() * 1e9)}`;
    await graph.receiveInParts(order, 4 + Math.floor(next() * 20), tenant);
    const threads = await graph.interactions.database.transaction(tenant, (em) =>
      query(em, sql`select source_id, thread_id is null as alone from interactions.timeline_entries order by 1`),
    );
    seen.add(JSON.stringify([await conversations(tenant), threads]));
  }
  expect([...seen]).toHaveLength(1);
  expect(JSON.parse([...seen][0] ?? '')[0].length).toBeGreaterThan(3);
}, 120_000);

/** Returns fields of a conversation that the intelligence subgraph adds. */
async function analysisOf(threadId: string, tenant: string): Promise<Record<string, unknown>> {
  const { data, errors } = await graph.intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "ConversationThread", id: $id }]) {
      ... on ConversationThread {
        typeReasons sentiment engagement satisfaction dealStage summary keyOutcomes painPoints proposedSolutions
        predictedNextActions recommendedFollowUps escalationRecommendations expansionOpportunities confidence
        competitiveLandscape citations { list text start end interaction { id } segment { id } }
      } } }`,
    { id: threadId },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [Record<string, unknown>] })._entities[0];
}

async function typeOf(threadId: string, tenant: string): Promise<string | null> {
  const { data } = await graph.interactions.query(
    'query ($id: ID!) { conversationThread(id: $id) { type } }',
    { id: threadId },
    { tenant },
  );
  return (data as { conversationThread: { type: string | null } }).conversationThread.type;
}

it('analyses a conversation, with the place of each sentence', async () => {
  const tenant = 'analysed';
  const texts: Record<string, string> = {
    'said 1':
      'Hello!\nThe portal is broken since Monday and our residents cannot log in to it. This is a nightmare for our property managers.',
    'said 2': 'You can reset the session cache of the portal to log the residents in again. I will send you the steps.',
    'said 3':
      'The portal is fixed now and the residents can log in again. It would be great if the portal showed the rent roll.',
  };
  const send = (names: string[]) =>
    names.map((name, index) =>
      message(name, 'ext-Maple', at(3, `1${index + 3}:00`), {
        threadRootId: idOf('said 1'),
        text: texts[name],
        userId: idOf(name === 'said 2' ? 'U-ann' : 'U-cora'),
      }),
    );
  const slackUser = (name: string, isGuest: boolean): TestEvent => ({
    type: 'slack.user.changed',
    data: slackUserData({ id: idOf(name), isGuest }),
  });
  await graph.receive(
    [
      account('Maple'),
      slackUser('U-cora', true),
      slackUser('U-ann', false),
      { ...channelOf('Maple'), data: { ...channelOf('Maple').data, type: 'SUPPORT' } } as TestEvent,
      ...send(Object.keys(texts)),
    ],
    tenant,
  );
  const thread = threadOf('said 1', tenant);
  const found = await analysisOf(thread, tenant);
  expect(found).toMatchObject({
    painPoints: expect.arrayContaining([expect.stringContaining('The portal is broken')]),
    proposedSolutions: [expect.stringContaining('You can reset the session cache')],
    keyOutcomes: [expect.stringContaining('The portal is fixed now')],
    predictedNextActions: ['I will send you the steps.'],
    expansionOpportunities: [expect.stringContaining('It would be great if')],
    competitiveLandscape: [],
    dealStage: null,
  });
  expect(found.typeReasons).toContain('It is in a support channel');
  expect(found.recommendedFollowUps).toContain('Keep our promise: “I will send you the steps.”');
  expect(await typeOf(thread, tenant)).toBe('SUPPORT_CASE');
  const citations = found.citations as {
    list: string;
    text: string;
    start: number;
    end: number;
    interaction: { id: string };
  }[];
  for (const { text, start, end, interaction } of citations) {
    const name = Object.keys(texts).find((each) => interactionOf(each, tenant) === interaction.id) ?? '';
    expect(texts[name]?.slice(start, end)).toBe(text);
  }
  const summary = citations.filter(({ list }) => list === 'SUMMARY').map(({ text }) => text);
  expect(summary.length).toBeGreaterThan(1);
  expect(found.summary).toBe(summary.join(' '));

  // An edit changes the conclusions; the same texts give the same ones again.
  const last = 'said 3';
  const edited = { ...send(Object.keys(texts))[2]?.data, text: 'No.' } as EventData<'slack.message.changed'>;
  await graph.receive([{ type: 'slack.message.changed', data: edited }], tenant);
  expect(await analysisOf(thread, tenant)).toMatchObject({ keyOutcomes: [], expansionOpportunities: [] });
  await graph.receive([{ type: 'slack.message.changed', data: { ...edited, text: texts[last] ?? '' } }], tenant);
  expect(await analysisOf(thread, tenant)).toEqual(found);
});

it('concludes nothing about the customer from what our people say among each other', async () => {
  const tenant = 'among-us';
  const text = 'The portal is broken and terrible. I need to speak to your manager. It is too expensive for us.';
  const talk = (isInternalChannel: boolean) =>
    message('said 1', 'general', at(3), {
      userId: idOf('U-ann'),
      isInternalChannel,
      text,
      threadRootId: idOf('said 1'),
    });
  await graph.receive(
    [{ type: 'slack.user.changed', data: slackUserData({ id: idOf('U-ann'), isGuest: false }) }, talk(true)],
    tenant,
  );
  const thread = threadOf('said 1', tenant);
  const nothing = { painPoints: [], sentiment: null, satisfaction: null, escalationRecommendations: [] };
  expect(await analysisOf(thread, tenant)).toMatchObject(nothing);
  const guest = { type: 'slack.user.changed' as const, data: slackUserData({ id: idOf('U-ann'), isGuest: true }) };
  await graph.receive([guest, talk(false)], tenant);
  expect(await analysisOf(thread, tenant)).toMatchObject({
    painPoints: [expect.stringContaining('The portal is broken')],
    sentiment: expect.any(Number),
    escalationRecommendations: ['Involve a manager: the customer asks for escalation'],
  });
});

it('says which objections were handled in a call, by the transcript', async () => {
  const tenant = 'objections';
  const said = [
    ['CUSTOMER', 'Honestly this is too expensive for us.'],
    ['OUR_TEAM', 'I hear you, most customers earn it back within six months by fewer late payments.'],
    ['CUSTOMER', 'Okay, that makes sense.'],
    ['CUSTOMER', 'My concern is that we already use another vendor.'],
    ['OUR_TEAM', 'Which one? I will send you a comparison by Friday.'],
  ] as const;
  await graph.receive(
    [
      account('Maple'),
      call('pricing', at(3), { parties: [gongParty({ id: idOf('P-vera'), title: 'VP of Operations' })] }),
      callOf('pricing', 'Maple'),
      {
        type: 'gong.transcript.changed',
        subject: idOf('pricing'),
        data: {
          callId: idOf('pricing'),
          part: 1,
          parts: 1,
          language: 'eng',
          segments: said.map(([role, text], index) => ({
            id: idOf(`pricing ${index}`),
            partyId: null,
            role,
            startMs: index * 5_000,
            endMs: index * 5_000 + 4_000,
            text,
          })),
        },
      },
    ],
    tenant,
  );
  const { data } = await graph.intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "GongCall", id: $id }]) {
      ... on GongCall {
        objectionsHandled decisionMakersPresent followUpDate qualityScore qualityFactors { name value }
      } } }`,
    { id: idOf('pricing') },
    { tenant },
  );
  const [found] = (data as { _entities: [{ qualityScore: number; qualityFactors: unknown[] }] })._entities;
  expect(found).toMatchObject({
    objectionsHandled: ['Honestly this is too expensive for us.'],
    decisionMakersPresent: true,
    // The call is on a Tuesday.
    followUpDate: '2026-03-06',
  });
  expect(found.qualityFactors).toContainEqual({ name: 'questions', value: 1 });
  expect(found.qualityScore).toBeGreaterThan(0);
  expect(found.qualityScore).toBeLessThan(1);
});

interface FoundHandoff {
  readonly hoursBetween: number;
  readonly quality: number | null;
  readonly factors: readonly { readonly name: string; readonly value: number }[];
  readonly call: { readonly id: string };
  readonly thread: { readonly id: string };
}

async function handoffsOf(accountName: string, tenant: string): Promise<readonly FoundHandoff[]> {
  const { data, errors } = await graph.intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Account", id: $id }]) {
      ... on Account { handoffs { hoursBetween quality factors { name value } call { id } thread { id } } } } }`,
    { id: idOf(accountName) },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [{ handoffs: FoundHandoff[] }] })._entities[0].handoffs;
}

/** Returns the value of a metric of an account in March. */
async function metricOf(accountName: string, tenant: string, name: string): Promise<number | null> {
  const { data, errors } = await graph.intelligence.query(
    `query ($id: ID!, $name: String!) { _entities(representations: [{ __typename: "Account", id: $id }]) {
      ... on Account { metric(name: $name, range: { from: "2026-03-01", to: "2026-03-31" }) { value isComplete } } } }`,
    { id: idOf(accountName), name },
    { tenant },
  );
  expect(errors).toBeUndefined();
  const [{ metric }] = (data as { _entities: [{ metric: { value: number | null; isComplete: boolean } }] })._entities;
  expect(metric.isComplete).toBe(true);
  return metric.value;
}

it('rates the hand-off from a call to support talk within 48 hours', async () => {
  const tenant = 'handoffs';
  const support = channelOf('Maple', 'maple-support');
  const asks = message('asks', 'maple-support', at(4, '14:30'), {
    threadRootId: idOf('asks'),
    text: 'How do we connect the Yardi integration that we talked about?',
  });
  const answers = message('answers', 'maple-support', at(4, '15:00'), {
    threadRootId: idOf('asks'),
    userId: idOf('U-ann'),
    text: 'Here are the setup instructions for the Yardi integration.',
  });
  await graph.receive(
    [
      account('Maple'),
      { ...support, data: { ...support.data, type: 'SUPPORT' } } as TestEvent,
      cora('U-cora', 'slack'),
      { type: 'slack.user.changed', data: slackUserData({ id: idOf('U-ann'), isGuest: false }) },
      call('early', at(3, '10:00')),
      callOf('early', 'Maple'),
      call('kick-off', at(3)),
      callOf('kick-off', 'Maple'),
      said('kick-off', 'I will send you the setup instructions of the Yardi integration.'),
      asks,
      message('much later', 'maple-support', at(9), { text: 'The Yardi integration is down.' }),
    ],
    tenant,
  );
  const [unanswered, ...others] = await handoffsOf('Maple', tenant);
  expect(others).toEqual([]);
  expect(unanswered).toMatchObject({ hoursBetween: 26, call: { id: idOf('kick-off') } });
  expect(unanswered?.factors).toContainEqual({ name: 'answer', value: 24 });
  expect(await metricOf('Maple', tenant, 'HANDOFF_TIME')).toBe(26);

  await graph.receive([answers], tenant);
  const [answered] = await handoffsOf('Maple', tenant);
  expect(answered?.factors).toContainEqual({ name: 'answer', value: 0.5 });
  expect(answered?.factors).toContainEqual({ name: 'action_items', value: 1 });
  expect(answered?.quality).toBeGreaterThan(unanswered?.quality ?? 1);
  expect(await metricOf('Maple', tenant, 'HANDOFF_QUALITY')).toBeCloseTo(answered?.quality ?? 0, 9);

  await graph.receive([call('kick-off', at(3), { deleted: true })], tenant);
  expect(await handoffsOf('Maple', tenant)).toMatchObject([{ call: { id: idOf('early') } }]);
  await graph.receive([callOf('early', null)], tenant);
  expect(await handoffsOf('Maple', tenant)).toEqual([]);
  expect(await metricOf('Maple', tenant, 'HANDOFFS')).toBe(0);
});

it('finds the customers and deals that a message names, as whole words', async () => {
  const tenant = 'mentions';
  const deal: TestEvent = {
    type: 'deal.changed',
    data: {
      id: idOf('deal'),
      accountId: idOf('Maple Ridge'),
      ownerId: null,
      name: 'Portfolio roll-out',
      stage: 'Negotiation',
      status: 'OPEN',
      amount: null,
      currency: null,
      closeDate: null,
      deleted: false,
    },
  };
  const text = 'Is the portfolio roll-out of MAPLE RIDGE like that of Birch? Not of Birchland, AB or Bluewater’s.';
  await graph.receive(
    [
      ...['Maple Ridge', 'Birch', 'Birchwood Homes', 'AB', 'Maple', 'Bluewater Homes, Inc.'].map((name) =>
        account(name),
      ),
      deal,
      channelOf('Maple Ridge'),
      message('names', 'ext-Maple Ridge', at(3), { text }),
    ],
    tenant,
  );
  const { data, errors } = await graph.intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "SlackMessage", id: $id }]) {
      ... on SlackMessage { customerMentions dealMentions relevance } } }`,
    { id: idOf('names') },
    { tenant },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    _entities: [
      { customerMentions: ['Maple Ridge', 'Birch', 'Bluewater Homes, Inc.'], dealMentions: ['Portfolio roll-out'] },
    ],
  });
});

it('reads many conversations with as many statements as one', async () => {
  const tenant = 'statements';
  const names = Array.from({ length: 12 }, (_, index) => `Customer ${index}`);
  await graph.receive(
    names.flatMap((name) => [
      account(name),
      channelOf(name),
      call(`${name} call`, at(3)),
      callOf(`${name} call`, name),
      message(`${name} asks`, `ext-${name}`, at(3, '14:00')),
    ]),
    tenant,
  );
  const ask = async (count: number) => {
    graph.intelligence.log.length = 0;
    const { data } = await graph.intelligence.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ConversationThread {
        why { basis } handoffs { quality } summary citations { text } dealStage churnRisk } } }`,
      {
        of: names
          .slice(0, count)
          .map((name) => ({ __typename: 'ConversationThread', id: threadOf(`${name} call`, tenant) })),
      },
      { tenant },
    );
    expect((data as { _entities: { why: unknown[] }[] })._entities.every(({ why: found }) => found.length === 1)).toBe(
      true,
    );
    return graph.intelligence.log.length;
  };
  expect(await ask(12)).toBe(await ask(1));
});
