import { once } from 'node:events';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { composeSupergraph, createGateway, createNetworkTransport, type Gateway } from '../src/index.ts';
import { selfSigned } from './support/self-signed.ts';
import { send } from './support/test-graph.ts';

/** Answers with the HTTP version of the request. */
let server: Http2SecureServer;
let versions: string[];
let cancelled: number;
let isHanging: boolean;
let gateway: Gateway;

const trusted = getCACertificates('default');
const identity = selfSigned();
beforeAll(() => setDefaultCACertificates([...trusted, identity.cert]));
afterAll(() => setDefaultCACertificates(trusted));

async function start(allowHTTP1: boolean, http2?: boolean): Promise<void> {
  versions = [];
  cancelled = 0;
  isHanging = false;
  server = createSecureServer({ ...identity, allowHTTP1 });
  server.on('request', async (request, response) => {
    versions.push(request.httpVersion);
    response.on('close', () => {
      cancelled += isHanging ? 1 : 0;
    });
    const { query } = JSON.parse(await text(request));
    if (isHanging) return;
    const data = Object.fromEntries([...query.matchAll(/\w+(?=:)/g)].map(([name]) => [name, request.httpVersion]));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data }));
  });
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  const sdl = 'type Query { version: String }';
  const composition = composeSupergraph([{ name: 'it', routingUrl: `https://localhost:${port}/graphql`, sdl }]);
  if (!composition.ok) throw new Error('The subgraph does not compose');
  gateway = await createGateway({ supergraph: composition.supergraph, transport: createNetworkTransport({ http2 }) });
}
afterEach(async () => {
  await gateway.dispose();
  server.close();
});

/** All different, so that none is shared. */
const ask = (index: number) => send(gateway, { query: `{ v${index}: version }` });

describe('a subgraph with TLS', () => {
  test('that offers HTTP/2 gets requests over one connection', async () => {
    await start(true);
    let connections = 0;
    server.on('session', () => {
      connections += 1;
    });
    await ask(0);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(ask));
    expect(answers).toEqual([1, 2, 3, 4, 5].map((index) => ({ data: { [`v${index}`]: '2.0' } })));
    expect(connections).toBe(1);
  });

  test('gets requests over HTTP/1.1 if configured', async () => {
    await start(true, false);
    expect(await ask(0)).toEqual({ data: { v0: '1.1' } });
  });

  test('learns over HTTP/2 that a client has left', async () => {
    await start(false);
    isHanging = true;
    const leaving = new AbortController();
    const left = gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ v: version }' }),
      signal: leaving.signal,
    });
    const ended = expect(left).rejects.toThrow();
    await expect.poll(() => versions.length).toBe(1);
    leaving.abort();
    await ended;
    await expect.poll(() => cancelled).toBe(1);
  });
});
