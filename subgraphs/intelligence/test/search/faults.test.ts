import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, type TestDatabase, testClock } from '@sophia/testing';
import { EngineFaultError, EngineUnavailableError, type TextEngine } from '@sophia/text-engines';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enqueueEmbedding, enqueueVectorChange } from '../../src/embedding/queue.ts';
import { subgraph } from '../../src/index.ts';
import { conceptEngine, enginesOf } from '../support/concept-engine.ts';
import { daysAgo, message, openIntelligence } from '../support/open-intelligence.ts';
import { transcript } from '../support/passages.ts';

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;
type Engines = ReturnType<typeof enginesOf>;

const outage = 'The payment page is down for all our residents this morning.';
const billing = 'The invoice run fails again and nobody can say why it stops.';
const minute = 60_000;

let database: TestDatabase;
let tenant: string;
let tenants = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  tenant = `tenant-${tenants++}`;
});

const clock = testClock();

async function withEngines(engines: Engines, work: (intelligence: Intelligence) => Promise<void>): Promise<void> {
  const intelligence = await openIntelligence({ database, clock, services: { engines } });
  try {
    await work(intelligence);
  } finally {
    await intelligence.close();
  }
}

const deliver = (intelligence: Intelligence, texts: readonly string[]) =>
  intelligence.deliver(
    'interaction.changed',
    texts.map((text) => message({ text })),
    ({ id }) => id,
    tenant,
  );

interface Found {
  edges: { node: { id: string; text: string } }[];
  pageInfo: { endCursor: string };
  meaning: { engine: string | null; model: string | null; isStandby: boolean; problem: string | null } | null;
}

const document = `query ($text: String!, $mode: SearchMode, $rerank: Boolean, $first: Int, $after: String) {
  search(text: $text, mode: $mode, rerank: $rerank, first: $first, after: $after) {
    edges { node { id text } } pageInfo { endCursor } meaning { engine model isStandby problem } }
  searchIndex { passageCount }
}`;

async function search(intelligence: Intelligence, variables: Record<string, unknown>): Promise<Found> {
  const { data, errors } = await intelligence.query(document, variables, { tenant });
  expect(errors).toBeUndefined();
  return (data as { search: Found }).search;
}

const textsOf = ({ edges }: Found) => edges.map(({ node }) => node.text);

const rowsOf = <R extends object>(intelligence: Intelligence, statement: ReturnType<typeof sql>) =>
  intelligence.database.transaction(tenant, (em) => query<R>(em, statement));

const spacesIn = async (intelligence: Intelligence) =>
  rowsOf<{ version: string; state: string; vectors: number }>(
    intelligence,
    sql`select version, state, (select count(*)::int from intelligence.passage_vectors v where v.space_id = s.space_id) as vectors
     from intelligence.vector_spaces s order by version`,
  );

async function minutesLater(intelligence: Intelligence, minutes = 1): Promise<void> {
  clock.advance(minutes * minute);
  await intelligence.drain();
}

it('searches by words when the service does not answer a query in time', async () => {
  const engine = conceptEngine();
  const slow: TextEngine = {
    ...engine,
    embed: (texts, options) =>
      options.role === 'PASSAGE'
        ? engine.embed(texts, options)
        : new Promise((_, reject) => {
            options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          }),
  };
  await withEngines(enginesOf(slow), async (intelligence) => {
    await deliver(intelligence, [outage]);
    const found = await search(intelligence, { text: 'payment' });
    expect(textsOf(found)).toEqual([outage]);
    expect(found.meaning?.problem).toContain('does not answer');
  });
});

it('holds no transaction while it waits for a service', async () => {
  const engine = conceptEngine();
  const asked: string[] = [];
  /** With the embedded database, this waits for the end of an open transaction. */
  const write = async (by: string) => {
    asked.push(by);
    await intelligence.database.transaction(tenant, (em) => query(em, sql`delete from intelligence.alerts`));
  };
  const writing: TextEngine = {
    ...engine,
    async embed(texts, options) {
      if (options.role === 'QUERY') await write('embed');
      return engine.embed(texts, options);
    },
    async rerank(_, texts) {
      await write('rerank');
      return texts.map((_, index) => index);
    },
  };
  const intelligence = await openIntelligence({ database, clock, services: { engines: enginesOf(writing) } });
  try {
    await deliver(intelligence, [outage, billing]);
    expect((await search(intelligence, { text: 'payment crash', rerank: true })).edges).toHaveLength(2);
    expect(asked).toEqual(['embed', 'rerank']);
  } finally {
    await intelligence.close();
  }
});

