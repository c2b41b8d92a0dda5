import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import {
  createGateway,
  createOperationLists,
  createTokenIdentity,
  type Gateway,
  type GatewayOptions,
  serveGateway,
} from '@sophia/gateway';
import { type GraphAnswer, subscribeQuery } from '@sophia/testing';
import { tempFolder } from '@sophia/testing/temp-folder';
import { createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';

const secret = 'a secret of more than thirty-two characters';
let graph: TestGraph;
let gateway: Gateway;

beforeAll(async () => {
  graph = await openTestGraph(modules.filter(({ name }) => name === 'access' || name === 'contacts'));
  gateway = await openGateway();
});
afterAll(async () => {
  await gateway?.dispose();
  await graph?.close();
});

const openGateway = (options: Partial<GatewayOptions> = {}) =>
  createGateway({
    supergraph: graph.supergraph,
    identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
    directoryUrl: /http:\/\/[\d.:]+\/graphql/.exec(accessSubgraphUrl())?.[0],
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
    contracts: ['partner'],
    graphiql: false,
    ...options,
  });

/** The routing URL of the subgraph `access` in the composed supergraph. */
const accessSubgraphUrl = () => /ACCESS @join__graph\(name: "access", url: "[^"]+"/.exec(graph.supergraph)?.[0] ?? '';

const tokenOf = (subject: string, roles: string[], tenant = 'acme') =>
  new SignJWT({ sub: subject, tenant, roles })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

async function ask(token: string, query: string, variables: object = {}): Promise<GraphAnswer> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const costIn = (answer: GraphAnswer | undefined) =>
  (answer as { extensions?: { cost?: { maximum: number } } } | undefined)?.extensions?.cost;

const codesOf = ({ errors = [] }: GraphAnswer) => errors.map(({ extensions }) => extensions?.code);

const createKey = async (scopes: string[], tenant = 'acme'): Promise<{ key: string; id: string }> => {
  const { data } = await ask(
    await tokenOf('ada', ['super_user'], tenant),
    'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { id } } }',
    { input: { name: 'A program', scopes } },
  );
  return { key: data?.apiKeyCreate.key, id: data?.apiKeyCreate.apiKey.id };
};
/** Changes something as a super user, and relays the events of the change to the bus. */
async function change(query: string, variables: object): Promise<void> {
  const answer = await ask(await tokenOf('ada', ['super_user']), query, variables);
  expect(Object.values(answer.data ?? {})).toEqual([{ userErrors: [] }]);
  await graph.drain();
}

describe('an API key', () => {
  test('identifies a program with its tenant and scopes', async () => {
    const { key, id } = await createKey(['CUSTOMERS_READ']);
    const { data } = await ask(key, '{ viewer { tenant subject scopes } }');
    expect(data?.viewer).toEqual({ tenant: 'acme', subject: `key:${id}`, scopes: ['CUSTOMERS_READ'] });
    expect(codesOf(await ask(key, '{ apiKeys { totalCount } }'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('is found by its id by those who manage access alone', async () => {
    const { key, id } = await createKey(['CUSTOMERS_READ']);
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    const found = await ask(await tokenOf('ada', ['super_user']), query, { id });
    expect(found.data).toEqual({ node: { __typename: 'ApiKey', id } });
    for (const token of [key, await tokenOf('ann', ['analyst']), await tokenOf('ada', ['super_user'], 'umbrella')])
      expect((await ask(token, query, { id })).data).toEqual({ node: null });
  });

  test('is refused at once after it is revoked, and its streams end', async () => {
    const { key, id } = await createKey(['CUSTOMERS_READ']);
    const events = subscribeQuery(
      (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${key}` } }),
      'query @live { viewer { scopes } }',
    );
    expect((await events.next()).value.data).toEqual({ viewer: { scopes: ['CUSTOMERS_READ'] } });
    await change('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id });
    const last: GraphAnswer[] = [];
    for await (const event of events) last.push(event);
    expect(codesOf(last.at(-1) ?? {})).toEqual(['TOKEN_REVOKED']);
    expect(codesOf(await ask(key, '{ viewer { subject } }'))).toEqual(['UNAUTHENTICATED']);
  });

  test('loses at once what the person who made it loses, also on open streams, and gets it back with the role', async () => {
    const { data } = await ask(
      await tokenOf('mel', ['super_user']),
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key } }',
      { input: { name: 'Of Mel', scopes: ['CUSTOMERS_READ', 'ACCESS_MANAGE'] } },
    );
    const { key } = data?.apiKeyCreate ?? {};
    const save = (roles: string[]) =>
      change('mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }', {
        input: { subject: 'mel', name: 'Mel', roles },
      });
    const events = subscribeQuery(
      (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${key}` } }),
      'query @live { users { totalCount } }',
    );
    expect((await events.next()).value.errors).toBeUndefined();
    await save(['ANALYST']);
    const last: GraphAnswer[] = [];
    for await (const event of events) last.push(event);
    expect(codesOf(last.at(-1) ?? {})).toEqual(['TOKEN_REVOKED']);
    const viewer = async () => (await ask(key, '{ viewer { scopes } }')).data?.viewer.scopes;
    expect(await viewer()).toEqual(['CUSTOMERS_READ']);
    expect(codesOf(await ask(key, '{ users { totalCount } }'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    await save(['SUPER_USER']);
    await expect.poll(viewer).toEqual(['CUSTOMERS_READ', 'ACCESS_MANAGE']);
  });

  test('is refused on an open WebSocket, too, after it is revoked', async () => {
    const { key, id } = await createKey(['CUSTOMERS_READ']);
    const own = await openGateway();
    const server = await serveGateway(own, { host: '127.0.0.1', port: 0 });
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
    const answers: { type: string; payload?: GraphAnswer }[] = [];
    socket.on('message', (data: Buffer) => answers.push(JSON.parse(data.toString())));
    const say = (message: object) => socket.send(JSON.stringify(message));
    try {
      await once(socket, 'open');
      say({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } });
      await expect.poll(() => answers.length).toBe(1);
      let operations = 0;
      const codes = async () => {
        say({ type: 'subscribe', id: String(operations++), payload: { query: '{ viewer { subject } }' } });
        await expect.poll(() => answers.filter(({ type }) => type === 'next').length).toBe(operations);
        return codesOf(answers.findLast(({ type }) => type === 'next')?.payload ?? {});
      };
      expect(await codes()).toEqual([]);
      await change('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id });
      await expect.poll(codes).toEqual(['TOKEN_REVOKED']);
    } finally {
      socket.terminate();
      await server.close(0);
      await own.dispose();
    }
  });

  test('has a budget, whose change counts at once, also on an open WebSocket', async () => {
    const budget = { maximum: 100, restoreRate: 1 };
    const { data } = await ask(
      await tokenOf('ada', ['super_user']),
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { id budget { maximum } } } }',
      { input: { name: 'A program', scopes: ['CUSTOMERS_READ'], budget } },
    );
    const { key, apiKey } = data?.apiKeyCreate ?? {};
    expect(apiKey.budget).toEqual({ maximum: 100 });
    const maximum = async () => costIn(await ask(key, '{ viewer { subject } }'))?.maximum;
    expect(await maximum()).toBe(100);

    const own = await openGateway();
    const server = await serveGateway(own, { host: '127.0.0.1', port: 0 });
    const socket = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${key}` },
      retryAttempts: 0,
      lazy: false,
    });
    const onSocket = async () => {
      const { value } = await socket.iterate({ query: '{ viewer { subject } }' }).next();
      return costIn(value)?.maximum;
    };
    try {
      expect(await onSocket()).toBe(100);
      await change(
        'mutation ($id: ID!, $input: ApiKeyEditInput!) { apiKeyEdit(id: $id, input: $input) { userErrors { code } } }',
        {
          id: apiKey.id,
          input: { budget: { maximum: 200, restoreRate: 1 } },
        },
      );
      await expect.poll(maximum).toBe(200);
      await expect.poll(onSocket).toBe(200);
    } finally {
      await socket.dispose();
      await server.close(0);
      await own.dispose();
    }
  });

  test('with a list of operations sends these alone, by their ids or texts, on every way', async () => {
    const listed = '{ viewer { subject } }';
    await using folder = await tempFolder({ 'acme.json': { who: listed } });
    const { data } = await ask(
      await tokenOf('ada', ['super_user']),
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key } }',
      { input: { name: 'A partner', scopes: ['CUSTOMERS_READ'], operationList: 'acme' } },
    );
    const own = await openGateway({ operationLists: createOperationLists(folder.path, pino({ level: 'silent' })) });
    const send = async (body: object, through = own): Promise<GraphAnswer> => {
      const response = await through.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${data?.apiKeyCreate.key}` },
        body: JSON.stringify(body),
      });
      return response.json();
    };
    expect((await send({ documentId: 'who' })).data?.viewer.subject).toMatch(/^key:/);
    expect((await send({ query: listed })).data?.viewer.subject).toMatch(/^key:/);
    const refused = ['OPERATION_NOT_REGISTERED'];
    expect(codesOf(await send({ query: '{ viewer { tenant } }' }))).toEqual(refused);
    expect(codesOf(await send({ query: `${listed} ` }))).toEqual(refused);
    expect(codesOf(await send({ query: 'subscription { interactionAdded { id } }' }))).not.toEqual([]);
    // A gateway without the list lets nothing pass.
    expect(codesOf(await send({ query: listed }, gateway))).toEqual(refused);
    // Whoever removes the list takes it from its partner.
    await rename(join(folder.path, 'acme.json'), join(folder.path, 'acme.old'));
    await expect.poll(async () => codesOf(await send({ query: listed }))).toEqual(refused);
    await rename(join(folder.path, 'acme.old'), join(folder.path, 'acme.json'));
    await expect.poll(async () => codesOf(await send({ query: listed }))).toEqual([]);
    await own.dispose();
  });

  test('of a contract opens the address of the contract alone', async () => {
    const { data } = await ask(
      await tokenOf('ada', ['super_user']),
      'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { contract } } }',
      { input: { name: 'A partner', scopes: ['CUSTOMERS_READ'], contract: 'partner' } },
    );
    expect(data?.apiKeyCreate.apiKey).toEqual({ contract: 'partner' });
    const at = async (path: string) => {
      const response = await gateway.fetch(`http://gateway${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${data?.apiKeyCreate.key}` },
        body: '{"query":"{ viewer { scopes } }"}',
      });
      return [response.status, await response.json()];
    };
    expect(await at('/partner/graphql')).toEqual([200, { data: { viewer: { scopes: ['CUSTOMERS_READ'] } } }]);
    const refusal = [
      401,
      {
        errors: [expect.objectContaining({ message: expect.stringContaining('"partner" alone, at /partner/graphql') })],
      },
    ];
    expect(await at('/graphql')).toEqual(refusal);
    expect(await at('/mcp')).toEqual(refusal);
  });

  test('is answered with 503 while the subgraph that knows it is away', async () => {
    const { key } = await createKey(['CUSTOMERS_READ']);
    const away = await createGateway({ supergraph: graph.supergraph, directoryUrl: 'http://127.0.0.1:1/graphql' });
    const response = await away.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ viewer { subject } }' }),
    });
    expect(response.status).toBe(503);
    expect(codesOf(await response.json())).toEqual(['IDENTITY_UNAVAILABLE']);
    await away.dispose();
  });

  test.each([
    ['another secret', (key: string) => key.slice(0, -4).concat('AAAA')],
    ['another id', (key: string) => key.replace(/\.[^.]+\./, '.AAAAAAAAAAAAAAAAAAAAAA.')],
    ['another tenant', (key: string) => key.replace(/_[^.]+\./, `_${Buffer.from('umbrella').toString('base64url')}.`)],
    [
      'a tenant that is no name',
      (key: string) => key.replace(/_[^.]+\./, `_${Buffer.from('\n').toString('base64url')}.`),
    ],
    ['nothing behind its beginning', () => 'sophia_'],
  ])('with %s is refused', async (_, change) => {
    const { key } = await createKey(['CUSTOMERS_READ']);
    expect(codesOf(await ask(key, '{ viewer { subject } }'))).toEqual([]);
    expect(codesOf(await ask(change(key), '{ viewer { subject } }'))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a user', () => {
  const save = (input: object) =>
    change('mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }', { input });

  test('has the rights of the roles in the graph, which a running stream gets by beginning anew', async () => {
    const token = await tokenOf('bob', ['super_user']);
    expect(codesOf(await ask(token, '{ users { totalCount } }'))).toEqual([]);
    const events = subscribeQuery(
      (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
      'query @live { viewer { roles } }',
    );
    expect((await events.next()).value.data).toEqual({ viewer: { roles: ['SUPER_USER'] } });
    await save({ subject: 'bob', name: 'Bob', roles: ['ANALYST'] });
    const last: GraphAnswer[] = [];
    for await (const event of events) last.push(event);
    expect(codesOf(last.at(-1) ?? {})).toEqual(['TOKEN_REVOKED']);
    expect((await ask(token, '{ viewer { roles } }')).data).toEqual({ viewer: { roles: ['ANALYST'] } });
    expect(codesOf(await ask(token, '{ users { totalCount } }'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('is refused while suspended', async () => {
    const token = await tokenOf('eve', ['analyst']);
    await save({ subject: 'eve', name: 'Eve', roles: ['ANALYST'], active: false });
    await expect.poll(async () => codesOf(await ask(token, '{ viewer { roles } }'))).toEqual(['UNAUTHENTICATED']);
    await save({ subject: 'eve', active: true });
    await expect.poll(async () => codesOf(await ask(token, '{ viewer { roles } }'))).toEqual([]);
  });

  test('of another tenant with the same subject keeps their own rights', async () => {
    await save({ subject: 'both', name: 'Both', roles: [] });
    const { data } = await ask(await tokenOf('both', ['analyst'], 'umbrella'), '{ viewer { tenant roles } }');
    expect(data).toEqual({ viewer: { tenant: 'umbrella', roles: ['ANALYST'] } });
  });

  test('has no right by the scope of a token, which a program has with a token of its own', async () => {
    const token = (claims: object) =>
      new SignJWT({ tenant: 'acme', scope: 'customers:read access:manage else', ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret));
    const scopesOf = async (claims: object) =>
      (await ask(await token(claims), '{ viewer { scopes } }')).data?.viewer.scopes;
    expect(await scopesOf({ sub: 'zoe', client_id: 'a-program' })).toEqual([]);
    expect(await scopesOf({ sub: 'a-program', client_id: 'a-program' })).toEqual(['CUSTOMERS_READ', 'ACCESS_MANAGE']);
    await save({ subject: 'a-program', name: 'A program', roles: ['EXECUTIVE_VIEWER'] });
    await expect
      .poll(() => scopesOf({ sub: 'a-program', client_id: 'a-program' }))
      .toEqual(['CUSTOMERS_READ', 'INSIGHTS_READ']);
  });

  test('cannot have the subject of a key', async () => {
    const { id } = await createKey(['ACCESS_MANAGE']);
    expect(codesOf(await ask(await tokenOf(`key:${id}`, []), '{ viewer { subject } }'))).toEqual(['UNAUTHENTICATED']);
  });

  test('sees their own rights also while others ask the same', async () => {
    const people = ['p1', 'p2', 'p3', 'p4'];
    const answers = await Promise.all(
      people.map(async (name) => ask(await tokenOf(name, ['partner']), '{ viewer { subject } }')),
    );
    expect(answers.map(({ data }) => data?.viewer.subject)).toEqual(people);
  });
});
