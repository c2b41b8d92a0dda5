import { byId, loadOne, reference } from '@sophia/subgraph-kit';
import { Alert as AlertEntity, type AlertRow } from '../entities/alert.ts';
import { AlertRule as AlertRuleEntity, severityOf } from '../entities/alert-rule.ts';
import { Insight as InsightEntity } from '../entities/insight.ts';
import type {
  AlertEvidenceResolvers,
  AlertResolvers,
  AlertRuleResolvers,
  InsightResolvers,
} from '../generated/resolvers.ts';

const isSilent = ({ status, snoozedUntil }: AlertRow): boolean =>
  status === 'SNOOZED' && snoozedUntil != null && snoozedUntil.getTime() > Date.now();

export const Alert: AlertResolvers = {
  __resolveReference: byId(AlertEntity),
  severity: ({ severity }) => severityOf(severity),
  status: (alert) => (alert.status === 'SNOOZED' && !isSilent(alert) ? 'OPEN' : alert.status),
  snoozedUntil: (alert) => (isSilent(alert) ? (alert.snoozedUntil ?? null) : null),
  snoozeReason: (alert) => (isSilent(alert) ? (alert.snoozeReason ?? null) : null),
  rule: ({ ruleId }, _, ctx) => loadOne(ctx, AlertRuleEntity, ruleId),
  account: ({ accountId }) => reference(accountId),
  contact: ({ contactId }) => reference(contactId),
  deal: ({ dealId }) => reference(dealId),
  interaction: ({ interactionId }) => reference(interactionId),
  assignee: ({ assigneeId }) => reference(assigneeId),
};

export const AlertEvidence: AlertEvidenceResolvers = {
  interaction: ({ interactionId }) => reference(interactionId),
};

export const AlertRule: AlertRuleResolvers = {
  __resolveReference: byId(AlertRuleEntity),
  severity: ({ severity }) => severityOf(severity),
};

export const Insight: InsightResolvers = {
  __resolveReference: byId(InsightEntity),
  account: ({ accountId }) => reference(accountId),
  interaction: ({ interactionId }) => reference(interactionId),
};
