/** Row type of each schema type: what a resolver returns for it and receives as its parent. */
export const mappers = {
  Alert: '../entities/alert.ts#AlertRow',
  AlertEvidence: '../entities/alert.ts#Evidence',
  AlertRule: '../entities/alert-rule.ts#AlertRuleRow',
  Insight: '../entities/insight.ts#InsightRow',
  IntelligenceModel: '../entities/intelligence-model.ts#IntelligenceModelRow',
  Score: '../entities/score.ts#ScoreRow',
  ScoreFactor: '../entities/score.ts#Factor',
  ComplianceFlag: '../analysis/text-analyzer.ts#Flag',
  Account: '@sophia/subgraph-kit#Reference',
  Contact: '@sophia/subgraph-kit#Reference',
  Deal: '@sophia/subgraph-kit#Reference',
  Employee: '@sophia/subgraph-kit#Reference',
  Interaction: '@sophia/subgraph-kit#Reference',
  ConversationThread: '@sophia/subgraph-kit#Reference',
  GongCall: '@sophia/subgraph-kit#Reference',
  TranscriptSegment: '@sophia/subgraph-kit#Reference',
  SlackMessage: '@sophia/subgraph-kit#Reference',
  AlertRaised: '../resolvers/subscriptions.ts#AlertRaisedEvent',
  ScoreChanged: '../resolvers/subscriptions.ts#ScoreChangedEvent',
};

export const contextType = '../analysis/services.ts#ResolverContext';
