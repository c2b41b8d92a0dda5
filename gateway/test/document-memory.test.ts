import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop());
});
afterAll(() => graph[Symbol.asyncDispose]());

const planned = async () => Number(/^gateway_plan_cache_size (\d+)/m.exec(await graph.gateway.metrics.text())?.[1]);

test('the cache limits the total length of operations, not only their number', async () => {
  const long = ' '.repeat(1_900_000);
  for (let turn = 0; turn < 12; turn += 1) {
    const { data } = await send(graph.gateway, { query: `query Q${turn} { books(first: 1) { id } } #${long}` });
    expect(data).toEqual({ books: [{ id: '1' }] });
  }
  expect(await planned()).toBeLessThan(10);
});
