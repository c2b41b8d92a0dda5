import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheControl } from './support/cache-control.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { createLocalGraph, type Interference, type LocalGraph, type LocalGraphOptions } from './support/local-graph.ts';
import { send } from './support/test-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

/** Books, their authors, and their stock. */
interface Shop {
  readonly books: Map<string, { title: string; author?: string }>;
  readonly authors: Map<string, string>;
  readonly stock: Map<string, number>;
}

const newShop = (): Shop => ({
  books: new Map([
    ['1', { title: 'Emma', author: 'a' }],
    ['2', { title: 'Dracula', author: 'b' }],
    ['3', { title: 'Ulysses' }],
  ]),
  authors: new Map([
    ['a', 'Austen'],
    ['b', 'Stoker'],
  ]),
  stock: new Map([
    ['1', 10],
    ['2', 20],
    ['3', 30],
  ]),
});

function subgraphsOf(shop: Shop): Record<string, SubgraphDefinition> {
  const book = (id: string) => ({ id, ...shop.books.get(id) });
  return {
    books: {
      typeDefs: `${cacheControl}
        type Query {
          book(id: ID!): Book
          bookCalled(title: String!): Book
          books: [Book!]! @cacheControl(maxAge: 60)
          now: Int
        }
        type Mutation { rename(id: ID!, title: String!): Book }
        type Book @key(fields: "id") @cacheControl(maxAge: 60) {
          id: ID!
          title: String
          author: Author
          mood: Int @cacheControl(maxAge: 0)
        }
        type Author @key(fields: "id") @cacheControl(maxAge: 60) { id: ID! name: String }`,
      resolvers: {
        Query: {
          book: (_: unknown, { id }: { id: string }) => (shop.books.has(id) ? book(id) : null),
          bookCalled: (_: unknown, { title }: { title: string }) => {
            const [id] = [...shop.books].find(([, book]) => book.title === title) ?? [];
            return id === undefined ? null : book(id);
          },
          books: () => [...shop.books.keys()].map(book),
          now: () => 1,
        },
        Mutation: {
          rename: (_: unknown, { id, title }: { id: string; title: string }) => {
            shop.books.set(id, { ...shop.books.get(id), title });
            return book(id);
          },
        },
        Book: {
          __resolveReference: ({ id }: { id: string }) => book(id),
          author: ({ author }: { author?: string }) =>
            author !== undefined && shop.authors.has(author) ? { id: author } : null,
          mood: () => 7,
        },
        Author: { name: ({ id }: { id: string }) => shop.authors.get(id) },
      },
    },
    stock: {
      typeDefs: `${cacheControl}
        type Book @key(fields: "id") { id: ID! inStock: Int @cacheControl(maxAge: 60) mine: Int @cacheControl(maxAge: 60, scope: PRIVATE) }`,
      resolvers: {
        Book: {
          inStock: ({ id }: { id: string }) => shop.stock.get(id),
          mine: () => 1,
        },
      },
    },
  };
}

let shop: Shop;
let log: EventLog;
let graph: LocalGraph;

async function open(options: Partial<LocalGraphOptions> = {}): Promise<LocalGraph> {
  const opened = await createLocalGraph(subgraphsOf(shop), { events: log, ...options });
  await caughtUp(opened);
  return opened;
}

beforeEach(async () => {
  shop = newShop();
  log = createEventLog();
  graph = await open();
});
afterEach(() => graph[Symbol.asyncDispose]());

/** Resolves when the gateway has read all events of the bus. */
const caughtUp = async ({ gateway }: LocalGraph) => {
  const head = await createHead();
  await expect.poll(() => gateway.feed?.readAt !== undefined && gateway.feed.position === head).toBe(true);
};
const createHead = () => log.head();

async function tell(data: { subgraph?: string; typename?: string; ids?: string[] }, tenantid = 'local') {
  log.publish({ type: 'entities.changed', tenantid, data });
  await caughtUp(graph);
}

