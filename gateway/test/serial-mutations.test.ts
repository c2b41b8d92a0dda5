import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
let ran: string[];

const step = (name: string) => () => {
  ran.push(name);
  if (name === 'boom') throw new Error('boom');
  return 1;
};

beforeAll(async () => {
  graph = await startGraph({
    one: {
      typeDefs: `
        type Query { _a: Int }
        type Mutation { a: Int! maybe: Int boom: Int! thing: Thing! }
        type Thing @key(fields: "id") { id: ID! }`,
      resolvers: {
        Mutation: {
          a: step('a'),
          boom: step('boom'),
          maybe: () => step('maybe')() && Promise.reject(new Error('no')),
          thing: () => step('thing')() && { id: '1' },
        },
      },
    },
    two: {
      typeDefs: `
        type Query { _b: Int }
        type Mutation { b: Int! }
        type Thing @key(fields: "id") { id: ID! size: Int! }`,
      resolvers: { Mutation: { b: step('b') }, Thing: { size: () => step('size')() && null } },
    },
  });
});
beforeEach(() => {
  ran = [];
  graph.subgraph('one').misbehave = undefined;
});
afterAll(() => graph[Symbol.asyncDispose]());

test('a mutation stops after a non-null field fails, also before fields of other subgraphs', async () => {
  const { data, errors } = await graph.query('mutation { a b again: a boom last: b never: a }');
  expect(ran).toEqual(['a', 'b', 'a', 'boom']);
  expect(data).toBeNull();
  expect(errors?.map(({ path }) => path)).toEqual([['boom']]);
});

test('stops when a subgraph gives no answer', async () => {
  graph.subgraph('one').misbehave = () => ({ status: 500, body: '' });
  const { data, errors } = await graph.query('mutation { a b }');
  expect(ran).toEqual([]);
  expect([data, errors?.length]).toEqual([null, 1]);
});

test('stops when another subgraph does not return a required part of a field', async () => {
  const { data } = await graph.query('mutation { thing { id size } b }');
  expect(ran).toEqual(['thing', 'size']);
  expect(data).toBeNull();
});

test('continues after a nullable field fails', async () => {
  const { data, errors } = await graph.query('mutation { maybe b }');
  expect(ran).toEqual(['maybe', 'b']);
  expect(data).toEqual({ maybe: null, b: 1 });
  expect(errors).toHaveLength(1);
});
