import { once } from 'node:events';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { closeTenant, evenIfClosed } from '@sophia/database';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, createTokenIdentity, type Gateway, serveGateway } from '@sophia/gateway';
import { runIngest } from '@sophia/ingest';
import { type GraphAnswer, subscribeQuery } from '@sophia/testing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { modules, sources } from '../src/common/modules.ts';
import { sampleFolder } from '../src/common/programs.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';

const secret = 'a secret of more than thirty-two characters';
let graph: TestGraph;
let gateway: Gateway;
let tenant = '';
let number = 0;

beforeAll(async () => {
  const names = ['access', 'contacts', 'interactions', 'intelligence'];
  graph = await openTestGraph(modules.filter(({ name }) => names.includes(name)));
  gateway = await createGateway({
    supergraph: graph.supergraph,
    identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
    directoryUrl: /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1],
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
    graphiql: false,
  });
});
afterAll(async () => {
  await gateway?.dispose();
  await graph?.close();
});
beforeEach(() => {
  number += 1;
  tenant = `tenant-${number}`;
});

const tokenOf = (of: string) =>
  new SignJWT({ sub: 'ada', tenant: of, roles: ['super_user'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

async function post(token: string, query: string, variables: object = {}): Promise<[number, GraphAnswer]> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return [response.status, await response.json()];
}

const codesOf = ({ errors = [] }: GraphAnswer) => errors.map(({ extensions }) => extensions?.code);

/** Changes a tenant as a super user of the operators' tenant, and lets the bus tell of it. */
async function change(name: string, id = tenant, more = ''): Promise<void> {
  const query = `mutation ($id: ID!) { change: ${name}(id: $id${more}) { userErrors { code } } }`;
  const [, { data, errors }] = await post(await tokenOf('local'), query, { id });
  expect([errors, data?.change.userErrors]).toEqual([undefined, []]);
  await graph.drain();
}

const viewer = '{ viewer { tenant } }';

describe('a suspended tenant', () => {
  it('is refused with its tokens and keys, and open again after it is resumed', async () => {
    const token = await tokenOf(tenant);
    const [, { data }] = await post(
      token,
      'mutation { apiKeyCreate(input: { name: "k", scopes: [CUSTOMERS_READ] }) { key } }',
    );
    const key: string = data.apiKeyCreate.key;
    const both = async () => [await post(token, viewer), await post(key, viewer)];
    await change('tenantSuspend');
    await expect
      .poll(async () => (await both()).map(([status, answer]) => [status, codesOf(answer)]))
      .toEqual([
        [403, ['TENANT_SUSPENDED']],
        [403, ['TENANT_SUSPENDED']],
      ]);
    await change('tenantResume');
    await expect
      .poll(async () => (await both()).map(([, answer]) => answer.data?.viewer.tenant))
      .toEqual([tenant, tenant]);
  });

  it('has its streams ended, of queries and of events', async () => {
    const token = await tokenOf(tenant);
    const watch = (query: string) =>
      subscribeQuery(
        (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
        query,
      );
    const live = watch('query @live { viewer { tenant } }');
    expect((await live.next()).value.data).toEqual({ viewer: { tenant } });
    const events = watch('subscription { scoreChanged { eventId } }');
    const ended = events.next();
    await change('tenantSuspend');
    for (const last of [await live.next(), await ended])
      expect(codesOf(last.value ?? {})).toEqual(['TENANT_SUSPENDED']);
  });

  it('has its streams ended for what happened, if they learn of it once it was removed', async () => {
    const token = await tokenOf(tenant);
    const live = subscribeQuery(
      (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
      'query @live { viewer { tenant } }',
    );
    expect((await live.next()).value.data).toEqual({ viewer: { tenant } });
    const access = graph.subgraph('access');
    await access.database.system((em) => closeTenant(em, tenant, 'REMOVED'));
    const changed = { subgraph: 'access', typename: 'Tenant', ids: [tenant] };
    await evenIfClosed(() => access.send([{ type: 'entities.changed', data: changed }], tenant));
    expect(codesOf((await live.next()).value ?? {})).toEqual(['TENANT_REMOVED']);
  });

  it('is refused on an open WebSocket, and cannot open another', async () => {
    const token = await tokenOf(tenant);
    const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
    const answers: { type: string; payload?: GraphAnswer }[] = [];
    const connect = async () => {
      const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
      socket.on('message', (data: Buffer) => answers.push(JSON.parse(data.toString())));
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
      return socket;
    };
    const socket = await connect();
    try {
      await expect.poll(() => answers.length).toBe(1);
      let operations = 0;
      const codes = async () => {
        socket.send(JSON.stringify({ type: 'subscribe', id: String(operations++), payload: { query: viewer } }));
        await expect.poll(() => answers.filter(({ type }) => type === 'next').length).toBe(operations);
        return codesOf(answers.findLast(({ type }) => type === 'next')?.payload ?? {});
      };
      expect(await codes()).toEqual([]);
      await change('tenantSuspend');
      await expect.poll(codes).toEqual(['TENANT_SUSPENDED']);
      const [code] = await once(await connect(), 'close');
      expect(code).toBe(4403);
    } finally {
      socket.terminate();
      await server.close(0);
    }
  });

  it('is refused by the tools of MCP', async () => {
    const token = await tokenOf(tenant);
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
    await client.connect(
      new StreamableHTTPClientTransport(new URL('http://gateway/mcp'), {
        fetch: (url, init) => gateway.fetch(String(url), init),
        requestInit: { headers: { authorization: `Bearer ${token}` } },
      }),
    );
    const call = () => client.callTool({ name: 'run_query', arguments: { query: viewer } });
    expect((await call()).structuredContent).toMatchObject({ data: { viewer: { tenant } } });
    await change('tenantSuspend');
    await expect
      .poll(() =>
        call().then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    await client.close();
  });

  it('gets nothing from a gateway that knows no directory either', async () => {
    const alone = await createGateway({
      supergraph: graph.supergraph,
      identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', scopeClaim: 'scope' }),
      graphiql: false,
    });
    const token = await new SignJWT({ sub: 'ada', tenant, scope: 'customers:read' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));
    const ask = async (): Promise<GraphAnswer> => {
      const response = await alone.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ accounts { totalCount } }' }),
      });
      return response.json();
    };
    expect((await ask()).data).toEqual({ accounts: { totalCount: 0 } });
    await change('tenantSuspend');
    const refused = await ask();
    expect([refused.data, codesOf(refused)]).toEqual([{ accounts: { totalCount: null } }, ['TENANT_SUSPENDED']]);
    await alone.dispose();
  });

  it('gets no load, and loses nothing of what it had', async () => {
    const { loader, owner } = sources.crm;
    const { database } = graph.subgraph(owner.name);
    const load = () => runIngest(loader, join(sampleFolder, 'crm'), { database, tenant });
    expect((await load()).state).toBe('SUCCEEDED');
    await graph.drain();
    const token = await tokenOf(tenant);
    const count = async () => (await post(token, '{ accounts { totalCount } interactions { totalCount } }'))[1].data;
    const before = await count();
    expect(before.accounts.totalCount).toBeGreaterThan(0);
    await change('tenantSuspend');
    await expect(load()).rejects.toThrow(`the tenant ${tenant} is suspended`);
    await change('tenantResume');
    await expect.poll(count).toEqual(before);
  });
});

describe('the settings of a tenant', () => {
  it('give its metrics other days and another currency', async () => {
    const token = await tokenOf(tenant);
    const answer = async () => {
      const query =
        '{ metric(name: "PIPELINE", range: { from: "2026-01-01", to: "2026-01-31" }) { timeZone currencyCode isComplete } }';
      return (await post(token, query))[1];
    };
    expect((await answer()).data?.metric).toMatchObject({ timeZone: 'UTC', currencyCode: null });
    const edit = await post(
      token,
      'mutation { tenantSettingsEdit(input: { timeZone: "America/Chicago", currencyCode: "EUR" }) { userErrors { code } } }',
    );
    expect(edit[1].data?.tenantSettingsEdit.userErrors).toEqual([]);
    await graph.drain();
    expect((await answer()).data?.metric).toEqual({
      timeZone: 'America/Chicago',
      currencyCode: 'EUR',
      isComplete: true,
    });
    await post(token, 'mutation { metricTimeZoneSet(timeZone: "Asia/Tokyo") { timeZone } }');
    await graph.drain();
    const [, { data }] = await post(token, '{ viewer { settings { timeZone currencyCode } } }');
    expect(data.viewer.settings).toEqual({ timeZone: 'Asia/Tokyo', currencyCode: 'EUR' });
  });
});
