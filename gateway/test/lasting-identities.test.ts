import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createTokenIdentity, type IdentityProvider, serveGateway } from '../src/index.ts';
import { type Alerts, alerts } from './support/alerts.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

const secret = 'a secret that is long enough for it';
const ann = { sub: 'ann', tenant: 'acme', roles: ['viewer'], scope: 'read' };
const query = 'subscription { alertRaised { id } }';

let source: Alerts;
let graph: TestGraph;
let url: string;
let closeServer: () => Promise<void>;
const sockets: WebSocket[] = [];

async function serve(identity: IdentityProvider, revocationCheckMs?: number): Promise<void> {
  source = alerts();
  graph = await startGraph(source.definitions, { identity, revocationCheckMs });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  url = server.url.replace('http', 'ws');
  closeServer = () => server.close(0);
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await closeServer();
  await graph[Symbol.asyncDispose]();
});

/** Opens a connection with one subscription. */
async function subscribe(token: string) {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  sockets.push(socket);
  const messages: { type: string; payload?: unknown }[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
  await once(socket, 'open');
  const say = (message: object) => socket.send(JSON.stringify(message));
  say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  await expect.poll(() => messages.map(({ type }) => type)).toContain('connection_ack');
  say({ type: 'subscribe', id: '1', payload: { query } });
  const payloads = (type: string) => messages.filter((message) => message.type === type).map(({ payload }) => payload);
  return { say, payloads };
}

const raise = (id: string) => source.events.emit({ alertRaised: { id, accountId: 'a1' } });

describe('a token that expires soon', () => {
  const sign = (payload: JWTPayload, expires: string | number = '1h') =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(secret));

  beforeEach(() => serve(createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', clockToleranceMs: 0 })));

  test('is renewed by a ping with the next token, and operations continue', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const soon = Math.ceil(Date.now() / 1_000) + 60;
    const [renewed, other] = [await subscribe(await sign(ann, soon)), await subscribe(await sign(ann, soon))];
    await source.events.listened();
    renewed.say({ type: 'ping', payload: { authorization: `Bearer ${await sign(ann)}` } });
    other.say({ type: 'ping', payload: { authorization: `Bearer ${await sign({ ...ann, roles: ['admin'] })}` } });
    await expect
      .poll(() => renewed.payloads('pong'))
      .toEqual([{ authenticated: true, expiresAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    vi.advanceTimersByTime(61_000);
    await expect
      .poll(() => other.payloads('next'))
      .toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
    raise('after');
    await expect.poll(() => renewed.payloads('next')).toEqual([{ data: { alertRaised: { id: 'after' } } }]);
    renewed.say({ type: 'subscribe', id: '2', payload: { query: '{ __typename }' } });
    await expect.poll(() => renewed.payloads('next').at(-1)).toEqual({ data: { __typename: 'Query' } });
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['of another identity', () => sign({ ...ann, sub: 'bob' }), /another identity/],
    ['of another tenant', () => sign({ ...ann, tenant: 'umbrella' }), /another identity/],
    ['with other roles', () => sign({ ...ann, roles: ['viewer', 'admin'] }), /other rights/],
    ['with another scope', () => sign({ ...ann, scope: 'read write' }), /other rights/],
    ['that is not valid', async () => 'nothing', /not valid/],
    ['that has expired', () => sign(ann, 1), /not valid/],
  ])('is not renewed by a token %s', async (_what, next, message) => {
    const client = await subscribe(await sign(ann));
    client.say({ type: 'ping', payload: { authorization: `Bearer ${await next()}` } });
    await expect
      .poll(() => client.payloads('pong'))
      .toEqual([{ authenticated: false, message: expect.stringMatching(message) }]);
  });

  test('is renewed by a token with a huge expiry', async () => {
    const client = await subscribe(await sign(ann));
    client.say({ type: 'ping', payload: { authorization: `Bearer ${await sign(ann, 1e300)}` } });
    await expect
      .poll(() => client.payloads('pong'))
      .toEqual([{ authenticated: true, expiresAt: '+275760-09-13T00:00:00.000Z' }]);
  });

  test('is not affected by a ping without a token', async () => {
    const client = await subscribe(await sign(ann));
    client.say({ type: 'ping', payload: { at: 1 } });
    await expect.poll(() => client.payloads('pong')).toEqual([undefined]);
  });
});

describe('a key that is removed from the key set', () => {
  let keySet: Server;
  let published: object[];
  let isDown: boolean;
  let tokenOf: (kid: string, isNamed?: boolean) => Promise<string>;

  beforeEach(async () => {
    const pairs = new Map(
      await Promise.all(['old', 'new'].map(async (kid) => [kid, await generateKeyPair('ES256')] as const)),
    );
    published = await Promise.all(
      [...pairs].map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' })),
    );
    isDown = false;
    keySet = createServer((_, response) => {
      if (isDown) response.writeHead(500).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published }));
    });
    await once(keySet.listen(0, '127.0.0.1'), 'listening');
    const { port } = keySet.address() as AddressInfo;
    tokenOf = async (kid, isNamed = true) => {
      const pair = pairs.get(kid);
      if (!pair) throw new Error(`There is no key ${kid}`);
      const header = { alg: 'ES256', ...(isNamed && { kid }) };
      const token = new SignJWT(ann).setProtectedHeader(header).setExpirationTime('1h');
      return token.sign(pair.privateKey);
    };
    const keys = { jwksUrl: `http://127.0.0.1:${port}/keys` };
    await serve(createTokenIdentity({ keys, tenantClaim: 'tenant' }), 20);
  });
  afterEach(() => void keySet.close());

  test('ends the operations of its tokens and refuses new ones, and the others continue', async () => {
    const [old, fresh] = [await subscribe(await tokenOf('old')), await subscribe(await tokenOf('new'))];
    await source.events.listened();
    raise('1');
    await expect.poll(() => [old.payloads('next').length, fresh.payloads('next').length]).toEqual([1, 1]);
    published = published.filter((key) => !('kid' in key) || key.kid !== 'old');
    await expect
      .poll(() => old.payloads('next').at(-1))
      .toMatchObject({ errors: [{ extensions: { code: 'TOKEN_REVOKED' } }] });
    raise('2');
    await expect.poll(() => fresh.payloads('next').at(-1)).toEqual({ data: { alertRaised: { id: '2' } } });
    const answer = await send(
      graph.gateway,
      { query: '{ __typename }' },
      { authorization: `Bearer ${await tokenOf('old')}` },
    );
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test.each([true, false])(
    'refuses its tokens without open connections, whether they name the key or not: %s',
    async (isNamed) => {
      // Only one key can verify a token that names none.
      const keys = published;
      if (!isNamed) published = published.filter((key) => 'kid' in key && key.kid === 'old');
      const authorization = `Bearer ${await tokenOf('old', isNamed)}`;
      const ask = () => send(graph.gateway, { query: '{ __typename }' }, { authorization });
      // The gateway may be reading the keys of before, and a check joins a reading that has begun.
      await expect.poll(ask).toEqual({ data: { __typename: 'Query' } });
      published = keys.filter((key) => 'kid' in key && key.kid === 'new');
      await expect.poll(ask).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    },
  );

  test('is not assumed removed while the key set cannot be read', async () => {
    const client = await subscribe(await tokenOf('old'));
    await source.events.listened();
    isDown = true;
    await expect.poll(() => graph.gateway.sessions.endRevoked().catch(() => 'failed')).toBe('failed');
    raise('1');
    await expect.poll(() => client.payloads('next')).toEqual([{ data: { alertRaised: { id: '1' } } }]);
  });
});
