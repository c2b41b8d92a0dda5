import type { AlertKind } from '../../entities/alert-rule.ts';
import { churnRiskRising } from './churn-risk-rising.ts';
import { competitorNamed } from './competitor-named.ts';
import { complianceFlag } from './compliance-flag.ts';
import { deadlineAtRisk } from './deadline-at-risk.ts';
import { escalation } from './escalation.ts';
import { healthFalling } from './health-falling.ts';
import { keywordNamed } from './keyword-named.ts';
import { leavingConsidered } from './leaving-considered.ts';
import { metricAbove } from './metric-above.ts';
import { metricBelow } from './metric-below.ts';
import { metricFalling } from './metric-falling.ts';
import { metricRising } from './metric-rising.ts';
import { negativeSentimentSpike } from './negative-sentiment-spike.ts';
import { noContact } from './no-contact.ts';
import { pipelineChanged } from './pipeline-changed.ts';
import type { RuleKind } from './rule-kind.ts';
import { scoreAbove } from './score-above.ts';
import { scoreBelow } from './score-below.ts';
import { scoreFalling } from './score-falling.ts';
import { scoreRising } from './score-rising.ts';
import { sourceSyncFailing } from './source-sync-failing.ts';
import { unusualSalesActivity } from './unusual-sales-activity.ts';

/** The kinds of rules by name. */
export const ruleKinds: Readonly<Record<AlertKind, RuleKind>> = {
  HEALTH_FALLING: healthFalling,
  CHURN_RISK_RISING: churnRiskRising,
  ESCALATION: escalation,
  LEAVING_CONSIDERED: leavingConsidered,
  NEGATIVE_SENTIMENT_SPIKE: negativeSentimentSpike,
  PIPELINE_CHANGED: pipelineChanged,
  UNUSUAL_SALES_ACTIVITY: unusualSalesActivity,
  DEADLINE_AT_RISK: deadlineAtRisk,
  COMPETITOR_NAMED: competitorNamed,
  COMPLIANCE_FLAG: complianceFlag,
  SOURCE_SYNC_FAILING: sourceSyncFailing,
  KEYWORD_NAMED: keywordNamed,
  NO_CONTACT: noContact,
  SCORE_FALLING: scoreFalling,
  SCORE_RISING: scoreRising,
  SCORE_ABOVE: scoreAbove,
  SCORE_BELOW: scoreBelow,
  METRIC_FALLING: metricFalling,
  METRIC_RISING: metricRising,
  METRIC_ABOVE: metricAbove,
  METRIC_BELOW: metricBelow,
};
