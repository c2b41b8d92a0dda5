export {
  byFlag,
  byObject,
  byPeriods,
  byTens,
  byValue,
  compareGroups,
  type Dimension,
  type GroupedList,
} from './compare-groups.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { type GongParty, gongCallData, gongParty, slackMessageData, slackUserData } from './event-data.ts';
export { findPatterns } from './find-patterns.ts';
export { insertRandomRows } from './insert-random-rows.ts';
export {
  openTestSubgraph,
  type TestEvent,
  type TestSubgraph,
  type TestSubgraphOptions,
  testTenant,
} from './open-test-subgraph.ts';
export { type GraphAnswer, postQuery } from './post-query.ts';
export { subscribeQuery } from './subscribe-query.ts';
export { superLinearity } from './super-linearity.ts';
export { type TempFolder, tempFolder } from './temp-folder.ts';
export { type TestClock, testClock } from './test-clock.ts';
