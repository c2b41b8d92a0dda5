import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { createTestDatabase, type GraphAnswer, type TestDatabase, testClock } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { conceptEngine, enginesOf } from '../support/concept-engine.ts';
import { account, daysAgo, message, openIntelligence } from '../support/open-intelligence.ts';
import { transcript } from '../support/passages.ts';

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;
type Message = ReturnType<typeof message>;
type Transcript = EventData<'gong.transcript.changed'>;

const fields = `
  totalCount problem pageInfo { hasNextPage endCursor }
  meaning { engine model isStandby problem problemCode }
  edges { cursor score wordRank meaningRank duplicateCount highlights { field text matches { start end } }
    node { id kind text interaction { id } account { id } call { id } segments { id } startMilliseconds } }`;
const document = `
  query ($text: String!, $mode: SearchMode, $filter: SearchFilter, $collections: [SearchCollection!], $first: Int, $after: String) {
    search(text: $text, mode: $mode, filter: $filter, collections: $collections, first: $first, after: $after) { ${fields} }
  }`;

interface Edge {
  wordRank: number | null;
  meaningRank: number | null;
  duplicateCount: number;
  highlights: { field: string; text: string; matches: { start: number; end: number }[] }[];
  node: { id: string; text: string; interaction: { id: string } | null; startMilliseconds: number | null };
}

interface Found {
  totalCount: number;
  problem: string | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  meaning: { engine: string | null; isStandby: boolean; problem: string | null; problemCode: string | null } | null;
  edges: Edge[];
}

const resultOf = (answer: GraphAnswer): Found => {
  expect(answer.errors).toBeUndefined();
  return (answer.data as { search: Found }).search;
};

let database: TestDatabase;
let shared: Intelligence;
let tenant: string;
let tenants = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  shared = await openIntelligence({ database, services: { engines: enginesOf(conceptEngine()) } });
});
afterAll(async () => {
  await shared.close();
  await database.close();
});
beforeEach(() => {
  tenant = `tenant-${tenants++}`;
});

/** Runs a test with services of its own, on a database of its own unless one is given. */
async function withServices(
  work: (intelligence: Intelligence) => Promise<void>,
  options: Parameters<typeof openIntelligence>[0],
): Promise<void> {
  const intelligence = await openIntelligence(options);
  try {
    await work(intelligence);
  } finally {
    await intelligence.close();
  }
}

const search = async (intelligence: Intelligence, variables: Record<string, unknown>) =>
  resultOf(await intelligence.query(document, variables, { tenant }));
const textsOf = ({ edges }: Found) => edges.map(({ node }) => node.text);
const deliver = (intelligence: Intelligence, messages: readonly Message[], by = tenant) =>
  intelligence.deliver('interaction.changed', messages, ({ id }) => id, by);

const outage = 'The payment page is down for all our residents this morning.';
const billing = 'The invoice run fails again and nobody can say why it stops.';
const praise = 'We love the new dashboard, the whole team says so.';

it('finds by words, by meaning, and by both with the place in each list', async () => {
  const intelligence = shared;
  await deliver(
    intelligence,
    [outage, billing, praise].map((text) => message({ text })),
  );
  const byWords = await search(intelligence, { text: 'payments', mode: 'WORDS' });
  expect(textsOf(byWords)).toEqual([outage]);
  expect(byWords.meaning).toBeNull();
  const byMeaning = await search(intelligence, { text: 'rent crash', mode: 'MEANING' });
  expect(textsOf(byMeaning).slice(0, 2).toSorted()).toEqual([billing, outage]);
  expect(byMeaning.meaning).toMatchObject({ engine: 'REMOTE', isStandby: false, problem: null, problemCode: null });
  const both = await search(intelligence, { text: 'payment outage' });
  expect(both.edges[0]).toMatchObject({ wordRank: 1, node: { text: outage } });
  expect(both.edges[0]?.meaningRank).not.toBeNull();
  expect(both.edges[1]).toMatchObject({ wordRank: null, node: { text: billing } });
});

it('marks the words that match within their sentence', async () => {
  const intelligence = shared;
  await deliver(intelligence, [message({ text: `Good morning. ${outage}` })]);
  const { edges } = await search(intelligence, { text: 'residents' });
  const [highlight] = edges[0]?.highlights ?? [];
  expect(highlight?.text).toBe(outage);
  const [match] = highlight?.matches ?? [];
  expect(highlight?.text.slice(match?.start, match?.end)).toBe('residents');
});

