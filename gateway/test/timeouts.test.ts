import { afterEach, describe, expect, test, vi } from 'vitest';
import { alerts } from './support/alerts.ts';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph, type TestGraphOptions } from './support/test-graph.ts';

let graph: TestGraph;
afterEach(async () => {
  vi.useRealTimers();
  await graph[Symbol.asyncDispose]();
});

/** Time passes only when a test advances it. */
const start = async (options: TestGraphOptions, ...hanging: string[]) => {
  graph = await startGraph(bookshop(), options);
  for (const name of hanging) graph.subgraph(name).misbehave = () => 'hang';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
};

const codes = ({ errors = [] }: GraphResponse) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code, extensions?.service]);

/** For polls: each of their pauses would move the fake time. */
const unpaused = { interval: 0 };
const isAsked = (name: string) => expect.poll(() => graph.subgraph(name).received.length, unpaused).toBe(1);
const isCancelled = (name: string) => expect.poll(() => graph.subgraph(name).cancelled.length, unpaused).toBe(1);

describe('a subgraph with its own timeout', () => {
  test('times out at its own time, and its request is aborted', async () => {
    await start({ network: { timeoutsMs: new Map([['reviews', 2_000]]) } }, 'reviews', 'people');
    const answer = graph.query('{ topReviews { stars } }');
    const other = graph.query('{ authors { name } }');
    await isAsked('reviews');
    await isAsked('people');
    vi.advanceTimersByTime(2_000);
    expect(codes(await answer)).toEqual([['topReviews', 'SUBREQUEST_TIMEOUT', 'reviews']]);
    await isCancelled('reviews');
    expect(graph.subgraph('people').cancelled).toHaveLength(0);
    vi.advanceTimersByTime(28_000);
    expect(codes(await other)).toEqual([['authors', 'SUBREQUEST_TIMEOUT', 'people']]);
  });
});

describe('when a whole request times out', () => {
  test('the answer has the data so far, and null with an error for the rest', async () => {
    await start({ requestTimeoutMs: 3_000 }, 'reviews');
    const answer = graph.query('{ books(first: 1) { title reviews { stars } } }');
    await isAsked('reviews');
    vi.advanceTimersByTime(3_000);
    expect((await answer).data).toEqual({ books: [{ title: 'Dune', reviews: null }] });
    expect(codes(await answer)).toEqual([['books.0.reviews', 'GATEWAY_TIMEOUT', 'reviews']]);
    await isCancelled('reviews');
  });

  test('sends no further requests', async () => {
    await start({ requestTimeoutMs: 3_000 }, 'catalog');
    const answer = graph.query(
      'mutation { rename(id: "1", title: "x") { reviews { stars } } hire(name: "Cy") { name } }',
    );
    await isAsked('catalog');
    vi.advanceTimersByTime(3_000);
    expect(codes(await answer)).toEqual([
      ['rename', 'GATEWAY_TIMEOUT', 'catalog'],
      ['hire', 'GATEWAY_TIMEOUT', 'people'],
    ]);
    expect(graph.subgraph('reviews').received).toHaveLength(0);
    expect(graph.subgraph('people').received).toHaveLength(0);
  });

  test('a later equal request still has its whole time', async () => {
    await start({ requestTimeoutMs: 3_000 });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    graph.subgraph('reviews').hold = () => held;
    const first = graph.query('{ topReviews { stars } }');
    await isAsked('reviews');
    vi.advanceTimersByTime(2_000);
    const later = graph.query('{ topReviews { stars } }');
    await expect
      .poll(() => graph.gateway.metrics.text(), unpaused)
      .toMatch(/_requests_shared_total{service="reviews"} 1/);
    vi.advanceTimersByTime(2_000);
    expect(codes(await first)).toEqual([['topReviews', 'GATEWAY_TIMEOUT', 'reviews']]);
    release();
    expect((await later).data.topReviews).toHaveLength(3);
    expect(graph.subgraph('reviews').received).toHaveLength(1);
    expect(graph.subgraph('reviews').cancelled).toHaveLength(0);
  });

  test('shared queries of equal clients end together', async () => {
    await start({ requestTimeoutMs: 3_000, shareClientRequests: true }, 'reviews');
    const answers = [graph.query('{ topReviews { stars } }'), graph.query('{ topReviews { stars } }')];
    await isAsked('reviews');
    await expect.poll(() => graph.gateway.metrics.text(), unpaused).toMatch(/gateway_operations_shared_total 1/);
    vi.advanceTimersByTime(3_000);
    for (const answer of await Promise.all(answers)) {
      expect(codes(answer)).toEqual([['topReviews', 'GATEWAY_TIMEOUT', 'reviews']]);
    }
    await isCancelled('reviews');
  });

  test('an event of a subscription is sent without unanswered fields, and the next one has its own timeout', async () => {
    const { definitions, events } = alerts();
    graph = await startGraph(definitions, { requestTimeoutMs: 3_000 });
    const next = await listen('subscription { alertRaised { id account { name } } }');
    await events.listened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    graph.subgraph('accounts').misbehave = () => 'hang';
    events.emit({ alertRaised: { id: '1', accountId: 'a1' } });
    await isAsked('accounts');
    vi.advanceTimersByTime(3_000);
    expect(codes(await next())).toEqual([['alertRaised.account.name', 'GATEWAY_TIMEOUT', 'accounts']]);
    graph.subgraph('accounts').misbehave = undefined;
    events.emit({ alertRaised: { id: '2', accountId: 'a2' } });
    expect((await next()).data).toEqual({ alertRaised: { id: '2', account: { name: 'Account a2' } } });
  });
});

/** Subscribes over server-sent events, and returns a function that reads the next one. */
async function listen(query: string): Promise<() => Promise<GraphResponse>> {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  const chunks = response.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const chunk = await chunks?.next();
      if (!chunk || chunk.done) throw new Error('The stream has ended');
      const data = /^data: (.+)$/m.exec(chunk.value)?.[1];
      if (data) return JSON.parse(data);
    }
  };
}
