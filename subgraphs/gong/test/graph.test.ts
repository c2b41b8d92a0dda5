import { byFlag, byObject, byPeriods, byValue, compareGroups, type GroupedList } from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GongStore, openGong, type TenantStore } from './support/open-gong.ts';
import { call, ours, page, theirs, transcript, user } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => {
  gong = store.newTenant();
});

const manager = user('900', { firstName: 'Mo', lastName: 'Frase' });
const host = user('234599484848423', { managerId: '900' });

/** Loads calls of May 2026, one a day, each with four sentences. */
const load = (count: number) =>
  gong.loadFiles({
    'users.json': page('users', [host, manager]),
    'calls.json': page(
      'calls',
      Array.from({ length: count }, (_, index) => call(String(100 + index), meta(index))),
    ),
    'transcripts.json': page(
      'callTranscripts',
      Array.from({ length: count }, (_, index) =>
        transcript(String(100 + index), 'Welcome.', `Hello from ${index}.`, 'The price is 9.', 'Too much!'),
      ),
    ),
  });

/** Loads users, calls of six weeks, and sentences, with values at random. */
function loadRandomCalls() {
  const { below, oneOf, chance } = random(2);
  const ids = Array.from({ length: 12 }, (_, index) => String(500 + index));
  const callIds = Array.from({ length: 40 }, (_, index) => String(100 + index));
  const sides = [ours({ userId: '500' }), theirs()];
  const speakers = [...sides.map(({ speakerId }) => speakerId), '1'];
  return gong.loadFiles({
    'users.json': page(
      'users',
      ids.map((id) =>
        user(id, {
          active: chance(0.7),
          title: oneOf(['Account Executive', 'Manager', null]),
          managerId: oneOf(['500', '501', null]),
        }),
      ),
    ),
    'calls.json': page(
      'calls',
      callIds.map((id) =>
        call(
          id,
          {
            started: new Date(Date.UTC(2025, 11, 20) + below(42 * 24) * 3_600_000).toISOString(),
            primaryUserId: oneOf(ids),
            direction: oneOf(['Inbound', 'Outbound', 'Conference']),
            system: oneOf(['Zoom', 'Teams']),
            scope: oneOf(['Internal', 'External']),
            language: oneOf(['eng', 'spa']),
          },
          { parties: sides },
        ),
      ),
    ),
    'transcripts.json': page(
      'callTranscripts',
      callIds.map((callId) => ({
        callId,
        transcript: Array.from({ length: 1 + below(8) }, (_, index) => ({
          speakerId: oneOf(speakers),
          topic: oneOf(['Pricing', 'Wrap-up', 'Small talk', null]),
          sentences: [
            { start: index * 1000, end: index * 1000 + 900, text: oneOf(['What is the price?', 'Hello there.']) },
          ],
        })),
      })),
    ),
  });
}
const meta = (index: number) => ({
  title: `Call ${String(index).padStart(3, '0')}`,
  started: new Date(Date.UTC(2026, 4, 1 + index, 9)).toISOString(),
  duration: 600 + (index % 3) * 60,
});

const everything = `{
  id gongCallId title purpose url scheduledAt startedAt durationSeconds direction system scope language media isPrivate
  host { id fullName email manager { fullName } }
  parties { name email title phone affiliation talkTimeSeconds gongUser { fullName } call { id } }
  talkRatio longestMonologueSeconds longestCustomerStorySeconds interactivity patience companyQuestionCount customerQuestionCount
  trackers { gongTrackerId name type count phrases { phrase count } occurrenceSeconds }
  topics { name durationSeconds }
  brief keyPoints nextSteps outcome
  crmReferences { system objectType objectId name }
  transcriptAvailable
  transcript(first: 2) { totalCount nodes { index startMilliseconds endMilliseconds text gongTopic role speaker { name } call { id } } pageInfo { hasNextPage endCursor } }
  account { id }
  deal { id }
}`;

