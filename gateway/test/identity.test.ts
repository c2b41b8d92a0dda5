import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createTokenIdentity, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

const secret = 'a secret that is long enough for it';
const key = new TextEncoder().encode(secret);
const claims = { sub: 'ann', tenant: 'acme', roles: ['viewer', 'editor'] };

const sign = (payload: JWTPayload, expires: string | number = '1h') =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('us')
    .setAudience('graph')
    .setExpirationTime(expires)
    .sign(key);

const signed = (header: JWTHeaderParameters, issuer = 'us') =>
  new SignJWT(claims)
    .setProtectedHeader(header)
    .setIssuer(issuer)
    .setAudience('graph')
    .setExpirationTime('1h')
    .sign(key);

/** Replaces the claims of a token and keeps its signature. */
function withClaims(token: string, payload: JWTPayload): string {
  const [header, , signature] = token.split('.');
  const forged = { ...payload, iss: 'us', aud: 'graph', exp: Math.floor(Date.now() / 1_000) + 600 };
  return [header, Buffer.from(JSON.stringify(forged)).toString('base64url'), signature].join('.');
}

const identity = createTokenIdentity({
  keys: { secret },
  issuer: 'us',
  audience: 'graph',
  tenantClaim: 'tenant',
  clockToleranceMs: 0,
});

describe('with tokens', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(bookshop(), { identity });
  });
  afterAll(() => graph[Symbol.asyncDispose]());

  const ask = (headers: Record<string, string>) => send(graph.gateway, { query: '{ books { id } }' }, headers);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('subgraphs get the verified identity, whatever the client claims', async () => {
    const forged = { 'x-sophia-tenant': 'other', 'x-sophia-roles': 'super_user', 'x-sophia-extra': 'x', cookie: 'a=b' };
    const { errors } = await ask({ ...bearer(await sign(claims)), ...forged });
    expect(errors).toBeUndefined();
    const headers = graph.subgraph('catalog').received.at(-1)?.headers;
    expect(headers).toMatchObject({
      'x-sophia-tenant': 'acme',
      'x-sophia-subject': 'ann',
      'x-sophia-roles': 'viewer,editor',
    });
    for (const name of ['x-sophia-extra', 'cookie', 'authorization']) expect(headers).not.toHaveProperty(name);
  });

  test.each<[string, () => Promise<Record<string, string>>]>([
    ['no token', async () => ({})],
    ['another scheme', async () => ({ authorization: 'Basic YTpi' })],
    ['an invalid token', async () => bearer('abc')],
    ['a token that has expired', async () => bearer(await sign(claims, 1))],
    ['a token without tenant', async () => bearer(await sign({ sub: 'ann' }))],
    ['a tenant that is not a name', async () => bearer(await sign({ ...claims, tenant: 'a\r\nx: y' }))],
    ['a tenant with a long name', async () => bearer(await sign({ ...claims, tenant: 'x'.repeat(201) }))],
    ['the tenant of requests without a token', async () => bearer(await sign({ ...claims, tenant: 'anonymous' }))],
    ['a role with a comma', async () => bearer(await sign({ ...claims, roles: ['a,super_user'] }))],
    [
      'another audience',
      async () =>
        bearer(
          await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer('us').setAudience('no').sign(key),
        ),
    ],
    [
      'another key',
      async () =>
        bearer(
          await new SignJWT(claims)
            .setProtectedHeader({ alg: 'HS256' })
            .setIssuer('us')
            .setAudience('graph')
            .sign(new TextEncoder().encode('x'.repeat(40))),
        ),
    ],
    ['a token that is not valid yet', async () => bearer(await sign({ ...claims, nbf: Date.now() / 1_000 + 600 }))],
    ['another issuer', async () => bearer(await signed({ alg: 'HS256' }, 'them'))],
    ['another algorithm with the same secret', async () => bearer(await signed({ alg: 'HS512' }))],
    ['a critical extension', async () => bearer(await signed({ alg: 'HS256', crit: ['b64'], b64: true }))],
    ['no signature', async () => bearer(new UnsecuredJWT(claims).setIssuer('us').setAudience('graph').encode())],
    ['an empty signature', async () => bearer((await sign(claims)).replace(/[^.]+$/, ''))],
    ['claims that were changed', async () => bearer(withClaims(await sign(claims), { ...claims, tenant: 'other' }))],
    ['a fourth part', async () => bearer(`${await sign(claims)}.e30`)],
  ])('%s is answered with 401 and reaches no subgraph', async (_, headers) => {
    graph.subgraph('catalog').received.length = 0;
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headers()) },
      body: '{"query":"{ books { id } }"}',
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(graph.subgraph('catalog').received).toEqual([]);
  });

  test.each([
    ['no header', {}, 'A token or an API key is required: send the header "authorization: Bearer …"'],
    ['a key without the scheme', { authorization: 'sophia_key' }, 'The header "authorization" has to be "Bearer" and'],
  ])('%s gets told what to send', async (_, headers, message) => {
    const answer = await ask({ ...headers });
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  test('a token with an invalid tenant gets the reason', async () => {
    const answer = await ask(bearer(await sign({ ...claims, tenant: ' acme' })));
    expect(answer.errors?.[0]?.message).toBe(
      'The "tenant" claim of the bearer token is not a tenant name: a name has only printable ASCII characters, and no blank at its beginning or end',
    );
  });
});

