import { readStarterQueries } from '@sophia/gateway';
import { expect, it } from 'vitest';
import { starterQueriesFolder } from '../src/common/programs.ts';

it('there is a starter query for each subscription, a mutation, a live query and the ways through the graph', async () => {
  // That each fits the graph is the gateway's to test.
  expect(await readStarterQueries(starterQueriesFolder)).toHaveLength(11);
});
