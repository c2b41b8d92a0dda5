import { Writable } from 'node:stream';
import { openTracing } from '@sophia/tracing';
import { type Collector, startCollector } from '@sophia/tracing/collector';
import { type Logger, pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraphOptions } from './support/test-graph.ts';

const logger = pino({ level: 'silent' });
let collector: Collector;

beforeEach(async () => {
  collector = await startCollector();
});
afterEach(() => collector[Symbol.asyncDispose]());

const open = (sampleRatio = 1, log: Logger = logger, endpoint?: string) =>
  openTracing(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint ?? collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: { 'x-key': 'k' },
      OTEL_SERVICE_NAME: 'shop',
      OTEL_TRACES_SAMPLER_ARG: sampleRatio,
    },
    log,
  );

/** Sends the requests, and then returns everything that was traced. */
async function trace(
  query: string,
  {
    headers = {},
    sampleRatio = 1,
    ...options
  }: TestGraphOptions & { headers?: Record<string, string>; sampleRatio?: number } = {},
) {
  const tracing = 'tracing' in options ? options.tracing : await open(sampleRatio);
  await using graph = await startGraph(bookshop(), { ...options, tracing });
  const response = await send(graph.gateway, { query }, headers);
  const received = ['catalog', 'reviews'].flatMap((name) => graph.subgraph(name).received);
  return { response, received };
}

const named = (name: string) => collector.spans.filter((span) => span.name === name);
const only = (name: string) => collector.only(name);

const query = 'query Titles { books(first: 2) { title reviews { stars } } }';

describe('a traced request', () => {
  test('is one trace with the request, the operation, its planning and each fetch', async () => {
    await trace(query);
    const [request, operation] = [only('POST /graphql'), only('query')];
    expect(operation.parentSpanId).toBe(request.spanId);
    for (const name of ['plan', 'POST catalog', 'POST reviews']) expect(only(name).parentSpanId).toBe(operation.spanId);
    expect(new Set(collector.spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(collector.spans).toHaveLength(5);
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
    expect(operation.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Titles',
    });
    expect(only('POST reviews').attributes).toMatchObject({
      'gateway.subgraph.name': 'reviews',
      'gateway.fetch.entities': 2,
      'http.request.method': 'POST',
      'server.address': '127.0.0.1',
    });
    expect(collector.headers).toMatchObject({ 'x-key': 'k' });
    expect(only('query').service).toBe('shop');
  });

  test('of a tool is one trace, too', async () => {
    await using graph = await startGraph(bookshop(), { tracing: await open() });
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'run_query', arguments: { query } } };
    await graph.gateway.fetch('http://gateway/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(call),
    });
    await graph.gateway.dispose();
    const [request, operation] = [only('POST /mcp'), only('query')];
    expect(request.attributes).toMatchObject({ 'http.route': '/mcp', 'http.response.status_code': 200 });
    expect(operation.parentSpanId).toBe(request.spanId);
    expect(only('POST reviews').parentSpanId).toBe(operation.spanId);
  });

  test('gives each subgraph its own span, in the client’s trace', async () => {
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

  test('contains neither the document nor its values', async () => {
    await trace('query Q { search(text: "a secret") { __typename } }');
    expect(JSON.stringify(collector.spans)).not.toContain('secret');
  });

  test('that is not sampled is propagated and not exported', async () => {
    const { received } = await trace(query, { sampleRatio: 0 });
    expect(received[0]?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(collector.spans).toEqual([]);
  });

  test('has the error of a failed subgraph in the span of its fetch', async () => {
    const tracing = await open();
    {
      await using graph = await startGraph(bookshop(), { tracing, retries: false });
      graph.subgraph('reviews').misbehave = () => ({ status: 503, body: '' });
      await send(graph.gateway, { query });
    }
    expect(only('POST reviews').status).toMatchObject({ code: 2, message: expect.stringContaining('503') });
    expect(only('POST reviews').attributes).toMatchObject({ 'error.type': 'SUBREQUEST_HTTP_ERROR' });
    expect(only('query').attributes).toMatchObject({ 'error.type': 'SUBREQUEST_HTTP_ERROR' });
    expect(only('query').status.code ?? 0).toBe(0);
  });
});

test('each event of a subscription, and its end, has its own trace, linked to the subscription', async () => {
  const source = alerts();
  const tracing = await open();
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
  expect(only('subscription end').attributes).toMatchObject({
    'gateway.subscription.end': 'client',
    'gateway.subscription.transport': 'event-stream',
  });
  expect(new Set([subscription, first, second].map((span) => span?.traceId)).size).toBe(3);
  expect(named('POST accounts').map(({ parentSpanId }) => parentSpanId)).toEqual([first?.spanId, second?.spanId]);
});

test('traces nothing without a collector, and forwards the client’s context unchanged to subgraphs', async () => {
  const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const { received } = await trace(query, { headers, tracing: undefined });
  expect(received.map(({ headers }) => headers.traceparent)).toEqual([headers.traceparent, headers.traceparent]);
});

test('an unreachable collector is logged, and delays nobody', async () => {
  const logged: string[] = [];
  const sink = new Writable({ write: (line, _, done) => done(void logged.push(JSON.parse(String(line)).msg)) });
  const tracing = await open(1, pino(sink), 'http://127.0.0.1:1');
  const { response } = await trace(query, { tracing });
  expect(response.errors).toBeUndefined();
  expect(logged.join()).toContain('Traces cannot be sent');
});