it.each([
  ['is busy', new EngineUnavailableError('busy')],
  ['answers wrongly', new EngineFaultError('nonsense')],
])('keeps the order when the model that rates texts %s', async (_, error) => {
  const engine: TextEngine = {
    ...conceptEngine(),
    rerank: async () => {
      throw error;
    },
  };
  await withEngines(enginesOf(engine), async (intelligence) => {
    await deliver(intelligence, [outage]);
    expect(textsOf(await search(intelligence, { text: 'payment', rerank: true }))).toEqual([outage]);
  });
});

it('searches by words when the engine of the serving vectors is away', async () => {
  const [old, next] = [conceptEngine('1'), conceptEngine('2')];
  await withEngines(enginesOf(old), (intelligence) => deliver(intelligence, [outage]));
  const gone: TextEngine = {
    ...old,
    async embed() {
      throw new EngineUnavailableError('away');
    },
  };
  const building: TextEngine = {
    ...next,
    async embed(texts, options) {
      if (options.role === 'PASSAGE') throw new EngineUnavailableError('busy');
      return next.embed(texts, options);
    },
  };
  await withEngines(enginesOf(building, [gone]), async (intelligence) => {
    const found = await search(intelligence, { text: 'payment' });
    expect(textsOf(found)).toEqual([outage]);
    expect(found.meaning?.problem).toContain('an earlier engine');
  });
});

it('searches the serving vectors with their engine while the next one is away', async () => {
  const [old, next] = [conceptEngine('1', 'BUILT_IN'), conceptEngine('2')];
  await withEngines(enginesOf(old), (intelligence) => deliver(intelligence, [outage]));
  next.isThere = false;
  await withEngines(enginesOf(next, [old]), async (intelligence) => {
    const found = await search(intelligence, { text: 'rent crash', mode: 'MEANING' });
    expect(textsOf(found)).toEqual([outage]);
    expect(found.meaning).toMatchObject({ model: 'concepts 1', isStandby: false, problem: null });
  });
});

it('answers with the standby engine when the service was never there', async () => {
  const [current, standby] = [conceptEngine('large'), conceptEngine('small', 'BUILT_IN')];
  current.isThere = false;
  await withEngines(enginesOf(current, [], standby), async (intelligence) => {
    await deliver(intelligence, [outage]);
    const found = await search(intelligence, { text: 'rent crash', mode: 'MEANING' });
    expect(textsOf(found)).toEqual([outage]);
    expect(found.meaning).toMatchObject({ engine: 'BUILT_IN', isStandby: true, problem: null });
  });
});

it('parks nothing while the service is away for hours', { timeout: 120_000 }, async () => {
  const engine = conceptEngine();
  await withEngines(enginesOf(engine), async (intelligence) => {
    engine.isThere = false;
    await deliver(intelligence, [outage]);
    for (let times = 0; times < 20; times++) await minutesLater(intelligence, 6);
    expect(await rowsOf(intelligence, sql`select kind from intelligence.jobs where parked_at is not null`)).toEqual([]);
    engine.isThere = true;
    // The longest pause before a retry is 7.5 minutes.
    await minutesLater(intelligence, 8);
    expect(textsOf(await search(intelligence, { text: 'rent crash', mode: 'MEANING' }))).toEqual([outage]);
  });
});

it('keeps the vectors of an engine that becomes the standby', async () => {
  const [small, large] = [conceptEngine('small', 'BUILT_IN'), conceptEngine('large')];
  const texts = [`${outage} ${tenant}`, `${billing} ${tenant}`];
  await withEngines(enginesOf(small), (intelligence) => deliver(intelligence, texts));
  await withEngines(enginesOf(large, [], small), async (intelligence) => {
    await minutesLater(intelligence);
    expect(await spacesIn(intelligence)).toEqual([
      { version: 'large', state: 'SERVING', vectors: 2 },
      { version: 'small', state: 'STANDBY', vectors: 2 },
    ]);
    expect(new Set(large.passages.filter((text) => text.endsWith(tenant)))).toEqual(new Set(texts));
  });
});

it('serves the vectors of a standby that becomes the only engine', async () => {
  const [large, small] = [conceptEngine('large'), conceptEngine('small', 'BUILT_IN')];
  await withEngines(enginesOf(large, [], small), (intelligence) => deliver(intelligence, [outage]));
  await withEngines(enginesOf(small), async (intelligence) => {
    await minutesLater(intelligence);
    expect(await spacesIn(intelligence)).toEqual([{ version: 'small', state: 'SERVING', vectors: 1 }]);
  });
});

it('loses no vector when an old removal of a space comes after the space is used again', async () => {
  const engine = conceptEngine();
  await withEngines(enginesOf(engine), async (intelligence) => {
    await deliver(intelligence, [outage]);
    const space = await engine.space();
    await intelligence.database.transaction(tenant, (em) => enqueueVectorChange(em, { dropped: [space] }));
    await intelligence.drain();
    expect(await spacesIn(intelligence)).toEqual([{ version: '1', state: 'SERVING', vectors: 1 }]);
  });
});

