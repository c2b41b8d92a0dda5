import type { Resolvers } from '../generated/resolvers.ts';
import { AlertChannel, AlertDelivery, AlertDeliveryAttempt, AlertDeliveryItem } from './alert-channels.ts';
import {
  Alert,
  AlertEvidence,
  AlertRule,
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
import { ChurnRisk } from './churn-risks.ts';
import { Competitor, CompetitorAccount, CompetitorDeal, Quote } from './competition.ts';
import { ConversationThread, CorrelationReason, Handoff, SummaryClaim, ThreadCitation } from './conversations.ts';
import { Finding } from './findings.ts';
import {
  Forecast,
  ForecastClosed,
  ForecastMath,
  ForecastNewDeals,
  ForecastOpenPart,
  ForecastSoFar,
} from './forecasts.ts';
import { ActionItemGroup, AlertGroup, InsightGroup } from './groups.ts';
import { Metric, MetricAnswer, MetricGroup } from './metrics.ts';
import { Mutation } from './mutations.ts';
import { NextBestAction, NextBestActionEvidence } from './next-best-actions.ts';
import { ObjectionGroup, ObjectionReport, WorkedReply } from './objections.ts';
import { Query } from './queries.ts';
import { Account, Contact, Deal, Score } from './scores.ts';
import { Passage, SearchConnection, SearchEdge, SearchFacets, SearchIndexSpace } from './search.ts';
import { RelatedMessage, SimilarAccount, SimilarInteraction } from './similar.ts';
import { AlertRaised, ScoreChanged, Subscription } from './subscriptions.ts';
import { MarketTrend, MarketTrends } from './trends.ts';
import { VocabularyTerm } from './vocabulary.ts';

export const resolvers: Resolvers = {
  Account,
  ActionItemGroup,
  Alert,
  AlertChannel,
  AlertDelivery,
  AlertDeliveryAttempt,
  AlertDeliveryItem,
  AlertEvidence,
  AlertGroup,
  AlertRaised,
  AlertRule,
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
  ChurnRisk,
  Competitor,
  CompetitorAccount,
  CompetitorDeal,
  Contact,
  ConversationThread,
  CorrelationReason,
  Deal,
  Forecast,
  ForecastClosed,
  ForecastMath,
  ForecastNewDeals,
  ForecastOpenPart,
  ForecastSoFar,
  Finding,
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
  Mutation,
  NextBestAction,
  NextBestActionEvidence,
  ObjectionGroup,
  ObjectionReport,
  Passage,
  Query,
  Quote,
  RelatedMessage,
  Score,
  ScoreChanged,
  SearchConnection,
  SearchEdge,
  SearchFacets,
  SearchIndexSpace,
  SimilarAccount,
  SimilarInteraction,
  SlackMessage,
  Subscription,
  ThreadCitation,
  TranscriptSegment,
  VocabularyTerm,
  WorkedReply,
};
