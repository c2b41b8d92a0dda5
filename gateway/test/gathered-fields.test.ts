import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTokenIdentity, InvalidSupergraph } from '../src/index.ts';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

const gathering = `
  extend schema @link(url: "https://specs.sophia.dev/gathering/v1.0", import: ["@gathered"])
    @composeDirective(name: "@gathered")
  directive @gathered(into: String!) on FIELD_DEFINITION
  interface Node { id: ID! }`;
const lookups = (subgraph: string) => `
  "One by its id."
  ${subgraph}Node("The id." id: ID!): Node @inaccessible @gathered(into: "node")
  ${subgraph}Nodes(ids: [ID!]!): [Node]! @inaccessible @gathered(into: "nodes")`;

interface Row {
  readonly id: string;
  readonly __typename: string;
}

function definitions(): Record<string, SubgraphDefinition> {
  const people: Row[] = [{ __typename: 'Person', id: 'p1' }];
  const books: Row[] = [
    { __typename: 'Book', id: 'b1' },
    { __typename: 'Film', id: 'f1' },
  ];
  const among = (rows: readonly Row[], subgraph: string) => {
    const find = (id: string) => rows.find((row) => row.id === id) ?? null;
    return {
      [`${subgraph}Node`]: (_: unknown, { id }: { id: string }) => find(id),
      [`${subgraph}Nodes`]: (_: unknown, { ids }: { ids: string[] }) => ids.map(find),
    };
  };
  return {
    people: {
      typeDefs: `${gathering}
        type Query { person: Person ${lookups('people')} }
        type Person implements Node @key(fields: "id") { id: ID! name(loud: Boolean = false): String! friend: Person }`,
      resolvers: {
        Query: { person: () => people[0], ...among(people, 'people') },
        Person: {
          name: ({ id }: Row, { loud }: { loud: boolean }) => (loud ? `PERSON ${id}` : `person ${id}`),
          friend: () => people[0],
        },
      },
    },
    books: {
      typeDefs: `${gathering}
        type Query { ${lookups('books')} }
        interface Work { id: ID! author: Person }
        type Book implements Node & Work @key(fields: "id") { id: ID! title: String! author: Person }
        type Film implements Node & Work @key(fields: "id") { id: ID! title: String! author: Person }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: among(books, 'books'),
        Book: { title: ({ id }: Row) => `book ${id}`, author: () => people[0] },
        Film: { title: ({ id }: Row) => `film ${id}`, author: () => people[0] },
      },
    },
    reviews: {
      typeDefs: `
        type Query { stars: Int }
        type Book @key(fields: "id") { id: ID! stars: Int }
        type Person @key(fields: "id") { id: ID! stars: Int }`,
      resolvers: {
        Query: { stars: () => 1 },
        Book: { stars: () => 5 },
        Person: { stars: () => 3 },
      },
    },
  };
}

let graph: LocalGraph;
let down: string | undefined;
beforeEach(async () => {
  down = undefined;
  graph = await createLocalGraph(definitions(), {
    interfere: (request, answer) =>
      request.service === down ? Promise.resolve('{"errors":[{"message":"broken"}]}') : answer(),
  });
});
afterEach(() => graph[Symbol.asyncDispose]());

const relay = /* GraphQL */ `
  query ($id: ID!) {
    node(id: $id) { __typename ... on Person { name stars } ... on Book { title stars author { name } } id }
  }`;

test('finds an object by id in the subgraph that has it, and its other fields in others', async () => {
  expect(await graph.query(relay, { id: 'p1' })).toEqual({
    data: { node: { __typename: 'Person', name: 'person p1', stars: 3, id: 'p1' } },
  });
  expect(await graph.query(relay, { id: 'b1' })).toEqual({
    data: { node: { __typename: 'Book', title: 'book b1', stars: 5, author: { name: 'person p1' }, id: 'b1' } },
  });
  expect(await graph.query(relay, { id: 'f1' })).toEqual({ data: { node: { __typename: 'Film', id: 'f1' } } });
  expect(await graph.query(relay, { id: 'none' })).toEqual({ data: { node: null } });
});

test('asks each subgraph once, and others only about found objects', async () => {
  await graph.query(
    'query ($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id ... on Book { stars } } }',
    {
      a: 'p1',
      b: 'b1',
    },
  );
  expect(graph.sent.map(({ service }) => service).toSorted()).toEqual(['books', 'people', 'reviews']);
  graph.sent.length = 0;
  await graph.query(relay, { id: 'none' });
  expect(graph.sent.map(({ service }) => service).toSorted()).toEqual(['books', 'people']);
});

test('lists of ids keep their order, with null for unknown ids', async () => {
  expect(
    await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Person { name } ... on Book { stars } } }', {
      ids: ['b1', 'none', 'p1', 'b1'],
    }),
  ).toEqual({
    data: { nodes: [{ id: 'b1', stars: 5 }, null, { id: 'p1', name: 'person p1' }, { id: 'b1', stars: 5 }] },
  });
});

test.each([
  [
    'fragments on the query',
    '{ ...Q } fragment Q on Query { ... on Query { n: node(id: "p1") { ...P } } } fragment P on Person { name }',
    { n: { name: 'person p1' } },
  ],
  [
    'fragments on interfaces',
    '{ node(id: "b1") { ... on Work { id author { name } } } }',
    { node: { id: 'b1', author: { name: 'person p1' } } },
  ],
  [
    'arguments and aliases',
    '{ node(id: "p1") { ... on Person { id name id2: id loud: name(loud: true) } } }',
    { node: { id: 'p1', name: 'person p1', id2: 'p1', loud: 'PERSON p1' } },
  ],
  [
    'other fields beside it',
    '{ person { name } node(id: "b1") { ... on Book { title } } stars }',
    { person: { name: 'person p1' }, node: { title: 'book b1' }, stars: 1 },
  ],
  [
    'an alias with the name of a part',
    '{ node__gathered_0: node(id: "p1") { id } node(id: "b1") { id } }',
    { node__gathered_0: { id: 'p1' }, node: { id: 'b1' } },
  ],
  [
    'conditions',
    '{ node(id: "p1") @include(if: true) { id ... on Person @skip(if: true) { name } } nodes(ids: []) @skip(if: true) { id } }',
    { node: { id: 'p1' } },
  ],
  ['only the type name', '{ node(id: "f1") { __typename } }', { node: { __typename: 'Film' } }],
])('works with %s', async (_, query, data) => {
  expect(await graph.query(query)).toEqual({ data });
});

test('sends deferred fields below it later, and once', async () => {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed; deferSpec=20220824' },
    body: JSON.stringify({
      query: `{ node(id: "b1") { id ...L @defer(label: "later") } }
        fragment L on Node { ... on Book { stars } ... on Person { name } }`,
    }),
  });
  const text = await response.text();
  const payloads = [...text.matchAll(/^\{.*\}$/gm)].map(([json]) => JSON.parse(json));
  expect(payloads[0]).toMatchObject({ data: { node: { id: 'b1' } }, hasNext: true });
  expect(payloads.slice(1).flatMap(({ incremental = [] }) => incremental)).toEqual([
    { data: { stars: 5 }, path: ['node'], label: 'later' },
  ]);
});

describe('a subgraph that is down', () => {
  test('does not affect objects of other subgraphs', async () => {
    down = 'books';
    expect(await graph.query(relay, { id: 'p1' })).toMatchObject({ data: { node: { id: 'p1' } } });
    expect((await graph.query(relay, { id: 'p1' })).errors).toBeUndefined();
    expect((await graph.query('{ nodes(ids: ["p1"]) { id } }')).errors).toBeUndefined();
  });

  test('gives an error if no other subgraph has the object', async () => {
    down = 'books';
    const { data, errors } = await graph.query(relay, { id: 'b1' });
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ path: ['node'] }]);
    const many = await graph.query('{ nodes(ids: ["p1", "b1"]) { id } }');
    expect(many.data).toEqual({ nodes: [{ id: 'p1' }, null] });
    expect(many.errors).toMatchObject([{ path: ['nodes'] }]);
  });
});

test('clients see the whole field, but not its parts', async () => {
  const { data } = await graph.query(
    '{ __type(name: "Query") { fields { name description args { name description type { kind } } } } }',
  );
  const names = data.__type.fields.map(({ name }: { name: string }) => name);
  expect(names.toSorted()).toEqual(['node', 'nodes', 'person', 'stars']);
  expect(data.__type.fields.find(({ name }: { name: string }) => name === 'node')).toMatchObject({
    description: 'One by its id.',
    args: [{ name: 'id', description: 'The id.', type: { kind: 'NON_NULL' } }],
  });
  expect((await graph.query('{ booksNode(id: "b1") { id } }')).errors).toBeDefined();
});

test('a client that may not read a type gets nothing of it by id', async () => {
  const guarded = definitions();
  const people = guarded.people as SubgraphDefinition;
  const typeDefs = people.typeDefs.replace('name(loud', 'secret: String @authenticated name(loud');
  const resolvers = { ...people.resolvers, Person: { ...people.resolvers?.Person, secret: () => 'told' } };
  const identity = createTokenIdentity({
    keys: { secret: 'a secret that is long enough for it' },
    tenantClaim: 'tenant',
    allowAnonymous: true,
  });
  await using closed = await createLocalGraph({ ...guarded, people: { typeDefs, resolvers } }, { identity });
  const { data, errors } = await closed.query('{ node(id: "p1") { ... on Person { name secret } } }');
  expect(data).toEqual({ node: { name: 'person p1', secret: null } });
  expect(errors).toMatchObject([{ path: ['node', 'secret'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  expect(closed.sent.map(({ query }) => query).join()).not.toContain('secret');
});

test.each([
  ['names "stars", which exists', 'peopleNode(id: ID!): Node @gathered(into: "stars")'],
  ['differs from booksNode in its type', 'peopleNode(key: ID!): Node @inaccessible @gathered(into: "node")'],
  ['must be nullable', 'peopleNode(id: ID!): Node! @inaccessible @gathered(into: "other")'],
  ['must be a list of nullable values', 'peopleNode(id: ID!): [Node!] @inaccessible @gathered(into: "other")'],
])('refuses a supergraph in which a part %s', async (reason, field) => {
  const wrong = definitions();
  const people = wrong.people as SubgraphDefinition;
  const typeDefs = people.typeDefs.replace(/peopleNode\("The id.*$/m, field);
  const served = createLocalGraph({ ...wrong, people: { ...people, typeDefs } });
  await expect(served).rejects.toThrow(InvalidSupergraph);
  await expect(served).rejects.toThrow(reason);
});

test('a contract shows the field if one of its parts has the tag', async () => {
  const { people, ...others } = definitions();
  const tag = '@tag(name: "partner")';
  const typeDefs = people?.typeDefs
    .replace('interface Node { id: ID! }', `interface Node { id: ID! ${tag} }`)
    .replace('{ id: ID! name', `{ id: ID! ${tag} name`)
    .replace('peopleNode("The id." id: ID!): Node', `$& ${tag}`);
  await using graph = await createLocalGraph(
    { people: { ...people, typeDefs: typeDefs ?? '' }, ...others },
    { contracts: ['partner'] },
  );
  const ask = async (query: string) => {
    const response = await graph.gateway.fetch('http://gateway/partner/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  expect(await ask('{ person: node(id: "p1") { __typename id } book: node(id: "b1") { __typename id } }')).toEqual({
    data: { person: { __typename: 'Person', id: 'p1' }, book: null },
  });
  expect(await ask('{ nodes(ids: ["p1"]) { id } }')).toMatchObject({
    errors: [{ message: expect.stringContaining('Cannot query field "nodes"') }],
  });
});
