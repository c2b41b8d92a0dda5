import { expect, test } from 'vitest';
import { createRandom, type Random } from './random/random.ts';
import { createLocalGraph, type LocalGraph } from './support/local-graph.ts';

const typeDefs = `
  enum Colour { RED BLUE }
  scalar Any
  type Query { items: [Item] }
  type Mutation { items: [Item] }
  type Item {
    id: ID! n: Int! m: Int f: Float s: String! b: Boolean colour: Colour any: Any
    tags: [String!] matrix: [[Int!]] inner: Inner! inners: [Inner!]
  }
  type Inner { s: String n: Int! f: [Float!]! }`;
const selection = `items { __typename id n m f s b colour any tags matrix inner { s n f } inners { n f s } }`;

const right: Readonly<Record<string, readonly string[]>> = {
  ID: ['"1"', '"ü"'],
  Int: ['0', '7', '-12', '2147483647', '-2147483648'],
  Float: ['0', '1.5', '-0.0', '1e5', '12345678.12345678', '1e-300'],
  String: ['""', '"text"', '"Daša"', '"\\u0041\\n\\""', '"a text that is longer than others, without escapes"'],
  Boolean: ['true', 'false'],
  Colour: ['"RED"', '"BLUE"'],
  Any: ['1', '"x"', '{"a":[1,{"b":null}]}', '{ "a" : 1 }', '[1,2]', '[ 1 , 2 ]', '1e400'],
};
const wrong = [
  ...['null', '2147483648', '-2147483649', '12345678901', '-0', '1.0', '1e2', '01', '1e999', '-', '""', '"5"', '5'],
  ...[
    '"R\\u0045D"',
    '"GREEN"',
    '"a\nb"',
    '"\\x"',
    'true',
    'nul',
    '{}',
    '[]',
    '[null]',
    '{"n":1}',
    '[[[1]]]',
    ' 7',
    '7 ',
    '',
  ],
];

/** Writes JSON texts, with a fault at some places. */
function writer(random: Random, faults: number) {
  const or = (text: () => string): string => (random.chance(faults) ? random.pick(wrong) : text()) ?? '';
  const leaf = (type: string) => or(() => random.pick(right[type] ?? []) ?? '');
  const list = (item: () => string) => or(() => `[${Array.from({ length: random.below(4) }, item).join(',')}]`);
  function object(members: Readonly<Record<string, () => string>>): string {
    const texts = Object.entries(members).map(([name, value]) => `"${name}":${value()}`);
    if (random.chance(faults)) texts.push(random.pick(texts) ?? '');
    if (random.chance(faults)) texts.splice(random.below(texts.length), 1);
    if (random.chance(faults)) texts.reverse();
    const separator = random.chance(faults) ? ', ' : ',';
    return or(() => `{${texts.join(separator)}}`);
  }
  const inner = () => object({ s: () => leaf('String'), n: () => leaf('Int'), f: () => list(() => leaf('Float')) });
  const item = () =>
    object({
      __typename: () => or(() => '"Item"'),
      id: () => leaf('ID'),
      n: () => leaf('Int'),
      m: () => leaf('Int'),
      f: () => leaf('Float'),
      s: () => leaf('String'),
      b: () => leaf('Boolean'),
      colour: () => leaf('Colour'),
      any: () => leaf('Any'),
      tags: () => list(() => leaf('String')),
      matrix: () => list(() => list(() => leaf('Int'))),
      inner,
      inners: () =>
        list(() => object({ n: () => leaf('Int'), f: () => list(() => leaf('Float')), s: () => leaf('String') })),
    });
  return () => `{"data":{"items":${list(item)}}}`;
}

async function answerText({ gateway }: LocalGraph, query: string): Promise<string> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** Values of queries that nobody looks into stay text. Those of mutations are always read. */
async function expectSame(graph: LocalGraph): Promise<string> {
  const asked = await answerText(graph, `{ ${selection} }`);
  expect(asked, text).toBe(await answerText(graph, `mutation { ${selection} }`));
  return asked;
}

let text = '';
const start = () => createLocalGraph({ items: { typeDefs } }, { interfere: async () => text });

test('every value in every place is answered as if it were read', async () => {
  await using graph = await start();
  const values = new Set([...Object.values(right).flat(), ...wrong]);
  const item = {
    ...{ __typename: '"Item"', id: '"1"', n: '1', m: '1', f: '1', s: '""', b: 'true', colour: '"RED"', any: '1' },
    ...{ tags: '[""]', matrix: '[[1]]', inner: '{"s":"","n":1,"f":[1]}', inners: '[{"n":1,"f":[1],"s":""}]' },
  };
  const members = Object.entries(item);
  for (const [index, [name, usual]] of members.entries()) {
    // The value itself, and a value inside it.
    for (const place of new Set([usual, ...usual.matchAll(/(?<=[[:,])(?:1|"")(?=[\],}])/g)].map(String))) {
      for (const value of values) {
        const changed = members.with(index, [name, usual.replace(place, () => value)]);
        text = `{"data":{"items":[{${changed.map(([key, member]) => `"${key}":${member}`).join(',')}}]}}`;
        await expectSame(graph);
      }
    }
  }
});

test.each([0, 0.004, 0.02])('random answers are as if they were read, with a share of faults of %d', async (faults) => {
  await using graph = await start();
  const write = writer(createRandom(1 + faults * 1_000), faults);
  let whole = 0;
  for (let round = 0; round < 200; round += 1) {
    text = write();
    const asked = await expectSame(graph);
    if (!asked.includes('"errors"')) whole += 1;
  }
  expect(whole).toBeGreaterThan(faults === 0 ? 199 : 20);
});
