import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startGraph } from './support/test-graph.ts';

const fields = (type: (number: number) => string) => Array.from({ length: 8 }, (_, number) => type(number)).join(' ');

/** Every field can be had from any of these subgraphs, so that the ways to ask for some of them multiply. */
const many = Object.fromEntries(
  Array.from({ length: 8 }, (_, number) => [
    `s${number}`,
    {
      typeDefs: `
        type Query { thing: Thing @shareable }
        type Thing @key(fields: "id") {
          id: ID! next: Thing @shareable ${fields((field) => `f${field}: Int @shareable`)} own${number}: Int
        }`,
      resolvers: { Query: { thing: () => ({ id: '1' }) }, Thing: { [`own${number}`]: () => number } },
    },
  ]),
);
const deep = (levels: number): string =>
  levels === 0 ? 'id' : `${fields((field) => `f${field} own${field}`)} next { ${deep(levels - 1)} }`;

test('an operation that takes too long to plan holds up nobody, is refused for good, and others are planned', async () => {
  const lines: { msg: string; err?: { message: string } }[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  await using graph = await startGraph(many, {
    // A small plan takes a fraction of this, the hard one several times as long, also on a machine that is fast or busy.
    planningTimeoutMs: 1_500,
    logger,
    limits: { depth: 400, fields: 10_000, tokens: 100_000 },
    costLimit: { max: 1_000_000_000 },
  });
  const hard = `{ thing { ${deep(280)} } }`;
  expect(await graph.query('{ thing { id } }')).toEqual({ data: { thing: { id: '1' } } });

  let isRefused = false;
  const refused = graph.query(hard).finally(() => {
    isRefused = true;
  });
  expect(await graph.query('{ thing { id } }')).toEqual({ data: { thing: { id: '1' } } });
  expect(isRefused).toBe(false);

  const refusal = {
    errors: [{ message: 'The operation cannot be planned', extensions: { code: 'QUERY_PLANNING_FAILED' } }],
  };
  expect(await refused).toEqual(refusal);
  expect(await graph.query('{ thing { own3 } }')).toEqual({ data: { thing: { own3: 3 } } });
  expect(await graph.query(hard)).toEqual(refusal);
  expect(lines.map(({ msg, err }) => [msg, err?.message])).toEqual([
    ['An operation cannot be planned', 'it takes longer than 1500 ms'],
  ]);
});
