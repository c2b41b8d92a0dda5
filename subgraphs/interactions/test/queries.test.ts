import { byObject, byPeriods, byValue, compareGroups, type GroupedList } from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interactionIdOf, threadIdOf } from '../src/timeline/ids.ts';
import {
  activity,
  call,
  channel,
  contact,
  deal,
  employee,
  identity,
  idOf,
  message,
  party,
  type SentEvent,
  slackUser,
  sync,
} from './support/events.ts';
import { type Graph, openGraph } from './support/graph.ts';

const tenant = 'acme';
let graph: Graph;

/** 40 accounts over ten years, each with its own people, a channel of 5 messages, a call and an e-mail. */
const names = Array.from({ length: 40 }, (_, n) => String(n).padStart(2, '0'));
const timeOf = (n: number, k: number) =>
  new Date(Date.UTC(2016 + (n % 10), ((n * 5) % 12) + k, 1 + k, n)).toISOString();

const allTimes = [...names.keys()].flatMap((n) => [0, 1, 2, 3, 4, 6, 7].map((k) => timeOf(n, k)));

const world: SentEvent[] = names.flatMap((name, n) => [
  channel({ id: idOf(`channel ${name}`), name: `shared-${name}`, accountId: idOf(`account ${name}`) }),
  slackUser({ id: idOf(`user ${name}`), realName: `Slack ${name}`, isGuest: true }),
  contact({ id: idOf(`contact ${name}`), fullName: `Contact ${name}`, accountId: idOf(`account ${name}`) }),
  employee({ id: idOf(`employee ${name}`), fullName: `Employee ${name}` }),
  deal({ id: idOf(`deal ${name}`), name: `Deal ${name}`, accountId: idOf(`account ${name}`) }),
  identity(idOf(`user ${name}`), { contactId: idOf(`contact ${name}`) }),
  identity(idOf(`party ${name}`), { source: 'gong', objectType: 'party', employeeId: idOf(`employee ${name}`) }),
  identity(idOf(`call ${name}`), {
    source: 'gong',
    objectType: 'call',
    accountId: idOf(`account ${name}`),
    dealId: idOf(`deal ${name}`),
  }),
  ...Array.from({ length: 5 }, (_, k) =>
    message({
      id: idOf(`message ${name} ${k}`),
      channelId: idOf(`channel ${name}`),
      threadRootId: k < 3 ? idOf(`message ${name} 0`) : null,
      userId: idOf(`user ${name}`),
      ts: `16000000${name}.00000${k}`,
      sentAt: timeOf(n, k),
      text: `Message ${k} about needle-${name} and 100% of the_rest`,
    }),
  ),
  call({
    id: idOf(`call ${name}`),
    startedAt: timeOf(n, 6),
    title: `Call ${name}`,
    parties: [
      party({ id: idOf(`party ${name}`), isHost: true, affiliation: 'INTERNAL' }),
      party({ id: idOf(`guest ${name}`), name: 'Visitor' }),
    ],
  }),
  activity({
    id: idOf(`mail ${name}`),
    occurredAt: timeOf(n, 7),
    dealId: idOf(`deal ${name}`),
    contactIds: [idOf(`contact ${name}`)],
    employeeIds: [idOf(`employee ${name}`)],
  }),
]);

beforeAll(async () => {
  graph = await openGraph();
  await graph.receive(tenant, [...world, sync({ id: idOf('run'), state: 'SUCCEEDED', inserted: 3 })]);
  await graph.receive('groups', [...world, ...randomSyncs()]);
});
afterAll(() => graph?.close());

/** Load runs with values at random. */
function randomSyncs(): SentEvent[] {
  const { below, oneOf } = random(4);
  return Array.from({ length: 120 }, (_, index) =>
    sync({
      id: idOf(`run ${index}`),
      source: oneOf(['slack', 'gong', 'salesforce']),
      state: oneOf(['RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED']),
      startedAt: new Date(Date.UTC(2025, 11, 20) + below(60 * 24) * 3_600_000).toISOString(),
    }),
  );
}

