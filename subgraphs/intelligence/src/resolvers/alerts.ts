import { byId, loadOne, reference } from '@sophia/subgraph-kit';
import { Alert as AlertEntity, type AlertRow } from '../entities/alert.ts';
import { AlertRule as AlertRuleEntity, severityOf } from '../entities/alert-rule.ts';
import { Finding } from '../entities/finding.ts';
import { Insight as InsightEntity } from '../entities/insight.ts';
import type {
  AlertEvidenceResolvers,
  AlertResolvers,
  AlertRuleMetricConditionResolvers,
  AlertRuleMetricResolvers,
  AlertRulePrecisionResolvers,
  AlertRulePreviewExampleResolvers,
  AlertRulePreviewResolvers,
  AlertRuleResolvers,
  InsightResolvers,
} from '../generated/resolvers.ts';
import { precisionOf } from '../loaders/precision.ts';
import { findDefinition } from '../metrics/families/definitions.ts';
import { quietHoursOf } from './alert-channels.ts';

const isSilent = ({ status, snoozedUntil }: AlertRow, now: Date): boolean =>
  status === 'SNOOZED' && snoozedUntil != null && snoozedUntil > now;

export const Alert: AlertResolvers = {
  __resolveReference: byId(AlertEntity),
  severity: ({ severity }) => severityOf(severity),
  status: (alert, _, { clock }) =>
    alert.status === 'SNOOZED' && !isSilent(alert, clock.now()) ? 'OPEN' : alert.status,
  snoozedUntil: (alert, _, { clock }) => (isSilent(alert, clock.now()) ? (alert.snoozedUntil ?? null) : null),
  snoozeReason: (alert, _, { clock }) => (isSilent(alert, clock.now()) ? (alert.snoozeReason ?? null) : null),
  rule: ({ ruleId }, _, ctx) => loadOne(ctx, AlertRuleEntity, ruleId),
  account: ({ accountId }) => reference(accountId),
  contact: ({ contactId }) => reference(contactId),
  deal: ({ dealId }) => reference(dealId),
  interaction: ({ interactionId }) => reference(interactionId),
  assignee: ({ assigneeId }) => reference(assigneeId),
  escalatedTo: ({ escalatedToId }) => reference(escalatedToId),
};

export const AlertEvidence: AlertEvidenceResolvers = {
  interaction: ({ interactionId }) => reference(interactionId),
  segment: ({ segmentId }) => reference(segmentId),
  asOf: ({ asOf }) => (asOf === undefined ? null : new Date(asOf)),
};

export const AlertRule: AlertRuleResolvers = {
  __resolveReference: byId(AlertRuleEntity),
  severity: ({ severity }) => severityOf(severity),
  quietHours: quietHoursOf,
  precision: ({ id }, _, ctx) => precisionOf(ctx, id),
};

export const AlertRuleMetric: AlertRuleMetricResolvers = {
  definition: ({ name }) => findDefinition(name) ?? null,
  filter: ({ filter }) => [...filter],
  currencyCode: ({ currency }) => currency,
};

export const AlertRuleMetricCondition: AlertRuleMetricConditionResolvers = {
  values: ({ values }) => [...values],
};

export const AlertRulePrecision: AlertRulePrecisionResolvers = {
  value: ({ n, dismissed }) => (n === 0 ? null : Number((1 - dismissed / n).toFixed(2))),
};

export const AlertRulePreview: AlertRulePreviewResolvers = {
  from: ({ preview }) => preview?.from ?? null,
  to: ({ preview }) => preview?.to ?? null,
  count: ({ preview }) => preview?.count ?? null,
  examples: ({ preview }) => [...(preview?.examples ?? [])],
  weeks: ({ preview }) => [...(preview?.weeks ?? [])],
};

export const AlertRulePreviewExample: AlertRulePreviewExampleResolvers = {
  title: ({ finding }) => finding.title,
  message: ({ finding }) => finding.message,
  value: ({ finding }) => finding.value,
  account: ({ finding }) => reference(finding.accountId),
  interaction: ({ finding }) => reference(finding.interactionId),
};

export const Insight: InsightResolvers = {
  __resolveReference: byId(InsightEntity),
  finding: ({ findingId }, _, ctx) => loadOne(ctx, Finding, findingId),
  account: ({ accountId }) => reference(accountId),
  interaction: ({ interactionId }) => reference(interactionId),
};
