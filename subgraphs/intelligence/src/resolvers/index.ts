import type { Resolvers } from '../generated/resolvers.ts';
import { AlertChannel, AlertDelivery, AlertDeliveryAttempt, AlertDeliveryItem } from './alert-channels.ts';
import {
  Alert,
  AlertEvidence,
  AlertRule,
  AlertRuleMetric,
  AlertRuleMetricCondition,
  AlertRulePrecision,
  AlertRulePreview,
  AlertRulePreviewExample,
  Insight,
} from './alerts.ts';
import { GongCall, Interaction, SlackMessage, TranscriptSegment } from './analyses.ts';
import {
  Answer,
  AnswerName,
  AnswerOperation,
  AnswerPeriod,
  AnswerRow,
  AnswerStatement,
  AnswerTable,
  AnswerUnderstanding,
} from './asking.ts';
import { CallOverview, CallOverviewGroup } from './call-overviews.ts';
import { AccountChurn, ChurnRisk } from './churn-risks.ts';
import { Competitor, CompetitorAccount, CompetitorDeal, Quote } from './competition.ts';
import { ConversationThread, CorrelationReason, Handoff, SummaryClaim, ThreadCitation } from './conversations.ts';
import { Finding, LikelyDone } from './findings.ts';
import {
  Forecast,
  ForecastClosed,
  ForecastMath,
  ForecastNewDeals,
  ForecastOpenPart,
  ForecastSoFar,
  ForecastWidening,
} from './forecasts.ts';
import {
  ActionItemGroup,
  AlertDeliveryGroup,
  AlertGroup,
  ChurnRiskGroup,
  FindingGroup,
  ForecastGroup,
  InsightGroup,
  NextBestActionGroup,
} from './groups.ts';
import { Coaching, CoachingFigure, CustomerHealth, Employee } from './metric-shortcuts.ts';
import { Metric, MetricAnswer, MetricGroup } from './metrics.ts';
import { ModelCard } from './models.ts';
import { Mutation } from './mutations.ts';
import { NextBestAction, NextBestActionEvidence } from './next-best-actions.ts';
import { ObjectionGroup, ObjectionReport, WorkedReply } from './objections.ts';
import { OpenDeal, OpenDealGroup } from './open-deals.ts';
import { Query } from './queries.ts';
import { Report, ReportDelivery, ReportDeliveryAttempt } from './reports.ts';
import { Account, Contact, Deal, Score } from './scores.ts';
import { Passage, SearchConnection, SearchEdge, SearchFacets, SearchIndexSpace } from './search.ts';
import { RelatedMessage, SimilarAccount, SimilarInteraction } from './similar.ts';
import { SlackChannel } from './slack-channels.ts';
import { SlackUser } from './slack-users.ts';
import { CustomerStatement, CustomerStatements } from './statements.ts';
import { AlertRaised, ScoreChanged, Subscription } from './subscriptions.ts';
import { MarketTrend, MarketTrends } from './trends.ts';
import { VocabularyTerm } from './vocabulary.ts';

export const resolvers: Resolvers = {
  Account,
  AccountChurn,
  ActionItemGroup,
  Alert,
  AlertChannel,
  AlertDelivery,
  AlertDeliveryAttempt,
  AlertDeliveryGroup,
  AlertDeliveryItem,
  AlertEvidence,
  AlertGroup,
  AlertRaised,
  AlertRule,
  AlertRuleMetric,
  AlertRuleMetricCondition,
  AlertRulePrecision,
  AlertRulePreview,
  AlertRulePreviewExample,
  Answer,
  AnswerName,
  AnswerOperation,
  AnswerPeriod,
  AnswerRow,
  AnswerStatement,
  AnswerTable,
  AnswerUnderstanding,
  CallOverview,
  CallOverviewGroup,
  ChurnRisk,
  ChurnRiskGroup,
  Coaching,
  CoachingFigure,
  Competitor,
  CompetitorAccount,
  CompetitorDeal,
  Contact,
  ConversationThread,
  CorrelationReason,
  CustomerHealth,
  CustomerStatement,
  CustomerStatements,
  Deal,
  Employee,
  Forecast,
  ForecastClosed,
  ForecastGroup,
  ForecastMath,
  ForecastNewDeals,
  ForecastOpenPart,
  ForecastSoFar,
  ForecastWidening,
  Finding,
  FindingGroup,
  LikelyDone,
  GongCall,
  Handoff,
  SummaryClaim,
  Insight,
  InsightGroup,
  Interaction,
  MarketTrend,
  MarketTrends,
  Metric,
  MetricAnswer,
  MetricGroup,
  ModelCard,
  Mutation,
  NextBestAction,
  NextBestActionEvidence,
  NextBestActionGroup,
  ObjectionGroup,
  ObjectionReport,
  OpenDeal,
  OpenDealGroup,
  Passage,
  Query,
  Quote,
  RelatedMessage,
  Report,
  ReportDelivery,
  ReportDeliveryAttempt,
  Score,
  ScoreChanged,
  SearchConnection,
  SearchEdge,
  SearchFacets,
  SearchIndexSpace,
  SimilarAccount,
  SimilarInteraction,
  SlackChannel,
  SlackMessage,
  SlackUser,
  Subscription,
  ThreadCitation,
  TranscriptSegment,
  VocabularyTerm,
  WorkedReply,
};