it('shows the name of an account that the text is, also nearly', async () => {
  const accountId = randomUUID();
  await shared.deliver(
    'account.changed',
    [account(accountId, { name: 'Maple Ridge', segment: 'mid-market' })],
    ({ id }) => id,
    tenant,
  );
  for (const [text, matches] of [
    ['ridge', [{ start: 6, end: 11 }]],
    ['Mapel Ridge', [{ start: 6, end: 11 }]],
    ['Mapple Riddge', []],
  ] as const) {
    const { edges } = await search(shared, { text, mode: 'WORDS' });
    expect(
      edges.map(({ highlights }) => highlights),
      text,
    ).toEqual([[{ field: 'TITLE', text: 'Maple Ridge', matches }]]);
  }
});

it('follows edits, deletions and merged accounts', async () => {
  const intelligence = shared;
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await intelligence.deliver(
    'account.changed',
    [account(fromId), account(intoId, { name: 'Oak' })],
    ({ id }) => id,
    tenant,
  );
  const sent = message({ text: outage, accountId: fromId });
  await deliver(intelligence, [sent]);
  await deliver(intelligence, [{ ...sent, text: praise, isNew: false }]);
  const kinds = ['MESSAGE'];
  expect(textsOf(await search(intelligence, { text: 'payment', filter: { kinds } }))).not.toContain(outage);
  expect(textsOf(await search(intelligence, { text: 'great', mode: 'MEANING', filter: { kinds } }))).toEqual([praise]);
  await intelligence.deliver('account.merged', [{ fromId, intoId }], (data) => data.fromId, tenant);
  const ofInto = { kinds, accountIds: [intoId] };
  for (const mode of ['WORDS', 'MEANING'])
    expect(textsOf(await search(intelligence, { text: 'love', mode, filter: ofInto }))).toEqual([praise]);
  await deliver(intelligence, [{ ...sent, deleted: true }]);
  expect((await search(intelligence, { text: 'love', filter: { kinds } })).edges).toEqual([]);
});

it('ignores the vector of an earlier text, also where words find the passage', async () => {
  await deliver(shared, [message({ text: outage })]);
  await shared.database.transaction(tenant, (em) =>
    query(em, sql`update intelligence.passages set text_digest = 'of a later text'`),
  );
  expect((await search(shared, { text: 'rent crash', mode: 'MEANING' })).edges).toEqual([]);
  expect((await search(shared, { text: 'payment outage' })).edges).toMatchObject([{ wordRank: 1, meaningRank: null }]);
});

it('finds the moment of a call, with its sentences', async () => {
  const intelligence = shared;
  const callId = randomUUID();
  await deliver(intelligence, [message({ kind: 'CALL', source: 'gong', callId, text: null, messageId: null })]);
  const said = transcript(callId, [
    ['CUSTOMER', 'Honestly the price is too expensive for our budget this year.'],
    ['OUR_TEAM', 'Let me show you what other owners save with it.'],
  ]);
  await intelligence.deliver('gong.transcript.changed', [said], (data) => data.callId, tenant);
  const { edges } = await search(intelligence, { text: 'what does it cost', collections: ['CALL_CONTENT'] });
  expect(edges[0]?.node).toMatchObject({ kind: 'CALL', call: { id: callId }, startMilliseconds: 0 });
  expect(edges[0]?.node).toMatchObject({ segments: [{}, {}] });
});

it('never finds texts of another tenant', async () => {
  const intelligence = shared;
  await deliver(intelligence, [message({ text: outage })]);
  await deliver(intelligence, [message({ text: billing })], 'globex');
  for (const mode of ['WORDS', 'MEANING', 'HYBRID']) {
    const found = await search(intelligence, { text: 'payment invoice outage fails', mode });
    expect(textsOf(found)).toEqual([outage]);
  }
});

