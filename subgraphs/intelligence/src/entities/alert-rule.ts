import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const alertKinds = [
  'HEALTH_FALLING',
  'CHURN_RISK_RISING',
  'ESCALATION',
  'NEGATIVE_SENTIMENT_SPIKE',
  'PIPELINE_CHANGED',
  'UNUSUAL_SALES_ACTIVITY',
  'DEADLINE_AT_RISK',
  'COMPETITOR_NAMED',
  'COMPLIANCE_FLAG',
  'SOURCE_SYNC_FAILING',
  'KEYWORD_NAMED',
  'NO_CONTACT',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Stored as 1 to 4, so that the database sorts them by severity. */
const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof severities)[number];
export const severityRank = (severity: Severity): number => severities.indexOf(severity) + 1;
export function severityOf(rank: number): Severity {
  const severity = severities[rank - 1];
  if (severity === undefined) throw new Error(`no severity with rank ${rank}`);
  return severity;
}

export const AlertRule = defineEntity({
  name: 'AlertRule',
  schema: 'intelligence',
  tableName: 'alert_rules',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    kind: p.enum(alertKinds),
    severity: p.smallint(),
    enabled: p.boolean(),
    threshold: p.float().nullable(),
    windowHours: p.integer(),
    keywords: p.array(),
    accountIds: p.array(),
    cooldownHours: p.integer(),
    minimumCount: p.integer().nullable(),
    baselineWindows: p.integer().nullable(),
    pendingMinutes: p.integer(),
    escalateAfterHours: p.integer().nullable(),
    quietFrom: p.text().nullable(),
    quietTo: p.text().nullable(),
    isBuiltIn: p.boolean(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    createdBy: p.text(),
    updatedBy: p.text(),
  },
});
export type AlertRuleRow = InferEntity<typeof AlertRule>;
