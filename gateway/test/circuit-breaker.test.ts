import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';
import type { Misbehaviour } from './support/test-subgraph.ts';

const query = '{ authors { name } }';
const down: Misbehaviour = { status: 500, body: '' };

let graph: TestGraph;
beforeEach(async () => {
  graph = await startGraph(bookshop(), {
    retries: false,
    shareSubgraphRequests: false,
    circuitBreaker: { windowMs: 10_000, minRequests: 4, failureShare: 0.5, openMs: 1_000, probes: 2 },
  });
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await graph[Symbol.asyncDispose]();
});

/** For polls: each of their pauses would move the fake time. */
const unpaused = { interval: 0 };
const people = () => graph.subgraph('people');
const says = (misbehaviour?: Misbehaviour) => {
  people().misbehave = misbehaviour && (() => misbehaviour);
};
const ask = async (): Promise<unknown> => codeOf(await graph.query(query));
const codeOf = ({ errors }: GraphResponse) => errors?.[0]?.extensions?.code ?? 'ok';
async function askOften(times: number, misbehaviour?: Misbehaviour): Promise<unknown[]> {
  says(misbehaviour);
  const answers: unknown[] = [];
  while (answers.length < times) answers.push(await ask());
  return answers;
}
const circuit = async () => /circuit_open{service="people"} (.+)/.exec(await graph.gateway.metrics.text())?.[1];

describe('a subgraph that failed half of the recent requests', () => {
  test('gets no requests for a while, and others do', async () => {
    await askOften(2);
    expect(await askOften(2, down)).toEqual(['SUBREQUEST_HTTP_ERROR', 'SUBREQUEST_HTTP_ERROR']);
    expect(await circuit()).toBe('1');
    const answer = await graph.query('{ authors { name } topReviews { stars } }');
    expect(answer.errors).toMatchObject([
      { path: ['authors'], extensions: { code: 'SUBREQUEST_CIRCUIT_OPEN', service: 'people' } },
    ]);
    expect(answer.data.topReviews).toHaveLength(3);
    expect(people().received).toHaveLength(4);
  });

  test('is tried after that, and used again when all tries succeed', async () => {
    await askOften(4, down);
    vi.advanceTimersByTime(999);
    expect(await ask()).toBe('SUBREQUEST_CIRCUIT_OPEN');
    vi.advanceTimersByTime(1);
    expect(await askOften(1)).toEqual(['ok']);
    expect(await circuit()).toBe('0.5');
    expect(await askOften(1)).toEqual(['ok']);
    expect(await circuit()).toBe('0');
    // Earlier failures do not count any more.
    expect(await askOften(3, down)).not.toContain('SUBREQUEST_CIRCUIT_OPEN');
  });

  test('gets no requests again when a try fails', async () => {
    await askOften(4, down);
    vi.advanceTimersByTime(1_000);
    expect(await askOften(2, down)).toEqual(['SUBREQUEST_HTTP_ERROR', 'SUBREQUEST_CIRCUIT_OPEN']);
  });

  test('gets a few tries at a time, whose places become free when clients leave', async () => {
    await askOften(4, down);
    vi.advanceTimersByTime(1_000);
    says('hang');
    const leaving = new AbortController();
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    };
    const tries = [1, 2].map(() => graph.gateway.fetch('http://gateway/graphql', init));
    await expect.poll(() => people().received.length, unpaused).toBe(6);
    expect(await ask()).toBe('SUBREQUEST_CIRCUIT_OPEN');
    leaving.abort();
    await Promise.allSettled(tries);
    expect(await askOften(2)).toEqual(['ok', 'ok']);
    expect(await circuit()).toBe('0');
  });
});

describe('a subgraph still gets requests', () => {
  test('while there were too few requests to decide', async () => {
    expect(await askOften(3, down)).not.toContain('SUBREQUEST_CIRCUIT_OPEN');
  });

  test('when most requests succeeded', async () => {
    await askOften(5);
    await askOften(4, down);
    expect(await circuit()).toBe('0');
  });

  test('when the failures are long ago', async () => {
    await askOften(3, down);
    vi.advanceTimersByTime(11_000);
    await askOften(1, down);
    expect(await circuit()).toBe('0');
  });

  test.each<[string, Misbehaviour]>([
    ['errors of GraphQL', { body: JSON.stringify({ errors: [{ message: 'no' }] }) }],
    ['a refusal of the request', { status: 403, contentType: 'text/plain', body: '' }],
  ])('when it answers %s', async (_, misbehaviour) => {
    await askOften(8, misbehaviour);
    expect(await circuit()).toBe('0');
  });
});

test('timeouts count as failures', async () => {
  says('hang');
  const answers = [1, 2, 3, 4].map(() => graph.query(query));
  await expect.poll(() => people().received.length, unpaused).toBe(4);
  vi.advanceTimersByTime(30_000);
  expect((await Promise.all(answers)).map(codeOf)).toEqual(Array.from({ length: 4 }, () => 'SUBREQUEST_TIMEOUT'));
  expect(await ask()).toBe('SUBREQUEST_CIRCUIT_OPEN');
});
