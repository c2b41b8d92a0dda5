/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  GongCall: '../entities/gong-call.ts#GongCallRow',
  GongUser: '../entities/gong-user.ts#GongUserRow',
  GongParty: '../entities/gong-party.ts#GongPartyRow',
  TranscriptSegment: '../entities/transcript-segment.ts#TranscriptSegmentRow',
  CallTracker: '../entities/call-tracker.ts#CallTrackerRow',
  CallTopic: '../entities/call-topic.ts#CallTopicRow',
  CallStats: '../loaders/call-stats.ts#CallStatsRow',
  Account: '@sophia/subgraph-kit#Reference',
  Contact: '@sophia/subgraph-kit#Reference',
  Deal: '@sophia/subgraph-kit#Reference',
  Employee: '@sophia/subgraph-kit#Reference',
};
