/** Which row stands behind which type: what a resolver returns for it, and gets as its parent. */
export const mappers = {
  GongCall: '../entities/gong-call.ts#GongCallRow',
  GongUser: '../entities/gong-user.ts#GongUserRow',
  GongParty: '../entities/gong-party.ts#GongPartyRow',
  TranscriptSegment: '../entities/transcript-segment.ts#TranscriptSegmentRow',
  CallTracker: '../entities/call-tracker.ts#CallTrackerRow',
  CallTopic: '../entities/call-topic.ts#CallTopicRow',
  CallStats: '../loaders/call-stats.ts#CallStatsRow',
  Account: '../resolvers/reference.ts#Reference',
  Contact: '../resolvers/reference.ts#Reference',
  Deal: '../resolvers/reference.ts#Reference',
  Employee: '../resolvers/reference.ts#Reference',
};
