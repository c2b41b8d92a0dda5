import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Condition, Dimension } from './metric-condition.ts';
import type { ScoreKind, SubjectType } from './score.ts';

export const alertKinds = [
  'HEALTH_FALLING',
  'CHURN_RISK_RISING',
  'ESCALATION',
  'LEAVING_CONSIDERED',
  'NEGATIVE_SENTIMENT_SPIKE',
  'PIPELINE_CHANGED',
  'UNUSUAL_SALES_ACTIVITY',
  'DEADLINE_AT_RISK',
  'COMPETITOR_NAMED',
  'COMPLIANCE_FLAG',
  'SOURCE_SYNC_FAILING',
  'KEYWORD_NAMED',
  'NO_CONTACT',
  'SCORE_FALLING',
  'SCORE_RISING',
  'SCORE_ABOVE',
  'SCORE_BELOW',
  'METRIC_FALLING',
  'METRIC_RISING',
  'METRIC_ABOVE',
  'METRIC_BELOW',
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

/** The score that a rule is about. */
export interface RuledScore {
  readonly kind: ScoreKind;
  readonly subjectType: SubjectType;
}

/** The metric that a rule is about. */
export interface RuledMetric {
  readonly name: string;
  readonly filter: readonly Condition[];
  /** Each value of it is judged apart. Null for the total. */
  readonly groupBy: Dimension | null;
  /** What the value is compared with; null for rules about the value itself. */
  readonly compare: 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR' | 'OWN_PAST' | null;
  /** Of amounts; null for all currencies, each apart. */
  readonly currency: string | null;
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
    /** Null for kinds that are about no score. */
    score: p.json<RuledScore>().nullable(),
    /** Null for kinds that are about no metric. */
    metric: p.json<RuledMetric>().nullable(),
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