it('pages through all hits once, also while new texts arrive', async () => {
  const intelligence = shared;
  const numbered = (from: number) =>
    Array.from({ length: 30 }, (_, index) =>
      message({
        text: `Ticket ${from + index}${'x'.repeat(index)}: the payment page is down for unit ${from + index}.`,
      }),
    );
  await deliver(intelligence, numbered(0));
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 10; page++) {
    const found: Found = await search(intelligence, { text: 'payment', first: 7, after });
    seen.push(...found.edges.map(({ node }) => node.id));
    after = found.pageInfo.endCursor;
    if (!found.pageInfo.hasNextPage) break;
    if (page === 0) await deliver(intelligence, numbered(100));
  }
  expect(new Set(seen).size).toBe(seen.length);
  const { totalCount } = await search(intelligence, { text: 'payment' });
  expect(totalCount).toBeGreaterThan(seen.length);
});

/** Reads the pages of a search by meaning, and runs `between` after the first. Returns the texts of all pages. */
async function pagesOf(intelligence: Intelligence, text: string, between: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const found: Found = await search(intelligence, { text, mode: 'MEANING', first: 20, after });
    seen.push(...textsOf(found));
    if (after === null) await between();
    after = found.pageInfo.endCursor;
    if (!found.pageInfo.hasNextPage) return seen;
  }
}

/** Texts that all mean the same and are no duplicates. */
const alike = (count: number, words: string, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const name = (from + index).toString(2).replaceAll('0', 'x').replaceAll('1', 'y');
    return message({ text: `${name} says ${name} about the ${words} of ${name} in ${name}` });
  });

it('loses no hit by meaning while many texts arrive that are more similar', async () => {
  const old = alike(50, 'rent price');
  await deliver(shared, old);
  const seen = await pagesOf(shared, 'payment', () => deliver(shared, alike(1_100, 'payment', 1_000)));
  expect(seen.toSorted()).toEqual(old.map(({ text }) => text).toSorted());
});

it('gives texts no place by meaning in later pages that were embedded after the first', async () => {
  const engine = conceptEngine();
  const clock = testClock();
  await withServices(
    async (intelligence) => {
      const old = alike(50, 'rent price');
      await deliver(intelligence, old);
      engine.isThere = false;
      await deliver(intelligence, alike(30, 'payment', 1_000));
      engine.isThere = true;
      const seen = await pagesOf(intelligence, 'payment', async () => {
        clock.advance(10 * 60_000);
        await intelligence.drain();
      });
      expect(seen.toSorted()).toEqual(old.map(({ text }) => text).toSorted());
      expect(textsOf(await search(intelligence, { text: 'payment', mode: 'MEANING' }))).not.toContain(old[0]?.text);
    },
    { clock, services: { engines: enginesOf(engine) } },
  );
});

it.each([
  ['-payment', 'The text has only words to leave out. It needs at least one word to find.'],
  ['?! …', 'The text has no word. It needs at least one word to find.'],
])('says what is wrong with %s, and finds nothing', async (text, problem) => {
  await deliver(shared, [message({ text: outage })]);
  expect(await search(shared, { text, mode: 'WORDS' })).toMatchObject({ problem, edges: [], meaning: null });
  expect(await search(shared, { text })).toMatchObject({
    problem,
    edges: [],
    meaning: { engine: null, problem, problemCode: 'NO_WORD' },
  });
});

it('says that words of every text have no meaning', async () => {
  await deliver(shared, [message({ text: outage })]);
  const found = await search(shared, { text: 'for the' });
  expect(found).toMatchObject({ problem: null, edges: [{ node: { text: outage } }] });
  const problemCode = 'UNKNOWN_WORDS';
  const inEvery = expect.stringContaining('words that occur in every text');
  expect(found.meaning).toMatchObject({ problem: inEvery, problemCode });
  const { meaning } = await search(shared, { text: 'zebra' });
  expect(meaning).toMatchObject({ problem: expect.stringContaining('knows no word'), problemCode });
});

it('folds texts that say nearly the same', async () => {
  const intelligence = shared;
  const long = `${outage} Please call us back as soon as somebody has looked at the logs of the server.`;
  await deliver(intelligence, [message({ text: long }), message({ text: `${long} ` }), message({ text: billing })]);
  const { edges } = await search(intelligence, { text: 'residents' });
  expect(edges.filter(({ node }) => node.text.startsWith(outage)).map(({ duplicateCount }) => duplicateCount)).toEqual([
    1,
  ]);
});

