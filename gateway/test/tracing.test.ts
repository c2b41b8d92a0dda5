import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOtlpTracing } from '../src/tracing/otlp-tracing.ts';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraphOptions } from './support/test-graph.ts';

/** A span as OTLP's JSON has it. */
interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: { key: string; value: Record<string, unknown> }[];
  readonly links?: { traceId: string; spanId: string }[];
  readonly status: { code?: number; message?: string };
}

const logger = pino({ level: 'silent' });
let stack: AsyncDisposableStack;
let spans: ReceivedSpan[];
let exports: IncomingHttpHeaders[];
let services: unknown[];
let endpoint: string;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  [spans, exports, services] = [[], [], []];
  const collector = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as { resourceSpans: OtlpResourceSpans[] };
    exports.push({ ...request.headers, ':path': request.url });
    for (const { resource, scopeSpans } of resourceSpans) {
      services.push(resource.attributes.find(({ key }) => key === 'service.name')?.value);
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  stack.defer(() => new Promise((resolve) => collector.close(() => resolve())));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(() => stack.disposeAsync());

interface OtlpResourceSpans {
  readonly resource: { readonly attributes: ReceivedSpan['attributes'] };
  readonly scopeSpans: { readonly spans: ReceivedSpan[] }[];
}

/** Sends what is asked, and then everything that was traced. */
async function trace(
  query: string,
  {
    headers = {},
    sampleRatio = 1,
    ...options
  }: TestGraphOptions & { headers?: Record<string, string>; sampleRatio?: number } = {},
) {
  const tracing = createOtlpTracing({ endpoint, headers: { 'x-key': 'k' }, serviceName: 'shop', sampleRatio, logger });
  await using graph = await startGraph(bookshop(), { tracing, ...options });
  const response = await send(graph.gateway, { query }, headers);
  const received = ['catalog', 'reviews'].flatMap((name) => graph.subgraph(name).received);
  return { response, received };
}

const named = (name: string) => spans.filter((span) => span.name === name);
const only = (name: string): ReceivedSpan => {
  const found = named(name);
  if (!found[0] || found.length > 1) throw new Error(`There are ${found.length} spans "${name}"`);
  return found[0];
};
const attributes = (span: ReceivedSpan) =>
  Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const query = 'query Titles { books(first: 2) { title reviews { stars } } }';

describe('a traced request', () => {
  test('is one trace of the request, the operation, its planning and each fetch', async () => {
    await trace(query);
    const [request, operation] = [only('POST /graphql'), only('query')];
    expect(operation.parentSpanId).toBe(request.spanId);
    for (const name of ['plan', 'POST catalog', 'POST reviews']) expect(only(name).parentSpanId).toBe(operation.spanId);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(spans).toHaveLength(5);
    expect(attributes(request)).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
    expect(attributes(operation)).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Titles',
    });
    expect(attributes(only('POST reviews'))).toMatchObject({
      'gateway.subgraph.name': 'reviews',
      'gateway.fetch.entities': 2,
      'http.request.method': 'POST',
      'server.address': '127.0.0.1',
    });
    expect(exports[0]).toMatchObject({ ':path': '/v1/traces', 'x-key': 'k' });
    expect(services[0]).toEqual({ stringValue: 'shop' });
  });

  test('tells subgraphs their own span, in the client’s trace', async () => {
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    const headers = { traceparent: `00-${traceId}-${spanId}-01`, tracestate: 'vendor=1' };
    const { received } = await trace(query, { headers });
    expect(only('POST /graphql')).toMatchObject({ traceId, parentSpanId: spanId });
    expect(received.map(({ headers }) => headers.traceparent)).toEqual([
      `00-${traceId}-${only('POST catalog').spanId}-01`,
      `00-${traceId}-${only('POST reviews').spanId}-01`,
    ]);
    expect(received.map(({ headers }) => headers.tracestate)).toEqual(['vendor=1', 'vendor=1']);
  });

  test('holds neither the document nor its values', async () => {
    await trace('query Q { search(text: "a secret") { __typename } }');
    expect(JSON.stringify(spans)).not.toContain('secret');
  });

  test('that no one decided to keep is passed on as such and not exported', async () => {
    const { received } = await trace(query, { sampleRatio: 0 });
    expect(received[0]?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(spans).toEqual([]);
  });

  test('whose subgraph fails says so at the fetch', async () => {
    const tracing = createOtlpTracing({ endpoint, headers: {}, serviceName: 'shop', sampleRatio: 1, logger });
    {
      await using graph = await startGraph(bookshop(), { tracing, retries: false });
      graph.subgraph('reviews').misbehave = () => ({ status: 503, body: '' });
      await send(graph.gateway, { query });
    }
    expect(only('POST reviews').status).toMatchObject({ code: 2, message: expect.stringContaining('503') });
    expect(attributes(only('POST reviews'))).toMatchObject({ 'error.type': 'SUBREQUEST_HTTP_ERROR' });
    expect(attributes(only('query'))).toMatchObject({ 'error.type': 'SUBREQUEST_HTTP_ERROR' });
    expect(only('query').status.code ?? 0).toBe(0);
  });
});

test('each event of a subscription, and its end, is a trace of its own, linked to the subscription', async () => {
  const source = alerts();
  const tracing = createOtlpTracing({ endpoint, headers: {}, serviceName: 'shop', sampleRatio: 1, logger });
  {
    await using graph = await startGraph(source.definitions, { tracing });
    const response = await graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { alertRaised { id account { name } } }' }),
    });
    const events = response.body?.pipeThrough(new TextDecoderStream()).values();
    await source.events.listened();
    for (const id of ['1', '2']) {
      source.events.emit({ alertRaised: { id, accountId: 'a' } });
      let chunk = '';
      while (!chunk.includes('alertRaised')) chunk = (await events?.next())?.value ?? '';
    }
    await events?.return?.();
    await expect.poll(() => graph.gateway.metrics.text()).toContain('gateway_open_subscriptions 0');
  }
  const subscription = only('subscription');
  const [first, second] = named('subscription event');
  for (const event of [first, second]) {
    expect(event?.links).toMatchObject([{ traceId: subscription.traceId, spanId: subscription.spanId }]);
  }
  expect(only('subscription end').links).toMatchObject([{ spanId: subscription.spanId }]);
  expect(attributes(only('subscription end'))).toMatchObject({
    'gateway.subscription.end': 'client',
    'gateway.subscription.transport': 'event-stream',
  });
  expect(new Set([subscription, first, second].map((span) => span?.traceId)).size).toBe(3);
  expect(named('POST accounts').map(({ parentSpanId }) => parentSpanId)).toEqual([first?.spanId, second?.spanId]);
});

test('without a collector nothing is traced, and the client’s context goes on to the subgraphs as it came', async () => {
  const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const { received } = await trace(query, { headers, tracing: undefined });
  expect(received.map(({ headers }) => headers.traceparent)).toEqual([headers.traceparent, headers.traceparent]);
});

test('a collector that cannot be reached is told of in the log, and holds nobody up', async () => {
  const logged: string[] = [];
  const sink = new Writable({ write: (line, _, done) => done(void logged.push(JSON.parse(String(line)).msg)) });
  endpoint = 'http://127.0.0.1:1';
  const tracing = createOtlpTracing({ endpoint, headers: {}, serviceName: 'shop', sampleRatio: 1, logger: pino(sink) });
  const { response } = await trace(query, { tracing });
  expect(response.errors).toBeUndefined();
  expect(logged.join()).toContain('Traces cannot be sent');
});
