import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeSupergraph } from '@sophia/gateway';
import { type GraphQLSchema, parse } from 'graphql';

/**
 * A tree without an end, of one type in seven subgraphs. Each node has seven children `n0` to `n6` and seven texts `f0`
 * to `f6`, and each of these fields is in four of the subgraphs. So a selection five levels deep has more plans than can
 * be compared. It follows the scenario “many plans” of a public benchmark of gateways.
 */

/** The subgraphs of each pair of fields. */
const homes = [
  [1, 3, 4, 5],
  [0, 3, 4, 6],
  [0, 2, 5, 6],
  [3, 4, 5, 6],
  [0, 1, 3, 4],
  [0, 1, 4, 5],
  [0, 2, 3, 6],
];
const names = homes.map((_, index) => `s${index}`);

interface Node {
  readonly id: string;
}

const sdlOf = (subgraph: number): string => {
  const own = homes.flatMap((home, field) => (home.includes(subgraph) ? [field] : []));
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])
    type Query { node: Node @shareable }
    type Node @key(fields: "id") { id: ID! ${own.map((field) => `n${field}: Node @shareable f${field}: String @shareable`).join(' ')} }`;
};

/** The id of a node is the way to it, so an answer that was put in a wrong place is a wrong answer. */
function resolversOf(subgraph: number) {
  const fields = homes.flatMap((home, field) => (home.includes(subgraph) ? [field] : []));
  return {
    Query: { node: (): Node => ({ id: 'root' }) },
    Node: Object.fromEntries(
      fields.flatMap((field) => [
        [`n${field}`, ({ id }: Node): Node => ({ id: `${id}-${field}` })],
        [`f${field}`, ({ id }: Node): string => `${id}:${field}`],
      ]),
    ),
  };
}

export const forestSchemas = (): ReadonlyMap<string, GraphQLSchema> =>
  new Map(
    names.map((name, index) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(sdlOf(index)), resolvers: resolversOf(index) }]),
    ]),
  );

/** Composes the supergraph. */
export function forestSupergraph(urlOf: (subgraph: string) => string): string {
  const composition = composeSupergraph(
    names.map((name, index) => ({ name, routingUrl: urlOf(name), sdl: sdlOf(index) })),
  );
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraph;
}

/** All sets of four of seven numbers. */
const fours = Array.from({ length: 2 ** 7 }, (_, bits) =>
  homes.flatMap((_, field) => ((bits >> field) & 1 ? [field] : [])),
).filter(({ length }) => length === 4);

interface Selected {
  readonly query: string;
  readonly answer: object;
}

/** Selects four children of each node, and four texts of those on the fifth level. */
function select(levels: number, id: string, turn: { count: number }): Selected {
  const fields = fours[turn.count++ % fours.length] ?? [];
  if (levels === 0) {
    return {
      query: fields.map((field) => `f${field}`).join(' '),
      answer: Object.fromEntries(fields.map((field) => [`f${field}`, `${id}:${field}`])),
    };
  }
  const below = fields.map((field) => ({ name: `n${field}`, ...select(levels - 1, `${id}-${field}`, turn) }));
  return {
    query: below.map(({ name, query }) => `${name} { ${query} }`).join(' '),
    answer: Object.fromEntries(below.map(({ name, answer }) => [name, answer])),
  };
}

const { query, answer } = select(4, 'root', { count: 0 });

/** An operation of 1,365 fields, and its answer. */
export const forestQuery = `query Forest { node { ${query} } }`;
export const forestAnswer = { data: { node: answer } };