it('searches by words and says why while the engine is away, and embeds when it is back', async () => {
  const engine = conceptEngine();
  const clock = testClock();
  await withServices(
    async (intelligence) => {
      engine.isThere = false;
      await deliver(intelligence, [message({ text: outage })]);
      const away = await search(intelligence, { text: 'payment' });
      expect(textsOf(away)).toEqual([outage]);
      expect(away.meaning).toMatchObject({
        engine: null,
        problem: expect.stringContaining('does not answer'),
        problemCode: 'ENGINE_UNAVAILABLE',
      });
      engine.isThere = true;
      clock.advance(10 * 60_000);
      await intelligence.drain();
      expect(textsOf(await search(intelligence, { text: 'rent crash', mode: 'MEANING' }))).toEqual([outage]);
    },
    { clock, services: { engines: enginesOf(engine) } },
  );
});

it('answers with the standby engine while the service is away, and marks it', async () => {
  const [current, standby] = [conceptEngine('large'), conceptEngine('small', 'BUILT_IN')];
  await withServices(
    async (intelligence) => {
      await deliver(intelligence, [message({ text: outage })]);
      current.isThere = false;
      const found = await search(intelligence, { text: 'rent crash', mode: 'MEANING' });
      expect(textsOf(found)).toEqual([outage]);
      expect(found.meaning).toMatchObject({ engine: 'BUILT_IN', isStandby: true, problem: null });
    },
    { services: { engines: enginesOf(current, [], standby) } },
  );
});

it('serves the old vectors until those of a new engine are complete, and never mixes them', async () => {
  const ofItsOwn = await createTestDatabase();
  const clock = testClock();
  const old = conceptEngine('1');
  const options = (engines: ReturnType<typeof enginesOf>) => ({ database: ofItsOwn, clock, services: { engines } });
  try {
    await withServices(
      async (intelligence) => {
        await deliver(intelligence, [message({ text: outage, occurredAt: daysAgo(2) }), message({ text: billing })]);
      },
      options(enginesOf(old)),
    );

    const next = conceptEngine('2');
    next.isThere = false;
    await withServices(
      async (intelligence) => {
        const index = async () => {
          const { data } = await intelligence.query(
            '{ searchIndex { passageCount spaces { version state embeddedCount } } }',
            {},
            { tenant },
          );
          return (data as { searchIndex: unknown }).searchIndex;
        };
        const versionOf = async () =>
          (await search(intelligence, { text: 'rent crash', mode: 'MEANING' })).meaning as unknown as { model: string };
        next.isThere = true;
        expect((await versionOf()).model).toBe('concepts 1');
        clock.advance(60 * 60_000);
        await intelligence.drain();
        expect(next.passages[0]).toBe(billing);
        expect((await versionOf()).model).toBe('concepts 2');
        expect(await index()).toEqual({
          passageCount: 2,
          spaces: [{ version: '2', state: 'SERVING', embeddedCount: 2 }],
        });
      },
      options(enginesOf(next, [old])),
    );
  } finally {
    await ofItsOwn.close();
  }
});

it('searches by words alone without a store of vectors, and says why', () =>
  withServices(
    async (intelligence) => {
      await deliver(intelligence, [message({ text: outage })]);
      const found = await search(intelligence, { text: 'payment' });
      expect(textsOf(found)).toEqual([outage]);
      expect(found.meaning?.problem).toContain('the server of the test has no pgvector');
    },
    {
      services: {
        engines: enginesOf(conceptEngine()),
        vectors: {
          reason: 'the server of the test has no pgvector',
          describe: async () => 'none',
          [Symbol.asyncDispose]: async () => undefined,
        },
      },
    },
  ));

