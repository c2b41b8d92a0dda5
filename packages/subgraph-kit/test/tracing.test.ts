import { openTestGraph, type TestGraph } from '@sophia/cli/test-graph';
import { openTracing } from '@sophia/tracing';
import { type Collector, type ReceivedSpan, startCollector } from '@sophia/tracing/collector';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAuthors, addBooks, book } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';
import { reviewsModule } from './support/reviews.ts';

let collector: Collector;
let graph: TestGraph;

beforeEach(async () => {
  collector = await startCollector();
  const trace = (program: string) =>
    openTracing(
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: {},
        OTEL_SERVICE_NAME: program,
        OTEL_TRACES_SAMPLER_ARG: 1,
      },
      pino({ level: 'silent' }),
    );
  graph = await openTestGraph([library, reviewsModule], { trace });
  const { database } = graph.subgraph('library');
  await addAuthors(database, 2);
  await addBooks(database, [book(0, { author_id: idOf(1), title: 'A secret title' })]);
});
afterEach(() => collector[Symbol.asyncDispose]());

/** Closes the graph, which sends the remaining spans. */
async function received(): Promise<readonly ReceivedSpan[]> {
  await graph.close();
  return collector.spans;
}

const textOf = ({ attributes }: ReceivedSpan) => String(attributes['db.query.text'] ?? '').replaceAll('"', '');

/** Returns the span and its ancestors as `program: name`. */
function pathOf(span: ReceivedSpan, spans: readonly ReceivedSpan[]): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent ? pathOf(parent, spans) : []), `${span.service}: ${span.name}`];
}

test('traces a request from the client through gateway and subgraphs to each SQL statement', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const query = `query Page($title: String) {
    books(filter: { title: { eq: $title } }) { nodes { title author { name reviews { totalCount } } } }
  }`;
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent },
    body: JSON.stringify({ query, variables: { title: 'A secret title' } }),
  });
  expect(await response.json()).toMatchObject({
    data: { books: { nodes: [{ title: 'A secret title', author: { name: 'Author 1', reviews: { totalCount: 0 } } }] } },
  });
  const spans = await received();
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set(['0af7651916cd43dd8448eb211c80319c']));
  const statements = spans.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql');
  expect(new Set(statements.map(({ service }) => service))).toEqual(new Set(['library', 'reviews']));
  for (const statement of statements) {
    const { service } = statement;
    const path = pathOf(statement, spans).filter((step) => !step.endsWith(': load'));
    expect(path).toEqual([
      'gateway: POST /graphql',
      'gateway: query',
      `gateway: POST ${service}`,
      `${service}: query`,
      `${service}: ${statement.name}`,
    ]);
  }
  const [select] = statements.filter((statement) => textOf(statement).includes('library.books'));
  expect(select).toMatchObject({ name: 'SELECT', attributes: { 'db.operation.name': 'SELECT' } });
  expect(spans.find(({ service, name }) => service === 'library' && name === 'query')?.attributes).toMatchObject({
    'graphql.operation.type': 'query',
    'sophia.tenant': 'acme',
  });
  expect(JSON.stringify(spans)).not.toContain('secret');
});

test('traces the handling of an event on its own, linked to the trace that wrote the event', async () => {
  await graph.query(`mutation { authorRename(id: "${idOf(1)}", name: "Ada") { name } }`);
  await graph.drain();
  const spans = await received();
  const mutation = spans.find(({ service, name }) => service === 'library' && name === 'mutation');
  const handling = collector.only('process employee.changed');
  expect(handling).toMatchObject({
    service: 'reviews',
    links: [{ traceId: mutation?.traceId, spanId: mutation?.spanId }],
    attributes: { 'messaging.batch.message_count': 1, 'messaging.consumer.group.name': 'reviews' },
  });
  expect(handling.traceId).not.toBe(mutation?.traceId);
  const below = spans.filter(({ parentSpanId }) => parentSpanId === handling.spanId);
  expect(below.some((statement) => textOf(statement).includes('reviews.reviews'))).toBe(true);
});

test('continues the client’s trace in a subscription over WebSocket, and links its events to it', async () => {
  const events = graph.subscribe('subscription { authorRenamed { name author { name } } }');
  const first = events.next();
  const { tail, metrics } = graph.subgraph('library');
  await expect.poll(() => metrics.text()).toContain('sophia_open_subscriptions{subgraph="library"} 1');
  await tail.ready();
  await graph.query(`mutation { authorRename(id: "${idOf(1)}", name: "Grace") { name } }`);
  await graph.drain();
  expect((await first).value).toMatchObject({ data: { authorRenamed: { name: 'Grace' } } });
  await events.return?.();
  const spans = await received();
  const [ours] = spans.filter(({ service, name }) => service === 'library' && name === 'subscription');
  const [theirs] = spans.filter(({ service, name }) => service === 'gateway' && name === 'subscription');
  expect(ours).toMatchObject({ traceId: theirs?.traceId, parentSpanId: theirs?.spanId });
  const [event] = spans.filter(({ service, name }) => service === 'library' && name === 'subscription event');
  expect(event?.links).toMatchObject([{ traceId: ours?.traceId, spanId: ours?.spanId }]);
});

test('records the SQLSTATE of a failed statement', async () => {
  await graph.query('{ brokenSql }');
  await received();
  const failed = collector.spans.filter((span) => textOf(span).includes('nowhere'));
  expect(failed).toMatchObject([{ attributes: { 'error.type': '42P01' }, status: { code: 2 } }]);
});
