import { expect, test } from 'vitest';
import { createLocalGraph } from './support/local-graph.ts';

test.each([
  ['{ t { comp } }', { comp: 'x w' }],
  ['{ t { u { w } comp } }', { u: { w: 'w' }, comp: 'x w' }],
  ['{ t { comp plain u { x w } id } }', { comp: 'x w', plain: 'of x', u: { x: 'x', w: 'w' }, id: '1' }],
])('a required field may be in an object of its subgraph’s only key: %s', async (query, t) => {
  await using graph = await createLocalGraph({
    a: {
      typeDefs: `
        type Query { t: T }
        type T @key(fields: "id") { id: ID! u: U @shareable }
        type U @shareable { x: String }`,
      resolvers: { Query: { t: () => ({ id: '1', u: { x: 'x' } }) } },
    },
    b: {
      typeDefs: `
        type T @key(fields: "id") { id: ID! u: U @shareable }
        type U @shareable { x: String w: String }`,
      resolvers: { T: { u: () => ({ x: 'x', w: 'w' }) } },
    },
    c: {
      typeDefs: `
        type T @key(fields: "id u { x }") {
          id: ID! u: U @external comp: String @requires(fields: "u { w }") plain: String
        }
        type U { x: String @external w: String @external }`,
      resolvers: { T: { comp: ({ u }) => `${u.x} ${u.w}`, plain: ({ u }) => `of ${u.x}` } },
    },
  });
  expect(await graph.query(query)).toEqual({ data: { t } });
});
