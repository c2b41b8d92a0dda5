export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { openTestGraph, type TestGraph } from './open-test-graph.ts';
export {
  openTestSubgraph,
  type TestClient,
  type TestSubgraph,
  type TestSubgraphOptions,
  testTenant,
} from './open-test-subgraph.ts';
export { type GraphAnswer, postQuery } from './post-query.ts';
export { subscribeQuery } from './subscribe-query.ts';
