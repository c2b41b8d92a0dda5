import { createHash, randomUUID } from 'node:crypto';
import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, createTokenIdentity, type Gateway } from '@sophia/gateway';
import { type GraphAnswer, subscribeQuery, testTenant } from '@sophia/testing';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';

/**
 * Ways to cross from one tenant to another through the gateway. More are tried where they lead: the tables of a subgraph
 * (packages/database), cursors of lists (packages/subgraph-kit), the streams of a subgraph and its tail (packages/subgraph-kit,
 * packages/events), subjects of NATS (packages/events), vectors (subgraphs/intelligence), endpoints and deliveries of webhooks
 * (subgraphs/webhooks), and requests in flight of other clients (gateway).
 */

const secret = 'a secret of more than thirty-two characters';
/** Whose data it is, who wants it, and tenants whose names mean something elsewhere: patterns, paths, SQL, headers. */
const owner = testTenant;
const attacker = 'umbrella';
const hostile = [
  '*',
  '>',
  `${owner}.*`,
  `${owner}%`,
  `${owner}.`,
  'ACME',
  `' or tenant_id <> '`,
  `${owner}"`,
  'a:b',
  '_',
];

let graph: TestGraph;
let gateway: Gateway;
let schema: GraphQLSchema;
const tokens = new Map<string, string>();

beforeAll(async () => {
  graph = await openTestGraph(modules);
  await loadSample(graph);
  gateway = await createGateway({
    supergraph: graph.supergraph,
    identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
    directoryUrl: /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1],
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
    graphiql: false,
  });
  for (const tenant of [owner, attacker, ...hostile]) tokens.set(tenant, await tokenOf(tenant));
  schema = buildClientSchema((await ask(owner, getIntrospectionQuery())).data);
}, 180_000);
afterAll(async () => {
  await gateway?.dispose();
  await graph?.close();
});

/** The same person in each tenant, with all rights. */
const tokenOf = (tenant: string) =>
  new SignJWT({ sub: 'ada', tenant, roles: ['super_user'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

const bearer = (tenant: string) => `Bearer ${tokens.get(tenant)}`;

async function send(tenant: string, body: object, headers: Record<string, string> = {}): Promise<GraphAnswer> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, authorization: bearer(tenant) },
    body: JSON.stringify(body),
  });
  return response.json();
}

const ask = (tenant: string, query: string, variables: object = {}, headers?: Record<string, string>) =>
  send(tenant, { query, variables }, headers);

const watch = (tenant: string, query: string, extensions?: object) =>
  subscribeQuery(
    (url, init) =>
      gateway.fetch(url, {
        ...init,
        headers: { ...init?.headers, authorization: bearer(tenant) },
        body: extensions ? JSON.stringify({ ...JSON.parse(String(init?.body)), extensions }) : init?.body,
      }),
    query,
  );

const codesOf = ({ errors = [] }: GraphAnswer) => errors.map(({ extensions }) => extensions?.code);

type Field = GraphQLField<unknown, unknown>;
const rootFields = (): Field[] => Object.values(schema.getQueryType()?.getFields() ?? {});
const needsOnly = ({ args }: Field, ...names: string[]) =>
  args.filter(isRequiredArgument).every(({ name }) => names.includes(name));

const lists = () =>
  rootFields().filter(
    (field) => getNamedType(field.type).name.endsWith('Connection') && needsOnly(field) && field.name !== 'tenants',
  );

/** Lists in which each tenant has something of its own from the beginning. */
const ofEachTenant = ['alertRules', 'auditRecords'];

/** True for a list of objects that have ids. */
function hasIds({ type }: Field): boolean {
  const connection = getNamedType(type);
  const nodes = isObjectType(connection) && connection.getFields().nodes;
  const node = nodes && getNamedType(nodes.type);
  return (isObjectType(node) || isInterfaceType(node)) && 'id' in node.getFields();
}

interface Row {
  /** Absent for objects without ids. */
  readonly id?: string;
  readonly cursor: string;
}

/** Returns the first rows of a list of a tenant. */
async function rowsOf(tenant: string, list: string): Promise<Row[]> {
  const field = lists().find(({ name }) => name === list);
  const selection = field && hasIds(field) ? 'id' : '__typename';
  const query = `{ ${list}(first: 3) { totalCount edges { cursor node { ${selection} } } } }`;
  const { data, errors } = await ask(tenant, query);
  expect(errors, list).toBeUndefined();
  return data[list].edges.map(({ cursor, node }: { cursor: string; node: Row }) => ({ cursor, id: node.id }));
}