/** Returns the subgraphs that received requests since the last call. */
const requestedServices = () => graph.sent.splice(0).map(({ service }) => service);
/** Returns the ids of the requested entities. */
const entitiesAsked = () =>
  graph.sent
    .splice(0)
    .flatMap(({ variables }) =>
      ((variables.representations as { id: string }[] | undefined) ?? []).map(({ id }) => id),
    );

const stockOf = (id: string) => graph.query('query ($id: ID!) { book(id: $id) { inStock } }', { id });

describe('an answer with @cacheControl', () => {
  test('is fetched once, and then cached', async () => {
    const first = await stockOf('1');
    expect(requestedServices()).toEqual(['books', 'stock']);
    expect(await stockOf('1')).toEqual(first);
    expect(first).toEqual({ data: { book: { inStock: 10 } } });
    expect(requestedServices()).toEqual([]);
  });

  test('is not cached if a field has no maxAge or may not be cached', async () => {
    for (const query of ['{ now }', '{ book(id: "1") { title mood } }']) {
      await graph.query(query);
      expect(requestedServices()).toEqual(['books']);
      await graph.query(query);
      expect(requestedServices()).toEqual(['books']);
    }
  });

  test('expires after its maxAge', async () => {
    await stockOf('1');
    requestedServices();
    const later = Date.now() + 61_000;
    const now = Date.now;
    try {
      Date.now = () => later;
      await stockOf('1');
    } finally {
      Date.now = now;
    }
    expect(requestedServices()).toEqual(['books', 'stock']);
  });

  test('is not cached if it has errors', async () => {
    await graph[Symbol.asyncDispose]();
    let fails = true;
    const interfere: Interference = async (_, answer) =>
      fails ? JSON.stringify({ ...JSON.parse(await answer()), errors: [{ message: 'half' }] }) : answer();
    graph = await open({ interfere });
    await graph.query('{ book(id: "1") { title } }');
    fails = false;
    expect(await graph.query('{ book(id: "1") { title } }')).toEqual({ data: { book: { title: 'Emma' } } });
    expect(requestedServices()).toEqual(['books', 'books']);
  });
});

describe('of several entities', () => {
  const all = '{ books { id inStock } }';

  test('only those that are not cached are fetched', async () => {
    await stockOf('2');
    entitiesAsked();
    expect(await graph.query(all)).toEqual({
      data: { books: [...shop.stock].map(([id, inStock]) => ({ id, inStock })) },
    });
    expect(entitiesAsked()).toEqual(['1', '3']);
    await graph.query(all);
    expect(entitiesAsked()).toEqual([]);
  });

  test('only those that changed are fetched again', async () => {
    await graph.query(all);
    entitiesAsked();
    shop.stock.set('2', 19);
    await tell({ subgraph: 'stock', typename: 'Book', ids: ['2'] });
    expect((await graph.query(all)).data.books[1]).toEqual({ id: '2', inStock: 19 });
    expect(entitiesAsked()).toEqual(['2']);
  });

  test('the error of one has the same path as if all were fetched', async () => {
    await graph[Symbol.asyncDispose]();
    let isBroken = false;
    const interfere: Interference = async ({ service, variables }, answer) => {
      if (service !== 'stock' || !isBroken) return answer();
      const { data } = JSON.parse(await answer());
      const place = (variables.representations as { id: string }[]).findIndex(({ id }) => id === '3');
      if (place < 0) return JSON.stringify({ data });
      data._entities[place] = null;
      return JSON.stringify({ data, errors: [{ message: 'gone', path: ['_entities', place] }] });
    };
    graph = await open({ interfere });
    await stockOf('1');
    isBroken = true;
    const { data, errors } = await graph.query(all);
    expect(data.books.map(({ inStock }: { inStock: number }) => inStock)).toEqual([10, 20, null]);
    expect(errors?.map(({ path }) => path)).toEqual([['books', 2, 'inStock']]);
    expect(await graph.query(all)).toMatchObject({ errors: [{ path: ['books', 2, 'inStock'] }] });
  });
});

