import { expect, test } from 'vitest';
import { createLocalGraph } from './support/local-graph.ts';

/** Starts two subgraphs that compose a directive for clients; `fresh` is its definition. */
async function graphWith(link: string, fresh: string) {
  const typeDefs = (field: string) => `
    extend schema @link(${link}) @composeDirective(name: "@fresh")
    directive @fresh(${fresh}) on FIELD | INLINE_FRAGMENT
    enum Haste { NOW SOON }
    type Query { ${field}(haste: Haste): String }
  `;
  return await createLocalGraph({
    weather: { typeDefs: typeDefs('sky'), resolvers: { Query: { sky: () => 'blue' } } },
    sea: { typeDefs: typeDefs('tide'), resolvers: { Query: { tide: () => 'low' } } },
  });
}

test.each([
  ['imported', 'url: "https://rules.example/caching/v1.0", import: ["@fresh"]'],
  ['that has the name of its feature', 'url: "https://rules.example/fresh/v1.0"'],
])('clients may use a composed directive for operations: one %s', async (_, link) => {
  await using graph = await graphWith(link, 'when: Haste! = SOON');
  const query = 'query ($when: Haste! = NOW) { sky @fresh ... @fresh(when: $when) { tide @fresh(when: SOON) } }';
  expect(await graph.query(query)).toEqual({ data: { sky: 'blue', tide: 'low' } });
  expect(await graph.query('{ sky @fresh(when: LATER) }')).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })],
  });
});

test('sends subgraphs the defaults of directives, because some subgraphs lack them', async () => {
  const weather = `
    extend schema @link(url: "https://rules.example/fresh/v1.0") @composeDirective(name: "@fresh")
    directive @fresh(seconds: Int! = 30) on FIELD
    type Query { sky: String }
  `;
  const sea = weather.replace('Int! = 30', 'Int!').replace('sky', 'tide');
  await using graph = await createLocalGraph({
    weather: { typeDefs: weather, resolvers: { Query: { sky: () => 'blue' } } },
    sea: { typeDefs: sea, resolvers: { Query: { tide: () => 'low' } } },
  });
  expect(await graph.query('{ tide @fresh sky @fresh(seconds: 5) }')).toEqual({ data: { tide: 'low', sky: 'blue' } });
  expect(graph.sent.map(({ query }) => query)).toEqual(['{tide@fresh(seconds:30)}', '{sky@fresh(seconds:5)}']);
});
