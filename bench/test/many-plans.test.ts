import { createGateway } from '@sophia/gateway';
import { expect, test } from 'vitest';
import { forestAnswer, forestQuery, forestSchemas, forestSupergraph } from '../src/extremes/forest.ts';
import { startReplayServer } from '../src/gateway/subgraphs/replay-server.ts';

test('an operation with very many plans gets the right answer with few requests, within the default limits', async () => {
  await using subgraphs = await startReplayServer(forestSchemas());
  const gateway = await createGateway({ supergraph: forestSupergraph(subgraphs.urlOf) });
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: forestQuery }),
  });
  // Compared as text, so that the order of fields counts.
  expect(await response.text()).toBe(JSON.stringify(forestAnswer));
  // Three waves to at most seven subgraphs each could be 21.
  expect(subgraphs.counts().requests).toBeLessThanOrEqual(14);
  await gateway.dispose();
});