describe('a change on the bus', () => {
  const titleOf = async (id: string) => (await graph.query(`{ book(id: "${id}") { id title } }`)).data.book?.title;
  const change = (id: string, title: string) => shop.books.set(id, { ...shop.books.get(id), title });

  test('invalidates only the changed entity', async () => {
    await titleOf('1');
    await titleOf('2');
    requestedServices();
    change('1', 'Persuasion');
    await tell({ subgraph: 'books', typename: 'Book', ids: ['1'] });
    await titleOf('2');
    expect(requestedServices()).toEqual([]);
    expect(await titleOf('1')).toBe('Persuasion');
  });

  test('may concern a whole type, a whole subgraph, or every subgraph', async () => {
    const changes = [
      { subgraph: 'books', typename: 'Book' },
      { subgraph: 'books' },
      { typename: 'Book', ids: ['1'] },
      {},
    ];
    for (const [index, data] of changes.entries()) {
      await titleOf('1');
      change('1', `Emma ${index}`);
      await tell(data);
      expect(await titleOf('1')).toBe(`Emma ${index}`);
    }
  });

  test('affects neither other tenants nor other subgraphs', async () => {
    await titleOf('1');
    requestedServices();
    await tell({ subgraph: 'books', typename: 'Book', ids: ['1'] }, 'another');
    await tell({ subgraph: 'stock', typename: 'Book', ids: ['1'] });
    await titleOf('1');
    expect(requestedServices()).toEqual([]);
  });

  test('affects answers that contain the entity, with its key or without', async () => {
    for (const selection of ['author { id name }', 'author { name }']) {
      const query = `{ book(id: "1") { ${selection} } }`;
      await graph.query(query);
      shop.authors.set('a', 'Jane Austen');
      await tell({ subgraph: 'books', typename: 'Author', ids: ['a'] });
      expect((await graph.query(query)).data.book.author.name).toBe('Jane Austen');
      shop.authors.set('a', 'Austen');
      await tell({ subgraph: 'books', typename: 'Author', ids: ['a'] });
    }
  });

  test('affects an entity that was missing', async () => {
    const author = '{ book(id: "2") { author { name } } }';
    shop.authors.delete('b');
    expect((await graph.query(author)).data.book.author).toBe(null);
    shop.authors.set('b', 'Bram Stoker');
    await tell({ subgraph: 'books', typename: 'Author', ids: ['b'] });
    expect((await graph.query(author)).data.book.author.name).toBe('Bram Stoker');
    expect(await titleOf('9')).toBeUndefined();
    shop.books.set('9', { title: 'Nine' });
    await tell({ subgraph: 'books', typename: 'Book', ids: ['9'] });
    expect(await titleOf('9')).toBe('Nine');
  });

  test('affects lists, and entities that were found without their key', async () => {
    const called = '{ bookCalled(title: "Emma") { id } }';
    const list = '{ books { title } }';
    await graph.query(list);
    expect((await graph.query(called)).data.bookCalled.id).toBe('1');
    shop.books.delete('1');
    shop.books.set('4', { title: 'Emma' });
    await tell({ subgraph: 'books', typename: 'Book', ids: ['4'] });
    expect((await graph.query(called)).data.bookCalled?.id).toBe('4');
    expect((await graph.query(list)).data.books).toHaveLength(3);
  });

  test('invalidates a request that was sent before it and answered after it', async () => {
    await graph[Symbol.asyncDispose]();
    const gate = Promise.withResolvers<void>();
    let isHeld = false;
    const reached = Promise.withResolvers<void>();
    const interfere: Interference = async (_, answer) => {
      const before = await answer();
      if (isHeld) {
        isHeld = false;
        reached.resolve();
        await gate.promise;
      }
      return before;
    };
    graph = await open({ interfere });
    isHeld = true;
    const slow = titleOf('1');
    await reached.promise;
    change('1', 'Persuasion');
    await tell({ subgraph: 'books', typename: 'Book', ids: ['1'] });
    // A later request does not join an earlier one.
    expect(await titleOf('1')).toBe('Persuasion');
    gate.resolve();
    await slow;
    expect(await titleOf('1')).toBe('Persuasion');
  });
});