interface Page {
  nodes: { id: string; occurredAt: string; kind: string; title: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}
const page = /* GraphQL */ `{ nodes { id occurredAt kind title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;
const interactions = async (args: string) =>
  (await graph.query<{ interactions: Page }>(tenant, `{ interactions(${args}) ${page} }`)).interactions;
const countOf = async (filter: object) =>
  (
    await graph.query<{ interactions: Page }>(
      tenant,
      'query ($filter: InteractionFilter) { interactions(filter: $filter) { totalCount } }',
      { filter },
    )
  ).interactions.totalCount;
const entities = async (representations: object[], selection: string) =>
  (
    await graph.query<{ _entities: unknown[] }>(
      tenant,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
      { r: representations },
    )
  )._entities;

describe('the list of interactions', () => {
  it('pages through everything, newest first, forwards and backwards', async () => {
    const seen: Page['nodes'] = [];
    let after: string | null = null;
    do {
      const next: Page = await interactions(`first: 33, after: ${JSON.stringify(after)}`);
      seen.push(...next.nodes);
      expect(next.totalCount).toBe(280);
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(280);
    const sorted = seen.toSorted((a, b) =>
      a.occurredAt === b.occurredAt ? (a.id < b.id ? 1 : -1) : a.occurredAt < b.occurredAt ? 1 : -1,
    );
    expect(seen.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    expect((await interactions('last: 5')).nodes).toEqual(seen.slice(-5));
    expect((await interactions('first: 5, orderBy: [{ field: OCCURRED_AT, direction: ASC }]')).nodes).toEqual(
      seen.slice(-5).reverse(),
    );
  });

  it.each([
    ['kind', { kind: { in: ['CALL', 'EMAIL'] } }, 80],
    ['source', { source: { eq: 'SLACK' } }, 200],
    ['direction', { direction: { eq: 'INBOUND' } }, 200],
    [
      'occurredAt',
      { occurredAt: { gte: '2020-01-01T00:00:00Z', lt: '2021-01-01T00:00:00Z' } },
      allTimes.filter((time) => time.startsWith('2020')).length,
    ],
    ['accountId', { accountId: { eq: idOf('account 07') } }, 7],
    ['contactId', { contactId: { eq: idOf('contact 07') } }, 6],
    ['dealId', { dealId: { in: [idOf('deal 07'), idOf('deal 08')] } }, 4],
    ['threadId', { threadId: { eq: threadIdOf(tenant, idOf('message 07 0')) } }, 3],
    ['text', { text: { contains: 'NEEDLE-07' } }, 5],
    ['a wildcard in a text', { text: { contains: '100%' } }, 200],
    ['journeyStage', { journeyStage: { isNull: false } }, 0],
    [
      'and, or, not',
      {
        or: [{ accountId: { eq: idOf('account 01') } }, { text: { contains: 'needle-02' } }],
        not: { kind: { eq: 'CALL' } },
      },
      11,
    ],
  ])('is filtered by %s', async (_name, filter, expected) => {
    expect(await countOf(filter)).toBe(expected);
  });

  it.each([
    ['first: 101', 'first'],
    ['first: -1', 'first'],
    ['first: 1, last: 1', 'first'],
    ['after: "made up"', 'after'],
  ])('refuses %s, naming the argument', async (args, argument) => {
    const { data, errors } = await graph.ask(tenant, `{ interactions(${args}) { nodes { id } } }`);
    expect(data).toEqual({ interactions: null });
    expect(errors).toMatchObject([{ path: ['interactions'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(argument);
  });
});

it('interactions are counted by group, with the filter of their list', async () => {
  const answer = await graph.query<Record<string, unknown>>(
    tenant,
    `query ($account: ID!) {
      kinds: interactionGroups(by: KIND, filter: { accountId: { eq: $account } }) { count groups { key count account { id } } }
      accounts: interactionGroups(by: ACCOUNT, first: 1, filter: { accountId: { eq: $account }, kind: { eq: MESSAGE } }) {
        count groupCount groups { key count account { id } deal { id } }
      }
      months: interactionGroups(by: MONTH, filter: { accountId: { eq: $account }, occurredAt: { lt: "2016-02-01T00:00:00Z" } }) { groups { key count } }
      sources: interactionGroups(by: SOURCE, filter: { source: { eq: SLACK } }) { groupCount groups { key } }
    }`,
    { account: idOf('account 00') },
  );
  expect(answer).toMatchObject({
    accounts: {
      count: 5,
      groupCount: 1,
      groups: [{ key: idOf('account 00'), count: 5, account: { id: idOf('account 00') }, deal: null }],
    },
    months: { groups: [{ key: '2016-01-01', count: 1 }] },
    sources: { groupCount: 1, groups: [{ key: 'SLACK' }] },
  });
  expect(answer.kinds).toEqual({
    count: 7,
    groups: [
      { key: 'MESSAGE', count: 5, account: null },
      { key: 'CALL', count: 1, account: null },
      { key: 'EMAIL', count: 1, account: null },
    ],
  });
});

it.each<GroupedList>([
  {
    list: 'interactions',
    groups: 'interactionGroups',
    node: 'kind source direction journeyStage occurredAt account { id } deal { id }',
    dimensions: {
      KIND: byValue('kind'),
      SOURCE: byValue('source'),
      DIRECTION: byValue('direction'),
      JOURNEY_STAGE: byValue('journeyStage'),
      ACCOUNT: byObject('account'),
      DEAL: byObject('deal'),
      ...byPeriods('occurredAt'),
    },
    filters: [{}, { kind: { in: ['CALL', 'EMAIL'] }, occurredAt: { gte: '2018-06-01T00:00:00Z' } }],
  },
  {
    list: 'conversationThreads',
    groups: 'conversationThreadGroups',
    node: 'type startedAt endedAt account { id }',
    dimensions: {
      TYPE: byValue('type'),
      ACCOUNT: byObject('account'),
      ...byPeriods('startedAt', { prefix: 'STARTED_' }),
      ...byPeriods('endedAt', { prefix: 'ENDED_' }),
    },
    filters: [{}, { interactionCount: { gt: 1 } }],
  },
  {
    list: 'sourceSyncs',
    groups: 'sourceSyncGroups',
    node: 'source state startedAt',
    dimensions: { SOURCE: byValue('source'), STATE: byValue('state'), ...byPeriods('startedAt') },
    filters: [{}, { source: { in: ['SLACK', 'GONG'] }, not: { state: { eq: 'FAILED' } } }],
  },
])('groups of $list have the rows of the list, each once', async (grouped) => {
  const { counted, byHand, ofGroups, inLists } = await compareGroups(
    (document, variables) => graph.query('groups', document, variables),
    grouped,
  );
  expect(counted).toEqual(byHand);
  expect(ofGroups).toEqual(inLists);
});

describe('an interaction', () => {
  it('shows all its facts', async () => {
    const { interaction } = await graph.query<{ interaction: unknown }>(
      tenant,
      `query ($id: ID!) { interaction(id: $id) {
        __typename id kind source sourceId occurredAt direction channel title text journeyStage
        participants { displayName role side contact { id } employee { id } }
        account { id } deal { id } thread { id subject } related { id }
        ... on MessageInteraction { channelName threadTs messageType reactionCount replyCount mentionCount messageId detailState message { id } } } }`,
      { id: interactionIdOf(tenant, idOf('message 05 1')) },
    );
    expect(interaction).toEqual({
      __typename: 'MessageInteraction',
      id: interactionIdOf(tenant, idOf('message 05 1')),
      kind: 'MESSAGE',
      source: 'SLACK',
      sourceId: `${idOf('channel 05')}:1600000005.000001`,
      occurredAt: timeOf(5, 1),
      direction: 'INBOUND',
      channel: 'shared-05',
      title: 'Message 1 about needle-05 and 100% of the_rest',
      text: 'Message 1 about needle-05 and 100% of the_rest',
      journeyStage: null,
      participants: [
        {
          displayName: 'Contact 05',
          role: 'AUTHOR',
          side: 'CUSTOMER',
          contact: { id: idOf('contact 05') },
          employee: null,
        },
      ],
      account: { id: idOf('account 05') },
      deal: null,
      thread: {
        id: threadIdOf(tenant, idOf('message 05 0')),
        subject: 'Message 0 about needle-05 and 100% of the_rest',
      },
      // The first is 29 days away, the third 32.
      related: [0, 2].map((k) => ({ id: interactionIdOf(tenant, idOf(`message 05 ${k}`)) })),
      channelName: 'shared-05',
      threadTs: '1600000005.000000',
      messageType: 'message',
      reactionCount: 0,
      replyCount: 0,
      mentionCount: 0,
      messageId: idOf('message 05 1'),
      detailState: 'AVAILABLE',
      message: { id: idOf('message 05 1') },
    });
  });

  it('of a call shows its host, and the source’s names of unknown people', async () => {
    const { interaction } = await graph.query<{ interaction: unknown }>(
      tenant,
      `query ($id: ID!) { interaction(id: $id) { title participants { displayName role side }
        ... on CallInteraction { durationSeconds system transcriptAvailable callId detailState call { id } } } }`,
      { id: interactionIdOf(tenant, idOf('call 03')) },
    );
    expect(interaction).toEqual({
      title: 'Call 03',
      participants: [
        { displayName: 'Employee 03', role: 'HOST', side: 'OUR_TEAM' },
        { displayName: 'Visitor', role: 'ATTENDEE', side: 'CUSTOMER' },
      ],
      durationSeconds: 1800,
      system: 'Zoom',
      transcriptAvailable: true,
      callId: idOf('call 03'),
      detailState: 'AVAILABLE',
      call: { id: idOf('call 03') },
    });
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'no id at all', ''])('is null for the id %j', async (id) => {
    expect(
      await graph.query(
        tenant,
        'query ($id: ID!) { interaction(id: $id) { id } conversationThread(id: $id) { id } sourceSync(id: $id) { id } }',
        { id },
      ),
    ).toEqual({
      interaction: null,
      conversationThread: null,
      sourceSync: null,
    });
  });

  it('is null for another tenant', async () => {
    const id = interactionIdOf(tenant, idOf('call 03'));
    expect(
      await graph.query('another', 'query ($id: ID!) { interaction(id: $id) { id } interactions { totalCount } }', {
        id,
      }),
    ).toEqual({
      interaction: null,
      interactions: { totalCount: 0 },
    });
  });
});

describe('references', () => {
  it('resolve to the interface and to each kind; other kinds, other tenants and malformed ids are null', async () => {
    const message = interactionIdOf(tenant, idOf('message 00 0'));
    const answers = await entities(
      [
        { __typename: 'Interaction', id: message },
        { __typename: 'MessageInteraction', id: message },
        { __typename: 'CallInteraction', id: message },
        { __typename: 'Interaction', id: interactionIdOf('another', idOf('message 00 0')) },
        { __typename: 'Interaction', id: 'x' },
        { __typename: 'ConversationThread', id: threadIdOf(tenant, idOf('call 00')) },
        { __typename: 'SourceSync', id: idOf('run') },
        { __typename: 'Account', id: 'x' },
      ],
      '__typename ... on Interaction { id kind } ... on ConversationThread { subject } ... on SourceSync { inserted }',
    );
    expect(answers).toEqual([
      { __typename: 'MessageInteraction', id: message, kind: 'MESSAGE' },
      { __typename: 'MessageInteraction', id: message, kind: 'MESSAGE' },
      null,
      null,
      null,
      { __typename: 'ConversationThread', subject: 'Call 00' },
      { __typename: 'SourceSync', inserted: 3 },
      null,
    ]);
  });

  it('lead from a call and a message of another subgraph to the timeline', async () => {
    expect(
      await entities(
        [
          { __typename: 'GongCall', id: idOf('call 05') },
          { __typename: 'SlackMessage', id: idOf('message 05 4') },
          { __typename: 'SlackMessage', id: idOf('a bot’s') },
        ],
        '... on GongCall { interaction { title } } ... on SlackMessage { interaction { threadTs title } }',
      ),
    ).toEqual([
      { interaction: { title: 'Call 05' } },
      { interaction: { threadTs: null, title: 'Message 4 about needle-05 and 100% of the_rest' } },
      { interaction: null },
    ]);
  });
});

describe('timelines', () => {
  it('of accounts, contacts, employees and deals are newest first and separate', async () => {
    const answers = await entities(
      [
        { __typename: 'Account', id: idOf('account 09') },
        { __typename: 'Contact', id: idOf('contact 09') },
        { __typename: 'Employee', id: idOf('employee 09') },
        { __typename: 'Deal', id: idOf('deal 09') },
        { __typename: 'Account', id: idOf('account unknown') },
      ],
      `... on Account { timeline { nodes { occurredAt } totalCount } lastInteractionAt interactionCount conversationThreads { nodes { subject } } }
       ... on Contact { timeline { nodes { occurredAt } totalCount } lastInteractionAt }
       ... on Employee { timeline { nodes { occurredAt } totalCount } }
       ... on Deal { timeline { nodes { occurredAt } totalCount } }`,
    );
    const newest = (times: string[]) =>
      times
        .toSorted()
        .reverse()
        .map((occurredAt) => ({ occurredAt }));
    const [messages, callAt, mailAt] = [[0, 1, 2, 3, 4].map((k) => timeOf(9, k)), timeOf(9, 6), timeOf(9, 7)];
    const last = (times: string[]) => times.toSorted().at(-1);
    expect(answers).toMatchObject([
      {
        timeline: { nodes: newest([...messages, callAt, mailAt]), totalCount: 7 },
        lastInteractionAt: last([...messages, callAt, mailAt]),
        interactionCount: 7,
      },
      {
        timeline: { nodes: newest([...messages, mailAt]), totalCount: 6 },
        lastInteractionAt: last([...messages, mailAt]),
      },
      { timeline: { nodes: newest([callAt, mailAt]), totalCount: 2 } },
      { timeline: { nodes: newest([callAt, mailAt]), totalCount: 2 } },
      {
        timeline: { nodes: [], totalCount: 0 },
        lastInteractionAt: null,
        interactionCount: 0,
        conversationThreads: { nodes: [] },
      },
    ]);
    const subjects = (
      answers[0] as { conversationThreads: { nodes: { subject: string }[] } }
    ).conversationThreads.nodes.map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual(['Call 09', 'Deal 09', 'Message 0 about needle-09 and 100% of the_rest']);
  });

  it('of a contact can be paged and filtered', async () => {
    const read = async (args: string) => {
      const [answer] = await entities(
        [{ __typename: 'Contact', id: idOf('contact 09') }],
        `... on Contact { timeline(${args}) ${page} }`,
      );
      return (answer as { timeline: Page }).timeline;
    };
    const all = await read('first: 100');
    const first = await read('first: 4');
    const second = await read(`first: 4, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await read('last: 2')).nodes).toEqual(all.nodes.slice(-2));
    expect((await read('filter: { kind: { eq: EMAIL } }')).totalCount).toBe(1);
  });

  it('show two records of one contact once', async () => {
    const other = 'merged';
    await graph.receive(other, [
      activity({ id: idOf('mail'), contactIds: [idOf('Cora'), idOf('Twin')] }),
      contact({ id: idOf('Cora'), fullName: 'Cora' }),
      contact({ id: idOf('Twin'), fullName: 'C. Twin', mergedIntoId: idOf('Cora') }),
    ]);
    expect(
      await graph.query(
        other,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact {
          timeline { totalCount nodes { participants { displayName contact { id } } } } } } }`,
        { r: [{ __typename: 'Contact', id: idOf('Cora') }] },
      ),
    ).toEqual({
      _entities: [
        {
          timeline: {
            totalCount: 1,
            nodes: [{ participants: [{ displayName: 'Cora', contact: { id: idOf('Cora') } }] }],
          },
        },
      ],
    });
  });

  it('of many parents need as many statements as those of two', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Account { lastInteractionAt interactionCount
        timeline(first: 5) { totalCount nodes {
          id title text channel participants { displayName contact { id } } account { id } thread { id subject } related { id title }
          ... on MessageInteraction { threadTs message { id } } ... on CallInteraction { call { id } } } }
        conversationThreads(first: 3) { totalCount nodes { subject interactions(first: 2) { nodes { title } } } } }
      ... on Contact { lastInteractionAt timeline(first: 3) { totalCount nodes { id title } } }
      ... on Employee { timeline(first: 3) { nodes { id } } }
      ... on Deal { timeline(first: 3) { nodes { id } } }
      ... on GongCall { interaction { title } } ... on SlackMessage { interaction { title } } } }`;
    const statementsFor = (parents: string[]) =>
      graph.statementsOf(tenant, query, {
        r: parents.flatMap((name) => [
          { __typename: 'Account', id: idOf(`account ${name}`) },
          { __typename: 'Contact', id: idOf(`contact ${name}`) },
          { __typename: 'Employee', id: idOf(`employee ${name}`) },
          { __typename: 'Deal', id: idOf(`deal ${name}`) },
          { __typename: 'GongCall', id: idOf(`call ${name}`) },
          { __typename: 'SlackMessage', id: idOf(`message ${name} 1`) },
        ]),
      });
    const few = await statementsFor(names.slice(0, 2));
    const many = await statementsFor(names);
    expect(many).toBe(few);
    expect(many).toBeLessThan(40);
  });
});

