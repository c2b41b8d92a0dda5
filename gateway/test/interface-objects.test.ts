import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';

const nodes = [
  { __typename: 'Bike', id: 'b', label: 'Bee', name: 'B', gear: 3 },
  { __typename: 'Ship', id: 's', label: 'Sea', name: 'S', sails: 2 },
];
const reference = ({ id }: { id?: string }) => nodes.find((node) => node.id === id);
const references = () => nodes.map(({ id }) => ({ id }));

/** Returns a resolver whose value names its inputs. It fails for an object without them. */
const from = (prefix: string) => (given: { id?: string; label?: string }) => {
  if (given.id === undefined || given.label === undefined) throw new Error(`${prefix} is not to be computed`);
  return `${prefix} ${given.id} ${given.label}`;
};

let graph: LocalGraph;
beforeAll(async () => {
  graph = await createLocalGraph({
    core: {
      typeDefs: `
        type Query { nodes: [Node] named: [Named] rides: [Ride] }
        interface Named { name: String }
        interface Node implements Named @key(fields: "id") { id: ID! name: String label: String }
        interface Geared { gear: Int }
        union Ride = Bike | Ship
        type Bike implements Node & Named & Geared @key(fields: "id") { id: ID! name: String label: String gear: Int }
        type Ship implements Node & Named @key(fields: "id") { id: ID! name: String label: String sails: Int }
        type Tram implements Named { name: String tracks: Int }`,
      resolvers: {
        Query: { nodes: () => nodes, named: () => nodes, rides: () => nodes },
        Node: { __resolveReference: reference },
        Bike: { __resolveReference: reference },
        Ship: { __resolveReference: reference },
      },
    },
    scores: {
      typeDefs: `
        type Query { ranked: [Node] }
        type Node @key(fields: "id") @interfaceObject {
          id: ID! label: String @external score: Int rated: String @requires(fields: "label") rating(in: Int): String @requires(fields: "label")
        }`,
      resolvers: {
        Query: { ranked: references },
        Node: { score: ({ id }) => id.charCodeAt(0), rated: from('rated'), rating: from('rating') },
      },
    },
    notes: {
      typeDefs: `
        type Query { noted: [Node] }
        type Node @key(fields: "id") @interfaceObject {
          id: ID! label: String @external note: String notice: String @requires(fields: "label")
        }`,
      resolvers: { Query: { noted: references }, Node: { note: ({ id }) => `note ${id}`, notice: from('notice') } },
    },
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

const scores = [{ score: 98 }, { score: 115 }];

describe('a field of one type that requires another field', () => {
  test.each<[query: string, data: object]>([
    ['{ nodes { score ... on Bike { rated } } }', { nodes: [{ ...scores[0], rated: 'rated b Bee' }, scores[1]] }],
    [
      '{ nodes { label ... on Bike { rated } } }',
      { nodes: [{ label: 'Bee', rated: 'rated b Bee' }, { label: 'Sea' }] },
    ],
    ['{ ranked { ... on Bike { rated } } }', { ranked: [{ rated: 'rated b Bee' }, {}] }],
    ['{ ranked { score ... on Bike { rated } } }', { ranked: [{ ...scores[0], rated: 'rated b Bee' }, scores[1]] }],
    [
      '{ nodes { ... on Bike { rated } ... on Ship { rated score } } }',
      { nodes: [{ rated: 'rated b Bee' }, { rated: 'rated s Sea', ...scores[1] }] },
    ],
    ['{ noted { score ... on Bike { rated } } }', { noted: [{ ...scores[0], rated: 'rated b Bee' }, scores[1]] }],
    [
      '{ noted { notice ... on Ship { rated note } } }',
      { noted: [{ notice: 'notice b Bee' }, { notice: 'notice s Sea', rated: 'rated s Sea', note: 'note s' }] },
    ],
    [
      '{ named { ... on Node { score } ... on Bike { rated } } }',
      { named: [{ ...scores[0], rated: 'rated b Bee' }, scores[1]] },
    ],
    [
      '{ rides { ... on Node { score } ... on Ship { notice } } }',
      { rides: [scores[0], { ...scores[1], notice: 'notice s Sea' }] },
    ],
    [
      '{ ranked { rated ... on Bike { a: rating(in: 1) b: rating(in: 2) } } }',
      { ranked: [{ rated: 'rated b Bee', a: 'rating b Bee', b: 'rating b Bee' }, { rated: 'rated s Sea' }] },
    ],
  ])('%s', async (query, data) => {
    expect(await graph.query(query)).toEqual({ data });
  });

  test('is requested only for objects of that type, in the request for the others', async () => {
    graph.sent.length = 0;
    await graph.query('{ nodes { score ... on Bike { rated } } }');
    expect(graph.sent.map(({ service }) => service)).toEqual(['core', 'scores']);
    const representations = Object.values(graph.sent[1]?.variables ?? {});
    const node = { __typename: 'Node' };
    expect(representations).toEqual([
      [
        { ...node, id: 'b' },
        { ...node, id: 's' },
      ],
      [{ ...node, id: 'b', label: 'Bee' }],
    ]);
  });
});

test('a field required of all types may need a fetch for each', async () => {
  const marks = [
    { __typename: 'Post', id: 'p', code: 'c', label: 'a post' },
    { __typename: 'Shop', id: 's', label: 'a shop' },
  ];
  const mark = (given: { id?: string; code?: string }) =>
    marks.find(({ id, code }) => id === given.id || (code !== undefined && code === given.code));
  await using graph = await createLocalGraph({
    entry: {
      typeDefs: `
        type Query { marks: [Mark] }
        interface Mark { id: ID! }
        type Post implements Mark @key(fields: "code") { id: ID! @shareable code: String! label: String @shareable }
        type Shop implements Mark @key(fields: "id") { id: ID! label: String @shareable }`,
      resolvers: {
        Query: { marks: () => marks },
        Post: { __resolveReference: mark },
        Shop: { __resolveReference: mark },
      },
    },
    types: {
      typeDefs: `
        interface Mark @key(fields: "id") { id: ID! }
        type Post implements Mark @key(fields: "id") { id: ID! code: String! @shareable }
        type Shop implements Mark @key(fields: "id") { id: ID! label: String @shareable }`,
      resolvers: {
        Mark: { __resolveReference: mark },
        Post: { __resolveReference: mark },
        Shop: { __resolveReference: mark },
      },
    },
    labels: {
      typeDefs: `
        interface Mark { id: ID! label: String }
        type Post implements Mark @key(fields: "id") { id: ID! label: String @shareable }`,
      resolvers: { Post: { __resolveReference: mark } },
    },
    computed: {
      typeDefs: `
        type Query { marked: [Mark] }
        type Mark @key(fields: "id") @interfaceObject { id: ID! label: String @external described: String @requires(fields: "label") }`,
      resolvers: { Query: { marked: () => marks.map(({ id }) => ({ id })) }, Mark: { described: from('described') } },
    },
  });
  const described = [{ described: 'described p a post' }, { described: 'described s a shop' }];
  expect(await graph.query('{ marks { described } marked { described } }')).toEqual({
    data: { marks: described, marked: described },
  });
});

test('the interface’s name does not replace a type name that arrived earlier', async () => {
  const typesAnswered = Promise.withResolvers<void>();
  await using graph = await createLocalGraph(
    {
      types: {
        typeDefs: `
          type Query { mark: Mark @shareable }
          interface Mark { label: String }
          type Post implements Mark @key(fields: "code") { code: String! label: String }`,
        resolvers: { Query: { mark: () => ({ __typename: 'Post', code: 'c', label: 'a post' }) } },
      },
      marks: {
        typeDefs: `
          type Query { mark: Mark @shareable }
          type Mark @key(fields: "id") @interfaceObject { id: ID! }`,
        resolvers: { Query: { mark: () => ({ id: 'p' }) } },
      },
      scores: {
        typeDefs: 'type Mark @key(fields: "id") @interfaceObject { id: ID! score: Int }',
        resolvers: { Mark: { score: () => 7 } },
      },
      posts: {
        typeDefs: `
          interface Mark @key(fields: "id") { id: ID! }
          type Post implements Mark @key(fields: "id") { id: ID! }`,
        resolvers: { Mark: { __resolveReference: ({ id }) => ({ __typename: 'Post', id }) } },
      },
    },
    {
      async interfere({ service }, answer) {
        if (service === 'marks') await typesAnswered.promise;
        const text = await answer();
        if (service === 'types') setImmediate(typesAnswered.resolve);
        return text;
      },
    },
  );
  expect(await graph.query('{ mark { label score __typename } }')).toEqual({
    data: { mark: { label: 'a post', score: 7, __typename: 'Post' } },
  });
  expect(graph.sent.map(({ service }) => service)).toEqual(['types', 'marks', 'scores']);
});

describe('a fragment on an abstract type that the subgraph does not know', () => {
  test.each<[query: string, data: object]>([
    ['{ ranked { ... on Geared { gear } } }', { ranked: [{ gear: 3 }, {}] }],
    ['{ ranked { ... on Named { name } } }', { ranked: [{ name: 'B' }, { name: 'S' }] }],
    ['{ ranked { ... on Named { ... on Node { score } ... on Tram { tracks } } } }', { ranked: scores }],
    ['{ ranked { ... on Named { ... on Tram { tracks } } } }', { ranked: [{}, {}] }],
    [
      '{ ranked { ... on Ride { ... on Ship { sails } ... on Geared { gear } ... on Node { score } } } }',
      {
        ranked: [
          { gear: 3, ...scores[0] },
          { sails: 2, ...scores[1] },
        ],
      },
    ],
    [
      '{ ranked { score ...G } } fragment G on Geared { gear ...N } fragment N on Named { name }',
      { ranked: [{ ...scores[0], gear: 3, name: 'B' }, scores[1]] },
    ],
    [
      '{ ranked { ...N } } fragment N on Named { name ... on Geared { gear } }',
      { ranked: [{ name: 'B', gear: 3 }, { name: 'S' }] },
    ],
  ])('%s', async (query, data) => {
    expect(await graph.query(query)).toEqual({ data });
  });

  test('an interface that implements another, both as objects that cannot be resolved', async () => {
    await using refs = await createLocalGraph({
      core: {
        typeDefs: `
          type Query { nodes: [Node] }
          interface Node @key(fields: "id") { id: ID! }
          interface Geared implements Node @key(fields: "id") { id: ID! gear: Int }
          type Bike implements Node & Geared @key(fields: "id") { id: ID! gear: Int }
          type Ship implements Node @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { nodes: () => nodes },
          Node: { __resolveReference: reference },
          Geared: { __resolveReference: reference },
        },
      },
      refs: {
        typeDefs: `
          type Query { any: [Node] geared: [Geared] }
          type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
          type Geared @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
        resolvers: { Query: { any: references, geared: () => [{ id: 'b' }] } },
      },
    });
    const query = '{ any { id ... on Geared { gear } } geared { gear ... on Node { id __typename } } }';
    expect(await refs.query(query)).toEqual({
      data: { any: [{ id: 'b', gear: 3 }, { id: 's' }], geared: [{ gear: 3, id: 'b', __typename: 'Bike' }] },
    });
  });
});

describe('a deferred fragment below a type', () => {
  test.each([
    '{ ranked { ... on Bike { ... on Bike @defer { gear } } } }',
    '{ ranked { ... on Bike @defer { gear } } }',
    '{ ranked { score ... on Geared @defer { gear } } }',
    '{ ranked { ...G @defer } } fragment G on Geared { gear }',
    '{ nodes { ... on Bike @defer { ... on Bike @defer { gear } } } }',
    '{ noted { score ... on Bike @defer { rated gear } } }',
  ])('%s', async (query) => {
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed; deferSpec=20220824, application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const payloads = [...text.matchAll(/\r\n\r\n(\{.*\})\r\n/g)].map(([, json]) => JSON.parse(json ?? ''));
    const incremental = payloads.flatMap((payload) => payload.incremental ?? []);
    for (const { path } of incremental) expect(path, text).toEqual([expect.any(String), 0]);
    const [first] = Object.values(payloads[0]?.data ?? {}) as object[][];
    const merged = Object.assign({}, first?.[0], ...incremental.map(({ data }) => data));
    expect(
      payloads.flatMap(({ errors = [] }) => errors),
      text,
    ).toEqual([]);
    expect(merged, text).toMatchObject({ gear: 3 });
  });
});
