import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

/** `list` returns the keys of the entities in `names`. */
const definitions: Record<string, SubgraphDefinition> = {
  list: {
    typeDefs: `
      type Query { people: [Person!] }
      type Person @key(fields: "id") { id: ID! born: Int friend: Person }
    `,
    resolvers: {
      Query: { people: () => [{ id: 'p1', born: 1980, friend: { id: 'p2' } }, { id: 'p2' }] },
    },
  },
  names: {
    typeDefs: `
      type Person @key(fields: "id") { id: ID! name: String broken: String greeting: String! }
    `,
    resolvers: {
      Person: {
        name: ({ id }: { id: string }) => (id === 'p1' ? 'Ada' : null),
        greeting: ({ id }: { id: string }) => `Hello ${id}`,
        broken: () => {
          throw new Error('broken');
        },
      },
    },
  },
};

let graph: LocalGraph;
beforeAll(async () => {
  graph = await createLocalGraph(definitions);
});
afterAll(() => graph[Symbol.asyncDispose]());

describe('an alias with the name of', () => {
  test.each<[string, string, object[]]>([
    ['a key, of a field of another subgraph', '{ people { id: name } }', [{ id: 'Ada' }, { id: null }]],
    [
      'a key, of a field beside the key',
      '{ people { id: born name greeting } }',
      [
        { id: 1980, name: 'Ada', greeting: 'Hello p1' },
        { id: null, name: null, greeting: 'Hello p2' },
      ],
    ],
    ['a key, of an object', '{ people { id: friend { id: name } } }', [{ id: { id: null } }, { id: null }]],
    [
      'the type name',
      '{ people { __typename: name greeting } }',
      [
        { __typename: 'Ada', greeting: 'Hello p1' },
        { __typename: null, greeting: 'Hello p2' },
      ],
    ],
    [
      'a key, of the type name',
      '{ people { id: __typename name } }',
      [
        { id: 'Person', name: 'Ada' },
        { id: 'Person', name: null },
      ],
    ],
    [
      'a key, within a named fragment',
      '{ people { ...Part alias_id: greeting } } fragment Part on Person { id: name }',
      [
        { id: 'Ada', alias_id: 'Hello p1' },
        { id: null, alias_id: 'Hello p2' },
      ],
    ],
  ])('%s', async (_, query, people) => {
    const { data, errors } = await graph.query(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ people });
  });

  test('a key appears in the paths of errors', async () => {
    const { data, errors } = await graph.query('{ people { id: broken } }');
    expect(data).toEqual({ people: [{ id: null }, { id: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['people', 0, 'id'],
      ['people', 1, 'id'],
    ]);
  });

  test('a field of the graph is allowed in introspection', async () => {
    const { data } = await graph.query('{ id: __type(name: "Person") { ...T } } fragment T on __Type { id: name }');
    expect(data).toEqual({ id: { id: 'Person' } });
  });
});