interface Nodes<Node> {
  nodes: Node[];
  totalCount?: number;
  pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

describe('a call', () => {
  it('returns every field that Gong sent', async () => {
    await load(1);
    const { gongCallByGongId: found } = await gong.query<{ gongCallByGongId: Record<string, unknown> }>(
      `{ gongCallByGongId(gongCallId: "100") ${everything} }`,
    );
    expect(found).toMatchObject({
      gongCallId: '100',
      title: 'Call 000',
      url: 'https://app.gong.io/call?id=100',
      scheduledAt: '2026-03-02T17:00:00.000Z',
      startedAt: '2026-05-01T09:00:00.000Z',
      direction: 'CONFERENCE',
      scope: 'EXTERNAL',
      media: 'VIDEO',
      host: { fullName: 'Dana Ruiz', email: 'user-234599484848423@ourco.example', manager: { fullName: 'Mo Frase' } },
      parties: [
        {
          name: 'Dana Ruiz',
          email: 'dana.ruiz@ourco.example',
          affiliation: 'INTERNAL',
          talkTimeSeconds: 300,
          gongUser: { fullName: 'Dana Ruiz' },
        },
        { name: 'Peter Okafor', affiliation: 'EXTERNAL', talkTimeSeconds: 900, gongUser: null, call: { id: found.id } },
      ],
      talkRatio: 0.25,
      longestMonologueSeconds: 61,
      interactivity: null,
      trackers: [
        {
          gongTrackerId: '34',
          name: 'Competitors',
          type: 'KEYWORD',
          count: 2,
          phrases: [],
          occurrenceSeconds: [312.7],
        },
      ],
      topics: [{ name: 'Pricing', durationSeconds: 310 }],
      keyPoints: ['Turnover takes nine days.'],
      nextSteps: ['Send the unit list'],
      outcome: 'Follow-up set',
      crmReferences: [
        { system: 'Salesforce', objectType: 'Account', objectId: '001Hs00003AbCdEIAV', name: 'Maple Court' },
      ],
      transcriptAvailable: true,
      transcript: {
        totalCount: 4,
        nodes: [
          {
            index: 0,
            text: 'Welcome.',
            role: 'OUR_TEAM',
            speaker: { name: 'Dana Ruiz' },
            startMilliseconds: 0,
            endMilliseconds: 900,
            gongTopic: 'Pricing',
            call: { id: found.id },
          },
          { index: 1, text: 'Hello from 0.', role: 'CUSTOMER', speaker: { name: 'Peter Okafor' } },
        ],
        pageInfo: { hasNextPage: true },
      },
      account: null,
      deal: null,
    });
  });

  it('shows neither title nor content when it is private', async () => {
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', { isPrivate: true })]) });
    const { gongCalls } = await gong.query<{ gongCalls: Nodes<unknown> }>(`{ gongCalls { nodes ${everything} } }`);
    expect(gongCalls.nodes).toMatchObject([
      {
        title: 'Private call',
        brief: null,
        trackers: [],
        topics: [],
        keyPoints: [],
        nextSteps: [],
        outcome: null,
        transcript: { nodes: [], totalCount: 0 },
      },
    ]);
  });

  it('is null when it is unknown, of another tenant, or named by a malformed id', async () => {
    await load(1);
    const { gongCalls } = await gong.query<{ gongCalls: Nodes<{ id: string; transcript: Nodes<{ id: string }> }> }>(
      '{ gongCalls { nodes { id transcript { nodes { id } } } } }',
    );
    const [found] = gongCalls.nodes;
    const ids = { call: found?.id, segment: found?.transcript.nodes[0]?.id };
    const document = `query($call: ID!, $segment: ID!) {
      gongCall(id: $call) { title } transcriptSegment(id: $segment) { text }
      other: gongCall(id: "nonsense") { title } user: gongUser(id: "00000000-0000-4000-8000-000000000000") { fullName }
    }`;
    expect(await gong.query(document, ids)).toEqual({
      gongCall: { title: 'Call 000' },
      transcriptSegment: { text: 'Welcome.' },
      other: null,
      user: null,
    });
    expect(await store.newTenant().query(document, ids)).toEqual({
      gongCall: null,
      transcriptSegment: null,
      other: null,
      user: null,
    });
  });
});

describe('lists of calls', () => {
  const titles = async (args: string) => {
    const { gongCalls } = await gong.query<{ gongCalls: Nodes<{ title: string }> }>(
      `{ gongCalls(${args}) { nodes { title } } }`,
    );
    return gongCalls.nodes.map(({ title }) => title);
  };

  it('are newest first and page both ways', async () => {
    await load(5);
    const pages = `query($first: Int, $after: String, $last: Int, $before: String) {
      gongCalls(first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }`;
    const ask = async (variables: Record<string, unknown>) =>
      (await gong.query<{ gongCalls: Nodes<{ title: string }> }>(pages, variables)).gongCalls;
    const first = await ask({ first: 3 });
    expect(first).toMatchObject({
      totalCount: 5,
      nodes: [{ title: 'Call 004' }, { title: 'Call 003' }, { title: 'Call 002' }],
      pageInfo: { hasNextPage: true },
    });
    const second = await ask({ first: 3, after: first.pageInfo?.endCursor });
    expect(second).toMatchObject({
      nodes: [{ title: 'Call 001' }, { title: 'Call 000' }],
      pageInfo: { hasNextPage: false },
    });
    const back = await ask({ last: 2, before: second.pageInfo?.startCursor });
    expect(back.nodes.map(({ title }) => title)).toEqual(['Call 003', 'Call 002']);
  });

  it('can be filtered and ordered', async () => {
    await load(6);
    expect(
      await titles('orderBy: [{ field: DURATION, direction: DESC }, { field: TITLE, direction: ASC }], first: 3'),
    ).toEqual(['Call 002', 'Call 005', 'Call 001']);
    expect(
      await titles('filter: { title: { contains: "CALL 00" }, startedAt: { gte: "2026-05-05T00:00:00Z" } }'),
    ).toEqual(['Call 005', 'Call 004']);
    expect(await titles('filter: { direction: { in: [INBOUND, OUTBOUND] } }')).toEqual([]);
    expect(await titles('filter: { scope: { eq: EXTERNAL }, not: { durationSeconds: { gt: 600 } } }')).toEqual([
      'Call 003',
      'Call 000',
    ]);
    expect(
      await titles(
        'filter: { accountId: { isNull: true }, transcriptAvailable: { eq: true }, talkRatio: { lt: 0.3 } }, first: 1',
      ),
    ).toEqual(['Call 005']);
    expect(await titles('filter: { or: [{ gongCallId: { eq: "101" } }, { system: { eq: "Teams" } }] }')).toEqual([
      'Call 001',
    ]);
  });

  it('count calls by group, with the filters of the list', async () => {
    await gong.loadFiles({
      'users.json': page('users', [host, manager]),
      'calls.json': page('calls', [
        call('1', { started: '2026-03-01T23:30:00Z' }),
        call('2', { started: '2026-03-02T00:30:00Z' }),
        call('3', { started: '2026-03-02T12:00:00Z', primaryUserId: '900' }),
      ]),
    });
    const counted = await gong.query(`{
      hosts: gongCallGroups(by: HOST) { count groupCount groups { key count host { gongUserId } account { id } } }
      days: gongCallGroups(by: DAY, filter: { startedAt: { gte: "2026-03-01T23:00:00Z" } }) { groups { key count host { id } } }
      accounts: gongCallGroups(by: ACCOUNT) { groups { key account { id } } }
    }`);
    expect(counted).toMatchObject({
      hosts: {
        count: 3,
        groupCount: 2,
        groups: [
          { count: 2, host: { gongUserId: host.id }, account: null },
          { count: 1, host: { gongUserId: '900' } },
        ],
      },
      days: {
        groups: [
          { key: '2026-03-02', count: 2, host: null },
          { key: '2026-03-01', count: 1 },
        ],
      },
      accounts: { groups: [{ key: null, account: null }] },
    });
  });

  it('have groups with the rows of the list, each once', async () => {
    await loadRandomCalls();
    const lists: GroupedList[] = [
      {
        list: 'gongCalls',
        groups: 'gongCallGroups',
        node: 'direction system scope language startedAt host { id } account { id } deal { id }',
        dimensions: {
          HOST: byObject('host'),
          ACCOUNT: byObject('account'),
          DEAL: byObject('deal'),
          DIRECTION: byValue('direction'),
          SYSTEM: byValue('system'),
          SCOPE: byValue('scope'),
          LANGUAGE: byValue('language'),
          ...byPeriods('startedAt'),
        },
        filters: [{}, { system: { eq: 'Zoom' }, not: { direction: { eq: 'INBOUND' } } }],
      },
      {
        list: 'gongUsers',
        groups: 'gongUserGroups',
        node: 'active title manager { id }',
        dimensions: { ACTIVE: byFlag('active'), TITLE: byValue('title'), MANAGER: byObject('manager') },
        filters: [{}, { active: { eq: true }, title: { isNull: false } }],
      },
      ...['', 'search: "price"'].map((search) => ({
        list: 'transcriptSegments',
        groups: 'transcriptSegmentGroups',
        arguments: search,
        node: 'role gongTopic speaker { id } call { id startedAt }',
        dimensions: {
          ROLE: byValue('role'),
          TOPIC: byValue('gongTopic'),
          CALL: byObject('call'),
          SPEAKER: byObject('speaker'),
          ...byPeriods('callStartedAt', { of: ({ call: { startedAt } }) => startedAt }),
        },
        filters: [{}, { gongTopic: { in: ['Pricing', 'Wrap-up'] }, callStartedAt: { gte: '2026-01-05T12:00:00Z' } }],
      })),
    ];
    for (const list of lists) {
      const { counted, byHand, ofGroups, inLists } = await compareGroups(gong.query, list);
      expect(counted).toEqual(byHand);
      expect(ofGroups).toEqual(inLists);
    }
    const { calls, managers } = await gong.query<Record<'calls' | 'managers', { groups: object[] }>>(`{
      calls: transcriptSegmentGroups(by: CALL, first: 1) { groups { key call { id } speaker { id } } }
      managers: gongUserGroups(by: MANAGER, first: 1) { groups { key manager { id } } }
    }`);
    expect(calls.groups).toEqual([{ key: expect.any(String), call: { id: expect.any(String) }, speaker: null }]);
    expect(managers.groups).toEqual([{ key: expect.any(String), manager: { id: expect.any(String) } }]);
  });

  it('refuse wrong arguments and name them', async () => {
    expect(await gong.errorsOf('{ gongCalls(first: 101) { nodes { id } } }')).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT: first/),
    ]);
    expect(await gong.errorsOf('{ gongCalls(first: 1, last: 1) { nodes { id } } }')).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT: first/),
    ]);
    expect(await gong.errorsOf('{ gongCalls(after: "x") { nodes { id } } }')).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT: after/),
    ]);
  });

  it('of a user hold the calls that the user led or took part in', async () => {
    await gong.loadFiles({
      'users.json': page('users', [host, manager]),
      'calls.json': page('calls', [
        call('1', { title: 'Led' }, { parties: [theirs()] }),
        call('2', { title: 'Joined', primaryUserId: '900' }, { parties: [ours(), ours({ id: 'twice' })] }),
        call('3', { title: 'Neither', primaryUserId: '900' }, { parties: [] }),
      ]),
    });
    const { gongUsers } = await gong.query<{ gongUsers: Nodes<{ calls: Nodes<{ title: string }> }> }>(
      '{ gongUsers { nodes { calls(orderBy: [{ field: TITLE, direction: ASC }]) { totalCount nodes { title } } } } }',
    );
    expect(gongUsers.nodes.map(({ calls }) => [calls.totalCount, ...calls.nodes.map(({ title }) => title)])).toEqual([
      [2, 'Joined', 'Led'],
      [2, 'Joined', 'Neither'],
    ]);
  });
});