it('removes the vector of a passage that went while its process was killed', async () => {
  await withEngines(enginesOf(conceptEngine()), async (intelligence) => {
    await deliver(intelligence, [outage]);
    const gone = randomUUID();
    await rowsOf(
      intelligence,
      sql`insert into intelligence.passage_vectors
       select (json_populate_record(v, json_build_object('passage_id', ${gone}::text))).* from intelligence.passage_vectors v`,
    );
    await intelligence.database.transaction(tenant, (em) =>
      enqueueEmbedding(em, [{ id: gone, occurredAt: clock.now() }]),
    );
    await intelligence.drain();
    expect(await spacesIn(intelligence)).toMatchObject([{ vectors: 1 }]);
  });
});

it('searches by the facts of a passage that changed while it was embedded', async () => {
  const engine = conceptEngine();
  const accountId = randomUUID();
  let move: () => Promise<unknown> = async () => undefined;
  const slow: TextEngine = {
    ...engine,
    async embed(texts, options) {
      if (options.role === 'PASSAGE') await move();
      return engine.embed(texts, options);
    },
  };
  await withEngines(enginesOf(slow), async (intelligence) => {
    move = () => rowsOf(intelligence, sql`update intelligence.passages set account_id = ${accountId}`);
    await deliver(intelligence, [outage]);
    const { data } = await intelligence.query(
      `query ($id: ID!) { search(text: "payment page", mode: MEANING, filter: { accountIds: [$id] }) { nodes { text } } }`,
      { id: accountId },
      { tenant },
    );
    expect(data).toEqual({ search: { nodes: [{ text: outage }] } });
  });
});

it('embeds all texts again if the service has another model under the same name and version', async () => {
  const engine = conceptEngine();
  let isAnother = false;
  const turned = (vector: Float32Array | null) => vector?.toReversed() ?? null;
  const replaced: TextEngine = {
    ...engine,
    async embed(texts, options) {
      const { vectors, ...rest } = await engine.embed(texts, options);
      return { ...rest, vectors: isAnother ? vectors.map(turned) : vectors };
    },
  };
  await withEngines(enginesOf(replaced), async (intelligence) => {
    await deliver(intelligence, [outage, 'We are happy with the integration.']);
    const meaning = async (text: string) => textsOf(await search(intelligence, { text, mode: 'MEANING' }));
    await minutesLater(intelligence);
    expect((await meaning('crash payment'))[0]).toBe(outage);
    isAnother = true;
    await deliver(intelligence, ['The budget is too small.']);
    await minutesLater(intelligence);
    await minutesLater(intelligence);
    expect(await spacesIn(intelligence)).toMatchObject([{ version: '1', state: 'SERVING', vectors: 3 }]);
    expect((await meaning('crash payment'))[0]).toBe(outage);
  });
});

it('tells which texts the service refuses, and tries them again after a day', async () => {
  const engine = conceptEngine();
  let isRefusing = true;
  const refusing: TextEngine = {
    ...engine,
    async embed(texts, options) {
      const { vectors, ...rest } = await engine.embed(texts, options);
      const refused = new Set([...texts.keys()].filter((place) => isRefusing && texts[place] === billing));
      return { ...rest, vectors: vectors.map((vector, place) => (refused.has(place) ? null : vector)), refused };
    },
  };
  await withEngines(enginesOf(refusing), async (intelligence) => {
    await deliver(intelligence, [outage, billing]);
    const counts = async () => {
      const { data } = await intelligence.query(
        '{ searchIndex { passageCount spaces { embeddedCount refusedCount state } } }',
        {},
        { tenant },
      );
      return (data as { searchIndex: unknown }).searchIndex;
    };
    const state = 'SERVING';
    expect(await counts()).toEqual({ passageCount: 2, spaces: [{ embeddedCount: 1, refusedCount: 1, state }] });
    isRefusing = false;
    await minutesLater(intelligence);
    expect(await counts()).toMatchObject({ spaces: [{ refusedCount: 1 }] });
    await minutesLater(intelligence, 24 * 60);
    expect(await counts()).toEqual({ passageCount: 2, spaces: [{ embeddedCount: 2, refusedCount: 0, state }] });
    expect(textsOf(await search(intelligence, { text: 'invoice', mode: 'MEANING' }))).toContain(billing);
  });
});