describe('a client of another tenant', () => {
  it('finds none of the rows in any list, and none of them by their ids, their cursors or a filter', async () => {
    const seen: string[] = [];
    for (const { name } of lists()) {
      const ours = await rowsOf(owner, name);
      const theirs = (await rowsOf(attacker, name)).map(({ id }) => id);
      if (!ofEachTenant.includes(name)) expect(theirs, name).toEqual([]);
      expect(theirs.filter((id) => id !== undefined && ours.some((row) => row.id === id))).toEqual([]);
      const [first] = ours;
      if (!first) continue;
      seen.push(name);
      const ids = ours.flatMap(({ id }) => id ?? []);
      const { data } = await ask(attacker, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(data?.nodes, name).toEqual(ids.map(() => null));
      const after = `${name}(first: 3, after: ${JSON.stringify(first.cursor)}) { nodes { __typename } }`;
      expect(codesOf(await ask(attacker, `{ ${after} }`)), name).toEqual(['BAD_USER_INPUT']);
    }
    // The sample fills most lists, so that the test means something.
    expect(seen.length).toBeGreaterThan(15);
  });

  it('gets null from each root field that finds one object by id', async () => {
    const single = rootFields().filter(
      (field) =>
        field.args.some(({ name }) => name === 'id') &&
        needsOnly(field, 'id') &&
        isObjectType(getNamedType(field.type)) &&
        !isListType(getNullableType(field.type)) &&
        field.name !== 'tenant',
    );
    let tried = 0;
    for (const { name } of single) {
      const list = lists().find((each) => each.name === `${name}s` || each.name === name.replace(/y$/, 'ies'));
      const [row] = list ? await rowsOf(owner, list.name) : [];
      if (!row) continue;
      const query = `query ($id: ID!) { found: ${name}(id: $id) { __typename } }`;
      expect((await ask(owner, query, row)).data?.found, name).not.toBeNull();
      const answer = await ask(attacker, query, { id: row.id });
      expect(answer.data?.found ?? null, name).toBeNull();
      tried++;
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('finds none of the words by search, and none by a filter that names an account', async () => {
    const [account] = await rowsOf(owner, 'accounts');
    const search = 'query ($q: String!) { search(text: $q) { nodes { __typename } } }';
    const words = { q: 'pricing' };
    expect((await ask(owner, search, words)).data?.search.nodes.length).toBeGreaterThan(0);
    expect((await ask(attacker, search, words)).data?.search.nodes).toEqual([]);
    const byAccount = await ask(
      attacker,
      'query ($id: ID!) { interactions(filter: { accountId: { eq: $id } }) { totalCount } alerts(filter: { accountId: { eq: $id } }) { totalCount } }',
      { id: account?.id },
    );
    expect(byAccount.data).toEqual({ interactions: { totalCount: 0 }, alerts: { totalCount: 0 } });
  });

  it('gets no answer that the entity cache or a request in flight has for the owner', async () => {
    const [account] = await rowsOf(owner, 'accounts');
    const query = 'query ($id: ID!) { account(id: $id) { name contacts(first: 2) { nodes { fullName } } } }';
    const tenants = [owner, attacker, owner, attacker, ...hostile];
    // At the same moment, with the same text and variables; and then again, when the cache is warm.
    for (let turn = 0; turn < 3; turn++) {
      const answers = await Promise.all(tenants.map((tenant) => ask(tenant, query, { id: account?.id })));
      expect(answers.map(({ data }) => data?.account !== null)).toEqual(tenants.map((tenant) => tenant === owner));
    }
  });

  it('gets no data of the owner by a persisted operation', async () => {
    const query = '{ accounts(first: 1) { nodes { name } } }';
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    };
    expect((await send(owner, { query, extensions })).data?.accounts.nodes).toHaveLength(1);
    expect((await send(owner, { extensions })).data?.accounts.nodes).toHaveLength(1);
    expect((await send(attacker, { extensions })).data?.accounts.nodes).toEqual([]);
  });

  it('stays in its tenant whatever headers of the gateway it sends itself', async () => {
    const headers = {
      'x-sophia-tenant': owner,
      'x-sophia-subject': 'ada',
      'x-sophia-roles': 'super_user',
      'x-sophia-scopes': '*',
      'x-sophia-rows-of': '',
      'x-tenant': owner,
    };
    const { data } = await ask(attacker, '{ viewer { tenant } accounts { totalCount } }', {}, headers);
    expect(data).toEqual({ viewer: { tenant: attacker }, accounts: { totalCount: 0 } });
  });

  it('cannot reach entities by representations of its own', async () => {
    const [account] = await rowsOf(owner, 'accounts');
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { name } } }';
    const answer = await ask(attacker, query, { r: [{ __typename: 'Account', id: account?.id }] });
    expect(answer.data?._entities).toBeUndefined();
    expect(codesOf(answer)).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('cannot use a key of the owner for itself, nor its own for the owner', async () => {
    const create = 'mutation { apiKeyCreate(input: { name: "k", scopes: [CUSTOMERS_READ] }) { key apiKey { id } } }';
    const { key } = (await ask(attacker, create)).data.apiKeyCreate;
    const [, tenant, id, text] = /^sophia_([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(key) ?? [];
    expect(Buffer.from(tenant ?? '', 'base64url').toString()).toBe(attacker);
    const withTenant = (name: string) => `sophia_${Buffer.from(name).toString('base64url')}.${id}.${text}`;
    tokens.set('with own key', key);
    tokens.set('with key of owner', withTenant(owner));
    expect((await ask('with own key', '{ accounts { totalCount } }')).data).toEqual({ accounts: { totalCount: 0 } });
    expect(codesOf(await ask('with key of owner', '{ accounts { totalCount } }'))).toEqual(['UNAUTHENTICATED']);
    const keyId = (await ask(owner, create)).data.apiKeyCreate.apiKey.id;
    for (const change of ['apiKeyRevoke', 'apiKeyRotate']) {
      const { data } = await ask(
        attacker,
        `mutation ($id: ID!) { change: ${change}(id: $id) { userErrors { code } } }`,
        {
          id: keyId,
        },
      );
      expect(data?.change.userErrors, change).toEqual([{ code: 'NOT_FOUND' }]);
    }
  });

  it('reads no audit and no users of the owner', async () => {
    await ask(owner, 'mutation { userSave(input: { subject: "olga", name: "Olga" }) { user { id } } }');
    const query = '{ users { totalCount } auditRecords { nodes { id } } }';
    const [ours, theirs] = [(await ask(owner, query)).data, (await ask(attacker, query)).data];
    expect([ours.users.totalCount, ours.auditRecords.nodes.length > 0]).toEqual([1, true]);
    expect(theirs.users.totalCount).toBe(0);
    const ids = ours.auditRecords.nodes.map(({ id }: Row) => id);
    expect(theirs.auditRecords.nodes.filter(({ id }: Row) => ids.includes(id))).toEqual([]);
  });

  it('sees neither events nor live changes of the owner, and cannot resume from its cursor', async () => {
    const added = 'subscription { scoreChanged { eventId accountId } }';
    const live = 'query @live { accounts(first: 1) { totalCount } }';
    const ours = watch(owner, added);
    const theirs = watch(attacker, added);
    const theirLive = watch(attacker, live);
    expect((await theirLive.next()).value.data.accounts.totalCount).toBe(0);
    let event: GraphAnswer & { extensions?: { cursor?: string } } = {};
    void ours.next().then(({ value }) => {
      event = value;
    });
    const own = randomUUID();
    const theirFirst = theirs.next();
    const never = theirLive.next().then(({ value }) => value);
    // The stream has begun once an event reaches it.
    const emit = (accountId: string, tenant: string) =>
      graph.subgraph('intelligence').send(
        [
          {
            type: 'score.changed',
            data: {
              ...{ id: randomUUID(), kind: 'HEALTH', accountId, contactId: null, dealId: null },
              ...{ value: 1, previousValue: null, model: 'm', modelVersion: '1' },
            },
          },
        ],
        tenant,
      );
    await expect
      .poll(async () => {
        await emit(randomUUID(), owner);
        return event.data?.scoreChanged?.eventId;
      })
      .toBeDefined();
    const cursor = event.extensions?.cursor;
    expect(cursor).toBeDefined();
    for (const tenant of [attacker, ...hostile]) {
      const resumed = await watch(tenant, added, { cursor }).next();
      expect(codesOf(resumed.value), tenant).toEqual(['BAD_CURSOR']);
    }
    // Nothing of the owner came before what is their own.
    let first: GraphAnswer | undefined;
    void theirFirst.then(({ value }) => {
      first = value;
    });
    await expect
      .poll(async () => {
        await emit(own, attacker);
        return first?.data?.scoreChanged?.accountId;
      })
      .toBe(own);
    const seen = await Promise.race([never, new Promise((resolve) => setImmediate(resolve, 'nothing'))]);
    expect(seen).toBe('nothing');
    for (const stream of [ours, theirs, theirLive]) void stream.return?.();
  });

  it('finds nothing of the owner by tools of MCP', async () => {
    const connect = async (tenant: string) => {
      const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
      await client.connect(
        new StreamableHTTPClientTransport(new URL('http://gateway/mcp'), {
          fetch: (url, init) => gateway.fetch(String(url), init),
          requestInit: { headers: { authorization: bearer(tenant), 'x-sophia-tenant': owner } },
        }),
      );
      return client;
    };
    const count = async (tenant: string) => {
      const client = await connect(tenant);
      const answer = (await client.callTool({
        name: 'run_query',
        arguments: { query: '{ accounts { totalCount } viewer { tenant } }' },
      })) as CallToolResult;
      await client.close();
      return (answer.structuredContent as { data: unknown }).data;
    };
    expect(await count(attacker)).toEqual({ accounts: { totalCount: 0 }, viewer: { tenant: attacker } });
    expect(await count(owner)).toMatchObject({ viewer: { tenant: owner } });
  });

  it.each(hostile)('of the name %s finds nothing of another tenant', async (tenant) => {
    const { data, errors } = await ask(
      tenant,
      '{ viewer { tenant } accounts { totalCount } interactions { totalCount } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ viewer: { tenant }, accounts: { totalCount: 0 }, interactions: { totalCount: 0 } });
  });
});