describe('transcripts', () => {
  it('are read page by page, from either end', async () => {
    await gong.loadFiles({
      'calls.json': page('calls', [call('1')]),
      't.json': page('callTranscripts', [
        transcript('1', ...Array.from({ length: 250 }, (_, index) => `Sentence ${index}.`)),
      ]),
    });
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { gongCallByGongId: found }: { gongCallByGongId: { transcript: Required<Nodes<{ text: string }>> } } =
        await gong.query(
          `query($after: String) { gongCallByGongId(gongCallId: "1") { transcript(first: 100, after: $after) { nodes { text } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        );
      read.push(...found.transcript.nodes.map(({ text }) => text));
      after = found.transcript.pageInfo.hasNextPage ? found.transcript.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(Array.from({ length: 250 }, (_, index) => `Sentence ${index}.`));
    expect(
      await gong.query('{ gongCallByGongId(gongCallId: "1") { transcript(last: 2) { nodes { index } } } }'),
    ).toEqual({
      gongCallByGongId: { transcript: { nodes: [{ index: 248 }, { index: 249 }] } },
    });
  });

  it('can be filtered by text, words, role and speaker', async () => {
    await load(1);
    const texts = async (args: string) => {
      const { gongCallByGongId: found } = await gong.query<{
        gongCallByGongId: { transcript: Nodes<{ text: string }> };
      }>(`{ gongCallByGongId(gongCallId: "100") { transcript(${args}) { totalCount nodes { text } } } }`);
      expect(found.transcript.totalCount).toBe(found.transcript.nodes.length);
      return found.transcript.nodes.map(({ text }) => text);
    };
    expect(await texts('filter: { text: { contains: "PRICE" } }')).toEqual(['The price is 9.']);
    expect(await texts('filter: { role: { eq: CUSTOMER } }')).toEqual(['Hello from 0.', 'Too much!']);
    expect(await texts('search: "price -welcome"')).toEqual(['The price is 9.']);
    expect(await texts('search: "\\"is price\\""')).toEqual([]);
    const { gongCalls } = await gong.query<{ gongCalls: Nodes<{ parties: { id: string }[] }> }>(
      '{ gongCalls { nodes { parties { id } } } }',
    );
    expect(await texts(`filter: { speakerId: { eq: "${gongCalls.nodes[0]?.parties[0]?.id}" } }`)).toEqual([
      'Welcome.',
      'The price is 9.',
    ]);
  });

  it('of all calls can be searched, newest call first and each call in order', async () => {
    await load(3);
    const { transcriptSegments } = await gong.query<{
      transcriptSegments: Nodes<{ text: string; call: { title: string } }>;
    }>('{ transcriptSegments(first: 5) { totalCount nodes { text call { title } } } }');
    expect(transcriptSegments.totalCount).toBe(12);
    expect(transcriptSegments.nodes.map(({ text, call: { title } }) => `${title}: ${text}`)).toEqual([
      'Call 002: Welcome.',
      'Call 002: Hello from 2.',
      'Call 002: The price is 9.',
      'Call 002: Too much!',
      'Call 001: Welcome.',
    ]);
    const found = await gong.query<{ transcriptSegments: Nodes<{ text: string }> }>(
      '{ transcriptSegments(search: "hello", orderBy: [{ field: CALL_STARTED_AT, direction: ASC }]) { nodes { text } } }',
    );
    expect(found.transcriptSegments.nodes.map(({ text }) => text)).toEqual([
      'Hello from 0.',
      'Hello from 1.',
      'Hello from 2.',
    ]);
  });

  it('refuse a search of more than 200 characters, in one call and in all', async () => {
    await load(1);
    const search = 'a or '.repeat(41);
    const refused = ['BAD_USER_INPUT: search: expected at most 200 characters, got 205'];
    expect(
      await gong.errorsOf('query ($search: String!) { transcriptSegments(search: $search) { totalCount } }', {
        search,
      }),
    ).toEqual(refused);
    expect(
      await gong.errorsOf(
        'query ($search: String!) { gongCalls { nodes { transcript(search: $search) { totalCount } } } }',
        { search },
      ),
    ).toEqual(refused);
  });
});

describe('the number of statements', () => {
  it('does not grow with the calls', async () => {
    await load(40);
    const ask = (first: number) =>
      store.countStatements(() => gong.query(`{ gongCalls(first: ${first}) { nodes ${everything} } }`));
    await ask(1);
    const [few, many] = [await ask(2), await ask(40)];
    expect(many).toBe(few);
    expect(few).toBeLessThanOrEqual(14);
  });

  it('does not grow with the sentences', async () => {
    await load(40);
    const { transcriptSegments } = await gong.query<{ transcriptSegments: Nodes<{ id: string }> }>(
      '{ transcriptSegments(first: 80) { nodes { id } } }',
    );
    const ids = transcriptSegments.nodes.map(({ id }) => id);
    const ask = (count: number) =>
      store.countStatements(async () => {
        const { _entities } = await gong.query<{ _entities: { text: string }[] }>(
          'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on TranscriptSegment { id text speaker { name } call { title } } } }',
          { refs: ids.slice(0, count).map((id) => ({ __typename: 'TranscriptSegment', id })) },
        );
        expect(_entities.every((segment) => segment.text)).toBe(true);
      });
    expect(await ask(80)).toBe(await ask(2));
  });
});