it('finds similar interactions and related messages outside their thread', async () => {
  const intelligence = shared;
  const threadId = randomUUID();
  const first = message({ text: outage, threadId });
  const reply = message({ text: 'The payment page is down here too, what an outage.', threadId });
  const other = message({ text: billing });
  await deliver(intelligence, [first, reply, other, message({ text: praise })]);
  const { data } = await intelligence.query(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Interaction { similarInteractions(first: 1) { interaction { id } similarity } }
        ... on SlackMessage { relatedMessages(first: 1) { message { id } } } } }`,
    {
      representations: [
        { __typename: 'Interaction', id: first.id },
        { __typename: 'SlackMessage', id: first.messageId },
      ],
    },
    { tenant },
  );
  expect(data).toMatchObject({
    _entities: [
      { similarInteractions: [{ interaction: { id: other.id } }] },
      { relatedMessages: [{ message: { id: other.messageId } }] },
    ],
  });
});

it('counts hits by source, account, topic and month', async () => {
  const intelligence = shared;
  const accountId = randomUUID();
  await deliver(intelligence, [
    message({ text: outage, accountId, occurredAt: '2026-03-05T10:00:00.000Z' }),
    message({
      text: `${outage} It was never so slow before, says Ann from the front office.`,
      occurredAt: '2026-04-05T10:00:00.000Z',
    }),
  ]);
  const { data } = await intelligence.query(
    `{ search(text: "payment") { facets { sources { source count } accounts { account { id } count } months { month count } } } }`,
    {},
    { tenant },
  );
  expect(data).toEqual({
    search: {
      facets: {
        sources: [{ source: 'SLACK', count: 2 }],
        accounts: [{ account: { id: accountId }, count: 1 }],
        months: [
          { month: '2026-03', count: 1 },
          { month: '2026-04', count: 1 },
        ],
      },
    },
  });
});

it('reads its lists once for counts and hits, and later pages follow the first with or without counts', async () => {
  await deliver(shared, alike(130, 'payment'));
  const ask = async (asked: string, after: string | null = null) => {
    const before = shared.database.statements;
    const { data, errors } = await shared.query(
      `query ($text: String!, $after: String) { search(text: $text, first: 50, after: $after) {
         ${asked} pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
      // Quoted, so that no names are looked for.
      { text: '"payment"', after },
      { tenant },
    );
    expect(errors).toBeUndefined();
    const { search: found } = data as { search: Found };
    return { found, statements: shared.database.statements - before };
  };
  // The first search of a minute also reads the sizes of the store.
  await ask('');
  const plain = await ask('');
  const counted = await ask('totalCount facets { sources { count } }');
  expect(counted.statements).toBe(plain.statements);
  for (const [first, asked] of [
    [counted, ''],
    [plain, 'totalCount'],
  ] as const) {
    const seen = first.found.edges.map(({ node }) => node.id);
    for (let { pageInfo } = first.found; pageInfo.hasNextPage; ) {
      const { found } = await ask(asked, pageInfo.endCursor);
      seen.push(...found.edges.map(({ node }) => node.id));
      ({ pageInfo } = found);
    }
    expect(new Set(seen).size).toBe(130);
    expect(seen).toHaveLength(counted.found.totalCount);
  }
});

it.each([
  ['an empty text', { text: '   ' }, 'text: is empty'],
  ['a long text', { text: 'x'.repeat(1_001) }, 'text: has 1001 characters, at most 1000'],
  ['a page of nothing', { text: 'rent', first: 0 }, 'first: expected 1 to 100, got 0'],
  ['a foreign cursor', { text: 'rent', after: 'nonsense' }, 'after: is not a cursor of this list and order'],
  [
    'an empty time',
    { text: 'rent', filter: { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } },
    'filter.from: must be before `to`',
  ],
  [
    'too many values',
    { text: 'rent', filter: { topics: Array.from({ length: 201 }, (_, index) => `topic ${index}`) } },
    'filter.topics: has 201 values, at most 200',
  ],
])('refuses %s', async (_, variables, problem) => {
  const { errors } = await shared.query(document, variables, { tenant });
  expect(errors).toMatchObject([{ message: problem, extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('answers odd texts', async () => {
  await deliver(shared, [message({ text: outage }), message({ text: 'شكرا 🙂 مرحبا' })]);
  for (const text of ['"', '-', '*', '🙂', 'مرحبا', "'; drop table", '\0', '& | ! <->', '\ud800']) {
    await search(shared, { text });
  }
});

it('keeps one passage of overlapping windows of a call', async () => {
  const callId = randomUUID();
  await deliver(shared, [message({ kind: 'CALL', source: 'gong', callId, text: null, messageId: null })]);
  const lines = Array.from({ length: 12 }, (_, index): readonly ['CUSTOMER', string] => [
    'CUSTOMER',
    index === 6 ? 'The invoice was wrong once more.' : `Sentence number ${index} tells about the weather in town.`,
  ]);
  const said: Transcript = transcript(callId, lines);
  await shared.deliver('gong.transcript.changed', [said], (data) => data.callId, tenant);
  const { edges } = await search(shared, { text: '"invoice was wrong"', mode: 'WORDS' });
  expect(edges).toHaveLength(1);
});