it('says so when only the new vectors can be compared, of which some are missing', async () => {
  const [old, next] = [conceptEngine('1'), conceptEngine('2')];
  await withEngines(enginesOf(old), (intelligence) => deliver(intelligence, [outage, billing]));
  const slow: TextEngine = {
    ...next,
    async embed(texts, options) {
      if (texts.includes(billing)) throw new EngineUnavailableError('busy');
      return next.embed(texts, options);
    },
  };
  await withEngines(enginesOf(slow), async (intelligence) => {
    await deliver(intelligence, [`${outage} Again.`]);
    const found = await search(intelligence, { text: 'payment' });
    expect(found.meaning).toMatchObject({ model: 'concepts 2', problem: expect.stringContaining('only some texts') });
  });
});

it('removes the vectors of a tenant whose rows are removed', async () => {
  await withEngines(enginesOf(conceptEngine()), async (intelligence) => {
    await deliver(intelligence, [outage]);
    await intelligence.database.transaction(tenant, async (em) => {
      for (const table of ['passages', 'passage_embeddings', 'vector_spaces'])
        await query(em, sql`delete from ${sql.table(`intelligence.${table}`)}`);
      await subgraph.forget?.(em);
    });
    await intelligence.drain();
    expect(await rowsOf(intelligence, sql`select passage_id from intelligence.passage_vectors`)).toEqual([]);
  });
});

it('finds what is similar to a long call', async () => {
  await withEngines(enginesOf(conceptEngine()), async (intelligence) => {
    const callId = randomUUID();
    const call = message({ kind: 'CALL', source: 'gong', callId, text: null, messageId: null });
    const other = message({ text: billing });
    await intelligence.deliver('interaction.changed', [call, other], ({ id }) => id, tenant);
    const lines = Array.from({ length: 120 }, (_, index): readonly ['CUSTOMER', string] => [
      'CUSTOMER',
      `Invoice ${index} fails because the payment is down and nobody here knows what to do about it now.`,
    ]);
    await intelligence.deliver('gong.transcript.changed', [transcript(callId, lines)], (data) => data.callId, tenant);
    const { data } = await intelligence.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Interaction { similarInteractions(first: 1) { interaction { id } } } } }`,
      { representations: [{ __typename: 'Interaction', id: call.id }] },
      { tenant },
    );
    expect(data).toEqual({ _entities: [{ similarInteractions: [{ interaction: { id: other.id } }] }] });
  });
});

it.each(['HYBRID', 'MEANING', 'WORDS'])('leaves out passages with an excluded word, by %s', async (mode) => {
  await withEngines(enginesOf(conceptEngine()), async (intelligence) => {
    await deliver(intelligence, [outage, billing, 'The rent software is down, says Yardi, and rent is late.']);
    const found = await search(intelligence, { text: 'rent payment -yardi', mode });
    expect(textsOf(found)).toContain(outage);
    expect(textsOf(found).join()).not.toContain('Yardi');
    expect(textsOf(await search(intelligence, { text: '-payment', mode }))).toEqual([]);
  });
});

it('pages through the same order while texts arrive that match better', async () => {
  await withEngines(enginesOf(conceptEngine()), async (intelligence) => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    await deliver(intelligence, [
      ...names.map((name) => `A zebra ${name}.`),
      ...names.map((name) => `The invoice ${name}.`),
    ]);
    const text = 'zebra billing';
    const all = textsOf(await search(intelligence, { text }));
    const first = await search(intelligence, { text, first: 4 });
    await deliver(
      intelligence,
      names.map((name) => `Zebra zebra zebra ${name}.`),
    );
    const second = await search(intelligence, { text, first: 6, after: first.pageInfo.endCursor });
    expect([...textsOf(first), ...textsOf(second)]).toEqual(all);
    expect(all).toHaveLength(10);
  });
});

it('switches to a new engine although the last text without its vector was removed', async () => {
  const [old, next] = [conceptEngine('1'), conceptEngine('2')];
  const [kept, removed] = [message({ text: outage }), message({ text: billing, occurredAt: daysAgo(9) })];
  const send = (intelligence: Intelligence, messages: readonly ReturnType<typeof message>[]) =>
    intelligence.deliver('interaction.changed', messages, ({ id }) => id, tenant);
  await withEngines(enginesOf(old), (intelligence) => send(intelligence, [kept, removed]));
  const stuck: TextEngine = {
    ...next,
    embed: (texts, options) => {
      if (texts.includes(billing)) throw new EngineUnavailableError('away');
      return next.embed(texts, options);
    },
  };
  await withEngines(enginesOf(stuck, [old]), async (intelligence) => {
    await send(intelligence, [{ ...kept, text: `${outage} Again.`, isNew: false }]);
    await minutesLater(intelligence);
    await send(intelligence, [{ ...removed, deleted: true }]);
    await minutesLater(intelligence, 10);
    expect(await spacesIn(intelligence)).toMatchObject([{ version: '2', state: 'SERVING' }]);
  });
});
