import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, type GraphQLNamedType, getIntrospectionQuery, printSchema } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayServer, openManifest, serveGateway } from '../src/index.ts';
import { type ContractGraph, contractGraph } from './support/contract-graph.ts';
import {
  compose,
  type GraphResponse,
  startGraph,
  type TestGraph,
  type TestGraphOptions,
} from './support/test-graph.ts';

let source: ContractGraph;
let graph: TestGraph;
let server: GatewayServer;

async function start(options: TestGraphOptions = {}): Promise<void> {
  source = contractGraph();
  graph = await startGraph(source.definitions, { contracts: ['partner'], ...options });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
}

async function stop(): Promise<void> {
  await server.close(1_000);
  await graph[Symbol.asyncDispose]();
}

/** Uses other options for the rest of the test. */
async function restart(options: TestGraphOptions): Promise<void> {
  await stop();
  await start(options);
  onTestFinished(async () => {
    await stop();
    await start();
  });
}

beforeAll(() => start());
afterAll(stop);

type Side = 'partner' | 'whole';

const urlOf = (side: Side) => (side === 'whole' ? server.url : server.url.replace('/graphql', '/partner/graphql'));

async function ask(side: Side, body: object, headers: Record<string, string> = {}): Promise<GraphResponse> {
  const response = await fetch(urlOf(side), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json() as Promise<GraphResponse>;
}

const partner = (query: string, variables?: object) => ask('partner', { query, variables });
const whole = (query: string, variables?: object) => ask('whole', { query, variables });
const textsOf = ({ errors = [] }: GraphResponse) => errors.map(({ message }) => message);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('what a contract shows', () => {
  test('is answered as on the endpoint of the whole schema', async () => {
    const query = `{ account(id: "1") { id name kind health grade } accounts(filter: { name: "A" }, kind: PROSPECT) { id } }`;
    const answer = await partner(query);
    expect(answer).toEqual({
      data: {
        account: { id: '1', name: 'Acme', kind: 'CUSTOMER', health: 10, grade: 'of h1' },
        accounts: [{ id: '1' }, { id: '2' }],
      },
    });
    expect(await whole(query)).toEqual(answer);
    expect(await partner('mutation { rename(id: "1", name: "New") { name } }')).toEqual({
      data: { rename: { name: 'New' } },
    });
  });

  test('is all that introspection knows', async () => {
    const { data } = await partner(getIntrospectionQuery());
    const schema = buildClientSchema(data);
    expect(printSchema(schema)).not.toMatch(/secret|hush|internal|employee/i);
    const own = (type: GraphQLNamedType) => !type.name.startsWith('__');
    expect(
      Object.values(schema.getTypeMap())
        .filter(own)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      ...['Account', 'AccountFilter', 'Boolean', 'Found', 'ID', 'Int', 'Kind', 'Mutation', 'Query', 'String'],
      ...['Subscription', 'Thing'],
    ]);
    const { data: typed } = await partner(
      '{ secret: __type(name: "Secret") { name } employee: __type(name: "Employee") { name } }',
    );
    expect(typed).toEqual({ secret: null, employee: null });
  });

  test('has a GraphiQL of its own, which draws no plans', async () => {
    const page = await (await fetch(urlOf('partner'), { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('"endpoint":"/partner/graphql"');
    expect(page).not.toContain('plan-viewer');
  });

  test('is streamed over WebSocket and as server-sent events', async () => {
    const query = 'subscription { accountChanged { id name health } }';
    const sockets = createClient({
      url: urlOf('partner').replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const events = createSseClient({ url: urlOf('partner'), retryAttempts: 0 });
    onTestFinished(() => {
      sockets.dispose();
      events.dispose();
    });
    const streams = [sockets.iterate({ query }), events.iterate({ query })];
    const first = streams.map((stream) => stream.next());
    await source.events.listened();
    source.events.emit({ accountChanged: { id: '1', name: 'Acme' } });
    for (const { value } of await Promise.all(first)) {
      expect(value).toEqual({ data: { accountChanged: { id: '1', name: 'Acme', health: 10 } } });
    }
    const hidden = { query: 'subscription { accountChanged { secret } }' };
    await expect(sockets.iterate(hidden).next()).rejects.toMatchObject([
      { message: 'Cannot query field "secret" on type "Account".' },
    ]);
    for (const stream of streams) await stream.return?.();
  });
});

describe('what a contract hides', () => {
  /** `NAME` is something hidden in one request and an invention in the other. */
  const operations: readonly [what: string, query: string, variables?: Record<string, unknown>][] = [
    ['a field', '{ account(id: "1") { NAME } }'],
    ['a root field', '{ NAME { id } }'],
    ['a field of a mutation', 'mutation { NAME(id: "1") { id } }'],
    ['a field of a subscription', 'subscription { NAME { id } }'],
    ['a field of an interface', '{ things { NAME } }'],
    ['a field in a fragment on an interface', '{ accounts { ...F } } fragment F on Thing { NAME }'],
    ['an argument', '{ account(id: "1", NAME: true) { id } }'],
    ['an input field', '{ accounts(filter: { NAME: "a" }) { id } }'],
    ['an input field in a variable', 'query ($f: AccountFilter) { accounts(filter: $f) { id } }', { f: { NAME: 'a' } }],
  ];

  test.each(operations)('is unknown as %s, like an invented name', async (_, query, variables) => {
    const named = async (name: string) =>
      JSON.stringify(
        await partner(
          query.replaceAll('NAME', name),
          JSON.parse(JSON.stringify(variables ?? {}).replaceAll('NAME', name)),
        ),
      ).replaceAll(name, 'NAME');
    const answer = await named('secret');
    expect(answer).toContain('"errors"');
    expect(answer).toBe(await named('qwxyzk'));
  });

  test.each([
    ['a type of a fragment', '{ things { ... on NAME { id } } }', 'Employee', 'Qwxyzkvj'],
    ['a type of a variable', 'query ($a: NAME) { __typename }', 'Secret', 'Qwxyzk'],
    ['an enum value', '{ accounts(kind: NAME) { id } }', 'INTERNAL', 'QWXYZKVJ'],
  ])('is unknown as %s, like an invented name', async (_, query, hidden, invented) => {
    const named = async (name: string) =>
      textsOf(await partner(query.replaceAll('NAME', name))).map((text) => text.replaceAll(name, 'NAME'));
    expect(await named(hidden)).not.toEqual([]);
    expect(await named(hidden)).toEqual(await named(invented));
  });

  test('is suggested to nobody', async () => {
    const answers = [
      await partner('{ account(id: "1") { secre } }'),
      await partner('{ accounts(kind: INTERNA) { id } }'),
      await partner('{ accounts(filter: { secre: "a" }) { id } }'),
      await partner('{ things { ... on Employe { id } } }'),
      await partner('{ _entities(representations: []) { __typename } _service { sdl } }'),
    ];
    expect(answers.every(({ errors }) => errors)).toBe(true);
    expect(JSON.stringify(answers)).not.toMatch(/secret|INTERNAL|Employee"|hush/);
  });

  test('is null as an object, and an error without its name as an enum value', async () => {
    expect(await partner('{ things { __typename id } found { __typename } }')).toMatchObject({
      data: {
        things: [{ __typename: 'Account', id: '1' }, { __typename: 'Account', id: '2' }, null],
        found: [{ __typename: 'Account' }, { __typename: 'Account' }, null],
      },
    });
    const answer = await partner('{ accounts { kind } }');
    expect(answer.data.accounts).toEqual([{ kind: 'CUSTOMER' }, { kind: null }]);
    expect(JSON.stringify(answer)).not.toContain('INTERNAL');
  });

  test('is in no error of a field that needs it', async () => {
    const answer = await partner('{ accounts { id grade } }');
    expect(answer.data.accounts[0]).toEqual({ id: '1', grade: 'of h1' });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['accounts', 1]]);
    expect(JSON.stringify(answer)).not.toMatch(/hush|hidden/);
  });

  test('is in no plan', async () => {
    const body = { query: '{ accounts { grade } }' };
    expect(await ask('whole', body, { 'x-show-plan': 'plan' })).toHaveProperty('extensions.plan');
    const refused = await ask('partner', body, { 'x-show-plan': 'plan' });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'PLAN_NOT_SHOWN' } }]);
    expect(JSON.stringify(refused)).not.toContain('hush');
  });

  test.each(['partner', 'whole'] as const)(
    'stays hidden when the same text is sent to both paths, %s first',
    async (first) => {
      const query = '{ account(id: "1") { name secret } }';
      const order = first === 'partner' ? (['partner', 'whole'] as const) : (['whole', 'partner'] as const);
      // The second time the express lane and all caches know the text.
      for (const side of [...order, ...order]) {
        const answer = await ask(side, { query });
        if (side === 'whole') expect(answer).toEqual({ data: { account: { name: 'Acme', secret: 's1' } } });
        else expect(textsOf(answer)).toEqual(['Cannot query field "secret" on type "Account".']);
      }
      // Valid on both, but they differ in what they show.
      for (const side of [...order, ...order]) {
        const { data } = await ask(side, { query: '{ things { __typename } }' });
        expect(data.things[2]).toEqual(side === 'whole' ? { __typename: 'Employee' } : null);
      }
    },
  );

  test('is not told by the hash of an operation that others persisted', async () => {
    const query = '{ account(id: "1") { secret } }';
    await ask('whole', { query, ...byHash(hashOf(query)) });
    expect(await ask('whole', byHash(hashOf(query)))).toHaveProperty('data.account.secret', 's1');
    expect(textsOf(await ask('partner', byHash(hashOf(query))))).toEqual(['PersistedQueryNotFound']);
    const own = '{ account(id: "1") { name } }';
    await ask('partner', { query: own, ...byHash(hashOf(own)) });
    expect(await ask('partner', byHash(hashOf(own)))).toHaveProperty('data.account.name', 'Acme');
  });

  test('is as unknown in the manifest as an invented id', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'manifest-')), 'operations.json');
    await writeFile(
      file,
      JSON.stringify({ shown: '{ account(id: "1") { name } }', secret: '{ account(id: "1") { secret } }' }),
    );
    const manifest = await openManifest(file, pino({ level: 'silent' }));
    await restart({ persistedOperations: { manifest, manifestOnly: true } });
    expect(await ask('partner', { documentId: 'shown' })).toHaveProperty('data.account.name', 'Acme');
    expect(await ask('whole', { documentId: 'secret' })).toHaveProperty('data.account.secret', 's1');
    const [hidden, invented] = [
      await ask('partner', { documentId: 'secret' }),
      await ask('partner', { documentId: 'qwxyzk' }),
    ];
    expect(hidden.errors).toHaveLength(1);
    expect(hidden).toEqual(invented);
    expect(textsOf(await partner('{ account(id: "1") { secret } }'))).toEqual(textsOf(hidden));
  });

  test('stays hidden in a batch', async () => {
    await restart({ maxBatch: 3 });
    const answers = (await ask('partner', [
      { query: '{ account(id: "1") { name } }' },
      { query: '{ account(id: "1") { secret } }' },
    ])) as unknown as GraphResponse[];
    expect(answers[0]).toEqual({ data: { account: { name: 'Acme' } } });
    expect(textsOf(answers[1] ?? {})).toEqual(['Cannot query field "secret" on type "Account".']);
  });
});

