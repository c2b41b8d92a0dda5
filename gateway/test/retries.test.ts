import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';
import type { Misbehaviour } from './support/test-subgraph.ts';

const query = '{ authors { name } }';
const good = { data: { authors: [{ name: 'Ada' }, { name: 'Bea' }] } };
const unavailable: Misbehaviour = { status: 503, contentType: 'text/plain', body: 'not now' };

let graph: TestGraph;
beforeEach(async () => {
  graph = await startGraph(bookshop(), {
    retries: { attempts: 2, delayMs: 1, maxDelayMs: 2_000, budget: 0.5 },
    circuitBreaker: false,
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await graph[Symbol.asyncDispose]();
});

const received = () => graph.subgraph('people').received;
/** Misbehaves only at the first requests. */
const says = (...answers: Misbehaviour[]) => {
  graph.subgraph('people').misbehave = () => answers[received().length - 1];
};
/** Polls without a pause, which would move the fake time. */
const hasFailed = () =>
  expect
    .poll(() => graph.gateway.metrics.text(), { interval: 0 })
    .toMatch(/_count{service="people",outcome="SUBREQUEST_HTTP_ERROR"} 1/);
const codes = ({ errors = [] }: GraphResponse) => errors.map(({ extensions }) => extensions?.code);

describe('retries a query', () => {
  test.each<[string, Misbehaviour]>([
    ['answers 502', { status: 502, contentType: 'text/html', body: '<html>' }],
    ['answers 503', unavailable],
    ['answers 504', { status: 504, body: '' }],
    ['hangs up', 'hang up'],
    ['asks to wait', { status: 429, body: '', headers: { 'retry-after': '0' } }],
  ])('to a subgraph that %s', async (_, misbehaviour) => {
    says(misbehaviour, misbehaviour);
    expect(await graph.query(query)).toEqual(good);
    expect(received()).toHaveLength(3);
    expect(await graph.gateway.metrics.text()).toContain('gateway_subgraph_retries_total{service="people"} 2');
  });

  test('when no connection was possible', async () => {
    const gone = graph.subgraph('people');
    await gone.stop();
    const answer = await graph.query(query);
    expect(codes(answer)).toEqual(['SUBREQUEST_HTTP_ERROR']);
    expect(await graph.gateway.metrics.text()).toContain('gateway_subgraph_retries_total{service="people"} 2');
  });

  test('with the failure of the last attempt when all fail', async () => {
    says(unavailable, 'hang up', unavailable);
    expect(codes(await graph.query(query))).toEqual(['SUBREQUEST_HTTP_ERROR']);
    expect(received()).toHaveLength(3);
  });

  test('not before the subgraph’s retry-after', async () => {
    says({ ...unavailable, headers: { 'retry-after': '2' } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = graph.query(query);
    await hasFailed();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(received()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(await answer).toEqual(good);
  });

  test('once for all equal requests', async () => {
    says(unavailable);
    const answers = await Promise.all([graph.query(query), graph.query(query)]);
    expect(answers).toEqual([good, good]);
    expect(received()).toHaveLength(2);
  });
});

describe('does not retry', () => {
  test.each<[string, Misbehaviour]>([
    ['500', { status: 500, body: '' }],
    ['an error of GraphQL', { body: JSON.stringify({ errors: [{ message: 'no' }] }) }],
    ['an answer that is not GraphQL', { body: '[]' }],
    ['too many requests, without a retry-after', { status: 429, body: '' }],
    ['a long retry-after', { ...unavailable, headers: { 'retry-after': '3600' } }],
  ])('to a subgraph that answers %s', async (_, misbehaviour) => {
    says(misbehaviour);
    expect((await graph.query(query)).errors).toHaveLength(1);
    expect(received()).toHaveLength(1);
  });

  test('mutations', async () => {
    says(unavailable);
    expect(codes(await graph.query('mutation { hire(name: "Cy") { name } }'))).toEqual(['SUBREQUEST_HTTP_ERROR']);
    expect(received()).toHaveLength(1);
  });

  test('when the client would time out before', async () => {
    await using hurried = await startGraph(bookshop(), { requestTimeoutMs: 1_500 });
    hurried.subgraph('people').misbehave = () => ({ ...unavailable, headers: { 'retry-after': '2' } });
    expect(codes(await hurried.query(query))).toEqual(['SUBREQUEST_HTTP_ERROR']);
    expect(hurried.subgraph('people').received).toHaveLength(1);
  });

  test('when the client has left', async () => {
    says({ ...unavailable, headers: { 'retry-after': '2' } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const leaving = new AbortController();
    const body = JSON.stringify({ query });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: leaving.signal };
    const answer = graph.gateway.fetch('http://gateway/graphql', init);
    await hasFailed();
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(received()).toHaveLength(1);
  });
});

test('all attempts of a request count once for the circuit breaker', async () => {
  await using wary = await startGraph(bookshop(), { retries: { delayMs: 1 }, circuitBreaker: { minRequests: 3 } });
  wary.subgraph('people').misbehave = () => unavailable;
  const answers = [];
  for (let index = 0; index < 4; index += 1) answers.push(...codes(await wary.query(query)));
  const failed = 'SUBREQUEST_HTTP_ERROR';
  expect(answers).toEqual([failed, failed, failed, 'SUBREQUEST_CIRCUIT_OPEN']);
  expect(wary.subgraph('people').received).toHaveLength(9);
});

test('retries of a dead subgraph stay within the retry budget', async () => {
  graph.subgraph('people').misbehave = () => unavailable;
  for (let index = 0; index < 60; index += 1) await graph.query(query);
  // The budget begins with twenty, and grows by half a retry for each request.
  expect(received().length).toBeGreaterThan(60);
  expect(received().length).toBeLessThanOrEqual(60 + 20 + 30);
});
