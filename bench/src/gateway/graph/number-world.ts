import { findWorldName, kindOf, type WorldName } from './world-name.ts';

/** A node of the large response of another public benchmark: mostly lists of numbers. */
export interface NumberNode {
  readonly id: number;
  readonly floats: readonly number[];
  readonly ints: readonly number[];
  readonly strings: readonly string[];
  readonly int: number;
  readonly float: number;
  readonly string: string;
  nodes(args: { n: number }): readonly NumberNode[];
}

export const numberTypes = `
  type Query { nodes(n: Int!, world: ID!): [Node!]! }
  type Node {
    id: Int! floats: [Float!]! ints: [Int!]! strings: [String!]! int: Int! float: Float! string: String!
    nodes(n: Int!): [Node!]!
  }
`;

const different = 1_000;
const mostInList = 64;
const longestString = 128;

/** Returns the first nodes of a world. As in that benchmark, those below a node follow from its id. */
export function numberNodes({ n, world }: { readonly n: number; readonly world: string }): readonly NumberNode[] {
  const name = findWorldName(world);
  if (!name) throw new Error(`There is no world ${world}`);
  if (latest?.digits !== name.digits) latest = { digits: name.digits, nodes: generate(name) };
  return some(latest.nodes, 0, n);
}

/** Cache of one world, because consecutive requests mostly ask about the same one. */
let latest: { readonly digits: string; readonly nodes: readonly NumberNode[] } | undefined;

function some(nodes: readonly NumberNode[], first: number, count: number): NumberNode[] {
  return Array.from({ length: count }, (_, index) => nodes[(first + index) % nodes.length] as NumberNode);
}

function generate(name: WorldName): readonly NumberNode[] {
  const below = randomBelow(1 + kindOf(name));
  const list = <Value>(value: () => Value) => Array.from({ length: below(mostInList + 1) }, value);
  const digit = () => 1 + below(9);
  /** Ends in the world's digits. Before them, zeros keep these digits from arising by chance. */
  const float = () =>
    Number(`${below(2) === 0 ? '-' : ''}${below(1_000)}.${digit()}${digit()}0${digit()}${digit()}0${name.digits}`);
  const int = () => below(20_000) - 10_000;
  const letters = () => Array.from({ length: below(longestString + 1) }, () => String.fromCharCode(97 + below(26)));
  const string = () => `${letters().join('')}${name.digits}`;
  const nodes = Array.from({ length: different }, (_, id): NumberNode => {
    const values = { floats: list(float), ints: list(int), strings: list(string), int: int(), float: float() };
    return { id, ...values, string: string(), nodes: ({ n }) => some(nodes, id * n, n) };
  });
  return nodes;
}

/** Returns a function that draws integers below its argument. Every run draws the same ones. */
function randomBelow(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    // Lehmer's generator.
    state = (state * 48_271) % 0x7fff_ffff;
    return Math.floor((state / 0x7fff_ffff) * end);
  };
}