describe('a new supergraph', () => {
  const without = (tagged: string, untagged: string) => {
    const { accounts, ...others } = source.definitions;
    const typeDefs = accounts?.typeDefs.replace(tagged, untagged) ?? '';
    expect(typeDefs).not.toBe(accounts?.typeDefs);
    return compose({ accounts: { ...accounts, typeDefs }, ...others }, (name) => graph.subgraph(name).url);
  };

  test('ends the streams of a contract that no longer shows their fields, and no others', async () => {
    const client = (side: Side) => {
      const made = createClient({ url: urlOf(side).replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
      onTestFinished(() => made.dispose());
      return made;
    };
    onTestFinished(() => graph.gateway.reload(graph.supergraph));
    const query = 'subscription { accountChanged { name } }';
    const streams = [client('partner').iterate({ query }), client('whole').iterate({ query })];
    const [ended, kept] = streams.map((stream) => stream.next());
    await source.events.listened();
    await graph.gateway.reload(without('name: String @tag(name: "partner")\n', 'name: String\n'));
    expect((await ended)?.value).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_FIELD_GONE' } }] });
    source.events.emit({ accountChanged: { id: '1', name: 'Acme' } });
    expect((await kept)?.value).toEqual({ data: { accountChanged: { name: 'Acme' } } });
    expect(textsOf(await partner('{ account(id: "1") { name } }'))).toEqual([
      'Cannot query field "name" on type "Account".',
    ]);
    for (const stream of streams) await stream.return?.();
  });

  test('is refused if its contract refers to something that it hides', async () => {
    await expect(
      graph.gateway.reload(without('secret: Secret', 'secret: Secret @tag(name: "partner")')),
    ).rejects.toThrow('the contract "partner" has Query.secret, but not its type Secret');
    expect(await partner('{ account(id: "1") { name } }')).toEqual({ data: { account: { name: 'Acme' } } });
  });

  test.each([
    [
      'type Account implements Thing @key(fields: "id") {',
      'type Account implements Thing @key(fields: "id") @tag(name: "partner") {',
      'has all of Account, to which any subgraph may add fields: tag each field instead',
    ],
    [
      'account(id: ID! @tag(name: "partner"), secret: Boolean)',
      'account(id: ID!, secret: Boolean @tag(name: "partner"))',
      'has Query.account, but not Query.account(id:), which it requires',
    ],
    [
      'type Employee implements Thing @key(fields: "id") { id: ID! secret: String }',
      'type Employee implements Thing @key(fields: "id") { id: ID! secret: String @tag(name: "partner") }',
      'is no valid schema: Interface field Thing.id expected but Employee does not provide it.',
    ],
    [
      'kind: Kind): [Account!]',
      'kind: Kind = INTERNAL): [Account!]',
      'has Query.accounts(kind:), but not everything that its default value uses',
    ],
    [
      'secret(id: ID!): Account',
      'secret(of: Of): Account @tag(name: "partner")',
      'has Mutation.secret(of:), but not its type Of',
    ],
  ])('is refused with a contract of %s changed to %s', async (tagged, untagged, problem) => {
    const withInput = without(
      tagged,
      untagged.includes('Of') ? `${untagged}\n } input Of { a: Int } extend type Mutation { other: Int` : untagged,
    );
    await expect(graph.gateway.reload(withInput)).rejects.toThrow(`the contract "partner" ${problem}`);
  });
});

test('a contract that nothing is tagged for is refused', async () => {
  await expect(startGraph(contractGraph().definitions, { contracts: ['partner', 'nobody'] })).rejects.toThrow(
    'the contract "nobody" is no valid schema: Query root type must be provided.',
  );
});