describe('over WebSocket', () => {
  let source: Alerts;
  let graph: TestGraph;
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    source = alerts();
    graph = await startGraph(source.definitions, { identity });
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    url = server.url.replace('http', 'ws');
    close = () => server.close(1_000);
  });
  afterAll(async () => {
    await close();
    await graph[Symbol.asyncDispose]();
  });

  test.each(['Authorization', 'authorization'])('the token is in connection_init as %s', async (name) => {
    const connectionParams = { [name]: `Bearer ${await sign(claims)}` };
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
    const stream = client.iterate({ query: 'subscription { alertRaised { account { asker } } }' });
    const first = stream.next();
    await source.events.listened();
    source.events.emit({ alertRaised: { id: '1', accountId: 'a1' } });
    expect((await first).value).toEqual({ data: { alertRaised: { account: { asker: 'ann' } } } });
    await stream.return?.();
    await client.dispose();
    await expect.poll(() => source.events.listeners).toBe(0);
  });

  test.each<[string, (token: string) => Record<string, string>, Record<string, unknown>, string | undefined]>([
    ['as a header of the handshake', (token) => ({ authorization: token }), {}, 'ann'],
    [
      'as an invalid header, beside a valid token in connection_init',
      () => ({ authorization: 'Basic YTpi' }),
      { good: true },
      'ann',
    ],
    ['as an invalid header', () => ({ authorization: 'Basic YTpi' }), {}, undefined],
    [
      'as a header, beside an invalid one in connection_init',
      (token) => ({ authorization: token }),
      { authorization: 'Bearer x' },
      undefined,
    ],
  ])('a token that comes %s', async (_how, headers, { good, ...others }, asker) => {
    graph.subgraph('accounts').received.length = 0;
    const token = `Bearer ${await sign(claims)}`;
    class WithHeader extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: headers(token) });
      }
    }
    const connectionParams = good ? { authorization: token } : others;
    const client = createClient({ url, webSocketImpl: WithHeader, connectionParams, retryAttempts: 0 });
    const answer = client.iterate({ query: '{ account(id: "1") { asker } }' }).next();
    if (asker === undefined) await expect(answer).rejects.toMatchObject({ code: 4403 });
    else await answer;
    const requests = graph.subgraph('accounts').received;
    expect(requests.map(({ headers }) => headers['x-sophia-subject'])).toEqual(asker === undefined ? [] : [asker]);
    await client.dispose();
  });

  test('operations on a connection end when its token expires', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const expiresAt = Math.ceil(Date.now() / 1_000) + 60;
    const connectionParams = { authorization: `Bearer ${await sign(claims, expiresAt)}` };
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazy: false });
    const stream = client.iterate({ query: 'subscription { alertRaised { id } }' });
    const expired = { message: 'The bearer token has expired', extensions: { code: 'UNAUTHENTICATED' } };
    const first = stream.next();
    await source.events.listened();
    vi.advanceTimersByTime(59_000);
    expect(source.events.listeners).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect((await first).value).toMatchObject({ errors: [expired] });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    await expect.poll(() => source.events.listeners).toBe(0);
    expect((await client.iterate({ query: '{ alerts { id } }' }).next()).value).toMatchObject({ errors: [expired] });
    await client.dispose();
  });

  test('without one the connection is closed with 4403', async () => {
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    await expect(client.iterate({ query: '{ __typename }' }).next()).rejects.toMatchObject({ code: 4403 });
  });
});

