import type { AlertKind } from '../../entities/alert-rule.ts';
import { churnRiskRising } from './churn-risk-rising.ts';
import { competitorNamed } from './competitor-named.ts';
import { complianceFlag } from './compliance-flag.ts';
import { deadlineAtRisk } from './deadline-at-risk.ts';
import { escalation } from './escalation.ts';
import { healthFalling } from './health-falling.ts';
import { keywordNamed } from './keyword-named.ts';
import { negativeSentimentSpike } from './negative-sentiment-spike.ts';
import { noContact } from './no-contact.ts';
import { pipelineChanged } from './pipeline-changed.ts';
import type { RuleKind } from './rule-kind.ts';
import { sourceSyncFailing } from './source-sync-failing.ts';
import { unusualSalesActivity } from './unusual-sales-activity.ts';

/** The kinds of rules by name. */
export const ruleKinds: Readonly<Record<AlertKind, RuleKind>> = {
  HEALTH_FALLING: healthFalling,
  CHURN_RISK_RISING: churnRiskRising,
  ESCALATION: escalation,
  NEGATIVE_SENTIMENT_SPIKE: negativeSentimentSpike,
  PIPELINE_CHANGED: pipelineChanged,
  UNUSUAL_SALES_ACTIVITY: unusualSalesActivity,
  DEADLINE_AT_RISK: deadlineAtRisk,
  COMPETITOR_NAMED: competitorNamed,
  COMPLIANCE_FLAG: complianceFlag,
  SOURCE_SYNC_FAILING: sourceSyncFailing,
  KEYWORD_NAMED: keywordNamed,
  NO_CONTACT: noContact,
};
