import { connection, groupsOf, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { previewAlertRule } from '../commands/preview-alert-rule.ts';
import { Alert } from '../entities/alert.ts';
import { AlertChannel } from '../entities/alert-channel.ts';
import { AlertRule } from '../entities/alert-rule.ts';
import { Finding } from '../entities/finding.ts';
import { Insight } from '../entities/insight.ts';
import { IntelligenceModel } from '../entities/intelligence-model.ts';
import { NextBestAction } from '../entities/next-best-action.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { passageOf } from '../loaders/passages.ts';
import { termById, vocabularyTerms } from '../loaders/vocabulary.ts';
import { ask } from './asking.ts';
import { callOverviewGroups, callOverviews } from './call-overviews.ts';
import { churnRiskGroups, churnRisks } from './churn-risks.ts';
import { competitor, competitors, lossReasons } from './competition.ts';
import { actionItemGroups, actionItemList, findingGroups, findingList } from './finding-lists.ts';
import { forecast, forecasts } from './forecasts.ts';
import {
  alertDeliveryGroups,
  alertDeliveryList,
  alertGroups,
  alertList,
  alertRuleGroups,
  alertRuleList,
  forecastGroups,
  insightGroups,
  insightList,
} from './lists.ts';
import { metric, metrics } from './metrics.ts';
import { actionGroups, actionsOf } from './next-best-actions.ts';
import { objections } from './objections.ts';
import { openDealGroups, openDeals } from './open-deals.ts';
import { reportPreview, reports } from './reports.ts';
import { search, searchIndex } from './search.ts';
import { customerStatements } from './statements.ts';
import { intelligenceEventSeen } from './subscriptions.ts';
import { marketTrends } from './trends.ts';

const maxModels = 100;

const { node, nodes } = nodeFields([
  nodesNamed('Alert', (ctx, id) => loadOne(ctx, Alert, id), 'insights:read'),
  nodesNamed('AlertRule', (ctx, id) => loadOne(ctx, AlertRule, id), 'insights:read'),
  nodesNamed('Finding', (ctx, id) => loadOne(ctx, Finding, id), 'insights:read'),
  nodesNamed('Insight', (ctx, id) => loadOne(ctx, Insight, id), 'insights:read'),
  nodesNamed('NextBestAction', (ctx, id) => loadOne(ctx, NextBestAction, id), 'insights:read'),
  nodesNamed('Passage', passageOf, 'insights:read', 'conversations:read'),
  nodesNamed('VocabularyTerm', termById, 'insights:read'),
]);

export const Query: QueryResolvers = {
  actionItems: (_, args, ctx) => connection(ctx, actionItemList, args),
  actionItemGroups: (_, args, ctx) => groupsOf(ctx, actionItemGroups, args),
  alert: (_, { id }, ctx) => loadOne(ctx, Alert, id),
  alerts: (_, args, ctx) => connection(ctx, alertList, args),
  alertGroups: (_, args, ctx) => groupsOf(ctx, alertGroups, args),
  alertChannels: async (_, __, ctx) => (await ctx.em()).find(AlertChannel, {}, { orderBy: { name: 'asc' } }),
  alertDeliveries: (_, args, ctx) => connection(ctx, alertDeliveryList, args),
  alertDeliveryGroups: (_, args, ctx) => groupsOf(ctx, alertDeliveryGroups, args),
  alertRule: (_, { id }, ctx) => loadOne(ctx, AlertRule, id),
  alertRulePreview: async (_, { input }, ctx) =>
    previewAlertRule(await ctx.em(), ctx.tenant, { actor: ctx.subject, now: ctx.clock.now() }, input),
  alertRules: (_, args, ctx) => connection(ctx, alertRuleList, args),
  alertRuleGroups: (_, args, ctx) => groupsOf(ctx, alertRuleGroups, args),
  ask,
  forecast,
  forecasts,
  forecastGroups: (_, args, ctx) => groupsOf(ctx, forecastGroups, args),
  callOverviews,
  callOverviewGroups,
  churnRisks,
  churnRiskGroups: (_, args, ctx) => groupsOf(ctx, churnRiskGroups, args),
  competitor,
  competitors,
  customerStatements,
  findings: (_, args, ctx) => connection(ctx, findingList, args),
  findingGroups: (_, args, ctx) => groupsOf(ctx, findingGroups, args),
  lossReasons,
  insights: (_, args, ctx) => connection(ctx, insightList, args),
  insightGroups: (_, args, ctx) => groupsOf(ctx, insightGroups, args),
  intelligenceModels: async (_, __, ctx) =>
    (await ctx.em()).find(
      IntelligenceModel,
      {},
      { orderBy: { registeredAt: 'desc', purpose: 'asc' }, limit: maxModels },
    ),
  intelligenceNode: node,
  intelligenceNodes: nodes,
  intelligenceEventSeen,
  marketTrends,
  metric,
  metrics,
  nextBestAction: (_, { id }, ctx) => loadOne(ctx, NextBestAction, id),
  nextBestActions: (_, args, ctx) => actionsOf(ctx, args),
  nextBestActionGroups: (_, args, ctx) => actionGroups(ctx, args),
  objections,
  openDeals,
  openDealGroups,
  passage: (_, { id }, ctx) => passageOf(ctx, id),
  reportPreview,
  reports,
  search,
  searchIndex,
  vocabulary: async (_, { kind }, ctx) =>
    (await vocabularyTerms(ctx)).filter((term) => kind == null || term.kind === kind),
};