describe('with a published key set', () => {
  let server: Server;
  let jwksUrl: string;
  let privateKey: CryptoKey;
  let requests = 0;

  beforeEach(async () => {
    requests = 0;
    const pair = await generateKeyPair('RS256');
    privateKey = pair.privateKey;
    const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] };
    server = createServer((_, response) => {
      requests += 1;
      response.end(JSON.stringify(keys));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterEach(() => void server.close());

  const signed = (payload: JWTPayload) =>
    new SignJWT({ sub: 'bob', org: 'acme', exp: now() + 60, ...payload })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(privateKey);
  const now = () => Math.floor(Date.now() / 1_000);

  test('only its keys verify tokens', async () => {
    const published = createTokenIdentity({ keys: { jwksUrl }, tenantClaim: 'org' });
    expect(await published.identify(await signed({}))).toEqual({
      kind: 'verified',
      subject: 'bob',
      tenant: 'acme',
      roles: [],
      scopes: [],
      claims: { sub: 'bob', org: 'acme', exp: expect.any(Number) },
      expiresAt: expect.any(Number),
    });
    // Signed with the public key as if it were a shared secret.
    const confused = await new SignJWT({ sub: 'bob', org: 'acme', exp: now() + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(key);
    await expect(published.identify(confused)).rejects.toThrow('not valid');
  });

  test('a verified token stays valid while the key set is down, until it expires', async () => {
    const published = createTokenIdentity({ keys: { jwksUrl }, tenantClaim: 'org' });
    const token = await signed({ exp: now() + 60 });
    const first = await published.identify(token);
    server.close();
    server.closeAllConnections();
    expect(await published.identify(token)).toBe(first);
    expect(requests).toBe(1);
    vi.useFakeTimers({ now: Date.now() + 70_000, toFake: ['Date'] });
    try {
      await expect(published.identify(token)).rejects.toThrow('has expired');
    } finally {
      vi.useRealTimers();
    }
  });

  test('the cache of tokens is limited, and never confuses two tokens', async () => {
    const published = createTokenIdentity({ keys: { jwksUrl }, tenantClaim: 'org', maxVerified: 2 });
    const tokens = await Promise.all(['a', 'b', 'c'].map((sub) => signed({ sub, exp: now() + 60 })));
    for (const _ of [1, 2]) {
      const subjects = [];
      for (const token of tokens) subjects.push((await published.identify(token)).subject);
      expect(subjects).toEqual(['a', 'b', 'c']);
    }
    const [token = ''] = tokens;
    const forged = token.replace(/\.[^.]*\./, `.${Buffer.from('{"sub":"root","org":"acme"}').toString('base64url')}.`);
    await expect(published.identify(forged)).rejects.toThrow('not valid');
  });

  test('clocks may differ by the tolerance', async () => {
    const published = createTokenIdentity({ keys: { jwksUrl }, tenantClaim: 'org', clockToleranceMs: 10_000 });
    expect(await published.identify(await signed({ exp: now() - 3, nbf: now() + 3 }))).toMatchObject({
      subject: 'bob',
    });
    await expect(published.identify(await signed({ exp: now() - 30 }))).rejects.toThrow('has expired');
    await expect(published.identify(await signed({ nbf: now() + 30 }))).rejects.toThrow('not valid');
  });

  test('an unreadable key set is not reported as an invalid token', async () => {
    server.close();
    const published = createTokenIdentity({ keys: { jwksUrl }, tenantClaim: 'org' });
    await expect(published.identify(await signed({}))).rejects.toThrow('The keys that verify tokens cannot be read');
  });
});

test('a token without expiry is refused, unless that is allowed', async () => {
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key);
  const options = { keys: { secret }, tenantClaim: 'tenant' };
  await expect(createTokenIdentity(options).identify(token)).rejects.toThrow('no usable "exp" claim');
  const lenient = createTokenIdentity({ ...options, allowUnlimited: true });
  expect(await lenient.identify(token)).toMatchObject({ subject: 'ann', expiresAt: undefined });
});

describe('where anonymous requests are allowed', () => {
  const open = createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', allowAnonymous: true });
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(bookshop(), { identity: open });
  });
  afterAll(() => graph[Symbol.asyncDispose]());

  const ask = async (headers: Record<string, string>) =>
    graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ books { id } }"}',
    });

  test('a request without a token is anonymous', async () => {
    expect((await ask({ 'x-sophia-tenant': 'acme' })).status).toBe(200);
    expect(graph.subgraph('catalog').received.at(-1)?.headers).toMatchObject({
      'x-sophia-tenant': 'anonymous',
      'x-sophia-subject': 'anonymous',
      'x-sophia-roles': '',
    });
  });

  test('it cannot run a mutation, over any transport', async () => {
    const query = 'mutation { rename(id: "1", title: "x") { title } }';
    graph.subgraph('catalog').received.length = 0;
    const headers = { 'content-type': 'application/json' };
    const batched = await startGraph(bookshop(), { identity: open, maxBatch: 2 });
    const refused = { extensions: { code: 'UNAUTHENTICATED' }, message: 'A mutation needs a bearer token' };
    const body = JSON.stringify({
      query: `query Read { books { id } } ${query.replace('mutation', 'mutation Write')}`,
      operationName: 'Write',
    });
    const answer = await graph.gateway.fetch('http://gateway/graphql', { method: 'POST', headers, body });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ errors: [refused] });
    const list = await batched.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify([{ query }]),
    });
    expect(await list.json()).toEqual([{ errors: [refused] }]);
    expect(batched.subgraph('catalog').received).toEqual([]);
    await batched[Symbol.asyncDispose]();
    const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    expect((await client.iterate({ query }).next()).value).toMatchObject({ errors: [refused] });
    await client.dispose();
    await server.close(0);
    expect(graph.subgraph('catalog').received).toEqual([]);
  });

  test.each(['Bearer abc', 'Bearer a b', 'Bearer', 'Basic YTpi', 'abc'])(
    'one with "%s" is still refused',
    async (authorization) => {
      expect((await ask({ authorization })).status).toBe(401);
    },
  );
});