test('a client gets no older answer after its mutation', async () => {
  await graph.query('{ book(id: "1") { title } }');
  await graph.query('mutation { rename(id: "1", title: "Persuasion") { id } }');
  expect(await graph.query('{ book(id: "1") { title } }')).toEqual({ data: { book: { title: 'Persuasion' } } });
});

test('nothing is served from the cache while the bus cannot be read', async () => {
  await graph[Symbol.asyncDispose]();
  log.failure = new Error('away');
  graph = await createLocalGraph(subgraphsOf(shop), { events: log });
  await stockOf('1');
  await stockOf('1');
  expect(requestedServices()).toEqual(['books', 'stock', 'books', 'stock']);
});

test('nothing is cached without a bus or without memory', async () => {
  for (const options of [{ events: undefined }, { entityCacheBytes: 0 }]) {
    await graph[Symbol.asyncDispose]();
    graph = await createLocalGraph(subgraphsOf(shop), { events: log, ...options });
    await stockOf('1');
    await stockOf('1');
    expect(requestedServices()).toEqual(['books', 'stock', 'books', 'stock']);
  }
});

test('tenants do not share answers, and users do not share private ones', async () => {
  await graph[Symbol.asyncDispose]();
  const claims = {};
  graph = await open({
    identity: {
      verifies: true,
      async identify(token = '') {
        const [tenant = '', subject = ''] = token.split('-');
        return { kind: 'verified', tenant, subject, roles: [], claims };
      },
    },
  });
  const ask = (field: string, who: string) =>
    send(graph.gateway, { query: `{ book(id: "1") { ${field} } }` }, { authorization: `Bearer ${who}` });
  await ask('inStock', 'acme-ann');
  expect(requestedServices()).toEqual(['books', 'stock']);
  await ask('inStock', 'acme-bob');
  expect(requestedServices()).toEqual([]);
  await ask('inStock', 'other-ann');
  expect(requestedServices()).toEqual(['books', 'stock']);
  await ask('mine', 'acme-ann');
  await ask('mine', 'acme-ann');
  expect(requestedServices()).toEqual(['stock']);
  await ask('mine', 'acme-bob');
  expect(requestedServices()).toEqual(['stock']);
});

test('an explained plan shows cache hits', async () => {
  await stockOf('1');
  const showPlan = { 'x-show-plan': 'timings' };
  const { extensions } = (await send(graph.gateway, { query: '{ books { id inStock } }' }, showPlan)) as {
    extensions?: { plan: { node: { nodes: readonly { service: string; requests: readonly object[] }[] } } };
  };
  expect(extensions?.plan.node.nodes.map(({ service, requests }) => ({ service, requests }))).toMatchObject([
    { service: 'books', requests: [{}] },
    { service: 'stock', requests: [{ entities: 3, kept: 1 }] },
  ]);
});

test('counts hits, misses, ages and changes', async () => {
  await stockOf('1');
  await stockOf('1');
  await tell({ subgraph: 'stock', typename: 'Book', ids: ['1'] });
  const text = await graph.gateway.metrics.text();
  for (const line of [
    'gateway_entity_cache_lookups_total{service="stock",type="Book",outcome="hit"} 1',
    'gateway_entity_cache_lookups_total{service="stock",type="Book",outcome="miss"} 1',
    'gateway_entity_cache_lookups_total{service="books",type="Query",outcome="hit"} 1',
    'gateway_entity_cache_hit_age_seconds_count{service="stock"} 1',
    'gateway_entity_changes_total 1',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toMatch(/gateway_entity_cache_bytes [1-9]/);
});
