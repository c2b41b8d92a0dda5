import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '@sophia/settings';
import { freePort } from '@sophia/testing/free-ports';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readGatewaySettings } from '../src/app/settings.ts';
import { startGateway } from '../src/app/start-gateway.ts';
import { createTokenIdentity, serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const friend = 'https://app.example';
const stranger = 'https://evil.example';
let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop(), { allowedOrigins: [friend, 'https://other.example'], maxRequestBytes: 2_000 });
});
afterAll(() => graph[Symbol.asyncDispose]());

const ask = (init: RequestInit, search = '') => graph.gateway.fetch(`http://gateway/graphql${search}`, init);
const json = (body: unknown, headers: Record<string, string> = {}) =>
  ask({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const encoded = (query: string) => `?query=${encodeURIComponent(query)}`;

describe('pages of other sites', () => {
  test.each([friend])('a listed origin may read answers, without credentials', async (origin) => {
    const preflight = await ask({
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
    const answer = await json({ query: '{ __typename }' }, { origin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each([stranger, 'null', `${friend}.evil.example`, 'https://gateway.evil.example'])(
    '%s may not',
    async (origin) => {
      const preflight = await ask({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      const answer = await json({ query: '{ __typename }' }, { origin });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test.each([stranger, 'null'])('%s gets an error that names the setting for origins', async (origin) => {
    const { errors } = (await (await json({ query: '{ __typename }' }, { origin })).json()) as GraphResponse;
    expect(errors).toEqual([
      {
        message: `The origin ${origin} is not allowed; add it to ALLOWED_ORIGINS`,
        extensions: { code: 'CROSS_SITE_REQUEST_REFUSED' },
      },
    ]);
  });

  test.each(['http://localhost:5173', 'https://127.0.0.1:3000', 'http://[::1]:8080'])(
    'those of %s may only if no tokens are verified',
    async (origin) => {
      const answer = await json({ query: '{ __typename }' }, { origin });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      const identity = createTokenIdentity({ keys: { secret: 'x'.repeat(32) }, tenantClaim: 'tenant' });
      await using production = await startGraph(bookshop(), { identity });
      const refused = await production.gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: '{"query":"{ __typename }"}',
      });
      expect(refused.status).toBe(403);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test("the gateway's own pages may", async () => {
    expect((await json({ query: '{ __typename }' }, { origin: 'http://gateway' })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form of type %s cannot send operations',
    async (contentType) => {
      const body = JSON.stringify({ query: '{ __typename }' });
      const answer = await ask({ method: 'POST', headers: { 'content-type': contentType }, body });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'CROSS_SITE_REQUEST_REFUSED' } }] });
    },
  );

  test('a link or image cannot send a query', async () => {
    const answer = await ask({ headers: { 'sec-fetch-site': 'cross-site' } }, encoded('{ __typename }'));
    expect(answer.status).toBe(403);
  });
});

describe('requests', () => {
  test('a GET answers a query and does not run a mutation', async () => {
    expect(await (await ask({}, encoded('{ __typename }'))).json()).toEqual({ data: { __typename: 'Query' } });
    graph.subgraph('catalog').received.length = 0;
    const mutation = await ask({}, encoded('mutation { rename(id: "1", title: "x") { id } }'));
    expect(mutation.status).toBe(405);
    expect(graph.subgraph('catalog').received).toEqual([]);
  });

  test('a body over the limit is refused', async () => {
    const answer = await json({ query: `{ __typename } # ${'x'.repeat(3_000)}` });
    expect(answer.status).toBe(413);
  });

  test('a body over the limit without a content-length is refused over HTTP too', async () => {
    const server = createServer(graph.gateway.yoga).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const chunked = (length: number) =>
      new Promise<{ status?: number; body: string }>((resolve, reject) => {
        const headers = { 'content-type': 'application/json' };
        const sent = request({ port, path: '/graphql', method: 'POST', headers }, (answer) =>
          text(answer).then((body) => resolve({ status: answer.statusCode, body }), reject),
        );
        sent.on('error', reject);
        sent.write('{ "query": "{ __typename } #');
        for (let written = 0; written < length; written += 500) sent.write('x'.repeat(500));
        sent.end('" }');
      });
    expect(await chunked(500)).toEqual({ status: 200, body: '{"data":{"__typename":"Query"}}' });
    const refused = await chunked(5_000);
    expect(refused.status).toBe(413);
    expect(refused.body).toContain('longer than 2000 bytes');
  });

  test.each([
    ['not JSON', '{'],
    ['no query', '{}'],
    ['a list', '[{"query":"{ __typename }"}]'],
  ])('a body that is %s gets a clear error', async (_, body) => {
    const answer = await ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await answer.json()) as object).toHaveProperty('errors.0.message');
  });

  test('returns and forwards the client’s request id, or a new one', async () => {
    graph.subgraph('catalog').received.length = 0;
    const answer = await json({ query: '{ books { id } }' }, { 'x-request-id': 'abc-1', traceparent: '00-1-2-01' });
    expect(answer.headers.get('x-request-id')).toBe('abc-1');
    expect(graph.subgraph('catalog').received[0]?.headers).toMatchObject({
      'x-request-id': 'abc-1',
      traceparent: '00-1-2-01',
    });
    const odd = await json({ query: '{ __typename }' }, { 'x-request-id': 'a b"c' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('around the endpoint', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    graph.gateway.fetch(`http://gateway${path}`, { headers });

  test('/health, /readiness, /metrics and / answer', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'alive', version });
    expect(await (await get('/readiness')).json()).toEqual({ status: 'ready' });
    expect(await (await get('/')).text()).toContain('/graphql');
    await json({ query: '{ books { id } }' });
    const metrics = await (await get('/metrics')).text();
    for (const name of [
      'http_request_duration_seconds_count{method="POST",status="200"}',
      'operations_total',
      'plan_cache_size',
      'open_subscriptions 0',
    ]) {
      expect(metrics).toContain(`gateway_${name}`);
    }
    expect(metrics).toMatch(/subgraph_request_duration_seconds_count\{service="catalog",outcome="ok"\} \d/);
    expect((await get('/nowhere')).status).toBe(404);
  });

  test('/ is the configured page with an icon, or else a neutral page', async () => {
    const icon = await get('/favicon.ico');
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await (await get('/')).text()).toContain('<h1>GraphQL gateway</h1>');
    await using other = await startGraph(bookshop(), { landingPage: '<h1>The bookshop</h1>' });
    const page = await other.gateway.fetch('http://gateway/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<h1>The bookshop</h1>');
  });

  test('a browser gets GraphiQL, whole and offline, with the starter queries as tabs', async () => {
    const starterQueries = [{ query: '# </script><b>\n{ books { id } }' }, { query: '{ authors { id } }' }];
    await using other = await startGraph(bookshop(), { graphiql: { starterQueries } });
    const answer = await other.gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(page).toContain('\\u003c/script>\\u003cb>\\n{ books { id } }');
    expect(page).not.toContain('</script><b>');
    expect(page).toContain('"subscriptionsProtocol":"WS"');
    expect(page.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/(src|href)="http/);
  });

  test('GraphiQL can be disabled', async () => {
    await using other = await startGraph(bookshop(), { graphiql: false });
    const answer = await other.gateway.fetch('http://gateway/graphql', { headers: { accept: 'text/html' } });
    expect(await answer.text()).not.toContain('GraphiQL');
  });
});

describe('/metrics', () => {
  test('is only for this machine, and not for clients of a proxy on it', async () => {
    const identity = createTokenIdentity({ keys: { secret: 'x'.repeat(32) }, tenantClaim: 'tenant' });
    await using verifying = await startGraph(bookshop(), { identity });
    const server = await serveGateway(verifying.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const url = new URL('/metrics', server.url);
    const status = async (headers: OutgoingHttpHeaders) => {
      const sent = request(url, { headers });
      sent.end();
      const [answer] = await once(sent, 'response');
      answer.resume();
      return answer.statusCode;
    };
    expect(await status({})).toBe(200);
    expect(await status({ host: `localhost:${url.port}` })).toBe(200);
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.7' },
      { 'x-forwarded-proto': 'https' },
      { 'x-real-ip': '203.0.113.7' },
      { forwarded: 'for=203.0.113.7' },
      { via: '2.0 proxy' },
      { host: 'graph.example' },
    ]) {
      expect(await status(headers)).toBe(404);
    }
  });

  test('can have its own port, and is then only there', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'metrics-')), 'supergraph.graphql');
    await writeFile(file, graph.supergraph);
    const metricsPort = await freePort();
    const settings = readGatewaySettings(['--supergraph', file, '--port', '0'], { METRICS_PORT: String(metricsPort) });
    const program = await startGateway(settings, { logger: pino({ level: 'silent' }) });
    onTestFinished(() => program.close());
    const own = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    expect(await own.text()).toContain('gateway_plans_pending 0');
    expect((await fetch(`http://127.0.0.1:${metricsPort}/graphql`)).status).toBe(404);
    expect((await fetch(new URL('/metrics', program.url))).status).toBe(404);
  });
});

describe('the server', () => {
  const fetchAs = async (port: string, host: string) => {
    const sent = request({ port, path: '/graphql?query={__typename}', headers: { host } });
    sent.end();
    const [answer] = await once(sent, 'response');
    return { status: answer.statusCode, body: await text(answer) };
  };

  test('accepts only this machine’s names and the configured ones if no tokens are verified', async () => {
    await using named = await startGraph(bookshop(), { allowedHosts: ['graph.example'] });
    const server = await serveGateway(named.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const { port } = new URL(server.url);
    expect(await fetchAs(port, `localhost:${port}`)).toMatchObject({ status: 200 });
    expect(await fetchAs(port, 'graph.example')).toMatchObject({ status: 200 });
    expect(await fetchAs(port, 'evil.example')).toMatchObject({
      status: 403,
      body: expect.stringContaining('ALLOWED_HOSTS'),
    });
  });

  test('accepts all names with verified tokens, and answers 400 to a request without a host', async () => {
    const identity = createTokenIdentity({ keys: { secret: 'x'.repeat(32) }, tenantClaim: 'tenant' });
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    await using verifying = await startGraph(bookshop(), { identity, logger });
    const server = await serveGateway(verifying.gateway, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close(0));
    const { port } = new URL(server.url);
    expect(await fetchAs(port, 'any.example')).toMatchObject({ status: 401 });
    expect(await fetchAs(port, '[')).toEqual({
      status: 400,
      body: '{"errors":[{"message":"The host header is not valid","extensions":{"code":"BAD_REQUEST"}}]}',
    });
    expect(lines).toEqual(['Refused: The host header is not valid']);
  });
});
