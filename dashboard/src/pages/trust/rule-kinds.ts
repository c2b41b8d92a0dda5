import type { AlertKind } from '../../generated/graphql.ts';

interface RuleKind {
  readonly title: string;
  /** What the threshold measures, with the usual value; without it the kind measures nothing. */
  readonly threshold?: { readonly label: string; readonly usual: number };
  /** Fewest events for a judgement. */
  readonly minimum?: { readonly label: string; readonly usual: number };
  readonly windowDays: number;
  readonly names?: 'keywords' | 'score' | 'metric';
  /** True if its metric is compared with an earlier time. */
  readonly isCompared?: boolean;
}

/** What a rule of each kind says, in the order in which people choose. */
export const ruleKinds: Readonly<Record<AlertKind, RuleKind>> = {
  ESCALATION: { title: 'A customer escalates, or says that they leave', windowDays: 7 },
  LEAVING_CONSIDERED: { title: 'A customer considers leaving', windowDays: 30 },
  NEGATIVE_SENTIMENT_SPIKE: {
    title: 'A customer sounds negative several times',
    threshold: { label: 'Negative interactions', usual: 3 },
    windowDays: 30,
  },
  HEALTH_FALLING: { title: 'Health falls', threshold: { label: 'Points', usual: 15 }, windowDays: 30 },
  CHURN_RISK_RISING: { title: 'Churn risk rises', threshold: { label: 'Points', usual: 15 }, windowDays: 30 },
  NO_CONTACT: {
    title: 'Nobody is in contact with a customer',
    threshold: { label: 'Days without contact', usual: 30 },
    minimum: { label: 'Fewest interactions before', usual: 3 },
    windowDays: 90,
  },
  COMPETITOR_NAMED: { title: 'A competitor is named', windowDays: 7 },
  KEYWORD_NAMED: { title: 'A word or phrase is said or written', windowDays: 7, names: 'keywords' },
  COMPLIANCE_FLAG: { title: 'A sentence may break housing or debt law', windowDays: 7 },
  DEADLINE_AT_RISK: {
    title: 'A deadline is near or has passed',
    threshold: { label: 'Hours before the deadline', usual: 0 },
    windowDays: 14,
  },
  PIPELINE_CHANGED: {
    title: 'The pipeline changes',
    threshold: { label: 'Percent', usual: 10 },
    minimum: { label: 'Fewest open deals', usual: 5 },
    windowDays: 7,
  },
  UNUSUAL_SALES_ACTIVITY: {
    title: 'A colleague is more or less active than usual',
    threshold: { label: 'Standard deviations', usual: 3 },
    windowDays: 7,
  },
  SCORE_FALLING: {
    title: 'Any score falls',
    threshold: { label: 'Points', usual: 15 },
    windowDays: 30,
    names: 'score',
  },
  SCORE_RISING: { title: 'Any score rises', threshold: { label: 'Points', usual: 15 }, windowDays: 30, names: 'score' },
  SCORE_ABOVE: {
    title: 'Any score is above',
    threshold: { label: 'Points', usual: 70 },
    windowDays: 7,
    names: 'score',
  },
  SCORE_BELOW: {
    title: 'Any score is below',
    threshold: { label: 'Points', usual: 30 },
    windowDays: 7,
    names: 'score',
  },
  METRIC_FALLING: {
    title: 'A metric falls',
    threshold: { label: 'Percent', usual: 20 },
    windowDays: 30,
    names: 'metric',
    isCompared: true,
  },
  METRIC_RISING: {
    title: 'A metric rises',
    threshold: { label: 'Percent', usual: 20 },
    windowDays: 30,
    names: 'metric',
    isCompared: true,
  },
  METRIC_ABOVE: {
    title: 'A metric is above',
    threshold: { label: 'Value, in the unit of the metric', usual: 10 },
    windowDays: 30,
    names: 'metric',
  },
  METRIC_BELOW: {
    title: 'A metric is below',
    threshold: { label: 'Value, in the unit of the metric', usual: 1 },
    windowDays: 30,
    names: 'metric',
  },
  SOURCE_SYNC_FAILING: { title: 'A source cannot be loaded', windowDays: 7 },
};

export const kindNames = Object.keys(ruleKinds) as AlertKind[];