describe('conversations and runs', () => {
  it('count their interactions and list them', async () => {
    const { conversationThread } = await graph.query<{ conversationThread: unknown }>(
      tenant,
      `query ($id: ID!) { conversationThread(id: $id) { type subject account { id } startedAt endedAt totalDurationSeconds interactionCount
        interactionCounts { source count } interactions { nodes { occurredAt } } } }`,
      { id: threadIdOf(tenant, idOf('message 07 0')) },
    );
    const times = [0, 1, 2].map((k) => timeOf(7, k)).toSorted();
    expect(conversationThread).toEqual({
      type: null,
      subject: 'Message 0 about needle-07 and 100% of the_rest',
      account: { id: idOf('account 07') },
      startedAt: times[0],
      endedAt: times[2],
      totalDurationSeconds: null,
      interactionCount: 3,
      interactionCounts: [{ source: 'SLACK', count: 3 }],
      interactions: { nodes: times.toReversed().map((occurredAt) => ({ occurredAt })) },
    });
  });

  it('can be filtered and sorted', async () => {
    expect(
      await graph.query(
        tenant,
        `{ conversationThreads(filter: { interactionCount: { gt: 1 }, subject: { contains: "needle" } }) { totalCount }
           threadsByAccount: conversationThreadGroups(by: ACCOUNT, filter: { accountId: { eq: "${idOf('account 00')}" } }) { count groups { key account { id } } }
           byStart: conversationThreads(first: 1, orderBy: [{ field: STARTED_AT, direction: ASC }]) { nodes { startedAt } }
           sourceSyncs(filter: { source: { eq: SLACK }, state: { in: [SUCCEEDED] } }) { nodes { id name state inserted qualityScore } } }`,
      ),
    ).toEqual({
      conversationThreads: { totalCount: 40 },
      threadsByAccount: {
        count: 3,
        groups: [{ key: idOf('account 00'), account: { id: idOf('account 00') } }],
      },
      byStart: {
        nodes: [{ startedAt: [...names.keys()].flatMap((n) => [0, 6, 7].map((k) => timeOf(n, k))).toSorted()[0] }],
      },
      sourceSyncs: {
        nodes: [{ id: idOf('run'), name: 'export.zip', state: 'SUCCEEDED', inserted: 3, qualityScore: null }],
      },
    });
  });
});
