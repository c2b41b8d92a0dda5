import { readStarterQueries } from '@sophia/gateway';
import { expect, it } from 'vitest';
import { starterQueriesFolder } from '../src/common/programs.ts';

it('has starter queries for each subscription, a mutation, a live query and the paths through the graph', async () => {
  // The gateway's tests check each query against the schema.
  expect(await readStarterQueries(starterQueriesFolder)).toHaveLength(14);
});
