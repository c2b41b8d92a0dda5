import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Gateway, IdentityProvider } from '../src/index.ts';
import { send, startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

const fields = (type: (number: number) => string) => Array.from({ length: 8 }, (_, number) => type(number)).join(' ');

/** Each of these subgraphs has every field, so that the number of possible plans multiplies. */
const many = Object.fromEntries(
  Array.from({ length: 8 }, (_, number) => [
    `s${number}`,
    {
      typeDefs: `
        type Query { thing(size: Int): Thing @shareable }
        type Thing @key(fields: "id") {
          id: ID! next: Thing @shareable ${fields((field) => `f${field}: Int @shareable`)} own${number}: Int
        }`,
      resolvers: { Query: { thing: () => ({ id: '1' }) }, Thing: { [`own${number}`]: () => number } },
    },
  ]),
);
const deep = (levels: number): string =>
  levels === 0 ? 'id' : `${fields((field) => `f${field} own${field}`)} next { ${deep(levels - 1)} }`;

/** The hard one takes seconds, nearly all others a hundredth of that. */
const hard = (name: string, size = 1) => `query ${name} { thing(size: ${size}) { ${deep(390)} } }`;
const limits = { depth: 400, fields: 10_000, tokens: 100_000 };

/** The token gives the identity as `tenant/subject`. */
const identity: IdentityProvider = {
  verifies: true,
  async identify(token = '') {
    const [tenant = '', subject = ''] = token.split('/');
    return { kind: 'verified', tenant, subject, roles: [], claims: {} };
  },
};

async function start(options: TestGraphOptions): Promise<TestGraph & { readonly warnings: unknown[] }> {
  const warnings: unknown[] = [];
  const write = (line: string) => {
    const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string } };
    warnings.push([msg, err?.message]);
  };
  const graph = await startGraph(many, {
    logger: pino({ level: 'warn' }, { write }),
    limits,
    identity,
    costLimit: { max: 1_000_000_000 },
    ...options,
  });
  return Object.assign(graph, { warnings });
}

const ask = (gateway: Gateway, who: string, query: string) =>
  send(gateway, { query }, { authorization: `Bearer ${who}` });

const refusal = {
  errors: [{ message: 'The operation cannot be planned', extensions: { code: 'QUERY_PLANNING_FAILED' } }],
};
const thing = { data: { thing: { id: '1' } } };

test('refuses an operation that takes too long to plan, and later at once also similar ones', async () => {
  // A small plan takes a fraction of this, the hard one several times as long, on any machine.
  await using graph = await start({ planningTimeoutMs: 1_500 });
  const { gateway, warnings } = graph;
  expect(await ask(gateway, 'a/eve', hard('Hard'))).toEqual(refusal);
  expect(await ask(gateway, 'b/bob', hard('Hard'))).toEqual(refusal);
  expect(await ask(gateway, 'a/eve', hard('Hard', 2))).toEqual(refusal);
  const once = ['An operation cannot be planned', 'it takes longer than 1500 ms'];
  expect(warnings).toEqual([once]);
  // One client's operation is no reason to refuse another client's.
  expect(await ask(gateway, 'b/bob', hard('Hard', 3))).toEqual(refusal);
  expect(warnings).toEqual([once, once]);
});

test('the wait for a plan counts towards the timeout of a request', async () => {
  await using graph = await start({ planningTimeoutMs: 3_000, requestTimeoutMs: 500 });
  const { errors } = await ask(graph.gateway, 'a/eve', hard('Late'));
  expect(errors).toMatchObject([{ extensions: { code: 'GATEWAY_TIMEOUT' } }]);
});

test('plans and answers other operations while hard ones are planned', async () => {
  await using graph = await start({ planningTimeoutMs: 60_000 });
  const { gateway } = graph;
  const refused = new Set<string>();
  const refusals: Promise<unknown>[] = [];
  const hold = (who: string, ...names: string[]) => {
    for (const name of names) refusals.push(ask(gateway, who, hard(name)).finally(() => refused.add(name)));
  };
  const isAnswered = async (who: string, name: string) => {
    expect(await ask(gateway, who, `query ${name} { thing { id } }`)).toEqual(thing);
    expect(refused).toEqual(new Set());
  };
  await isAnswered('a/eve', 'Known');
  hold('a/eve', 'One');
  await isAnswered('a/eve', 'Known');
  await isAnswered('a/eve', 'A');
  await isAnswered('b/bob', 'B');
  hold('a/eve', 'Two', 'Three', 'Four', 'Five');
  await isAnswered('b/bob', 'C');
  await isAnswered('b/ann', 'D');
  await isAnswered('a/ada', 'E');
  // A plan that others wait for too has its turn.
  await Promise.all([isAnswered('a/eve', 'F'), isAnswered('b/cat', 'F')]);
});
