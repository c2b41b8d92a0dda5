/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions on accounts; all given ones must hold. */
export type AccountFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: Array<AccountFilter> | null | undefined;
  /** Revenue per year, in any currency. */
  annualRevenue?: FloatFilter | null | undefined;
  /** Time when the graph first got it. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The web domain. */
  domain?: StringFilter | null | undefined;
  /** Number of people who work there. */
  employeeCount?: IntFilter | null | undefined;
  /** Year of foundation. */
  foundedYear?: IntFilter | null | undefined;
  /** The id. */
  id?: IdFilter | null | undefined;
  /** The industry. */
  industry?: StringFilter | null | undefined;
  /** True if only the built-in sample contains it. */
  isSample?: BooleanFilter | null | undefined;
  /** The name. */
  name?: StringFilter | null | undefined;
  /** This must not hold. */
  not?: AccountFilter | null | undefined;
  /** Place of the main office. */
  officeLocation?: StringFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<AccountFilter> | null | undefined;
  /** The responsible employee's id. */
  ownerId?: IdFilter | null | undefined;
  /** The parent company's id. */
  parentId?: IdFilter | null | undefined;
  /** Number of properties. */
  propertyCount?: IntFilter | null | undefined;
  /** The region. */
  region?: StringFilter | null | undefined;
  /** The segment. */
  segment?: StringFilter | null | undefined;
  /** Number of apartment units. */
  unitCount?: IntFilter | null | undefined;
  /** Time of the last change. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A sort order for accounts. */
export type AccountOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AccountOrderField;
};

/** Fields that accounts can be sorted by. */
export type AccountOrderField =
  /** Revenue per year. */
  | 'ANNUAL_REVENUE'
  /** Time when the graph first got it. */
  | 'CREATED_AT'
  /** Number of people who work there. */
  | 'EMPLOYEE_COUNT'
  /** The name. */
  | 'NAME'
  /** Number of apartment units that it owns or manages. */
  | 'UNIT_COUNT'
  /** Time of the last change. */
  | 'UPDATED_AT';

/** The kind of an alert. Clients must accept new values. */
export type AlertKind =
  /** The churn risk rose. */
  | 'CHURN_RISK_RISING'
  /** A competitor was mentioned. */
  | 'COMPETITOR_NAMED'
  /** A sentence may break housing or debt-collection law. */
  | 'COMPLIANCE_FLAG'
  /** A task is due or overdue, a promised date has passed, or a deal's close date has passed without activity. */
  | 'DEADLINE_AT_RISK'
  /** A customer asks for escalation to a manager, or says that they leave. */
  | 'ESCALATION'
  /** The health score fell. */
  | 'HEALTH_FALLING'
  /** A keyword of a rule was mentioned. */
  | 'KEYWORD_NAMED'
  /** A customer says that they may leave, such as that they look at alternatives. Who says that they leave raises ESCALATION. */
  | 'LEAVING_CONSIDERED'
  /** A metric that the rule names is above a threshold, such as more than 5 escalations in 7 days. */
  | 'METRIC_ABOVE'
  /** A metric that the rule names is below a threshold. */
  | 'METRIC_BELOW'
  /** A metric that the rule names fell by a percentage, such as the win rate by 20% in 30 days. */
  | 'METRIC_FALLING'
  /** A metric that the rule names rose by a percentage. */
  | 'METRIC_RISING'
  /** A customer sounds negative in several interactions. */
  | 'NEGATIVE_SENTIMENT_SPIKE'
  /** Nobody has been in contact with the customer for some time. */
  | 'NO_CONTACT'
  /** The sum of open deals changed by more than a percentage, such as 10% within a week. */
  | 'PIPELINE_CHANGED'
  /** A score that the rule names is above a threshold. */
  | 'SCORE_ABOVE'
  /** A score that the rule names is below a threshold. */
  | 'SCORE_BELOW'
  /** A score that the rule names fell. */
  | 'SCORE_FALLING'
  /** A score that the rule names rose. */
  | 'SCORE_RISING'
  /** The last load of a data source failed. */
  | 'SOURCE_SYNC_FAILING'
  /** The activity of an employee deviates from the own past. */
  | 'UNUSUAL_SALES_ACTIVITY';

/** What a rule compares the value of a metric with. Clients must accept new values. */
export type AlertMetricComparison =
  /** The mean of the earlier windows of the same length, as many as `baselineWindows`, since the first record; of a ratio, that of all their records. */
  | 'OWN_PAST'
  /** As many days directly before. */
  | 'PREVIOUS_PERIOD'
  /** The same days of the year before. */
  | 'PREVIOUS_YEAR';

/** Values of a new rule. */
export type AlertRuleCreateInput = {
  /** Ids of the accounts that it is limited to, at most 200; all accounts by default. */
  accountIds?: Array<string | number> | null | undefined;
  /** Number of earlier windows that UNUSUAL_SALES_ACTIVITY, or a metric with OWN_PAST, compares with, 4 to 52; 12 by default. Not allowed for other rules. */
  baselineWindows?: number | null | undefined;
  /** Hours after a resolution in which the same cause raises no new alert, 0 to 2,160. */
  cooldownHours?: number | null | undefined;
  /** True if it raises alerts. */
  enabled?: boolean | null | undefined;
  /** Hours, 1 to 2,160, after which an alert that nobody has acknowledged goes to the assignee's manager; null for never. */
  escalateAfterHours?: number | null | undefined;
  /** Words and phrases that a KEYWORD_NAMED rule looks for: at most 50, of 1 to 100 characters each. */
  keywords?: Array<string> | null | undefined;
  /** The kind of alert that it raises. */
  kind: AlertKind;
  /** The metric that the rule is about, such as `{name: "WIN_RATE", groupBy: EMPLOYEE}`. Required for METRIC_FALLING, METRIC_RISING, METRIC_ABOVE and METRIC_BELOW; not allowed for other kinds. */
  metric?: AlertRuleMetricInput | null | undefined;
  /** Fewest events for a judgement, 1 to 1,000: open deals for PIPELINE_CHANGED, interactions for UNUSUAL_SALES_ACTIVITY and NO_CONTACT, records of a metric (5 by default): of a ratio now, of one that changes now and before, of a number that changes now or before. Not allowed for other kinds, nor for METRIC_ABOVE and METRIC_BELOW of a number. */
  minimumCount?: number | null | undefined;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name: string;
  /** Minutes for which the condition must hold before the alert is raised, 0 to 10,080. Not allowed for kinds that look for single events: ESCALATION, COMPETITOR_NAMED, COMPLIANCE_FLAG and KEYWORD_NAMED. */
  pendingMinutes?: number | null | undefined;
  /** Hours in which channels tell nothing of its alerts; null for none. */
  quietHours?: QuietHoursInput | null | undefined;
  /** The score that the rule is about, such as `{kind: ENGAGEMENT, subjectType: CONTACT}`. Required for SCORE_FALLING, SCORE_RISING, SCORE_ABOVE and SCORE_BELOW; not allowed for other kinds. */
  score?: AlertRuleScoreInput | null | undefined;
  /** Severity of its alerts. */
  severity: AlertSeverity;
  /** Measured value from which it raises an alert. Required for HEALTH_FALLING and CHURN_RISK_RISING, 1 to 100 points; NEGATIVE_SENTIMENT_SPIKE, 1 to 1,000 interactions; PIPELINE_CHANGED, 1 to 1,000 percent; UNUSUAL_SALES_ACTIVITY, 1 to 20 standard deviations; DEADLINE_AT_RISK, 0 to 720 hours before the deadline; NO_CONTACT, 1 to 730 days; SCORE_FALLING and SCORE_RISING, 1 to 100 points; SCORE_ABOVE and SCORE_BELOW, 0 to 100 points; METRIC_FALLING, 1 to 100 percent; METRIC_RISING, 1 to 100,000 percent; METRIC_ABOVE and METRIC_BELOW, in the unit of the metric: 0.25 for a share of 25%. Not allowed for other kinds. */
  threshold?: number | null | undefined;
  /** Hours that it looks back, 1 to 2,160. Whole days, such as 720 for 30 days, for rules about metrics. */
  windowHours?: number | null | undefined;
};

/** New values of a rule. Omitted values stay unchanged. */
export type AlertRuleEditInput = {
  /** Ids of the accounts that it is limited to, at most 200; an empty list for all accounts. */
  accountIds?: Array<string | number> | null | undefined;
  /** Number of earlier windows that UNUSUAL_SALES_ACTIVITY, or a metric with OWN_PAST, compares with, 4 to 52; 12 by default. Not allowed for other rules. */
  baselineWindows?: number | null | undefined;
  /** Hours after a resolution in which the same cause raises no new alert, 0 to 2,160. */
  cooldownHours?: number | null | undefined;
  /** True if it raises alerts. */
  enabled?: boolean | null | undefined;
  /** Hours, 1 to 2,160, after which an alert that nobody has acknowledged goes to the assignee's manager; null for never. */
  escalateAfterHours?: number | null | undefined;
  /** Words and phrases that a KEYWORD_NAMED rule looks for: at most 50, of 1 to 100 characters each. */
  keywords?: Array<string> | null | undefined;
  /** The metric that the rule is about, such as `{name: "WIN_RATE", groupBy: EMPLOYEE}`. Required for METRIC_FALLING, METRIC_RISING, METRIC_ABOVE and METRIC_BELOW; not allowed for other kinds. */
  metric?: AlertRuleMetricInput | null | undefined;
  /** Fewest events for a judgement, 1 to 1,000: open deals for PIPELINE_CHANGED, interactions for UNUSUAL_SALES_ACTIVITY and NO_CONTACT, records of a metric (5 by default): of a ratio now, of one that changes now and before, of a number that changes now or before. Not allowed for other kinds, nor for METRIC_ABOVE and METRIC_BELOW of a number. */
  minimumCount?: number | null | undefined;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name?: string | null | undefined;
  /** Minutes for which the condition must hold before the alert is raised, 0 to 10,080. Not allowed for kinds that look for single events: ESCALATION, COMPETITOR_NAMED, COMPLIANCE_FLAG and KEYWORD_NAMED. */
  pendingMinutes?: number | null | undefined;
  /** Hours in which channels tell nothing of its alerts; null for none. */
  quietHours?: QuietHoursInput | null | undefined;
  /** The score that the rule is about, such as `{kind: ENGAGEMENT, subjectType: CONTACT}`. Required for SCORE_FALLING, SCORE_RISING, SCORE_ABOVE and SCORE_BELOW; not allowed for other kinds. */
  score?: AlertRuleScoreInput | null | undefined;
  /** Severity of its alerts. */
  severity?: AlertSeverity | null | undefined;
  /** Measured value from which it raises an alert. Required for HEALTH_FALLING and CHURN_RISK_RISING, 1 to 100 points; NEGATIVE_SENTIMENT_SPIKE, 1 to 1,000 interactions; PIPELINE_CHANGED, 1 to 1,000 percent; UNUSUAL_SALES_ACTIVITY, 1 to 20 standard deviations; DEADLINE_AT_RISK, 0 to 720 hours before the deadline; NO_CONTACT, 1 to 730 days; SCORE_FALLING and SCORE_RISING, 1 to 100 points; SCORE_ABOVE and SCORE_BELOW, 0 to 100 points; METRIC_FALLING, 1 to 100 percent; METRIC_RISING, 1 to 100,000 percent; METRIC_ABOVE and METRIC_BELOW, in the unit of the metric: 0.25 for a share of 25%. Not allowed for other kinds. */
  threshold?: number | null | undefined;
  /** Hours that it looks back, 1 to 2,160. Whole days, such as 720 for 30 days, for rules about metrics. */
  windowHours?: number | null | undefined;
};

/** The metric that a rule is about. */
export type AlertRuleMetricInput = {
  /** What METRIC_FALLING and METRIC_RISING compare with, PREVIOUS_PERIOD by default; not allowed for other kinds. */
  compare?: AlertMetricComparison | null | undefined;
  /** Currency of amounts, as an ISO 4217 code. All currencies, each apart, when null. */
  currency?: string | null | undefined;
  /** Conditions on its records, all of which must hold, such as `[{dimension: SEGMENT, values: ["EMEA"]}]`. */
  filter?: Array<MetricCondition> | null | undefined;
  /** Judges each value of this apart, with an alert for each, such as each account: one of the metric's dimensions. Records without a value raise none. */
  groupBy?: MetricDimension | null | undefined;
  /** Name of the metric, such as `ESCALATIONS`; `metrics` lists all. */
  name: string;
};

/** The score that a rule is about. */
export type AlertRuleScoreInput = {
  /** The kind of the score. */
  kind: ScoreKind;
  /** What has the score. By default ACCOUNT; CONTACT for LEAD, DEAL for DEAL_SUCCESS. */
  subjectType?: ScoreSubjectType | null | undefined;
};

/** Severity of the alert. */
export type AlertSeverity =
  /** Look at it now. */
  | 'CRITICAL'
  /** Look at it today. */
  | 'HIGH'
  /** For information. */
  | 'LOW'
  /** Look at it this week. */
  | 'MEDIUM';

/** The status of an alert. */
export type AlertStatus =
  /** Somebody works on it. */
  | 'ACKNOWLEDGED'
  /** Closed by a person because it is wrong. */
  | 'DISMISSED'
  /** Nobody has acknowledged it. */
  | 'OPEN'
  /** The condition holds, but not yet for as long as the rule waits. Nobody is told. */
  | 'PENDING'
  /** Closed by a person, or by itself because the condition no longer holds. */
  | 'RESOLVED'
  /** Hidden until a chosen time. */
  | 'SNOOZED';

/** A kind of thing that questions name. Clients must accept new values. */
export type AnswerNameKind =
  /** An account. */
  | 'ACCOUNT'
  /** A competitor. */
  | 'COMPETITOR'
  /** A person of a customer. */
  | 'CONTACT'
  /** A colleague. */
  | 'EMPLOYEE'
  /** An industry of accounts. */
  | 'INDUSTRY'
  /** A product. */
  | 'PRODUCT'
  /** A region of accounts. */
  | 'REGION'
  /** A segment of accounts. */
  | 'SEGMENT'
  /** A property software. */
  | 'SOFTWARE'
  /** A stage of deals. */
  | 'STAGE'
  /** A topic. */
  | 'TOPIC';

/** Whether a question was answered. Clients must accept new values. */
export type AnswerStatus =
  /** There is an answer. */
  | 'ANSWERED'
  /** There is none, for a reason. */
  | 'DECLINED';

/** Points that a key may spend on operations. */
export type ApiKeyBudgetInput = {
  /** Most points that it can have at once, 1 to 1,000,000,000. An operation that costs more is always refused. */
  maximum: number;
  /** Points that come back each second, 1 to 1,000,000,000. */
  restoreRate: number;
};

/** A new API key. */
export type ApiKeyCreateInput = {
  /** What the key may spend; the budget that the gateway gives to programs when null. */
  budget?: ApiKeyBudgetInput | null | undefined;
  /** The contract at whose address alone the key may be used: `partner` for /partner/graphql. All addresses when null. */
  contract?: string | null | undefined;
  /** Time from which the key is refused; null for a key that does not expire. */
  expiresAt?: string | null | undefined;
  /** What the key is for, 1 to 200 characters. */
  name: string;
  /** Name of the list of operations that the key may send, which the gateways have; any operation when null. */
  operationList?: string | null | undefined;
  /** What the key may do; at least one. Nobody can give a right that they do not have. */
  scopes: Array<Scope>;
};

/** The kind of an event of the audit. Clients must accept new values. */
export type AuditKind =
  /** Personal data was read. */
  | 'ACCESS'
  /** A mutation. */
  | 'CHANGE'
  /** Records of the audit were written to a file by a command, or an export of a list was started, is over, or was downloaded. */
  | 'EXPORT'
  /** Data of a source was loaded by a command. */
  | 'LOAD'
  /** A person was erased. */
  | 'PERSON'
  /** A user, a role or an API key was changed. */
  | 'RIGHTS'
  /** Somebody identified themselves for the first time in an hour from an address, or failed to. */
  | 'SIGN_IN'
  /** A tenant was created, suspended, resumed or removed, or its settings changed. */
  | 'TENANT';

/** Conditions on the kind of an event; all given ones must hold. */
export type AuditKindFilter = {
  /** Equal to. */
  eq?: AuditKind | null | undefined;
  /** One of, at most 200. */
  in?: Array<AuditKind> | null | undefined;
  /** Different from. */
  neq?: AuditKind | null | undefined;
  /** None of, at most 200. */
  nin?: Array<AuditKind> | null | undefined;
};

/** How an event of the audit ended. Clients must accept new values. */
export type AuditOutcome =
  /** With errors alone. */
  | 'FAILED'
  /** Without errors. */
  | 'OK'
  /** With data and errors. */
  | 'PARTIAL'
  /** The client was not identified, or the change was refused: `detail` says why. */
  | 'REFUSED';

/** Conditions on the outcome of an event; all given ones must hold. */
export type AuditOutcomeFilter = {
  /** Equal to. */
  eq?: AuditOutcome | null | undefined;
  /** One of, at most 200. */
  in?: Array<AuditOutcome> | null | undefined;
  /** Different from. */
  neq?: AuditOutcome | null | undefined;
  /** None of, at most 200. */
  nin?: Array<AuditOutcome> | null | undefined;
};

/** Whether a record is the beginning or the end of a stream. Clients must accept new values. */
export type AuditPhase =
  /** The stream ended. */
  | 'END'
  /** The stream began. */
  | 'START';

/** Conditions on records of the audit; all given ones must hold. */
export type AuditRecordFilter = {
  /** Condition on the address. */
  address?: StringFilter | null | undefined;
  /** Condition on the fields with personal data. Matches if any of them does. */
  fields?: StringFilter | null | undefined;
  /** Condition on the ids. Matches if any of them does. */
  ids?: IdFilter | null | undefined;
  /** Condition on the kind. */
  kind?: AuditKindFilter | null | undefined;
  /** Condition on the time of the event. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** Condition on the name of the operation. */
  operationName?: StringFilter | null | undefined;
  /** Condition on the outcome. */
  outcome?: AuditOutcomeFilter | null | undefined;
  /** Condition on the subject. */
  subject?: StringFilter | null | undefined;
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: boolean | null | undefined;
};

/** Conditions on calls; all given ones must hold. At most five levels deep. */
export type CallOverviewFilter = {
  /** Condition on the account's id. */
  accountId?: IdFilter | null | undefined;
  /** All of these must hold. */
  and?: Array<CallOverviewFilter> | null | undefined;
  /** Condition on the call's id. */
  callId?: IdFilter | null | undefined;
  /** A competitor that was named. Matches if any does. */
  competitor?: StringFilter | null | undefined;
  /** A contact who took part or was invited. Matches if any does, so `neq` and `nin` match calls with somebody else. */
  contactId?: IdFilter | null | undefined;
  /** Condition on the sentiment of the customer's side, -1 to 1. */
  customerSentiment?: FloatFilter | null | undefined;
  /** Condition on the deal's id. */
  dealId?: IdFilter | null | undefined;
  /** Condition on the length of the call, in seconds. */
  durationSeconds?: IntFilter | null | undefined;
  /** An employee who took part or was invited. Matches if any does. */
  employeeId?: IdFilter | null | undefined;
  /** This must not hold. */
  not?: CallOverviewFilter | null | undefined;
  /** The subject of an objection of the customer. Matches if that of any does. */
  objection?: StringFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<CallOverviewFilter> | null | undefined;
  /** Condition on the start of the call. */
  startedAt?: DateTimeFilter | null | undefined;
  /** Condition on the title. */
  title?: StringFilter | null | undefined;
  /** A topic of the call. Matches if any does. */
  topic?: StringFilter | null | undefined;
};

/** A sort order for calls. */
export type CallOverviewOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: CallOverviewOrderField;
};

/** Fields that calls can be sorted by. */
export type CallOverviewOrderField =
  /** Sentiment of the customer's side. */
  | 'CUSTOMER_SENTIMENT'
  /** Length of the call. */
  | 'DURATION'
  /** Start of the call. */
  | 'STARTED_AT'
  /** The title. */
  | 'TITLE';

/** Conditions on accounts that may leave; all given ones must hold. At most five levels deep. */
export type ChurnRiskFilter = {
  /** All of these must hold. */
  and?: Array<ChurnRiskFilter> | null | undefined;
  /** This must not hold. */
  not?: ChurnRiskFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<ChurnRiskFilter> | null | undefined;
  /** Condition on the id of the employee who is responsible for the account. */
  ownerId?: IdFilter | null | undefined;
  /** Condition on the region, in the source's words. */
  region?: StringFilter | null | undefined;
  /** Condition on the calculated risk, 0 to 100. */
  risk?: FloatFilter | null | undefined;
  /** Condition on the segment, in the source's words. */
  segment?: StringFilter | null | undefined;
};

/** The purpose of a conversation. Clients must accept new values. */
export type ConversationType =
  /** Getting a new customer started. */
  | 'ONBOARDING'
  /** Keeping a customer. */
  | 'RENEWAL'
  /** Selling to the customer. */
  | 'SALES_CYCLE'
  /** Helping the customer. */
  | 'SUPPORT_CASE';

/** The kind of a reason for a correlation. Clients must accept new values. */
export type CorrelationBasis =
  /** Talk among our people names the customer, by the whole name or a part by which no other account is meant. */
  | 'NAME'
  /** The same people took part. */
  | 'PEOPLE'
  /** One links to the other or names it, or both name the same deal. */
  | 'REFERENCE'
  /** They happened within 24 hours. */
  | 'TIME'
  /** They are about the same things. */
  | 'TOPIC';

/** Conditions on a day; all given ones must hold. */
export type DateFilter = {
  /** On this day. */
  eq?: string | null | undefined;
  /** Later than. */
  gt?: string | null | undefined;
  /** On this day or later. */
  gte?: string | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Earlier than. */
  lt?: string | null | undefined;
  /** On this day or earlier. */
  lte?: string | null | undefined;
};

/** Conditions on an instant; all given ones must hold. */
export type DateTimeFilter = {
  /** Equal to. */
  eq?: string | null | undefined;
  /** Later than. */
  gt?: string | null | undefined;
  /** At or later than. */
  gte?: string | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Earlier than. */
  lt?: string | null | undefined;
  /** At or earlier than. */
  lte?: string | null | undefined;
};

/** Conditions on deals; all given ones must hold. */
export type DealFilter = {
  /** The account's id. */
  accountId?: IdFilter | null | undefined;
  /** Value, in any currency. */
  amount?: FloatFilter | null | undefined;
  /** All of these must hold. At most five levels deep. */
  and?: Array<DealFilter> | null | undefined;
  /** Day of closing, or expected day. */
  closeDate?: DateFilter | null | undefined;
  /** Time when the graph first got it. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The id. */
  id?: IdFilter | null | undefined;
  /** The name. */
  name?: StringFilter | null | undefined;
  /** This must not hold. */
  not?: DealFilter | null | undefined;
  /** Time of opening. */
  openedAt?: DateTimeFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<DealFilter> | null | undefined;
  /** The responsible employee's id. */
  ownerId?: IdFilter | null | undefined;
  /** Probability by the source, from 0 to 1. */
  probability?: FloatFilter | null | undefined;
  /** Product. */
  product?: StringFilter | null | undefined;
  /** The deal's CRM. */
  source?: DealSourceFilter | null | undefined;
  /** Stage, in the source's words. */
  stage?: StringFilter | null | undefined;
  /** Open, won or lost. */
  status?: DealStatusFilter | null | undefined;
  /** Time of the last change. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A sort order for deals. */
export type DealOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: DealOrderField;
};

/** Fields that deals can be sorted by. */
export type DealOrderField =
  /** Value, in any currency. */
  | 'AMOUNT'
  /** Day of closing, or expected day. */
  | 'CLOSE_DATE'
  /** Time when the graph first got it. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME'
  /** Time of opening. */
  | 'OPENED_AT'
  /** Time of the last change. */
  | 'UPDATED_AT';

/** Conditions on a deal's source; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DealSourceFilter = {
  /** Equal to. */
  eq?: SourceSystem | null | undefined;
  /** One of, at most 200. */
  in?: Array<SourceSystem> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: SourceSystem | null | undefined;
  /** None of, at most 200. */
  nin?: Array<SourceSystem> | null | undefined;
};

/** The status of a deal. Clients must accept new values. */
export type DealStatus =
  /** Lost: the customer did not buy. */
  | 'LOST'
  /** Still open. */
  | 'OPEN'
  /** Won: the customer bought. */
  | 'WON';

/** Conditions on a deal's status; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DealStatusFilter = {
  /** Equal to. */
  eq?: DealStatus | null | undefined;
  /** One of, at most 200. */
  in?: Array<DealStatus> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: DealStatus | null | undefined;
  /** None of, at most 200. */
  nin?: Array<DealStatus> | null | undefined;
};

/** What may be wrong with an open deal. Clients must accept new values. */
export type DealWarningKind =
  /** Its chance fell by 10 points or more in 7 days. */
  | 'CHANCE_FALLING'
  /** Its close date is before today, in the tenant's time zone. */
  | 'CLOSE_DATE_PASSED'
  /** It has no positive amount, and is missing in sums. */
  | 'NO_AMOUNT'
  /** It has no close date. */
  | 'NO_CLOSE_DATE'
  /** Nobody has talked or written with its account for over 14 days. */
  | 'NO_CONTACT'
  /** Its close date was moved later in the last 30 days. */
  | 'SLIPPED'
  /** It has been in its stage for over 30 days. */
  | 'STALLED';

/** Conditions on the warnings of a deal; all given ones must hold. */
export type DealWarningKindFilter = {
  /** Has this one. */
  eq?: DealWarningKind | null | undefined;
  /** Has one of these. */
  in?: Array<DealWarningKind> | null | undefined;
  /** True: has none. False: has one. */
  isNull?: boolean | null | undefined;
};

/** A role in buying decisions. Clients must accept new values. */
export type DecisionRole =
  /** Argues against us. */
  | 'BLOCKER'
  /** Argues for us inside. */
  | 'CHAMPION'
  /** Decides. */
  | 'DECISION_MAKER'
  /** Owns the budget. */
  | 'ECONOMIC_BUYER'
  /** Will use the product. */
  | 'END_USER'
  /** Has influence on the decision. */
  | 'INFLUENCER'
  /** Evaluates the technology. */
  | 'TECHNICAL_EVALUATOR';

/** The kind of a finding. Clients must accept new values. */
export type FindingKind =
  /** Something to do, promised or asked for. */
  | 'ACTION_ITEM'
  /** Interest in buying. */
  | 'BUYING_SIGNAL'
  /** A customer's word that they leave (`target` is DECIDED) or may leave (CONSIDERED). */
  | 'CHURN_SIGNAL'
  /** A sentence that may break housing or debt-collection law. */
  | 'COMPLIANCE'
  /** Something that was decided. */
  | 'DECISION'
  /** A person who decides. */
  | 'DECISION_MAKER'
  /** A wish to speak to a manager, a threat to cancel or with lawyers, word that they leave, or word of an escalation. */
  | 'ESCALATION'
  /** A wish for something that the product lacks. */
  | 'FEATURE_REQUEST'
  /** Other software that the product must work with. */
  | 'INTEGRATION_REQUIREMENT'
  /** A reason against buying. */
  | 'OBJECTION'
  /** A problem that somebody has. */
  | 'PAIN_POINT'
  /** The number of units that somebody manages. */
  | 'PORTFOLIO_SIZE'
  /** A sentence that touches an element of a qualification method, such as the budget. */
  | 'QUALIFICATION'
  /** A question that wants an answer. */
  | 'QUESTION'
  /** A feeling about something. */
  | 'SENTIMENT';

/** Conditions on a number; all given ones must hold. */
export type FloatFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** At least. */
  gte?: number | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** At most. */
  lte?: number | null | undefined;
};

/** Conditions on an id; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IdFilter = {
  /** Equal to. */
  eq?: string | number | null | undefined;
  /** One of, at most 200. */
  in?: Array<string | number> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: string | number | null | undefined;
  /** None of, at most 200. */
  nin?: Array<string | number> | null | undefined;
};

/** What is compared of two contacts. Clients must accept new values. */
export type IdentityField =
  /** Their accounts and the domains of their e-mail addresses. */
  | 'COMPANY'
  /** Their e-mail addresses, without mailboxes of teams. */
  | 'EMAIL'
  /** Their names. */
  | 'NAME'
  /** Their phone numbers, without those of people of different names. */
  | 'PHONE'
  /** Their job titles. */
  | 'TITLE';

/** Conditions on proposals; all given ones must hold. */
export type IdentityProposalFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: Array<IdentityProposalFilter> | null | undefined;
  /** Time when the two were first found alike. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The id. */
  id?: IdFilter | null | undefined;
  /** Id of the left contact, before any merge. */
  leftId?: IdFilter | null | undefined;
  /** This must not hold. */
  not?: IdentityProposalFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<IdentityProposalFilter> | null | undefined;
  /** Probability that the two are one person. */
  probability?: FloatFilter | null | undefined;
  /** Id of the right contact, before any merge. */
  rightId?: IdFilter | null | undefined;
  /** The state. */
  status?: IdentityProposalStatusFilter | null | undefined;
};

/** State of a proposal. */
export type IdentityProposalStatus =
  /** A person said that they are one person. */
  | 'ACCEPTED'
  /** The two were merged automatically. */
  | 'MERGED'
  /** Somebody has to decide. */
  | 'OPEN'
  /** It waits until a time. */
  | 'POSTPONED'
  /** A person said that they are different people. */
  | 'REJECTED';

/** Conditions on the state of a proposal; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IdentityProposalStatusFilter = {
  /** Equal to. */
  eq?: IdentityProposalStatus | null | undefined;
  /** One of, at most 200. */
  in?: Array<IdentityProposalStatus> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: IdentityProposalStatus | null | undefined;
  /** None of, at most 200. */
  nin?: Array<IdentityProposalStatus> | null | undefined;
};

/** Conditions on a whole number; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IntFilter = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** At least. */
  gte?: number | null | undefined;
  /** One of, at most 200. */
  in?: Array<number> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** At most. */
  lte?: number | null | undefined;
  /** Different from. */
  neq?: number | null | undefined;
  /** None of, at most 200. */
  nin?: Array<number> | null | undefined;
};

/** Conditions on new interactions; all given ones must hold. A list matches if one of its values does. A list has at most 200 values. */
export type InteractionAddedFilter = {
  /** It was added to the timeline of one of these accounts. */
  accountIds?: Array<string | number> | null | undefined;
  /** One of these contacts took part. */
  contactIds?: Array<string | number> | null | undefined;
  /** It is about one of these deals. */
  dealIds?: Array<string | number> | null | undefined;
  /** It has one of these directions. */
  directions?: Array<InteractionDirection> | null | undefined;
  /** One of these employees took part. */
  employeeIds?: Array<string | number> | null | undefined;
  /** It has one of these kinds. */
  kinds?: Array<InteractionKind> | null | undefined;
  /** It comes from one of these systems. */
  sources?: Array<SourceSystem> | null | undefined;
};

/** The direction of an interaction. Clients must accept new values. */
export type InteractionDirection =
  /** From the customer to us. */
  | 'INBOUND'
  /** Within our company. In a Slack channel that is linked to an account, our messages are OUTBOUND as soon as a customer has written there. */
  | 'INTERNAL'
  /** From us to the customer. */
  | 'OUTBOUND'
  /** In both directions, or not known. */
  | 'UNKNOWN';

/** Conditions on the direction of an interaction; all given ones must hold. */
export type InteractionDirectionFilter = {
  /** Equal to. */
  eq?: InteractionDirection | null | undefined;
  /** One of, at most 200. */
  in?: Array<InteractionDirection> | null | undefined;
  /** Different from. */
  neq?: InteractionDirection | null | undefined;
  /** None of, at most 200. */
  nin?: Array<InteractionDirection> | null | undefined;
};

/** Conditions on interactions; all given ones must hold. */
export type InteractionFilter = {
  /** The account whose timeline it is on; null when it is not known. */
  accountId?: IdFilter | null | undefined;
  /** All of these must hold. At most five levels deep. */
  and?: Array<InteractionFilter> | null | undefined;
  /** A participant. Matches if any participant does, so `neq` and `nin` match interactions with somebody else. */
  contactId?: IdFilter | null | undefined;
  /** The deal that it is about; null when there is none or it is not known. */
  dealId?: IdFilter | null | undefined;
  /** From the customer to us, from us to the customer, or internal. */
  direction?: InteractionDirectionFilter | null | undefined;
  /** Stage of the customer's journey. */
  journeyStage?: JourneyStageFilter | null | undefined;
  /** The kind. */
  kind?: InteractionKindFilter | null | undefined;
  /** This must not hold. */
  not?: InteractionFilter | null | undefined;
  /** Time of the interaction. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<InteractionFilter> | null | undefined;
  /** The system that the interaction comes from. */
  source?: InteractionSourceFilter | null | undefined;
  /** The text. */
  text?: StringFilter | null | undefined;
  /** The conversation that it belongs to. */
  threadId?: IdFilter | null | undefined;
};

/** The kind of an interaction. Clients must accept new values. */
export type InteractionKind =
  /** A call, recorded by Gong or logged in a CRM. */
  | 'CALL'
  /** An e-mail. */
  | 'EMAIL'
  /** A meeting. */
  | 'MEETING'
  /** A chat message. */
  | 'MESSAGE'
  /** A note in a CRM, or the opening or outcome of a deal. */
  | 'NOTE'
  /** A task. */
  | 'TASK'
  /** A support ticket. */
  | 'TICKET';

/** Conditions on the kind of an interaction; all given ones must hold. */
export type InteractionKindFilter = {
  /** Equal to. */
  eq?: InteractionKind | null | undefined;
  /** One of, at most 200. */
  in?: Array<InteractionKind> | null | undefined;
  /** Different from. */
  neq?: InteractionKind | null | undefined;
  /** None of, at most 200. */
  nin?: Array<InteractionKind> | null | undefined;
};

/** Conditions on the source of an interaction; all given ones must hold. */
export type InteractionSourceFilter = {
  /** Equal to. */
  eq?: SourceSystem | null | undefined;
  /** One of, at most 200. */
  in?: Array<SourceSystem> | null | undefined;
  /** Different from. */
  neq?: SourceSystem | null | undefined;
  /** None of, at most 200. */
  nin?: Array<SourceSystem> | null | undefined;
};

/** A stage of the customer's journey. Clients must accept new values. */
export type JourneyStage =
  /** The customer gets to know us. */
  | 'AWARENESS'
  /** The customer compares us with others. */
  | 'CONSIDERATION'
  /** The customer decides. */
  | 'DECISION'
  /** The customer buys more. */
  | 'EXPANSION'
  /** The customer starts to use what they bought. */
  | 'ONBOARDING'
  /** The customer decides about staying. */
  | 'RENEWAL';

/** Conditions on a stage of the customer's journey; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type JourneyStageFilter = {
  /** Equal to. */
  eq?: JourneyStage | null | undefined;
  /** One of, at most 200. */
  in?: Array<JourneyStage> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: JourneyStage | null | undefined;
  /** None of, at most 200. */
  nin?: Array<JourneyStage> | null | undefined;
};

/** An earlier range to compare with. */
export type MetricComparedRange =
  /** As many days directly before. */
  | 'PREVIOUS_PERIOD'
  /** The same days of the year before. */
  | 'PREVIOUS_YEAR';

/** A condition on the records of a metric. */
export type MetricCondition = {
  /** What is compared: one of the metric's dimensions. */
  dimension: MetricDimension;
  /** Ids or names, one of which it must be; 1 to 200. Only one where a record may have several, such as the topics of an interaction. */
  values: Array<string>;
};

/** What groups and conditions of metrics go by. */
export type MetricDimension =
  /** The account. */
  | 'ACCOUNT'
  /** The employee who owns the account now. */
  | 'ACCOUNT_OWNER'
  /** What a call is for, by the words of its title: `DISCOVERY`, `DEMO`, `PRICING`, `RENEWAL`, `ONBOARDING`, `REVIEW`, `SUPPORT` or `OTHER`. */
  | 'CALL_KIND'
  /** A named competitor. */
  | 'COMPETITOR'
  /** The deal that an interaction or a call is about. */
  | 'DEAL'
  /** The part in decisions that a contact who took part has now, such as `CHAMPION`. */
  | 'DECISION_ROLE'
  /** The employee: owner of a deal, host of a call, participant of an interaction, author of an answer. */
  | 'EMPLOYEE'
  /** The industry of the account now. */
  | 'INDUSTRY'
  /** The category of an objection, such as `PRICE`. */
  | 'OBJECTION_CATEGORY'
  /** The product of a deal. */
  | 'PRODUCT'
  /** The region of the account now. */
  | 'REGION'
  /** The segment of the account now. */
  | 'SEGMENT'
  /** The seniority that a contact who took part has now, by the title: `C_LEVEL`, `VP`, `DIRECTOR`, `MANAGER` or `OTHER`. */
  | 'SENIORITY'
  /** A named property software. */
  | 'SOFTWARE'
  /** The source system, in lower case. */
  | 'SOURCE'
  /** The stage of an open deal, in the source's words, as it was recorded then. */
  | 'STAGE'
  /** A topic. */
  | 'TOPIC';

/** Length of the intervals of a series. */
export type MetricInterval =
  /** Days. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Weeks from Monday to Sunday. */
  | 'WEEK';

/** Days of a metric, at most 20 years. */
export type MetricRange = {
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
};

/** Unit of a metric's values. */
export type MetricUnit =
  /** A number of things. */
  | 'COUNT'
  /** An amount of money in `currencyCode`. */
  | 'CURRENCY'
  /** Days. */
  | 'DAYS'
  /** Hours. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** A share, 0 to 1. */
  | 'RATIO'
  /** A sentiment, -1 to 1. */
  | 'SCORE';

/** How a model calculates a chance. */
export type ModelFamily =
  /** Logistic regression: weights, learned from the tenant's own outcomes. */
  | 'LINEAR'
  /** Weights that are judgement, learned from nothing. */
  | 'PRIOR'
  /** Gradient-boosted trees, learned from the tenant's own outcomes. */
  | 'TREES';

/** The kind of an action. Clients must accept new values. */
export type NextBestActionKind =
  /** Agree on the next step of a deal that has none. */
  | 'AGREE_NEXT_STEP'
  /** Answer an objection. */
  | 'ANSWER_OBJECTION'
  /** Answer a question that a customer asked in writing. */
  | 'ANSWER_QUESTION'
  /** Finish an overdue task of the CRM. */
  | 'FINISH_TASK'
  /** Come back to a customer who showed interest. */
  | 'FOLLOW_UP_INTEREST'
  /** Bring more people into a deal that rests on one person. */
  | 'INVOLVE_MORE_PEOPLE'
  /** Do what we promised for a day that has passed. */
  | 'KEEP_PROMISE'
  /** Prepare an answer to a competitor whom a customer with an open deal named. */
  | 'MEET_COMPETITOR'
  /** Meet somebody who decides on a deal that is late in the pipeline. */
  | 'MEET_DECISION_MAKER'
  /** Offer more to an account that may buy more. */
  | 'OFFER_MORE'
  /** Call about a renewal within 90 days. */
  | 'PREPARE_RENEWAL'
  /** Call an account whose churn risk has risen. */
  | 'REDUCE_CHURN_RISK'
  /** Repair a hand-off from a call to support that went badly. */
  | 'REPAIR_HANDOFF'
  /** Give a deal whose close date has passed a new one, or close it. */
  | 'SET_CLOSE_DATE';

/** State of an action, as a person decided. */
export type NextBestActionStatus =
  /** Somebody works on it. */
  | 'ACCEPTED'
  /** It should not be done. */
  | 'DISMISSED'
  /** It is done. */
  | 'DONE'
  /** Nothing, or it counts no longer. */
  | 'OPEN'
  /** It is hidden until a time. */
  | 'SNOOZED';

/** How an objection was met. Clients must accept new values. */
export type ObjectionHandling =
  /** With understanding alone. */
  | 'ACKNOWLEDGED'
  /** With another way. */
  | 'ALTERNATIVE'
  /** With an answer later. */
  | 'DEFERRED'
  /** With a discount or other terms. */
  | 'DISCOUNT'
  /** With numbers or the experience of others. */
  | 'EVIDENCE'
  /** With an explanation. */
  | 'EXPLANATION';

/** Conditions on open deals; all given ones must hold. At most five levels deep. */
export type OpenDealFilter = {
  /** Condition on the id of the account. */
  accountId?: IdFilter | null | undefined;
  /** Condition on the value, in any currency. */
  amount?: FloatFilter | null | undefined;
  /** All of these must hold. */
  and?: Array<OpenDealFilter> | null | undefined;
  /** Condition on the calculated chance, 0 to 100. */
  chance?: FloatFilter | null | undefined;
  /** Condition on the expected day of closing. */
  closeDate?: DateFilter | null | undefined;
  /** Condition on the id of the deal. */
  id?: IdFilter | null | undefined;
  /** Condition on the name. */
  name?: StringFilter | null | undefined;
  /** This must not hold. */
  not?: OpenDealFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<OpenDealFilter> | null | undefined;
  /** Condition on the id of the responsible employee. */
  ownerId?: IdFilter | null | undefined;
  /** Condition on the product. */
  product?: StringFilter | null | undefined;
  /** Condition on the region of the account, in the source's words. */
  region?: StringFilter | null | undefined;
  /** Condition on the segment of the account, in the source's words. */
  segment?: StringFilter | null | undefined;
  /** Condition on the stage, in the source's words. */
  stage?: StringFilter | null | undefined;
  /** Condition on the warnings. */
  warning?: DealWarningKindFilter | null | undefined;
};

/** A sort order for open deals. */
export type OpenDealOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: OpenDealOrderField;
};

/** Fields by which open deals can be sorted. */
export type OpenDealOrderField =
  /** Value, in any currency. */
  | 'AMOUNT'
  /** The calculated chance. */
  | 'CHANCE'
  /** Expected day of closing. */
  | 'CLOSE_DATE'
  /** Time of the last contact with the account. */
  | 'LAST_CONTACT_AT'
  /** The name. */
  | 'NAME'
  /** Time of opening. */
  | 'OPENED_AT'
  /** The stage, by its name. */
  | 'STAGE'
  /** Time when it came into its stage. */
  | 'STAGE_SINCE'
  /** The number of warnings. */
  | 'WARNINGS';

/** The direction of an ordering. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** The side of a participant. Clients must accept new values. */
export type ParticipantSide =
  /** A person at the customer, or another outsider. */
  | 'CUSTOMER'
  /** A colleague. */
  | 'OUR_TEAM'
  /** Not known. */
  | 'UNKNOWN';

/** The side of a party. Clients must accept new values. */
export type PartyAffiliation =
  /** A person of another company. */
  | 'EXTERNAL'
  /** A person of our company. */
  | 'INTERNAL'
  /** Gong could not tell. */
  | 'UNKNOWN';

/** Kind of the source of a passage. */
export type PassageKind =
  /** An account. */
  | 'ACCOUNT'
  /** A moment of a recorded call. */
  | 'CALL'
  /** A person at a customer. */
  | 'CONTACT'
  /** An e-mail. */
  | 'EMAIL'
  /** A meeting without a recording. */
  | 'MEETING'
  /** A message in a chat. */
  | 'MESSAGE'
  /** A note. */
  | 'NOTE'
  /** A task. */
  | 'TASK'
  /** A thread as a whole. */
  | 'THREAD'
  /** A support ticket. */
  | 'TICKET';

/** The length of a period, by the calendar in UTC. */
export type PeriodUnit =
  /** A month. */
  | 'MONTH'
  /** A quarter, from January, April, July or October. */
  | 'QUARTER';

/** Local times, in the tenant's time zone (`tenantSettingsEdit`), between which nobody is told. They may lie around midnight. */
export type QuietHoursInput = {
  /** Local time at which they begin, such as 22:00. */
  from: string;
  /** Local time at which they end, such as 07:00. */
  to: string;
};

/** A new report. */
export type ReportCreateInput = {
  /** How often it goes out. */
  frequency: ReportFrequency;
  /** Day of the month, 1 to 28, on which a MONTHLY report goes out. */
  monthDay?: number;
  /** The page that it is about. */
  page: ReportPage;
  /** Who gets it: 1 to 20 e-mail addresses. */
  recipients: Array<string>;
  /** Time at which it goes out, in the tenant's time zone. */
  time?: string;
  /** Day of the week on which a WEEKLY report goes out. */
  weekday?: ReportWeekday;
};

/** How an e-mail with a report stands. Clients must accept new values. */
export type ReportDeliveryStatus =
  /** The report was stopped, or the person unsubscribed, before it was sent. */
  | 'CANCELLED'
  /** All tries failed, or the server refused the address. */
  | 'FAILED'
  /** The server for e-mails took it. */
  | 'SENT'
  /** It waits for the next try. */
  | 'WAITING';

/** New values of a report. */
export type ReportEditInput = {
  /** False stops it, and what waits is not sent. */
  enabled?: boolean | null | undefined;
  /** How often it goes out. */
  frequency?: ReportFrequency | null | undefined;
  /** Day of the month, 1 to 28, on which a MONTHLY report goes out. */
  monthDay?: number | null | undefined;
  /** The page that it is about. */
  page?: ReportPage | null | undefined;
  /** Who gets it: 1 to 20 e-mail addresses, in place of those of before. Who unsubscribed stays so. */
  recipients?: Array<string> | null | undefined;
  /** Time at which it goes out, in the tenant's time zone. */
  time?: string | null | undefined;
  /** Day of the week on which a WEEKLY report goes out. */
  weekday?: ReportWeekday | null | undefined;
};

/** How often a report goes out. Clients must accept new values. */
export type ReportFrequency =
  /** Each month, about the month before. */
  | 'MONTHLY'
  /** Each week, about the seven days before. */
  | 'WEEKLY';

/** Pages of the dashboard that go by e-mail. Clients must accept new values. */
export type ReportPage =
  /** The accounts that are most likely to leave, with what says so. */
  | 'ACCOUNTS_AT_RISK'
  /** How people lead calls, and what customers object to. */
  | 'COACHING'
  /** How the pipeline changed, the forecast, deals with warnings. */
  | 'REVENUE'
  /** Figures, open alerts, accounts at risk, deals with warnings. */
  | 'TODAY';

/** Days of the week. */
export type ReportWeekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** A set of rights that a person has. Clients must accept new values. */
export type Role =
  /** Reads and edits the accounts that they own, reads what was said with them, and works on their alerts. */
  | 'ACCOUNT_MANAGER'
  /** Reads everything about customers, and works on alerts. */
  | 'ANALYST'
  /** Reads accounts, scores and how the system is doing, and has webhooks, to build on it. */
  | 'DEVELOPER'
  /** Reads accounts, deals, scores and figures, without what was said and without addresses of people. */
  | 'EXECUTIVE_VIEWER'
  /** Reads accounts, deals and scores, for another company's programs. */
  | 'PARTNER'
  /** Everything, users and API keys included. */
  | 'SUPER_USER';

/** A view to save. */
export type SavedViewSaveInput = {
  /** The view to change; null for a new one. */
  id?: string | number | null | undefined;
  /** The view's name, 1 to 200 characters. */
  name: string;
  /** Name of the page: small letters, digits and hyphens, at most 50. */
  page: string;
  /** Query part of the page's address, without the question mark: at most 4,000 characters. */
  search: string;
  /** True to let everybody of the tenant see it. Left out, it stays as it is; a new view is then seen by its maker alone. */
  shared?: boolean | null | undefined;
};

/** A right. Roles and API keys grant them, and fields require them. Clients must accept new values. */
export type Scope =
  /** `access:manage`: users, API keys, and settings of the tenant. */
  | 'ACCESS_MANAGE'
  /** `alerts:write`: acknowledges, assigns, snoozes and closes alerts and next best actions. */
  | 'ALERTS_WRITE'
  /** `conversations:read`: the text of messages, e-mails and calls, and search in it. Without it texts are masked. */
  | 'CONVERSATIONS_READ'
  /** `customers:read`: accounts, contacts, deals and their timeline. */
  | 'CUSTOMERS_READ'
  /** `customers:write`: edits and merges of contacts, and overrides of scores. */
  | 'CUSTOMERS_WRITE'
  /** `insights:read`: scores, findings, alerts, forecasts, metrics and answers to questions. */
  | 'INSIGHTS_READ'
  /** `operations:read`: models and their cards, and how sources are doing. */
  | 'OPERATIONS_READ'
  /** `people:manage`: erases people from all parts of the graph, for good, and reads all that is held about them. */
  | 'PEOPLE_MANAGE'
  /** `people:read`: e-mail addresses and phone numbers of people. Without it they are masked, such as a•••@example.com. */
  | 'PEOPLE_READ'
  /** `rules:write`: alert rules, channels of alerts, and the vocabulary. */
  | 'RULES_WRITE'
  /** `tenants:manage`: creates, suspends and removes tenants. Super users of the operator's tenant alone have it. */
  | 'TENANTS_MANAGE'
  /** `webhooks:manage`: own webhooks, which get the events of the tenant. */
  | 'WEBHOOKS_MANAGE';

/** The kind of a score. Clients must accept new values. */
export type ScoreKind =
  /** Risk of leaving within 90 days. */
  | 'CHURN_RISK'
  /** Chance that a deal is won. */
  | 'DEAL_SUCCESS'
  /** Amount and recency of our conversations with them. */
  | 'ENGAGEMENT'
  /** Chance of buying more. */
  | 'EXPANSION'
  /** Current state of an account or deal. */
  | 'HEALTH'
  /** Quality of a lead. */
  | 'LEAD'
  /** Satisfaction with us. */
  | 'SATISFACTION';

/** Type of a subject with scores. */
export type ScoreSubjectType =
  /** An account. */
  | 'ACCOUNT'
  /** A person at a customer. */
  | 'CONTACT'
  /** A deal. */
  | 'DEAL';

/** Limits a search. Every given condition must hold; a list means any of its values, at most 200. */
export type SearchFilter = {
  /** Accounts by id. */
  accountIds?: Array<string | number> | null | undefined;
  /** People of the customer by id. */
  contactIds?: Array<string | number> | null | undefined;
  /** Earliest time, inclusive. */
  from?: string | null | undefined;
  /** Kinds of sources. */
  kinds?: Array<PassageKind> | null | undefined;
  /** Languages as ISO 639-1, for example en. */
  languages?: Array<string> | null | undefined;
  /** Source systems. */
  sources?: Array<SourceSystem> | null | undefined;
  /** Roles of the people who speak. Passages outside of calls have none. */
  speakerRoles?: Array<SpeakerRole> | null | undefined;
  /** Threads by id. */
  threadIds?: Array<string | number> | null | undefined;
  /** Latest time, exclusive. */
  to?: string | null | undefined;
  /** Topics. */
  topics?: Array<string> | null | undefined;
};

/** State of a set of vectors. */
export type SearchIndexState =
  /** It is being made, and will serve when it is complete. */
  | 'BUILDING'
  /** Searches use it. */
  | 'SERVING'
  /** It is kept complete for the time when the inference service is away. */
  | 'STANDBY';

/** Way of searching. */
export type SearchMode =
  /** By words and by meaning together. */
  | 'HYBRID'
  /** By meaning alone. */
  | 'MEANING'
  /** By words alone. */
  | 'WORDS';

/** A sentiment as a word. */
export type SentimentLabel =
  /** Sentiment below -0.2. */
  | 'NEGATIVE'
  /** Sentiment from -0.2 to 0.2. */
  | 'NEUTRAL'
  /** Sentiment above 0.2. */
  | 'POSITIVE';

/** Kind of channel. Clients must accept new values. */
export type SlackChannelType =
  /** About one customer, often shared with them. */
  | 'CUSTOMER'
  /** Everything else. */
  | 'GENERAL'
  /** One project: a launch, a migration, an onboarding. */
  | 'PROJECT'
  /** Selling: deals, prospects, pipeline. */
  | 'SALES'
  /** Helping: questions, tickets, incidents. */
  | 'SUPPORT';

/** Availability of a file. Clients must accept new values. */
export type SlackFileState =
  /** People with access in Slack can open it. */
  | 'AVAILABLE'
  /** It was deleted. */
  | 'DELETED'
  /** Slack hides it because of the workspace's plan. */
  | 'HIDDEN';

/** Kind of message. Clients must accept new values. */
export type SlackMessageKind =
  /** Written by a bot, an app or Slack itself. */
  | 'BOT'
  /** A person's action, sent with /me. */
  | 'ME'
  /** Written by a person. */
  | 'MESSAGE'
  /** An unknown kind. */
  | 'OTHER'
  /** A reply that was also sent to the channel. */
  | 'THREAD_BROADCAST'
  /** The source does not provide the text. */
  | 'UNAVAILABLE';

/** What somebody does. Clients must accept new values. */
export type SlackRoleCategory =
  /** Keeps the company running: office, people, finance, legal, operations. */
  | 'ADMIN'
  /** Leads a company or a large part of it, from vice president on. */
  | 'EXECUTIVE'
  /** Brings customers live: onboarding, integrations, solutions. */
  | 'IMPLEMENTATION'
  /** Sells, or looks after accounts. */
  | 'SALES'
  /** Helps customers: support and customer success. */
  | 'SUPPORT';

/** The system that a record comes from. Clients must accept new values. */
export type SourceSystem =
  /** Another CRM, known only by exported tables, whose records may have names in place of ids. */
  | 'CRM'
  /** Gong: recorded calls and their transcripts. */
  | 'GONG'
  /** HubSpot, by its own record ids. */
  | 'HUBSPOT'
  /** Salesforce, by its own record ids. */
  | 'SALESFORCE'
  /** Slack: channels and messages. */
  | 'SLACK';

/**
 * On whose behalf a person speaks. People of our company are OUR_TEAM. Others are PROSPECT if their CRM record is a lead,
 * otherwise CUSTOMER. Clients must accept new values.
 */
export type SpeakerRole =
  /** A customer. */
  | 'CUSTOMER'
  /** Our company. */
  | 'OUR_TEAM'
  /** A company that sells or works with us. */
  | 'PARTNER'
  /** Somebody who may become a customer. */
  | 'PROSPECT'
  /** Not known. */
  | 'UNKNOWN';

/** Conditions on a text; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type StringFilter = {
  /** Contains, ignoring case. */
  contains?: string | null | undefined;
  /** Equal to, case-sensitive. */
  eq?: string | null | undefined;
  /** One of, at most 200. */
  in?: Array<string> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: string | null | undefined;
  /** None of, at most 200. */
  nin?: Array<string> | null | undefined;
};

/** The state of a load run. Clients must accept new values. */
export type SyncState =
  /** The run ended with an error. */
  | 'FAILED'
  /** The program ended before the run did. The records that it loaded remain. */
  | 'INTERRUPTED'
  /** The run is in progress. */
  | 'RUNNING'
  /** The run is complete. */
  | 'SUCCEEDED';

/** A user to add or to change. Omitted values of an existing user stay unchanged. */
export type UserSaveInput = {
  /** False to suspend the user. */
  active?: boolean | null | undefined;
  /** The user's e-mail address. */
  email?: string | null | undefined;
  /** The user's name, 1 to 200 characters. Required for a new user. */
  name?: string | null | undefined;
  /** The user's roles. A new user has none unless they are given. */
  roles?: Array<Role> | null | undefined;
  /** The `sub` of the user's tokens: 1 to 200 printable ASCII characters. */
  subject: string;
};

/** What to send again. */
export type WebhookDeliveriesReplayInput = {
  /** The endpoint's id. */
  endpointId: string | number;
  /** Deliveries that were planned at this time or later. */
  from: string;
  /** True to send also those that arrived. */
  includeDelivered?: boolean;
  /** Deliveries that were planned before this time. */
  to: string;
};

/** What became of a delivery. Clients must accept new values. */
export type WebhookDeliveryStatus =
  /** The receiver took it. */
  | 'DELIVERED'
  /** Every try of three days failed, or the receiver said that it is gone. */
  | 'FAILED'
  /** The endpoint was disabled. It can be replayed. */
  | 'HELD'
  /** It waits for its first or its next try. */
  | 'WAITING';

/** A new endpoint. */
export type WebhookEndpointCreateInput = {
  /** Accounts whose events it gets, at most 1,000; all events when empty. */
  accountIds?: Array<string | number>;
  /** Types of events that it gets; all that the scopes of its creator open when empty. */
  eventTypes?: Array<string>;
  /** What the endpoint is for, 1 to 200 characters. */
  name: string;
  /** How much of an event it gets. */
  payload?: WebhookPayload;
  /** How its deliveries are signed. */
  signature?: WebhookSignature;
  /** The address that events are posted to: HTTPS, on the public internet. */
  url: string;
};

/** How much of an event an endpoint gets. Clients must accept new values. */
export type WebhookPayload =
  /** The fields of the event, without the text of messages and transcripts, e-mail addresses and phone numbers. */
  | 'FULL'
  /** The type, the time and ids. Ask the graph for the rest, with your own rights. */
  | 'THIN';

/** How deliveries are signed. Clients must accept new values. */
export type WebhookSignature =
  /** `v1a`: Ed25519. The receiver verifies by a public key (`whpk_…`). */
  | 'ASYMMETRIC'
  /** `v1`: HMAC-SHA256 by a secret (`whsec_…`) that the receiver shares. */
  | 'SYMMETRIC';

export type WhoMayNotQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoMayNotQuery = { viewer: { subject: string, tenant: string } };

export type PaletteQueryVariables = Exact<{
  text: string;
}>;


export type PaletteQuery = { accounts: { nodes: Array<{ id: string, name: string, segment: string | null }> } | null, contacts: { nodes: Array<{ id: string, fullName: string, title: string | null, account: { id: string, name: string } | null }> } | null, gongCalls: { nodes: Array<{ id: string, title: string, account: { id: string, name: string } | null }> } | null };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: (
    { subject: string, roles: Array<Role>, scopes: Array<Scope>, settings: { timeZone: string } }
    & { ' $fragmentRefs'?: { 'ViewerMenuFragment': ViewerMenuFragment } }
  ) };

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { alerts: { totalCount: number | null } | null };

export type ViewerMenuFragment = { subject: string, tenant: string, roles: Array<Role>, user: { name: string } | null } & { ' $fragmentName'?: 'ViewerMenuFragment' };

export type AccountHeaderQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountHeaderQuery = { account: (
    { id: string, name: string }
    & { ' $fragmentRefs'?: { 'AccountFactsFragment': AccountFactsFragment;'AccountScoresFragment': AccountScoresFragment } }
  ) | null };

export type AccountAlertsQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type AccountAlertsQuery = { account: { id: string, alerts: { totalCount: number | null, nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'AlertRowFragment': AlertRowFragment } }
      )> } | null } | null };

export type ConversationQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ConversationQuery = { conversationThread: { id: string, subject: string | null, type: ConversationType | null, typeReasons: Array<string> | null, summary: string | null, startedAt: string, endedAt: string, interactionCount: number, keyOutcomes: Array<string> | null, painPoints: Array<string> | null, recommendedFollowUps: Array<string> | null, why: Array<{ basis: CorrelationBasis, detail: string, weight: number }> | null, interactions: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
        | (
          { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_CallInteraction_Fragment': EventLink_CallInteraction_Fragment } }
        )
        | (
          { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_EmailInteraction_Fragment': EventLink_EmailInteraction_Fragment } }
        )
        | (
          { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_MeetingInteraction_Fragment': EventLink_MeetingInteraction_Fragment } }
        )
        | (
          { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_MessageInteraction_Fragment': EventLink_MessageInteraction_Fragment } }
        )
        | (
          { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_NoteInteraction_Fragment': EventLink_NoteInteraction_Fragment } }
        )
        | (
          { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_TaskInteraction_Fragment': EventLink_TaskInteraction_Fragment } }
        )
        | (
          { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
          & { ' $fragmentRefs'?: { 'EventLink_TicketInteraction_Fragment': EventLink_TicketInteraction_Fragment } }
        )
      > } } | null };

export type AccountConversationsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountConversationsQuery = { account: { id: string, conversationThreads: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, subject: string | null, type: ConversationType | null, endedAt: string, interactionCount: number, interactionCounts: Array<{ source: SourceSystem, count: number }> }> } | null } | null };

export type AccountDealsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: DealFilter | null | undefined;
  orderBy?: Array<DealOrder> | DealOrder | null | undefined;
}>;


export type AccountDealsQuery = { account: { id: string, deals: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, stage: string, status: DealStatus, closeDate: string | null, product: string | null, amount: { amount: string, currencyCode: string | null } | null, owner: { id: string, fullName: string } | null, successProbability: { shownValue: number, change7Days: number | null } | null, stageHistory: Array<{ stage: string, changedAt: string }> }> } } | null };

export type AccountFactsFragment = { domain: string | null, segment: string | null, region: string | null, propertyCount: number | null, unitCount: number | null, propertySoftware: Array<string>, lastInteractionAt: string | null, isSample: boolean, openPipeline: Array<{ amount: string, currencyCode: string | null }> | null, parent: { id: string, name: string } | null, owner: { id: string, fullName: string } | null, churned: { on: string, reason: string } | null } & { ' $fragmentName'?: 'AccountFactsFragment' };

export type AccountActionsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountActionsQuery = { account: { id: string, nextBestActions: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'NextActionRowFragment': NextActionRowFragment } }
      )> } | null } | null };

export type AccountPeopleQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountPeopleQuery = { account: { id: string, contacts: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, fullName: string, title: string | null, primaryEmail: string | null, decisionRole: DecisionRole | null, sentiment: number | null, lastInteractionAt: string | null, identities: Array<{ source: SourceSystem }> }> } } | null };

export type ScoreReasonsFragment = { value: number, shownValue: number, baseline: number, asOf: string, coverage: number, confidence: number | null, probability: number | null, interactions: number | null, enoughInteractions: number | null, model: string, modelVersion: string, rank: number, rankOf: number, change7Days: number | null, change30Days: number | null, override: { value: number, reason: string, until: string, createdBy: string } | null, factors: Array<{ name: string, label: string, contribution: number, points: number | null, value: number | null, weight: number }>, history: Array<{ computedAt: string, value: number }>, whatChanged: { before: number, after: number, isOtherModel: boolean, changes: Array<{ name: string, label: string, change: number }> } | null } & { ' $fragmentName'?: 'ScoreReasonsFragment' };

export type ScoreReasonsQueryVariables = Exact<{
  id: string | number;
  health: boolean;
  churnRisk: boolean;
  engagement: boolean;
  satisfaction: boolean;
  expansion: boolean;
}>;


export type ScoreReasonsQuery = { account: { id: string, name: string, health?: { ' $fragmentRefs'?: { 'ScoreReasonsFragment': ScoreReasonsFragment } } | null, churnRisk?: { ' $fragmentRefs'?: { 'ScoreReasonsFragment': ScoreReasonsFragment } } | null, engagement?: { ' $fragmentRefs'?: { 'ScoreReasonsFragment': ScoreReasonsFragment } } | null, satisfaction?: { ' $fragmentRefs'?: { 'ScoreReasonsFragment': ScoreReasonsFragment } } | null, expansion?: { ' $fragmentRefs'?: { 'ScoreReasonsFragment': ScoreReasonsFragment } } | null } | null };

export type AccountScoresFragment = { id: string, health: { shownValue: number, change7Days: number | null, confidence: number | null } | null, churnRisk: { shownValue: number, change7Days: number | null, confidence: number | null } | null, engagement: { shownValue: number, change7Days: number | null, confidence: number | null } | null, satisfaction: { shownValue: number, change7Days: number | null, confidence: number | null } | null, expansion: { shownValue: number, change7Days: number | null, confidence: number | null } | null } & { ' $fragmentName'?: 'AccountScoresFragment' };

export type AccountSimilarQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountSimilarQuery = { account: { id: string, similarAccounts: Array<{ similarity: number, account: { id: string, name: string, segment: string | null, health: { shownValue: number } | null } }> | null } | null };

export type TimelinePageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: InteractionFilter | null | undefined;
}>;


export type TimelinePageQuery = { account: { id: string, timeline: { totalCount: number | null, nodes: Array<
        | (
          { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_CallInteraction_Fragment': EventLink_CallInteraction_Fragment } }
        )
        | (
          { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_EmailInteraction_Fragment': EventLink_EmailInteraction_Fragment } }
        )
        | (
          { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_MeetingInteraction_Fragment': EventLink_MeetingInteraction_Fragment } }
        )
        | (
          { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_MessageInteraction_Fragment': EventLink_MessageInteraction_Fragment } }
        )
        | (
          { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_NoteInteraction_Fragment': EventLink_NoteInteraction_Fragment } }
        )
        | (
          { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_TaskInteraction_Fragment': EventLink_TaskInteraction_Fragment } }
        )
        | (
          { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
          & { ' $fragmentRefs'?: { 'EventLink_TicketInteraction_Fragment': EventLink_TicketInteraction_Fragment } }
        )
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TimelineAddedSubscriptionVariables = Exact<{
  filter?: InteractionAddedFilter | null | undefined;
}>;


export type TimelineAddedSubscription = { interactionAdded: { interactionId: string, kind: InteractionKind } | null };

export type AccountsExportQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  orderBy?: Array<AccountOrder> | AccountOrder | null | undefined;
}>;


export type AccountsExportQuery = { accounts: { nodes: Array<{ id: string, name: string, domain: string | null, segment: string | null, region: string | null, industry: string | null, unitCount: number | null, propertySoftware: Array<string>, lastInteractionAt: string | null, owner: { fullName: string } | null, annualRevenue: { amount: string, currencyCode: string | null } | null, openPipeline: Array<{ amount: string, currencyCode: string | null }> | null }> } | null };

export type AccountsExportWithInsightsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  orderBy?: Array<AccountOrder> | AccountOrder | null | undefined;
}>;


export type AccountsExportWithInsightsQuery = { accounts: { nodes: Array<{ id: string, name: string, domain: string | null, segment: string | null, region: string | null, industry: string | null, unitCount: number | null, propertySoftware: Array<string>, lastInteractionAt: string | null, openAlertCount: number | null, owner: { fullName: string } | null, annualRevenue: { amount: string, currencyCode: string | null } | null, openPipeline: Array<{ amount: string, currencyCode: string | null }> | null, health: { shownValue: number, change7Days: number | null } | null, churnRisk: { shownValue: number, change7Days: number | null } | null }> } | null };

export type RisksExportQueryVariables = Exact<{
  filter?: ChurnRiskFilter | null | undefined;
}>;


export type RisksExportQuery = { churnRisks: { nodes: Array<{ account: { id: string, name: string, domain: string | null, segment: string | null, region: string | null, unitCount: number | null, openAlertCount: number | null, owner: { fullName: string } | null, health: { shownValue: number } | null, churnRisk: { shownValue: number, change7Days: number | null } | null } }> } | null };

export type AccountFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountFiltersQuery = { segments: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, regions: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, owners: { groupCount: number, groups: Array<{ key: string | null, count: number, owner: { id: string, fullName: string } | null }> } | null };

export type AccountRowFragment = { id: string, name: string, domain: string | null, segment: string | null, region: string | null, unitCount: number | null, propertySoftware: Array<string>, openAlertCount: number | null, lastInteractionAt: string | null, annualRevenue: { amount: string, currencyCode: string | null } | null, openPipeline: Array<{ amount: string, currencyCode: string | null }> | null, owner: { id: string, fullName: string } | null, health: { shownValue: number, change7Days: number | null } | null, churnRisk: { shownValue: number, change7Days: number | null } | null } & { ' $fragmentName'?: 'AccountRowFragment' };

export type AccountsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
  orderBy?: Array<AccountOrder> | AccountOrder | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number | null, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'AccountRowFragment': AccountRowFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AccountsByRiskQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ChurnRiskFilter | null | undefined;
  accountFilter?: AccountFilter | null | undefined;
}>;


export type AccountsByRiskQuery = { all: { count: number } | null, churnRisks: { totalCount: number | null, nodes: Array<{ account: (
        { id: string }
        & { ' $fragmentRefs'?: { 'AccountRowFragment': AccountRowFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SavedViewsQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, search: string, shared: boolean, isOwn: boolean, isDefault: boolean, isTeamDefault: boolean }> | null };

export type SaveViewMutationVariables = Exact<{
  input: SavedViewSaveInput;
}>;


export type SaveViewMutation = { done: { savedView: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type DeleteViewMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteViewMutation = { done: { savedView: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ChooseDefaultViewMutationVariables = Exact<{
  page: string;
  id?: string | number | null | undefined;
  forTeam: boolean;
}>;


export type ChooseDefaultViewMutation = { done: { savedView: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type CallActionItemsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type CallActionItemsQuery = { gongCall: { id: string, actionItems: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sentence: string, owner: string | null, dueText: string | null, dueDate: string | null, isDone: boolean | null, doneBy: string | null, likelyDone: { sentence: string } | null, segment: { id: string, startMilliseconds: number, speaker: { id: string, name: string | null } | null } | null }> } | null } | null };

export type CloseActionItemMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseActionItemMutation = { done: { actionItem: { id: string, isDone: boolean | null, doneBy: string | null, likelyDone: { sentence: string } | null } | null, userErrors: Array<{ message: string }> } | null };

export type ReopenActionItemMutationVariables = Exact<{
  id: string | number;
}>;


export type ReopenActionItemMutation = { done: { actionItem: { id: string, isDone: boolean | null, doneBy: string | null, likelyDone: { sentence: string } | null } | null, userErrors: Array<{ message: string }> } | null };

export type CallPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CallPageQuery = { gongCall: (
    { id: string, title: string, startedAt: string, durationSeconds: number, system: string | null, language: string | null, isPrivate: boolean, url: string | null, customerSentiment: number | null, account: { id: string, name: string } | null, deal: { id: string, name: string } | null, transcript: { totalCount: number | null } }
    & { ' $fragmentRefs'?: { 'CallFiguresFragment': CallFiguresFragment;'CallSummaryFragment': CallSummaryFragment;'CallPeopleFragment': CallPeopleFragment;'CallCourseFragment': CallCourseFragment } }
  ) | null };

export type CallCourseFragment = { id: string, durationSeconds: number, parties: Array<{ id: string, name: string | null, affiliation: PartyAffiliation, talkTimeSeconds: number | null }>, sentimentAlong: Array<{ startMilliseconds: number, endMilliseconds: number, customer: number | null, ours: number | null }> | null } & { ' $fragmentName'?: 'CallCourseFragment' };

export type CallFiguresFragment = { id: string, talkRatio: number | null, interactivity: number | null, patience: number | null, longestMonologueSeconds: number | null, longestCustomerStorySeconds: number | null, companyQuestionCount: number | null, customerQuestionCount: number | null, qualityScore: number | null, talk: { talkRatio: number | null, switches: number, switchesPerMinute: number | null, longestMonologueSeconds: number | null, longestStorySeconds: number | null, ourQuestions: number, theirQuestions: number } | null } & { ' $fragmentName'?: 'CallFiguresFragment' };

export type CallPeopleFragment = { id: string, parties: Array<{ id: string, name: string | null, title: string | null, affiliation: PartyAffiliation, talkTimeSeconds: number | null, contact: { id: string, account: { id: string } | null } | null, employee: { id: string } | null }> } & { ' $fragmentName'?: 'CallPeopleFragment' };

export type CallPointsQueryVariables = Exact<{
  id: string | number;
  kinds: Array<FindingKind> | FindingKind;
  theirs: Array<FindingKind> | FindingKind;
  first: number;
  after?: string | null | undefined;
}>;


export type CallPointsQuery = { findingGroups: { groups: Array<{ key: string | null, count: number }> } | null, gongCall: { id: string, findings: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: FindingKind, sentence: string, target: string | null, handling: ObjectionHandling | null, owner: string | null, dueText: string | null, isDone: boolean | null, segment: { id: string, startMilliseconds: number, speaker: { id: string, name: string | null } | null } | null }> } | null } | null };

export type CallSummaryFragment = { id: string, brief: string | null, purpose: string | null, outcome: string | null, keyPoints: Array<string>, nextSteps: Array<string>, agreedNextSteps: Array<string> | null, keyTopics: Array<string> | null, competitors: Array<string> | null, objectionsHandled: Array<string> | null, interaction: { id: string, summary: string | null } | null } & { ' $fragmentName'?: 'CallSummaryFragment' };

export type TranscriptPartQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type TranscriptPartQuery = { gongCall: { id: string, transcript: { nodes: Array<{ id: string, index: number, startMilliseconds: number, endMilliseconds: number, text: string, role: SpeakerRole, sentiment: number | null, speaker: { id: string, name: string | null } | null, findings: Array<{ id: string, kind: FindingKind }> | null }> } } | null };

export type CallsExportQueryVariables = Exact<{
  filter?: CallOverviewFilter | null | undefined;
  orderBy?: Array<CallOverviewOrder> | CallOverviewOrder | null | undefined;
}>;


export type CallsExportQuery = { callOverviews: { nodes: Array<{ call: { id: string, title: string, startedAt: string, durationSeconds: number, talkRatio: number | null, customerSentiment: number | null, keyTopics: Array<string> | null, account: { id: string, name: string } | null } }> } | null };

export type CallFiltersQueryVariables = Exact<{
  filter?: CallOverviewFilter | null | undefined;
}>;


export type CallFiltersQuery = { topic: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, objection: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, competitor: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, account: { groupCount: number, groups: Array<{ key: string | null, count: number, account: { id: string, name: string } | null }> } | null, person: { groupCount: number, groups: Array<{ key: string | null, count: number, contact: { id: string, fullName: string } | null }> } | null, employee: { groupCount: number, groups: Array<{ key: string | null, count: number, employee: { id: string, fullName: string } | null }> } | null };

export type CallRowFragment = { id: string, title: string, startedAt: string, durationSeconds: number, talkRatio: number | null, customerSentiment: number | null, keyTopics: Array<string> | null, account: { id: string, name: string } | null, parties: Array<{ id: string, name: string | null, affiliation: PartyAffiliation }> } & { ' $fragmentName'?: 'CallRowFragment' };

export type CallsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CallOverviewFilter | null | undefined;
  orderBy?: Array<CallOverviewOrder> | CallOverviewOrder | null | undefined;
}>;


export type CallsQuery = { callOverviews: { totalCount: number | null, nodes: Array<{ call: (
        { id: string }
        & { ' $fragmentRefs'?: { 'CallRowFragment': CallRowFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CallsBeforeQueryVariables = Exact<{
  filter?: CallOverviewFilter | null | undefined;
}>;


export type CallsBeforeQuery = { callOverviewGroups: { count: number } | null };

export type CallAddedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CallAddedSubscription = { interactionAdded: { interactionId: string } | null };

export type CoachingCompetitorsQueryVariables = Exact<{
  from: string;
}>;


export type CoachingCompetitorsQuery = { competitors: Array<{ name: string, mentions: number, accounts: number, lastNamedAt: string, weeks: Array<{ week: string, mentions: number }> | null, record: { named: { won: number, lost: number } } | null, quotes: Array<{ ' $fragmentRefs'?: { 'CoachingQuoteFragment': CoachingQuoteFragment } }> | null }> | null };

export type CoachingObjectionsQueryVariables = Exact<{
  from: string;
  range: MetricRange;
  interval: MetricInterval;
}>;


export type CoachingObjectionsQuery = { counted: { value: number | null, series: Array<{ day: string, value: number | null }>, groups: Array<{ key: string | null, value: number | null }> } | null, answered: { definition: { formula: string }, groups: Array<{ key: string | null, value: number | null, records: number }> } | null, objections: { groups: Array<{ key: string | null, examples: Array<{ ' $fragmentRefs'?: { 'CoachingQuoteFragment': CoachingQuoteFragment } }> }> } | null };

export type CallKindsQueryVariables = Exact<{
  range: MetricRange;
}>;


export type CallKindsQuery = { metric: { records: number, groups: Array<{ key: string | null, records: number }> } | null };

export type CoachingMetricFragment = { value: number | null, records: number, definition: { formula: string }, groups: Array<{ key: string | null, value: number | null, records: number, employee: { id: string, fullName: string } | null }> } & { ' $fragmentName'?: 'CoachingMetricFragment' };

export type CoachingPeopleQueryVariables = Exact<{
  range: MetricRange;
  filter?: Array<MetricCondition> | MetricCondition | null | undefined;
}>;


export type CoachingPeopleQuery = { calls: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, talk: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, questions: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, monologue: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, objections: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, answered: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null, nextSteps: { ' $fragmentRefs'?: { 'CoachingMetricFragment': CoachingMetricFragment } } | null };

export type CoachingQuoteFragment = { text: string | null, at: string, interaction:
    | { __typename: 'CallInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'EmailInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'MeetingInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'MessageInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'NoteInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'TaskInteraction', id: string, title: string, account: { id: string, name: string } | null }
    | { __typename: 'TicketInteraction', id: string, title: string, account: { id: string, name: string } | null }
  , segment: { id: string, startMilliseconds: number, text: string, call: { id: string } } | null } & { ' $fragmentName'?: 'CoachingQuoteFragment' };

export type CreateReportMutationVariables = Exact<{
  input: ReportCreateInput;
}>;


export type CreateReportMutation = { done: { report: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ReportPreviewQueryVariables = Exact<{
  page: ReportPage;
  frequency: ReportFrequency;
}>;


export type ReportPreviewQuery = { reportPreview: { subject: string, html: string } | null };

export type ReportQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportQuery = { reports: Array<{ id: string, page: ReportPage, frequency: ReportFrequency, weekday: ReportWeekday, monthDay: number, time: string, enabled: boolean, stoppedReason: string | null, nextAt: string | null, version: number, recipients: Array<{ email: string, unsubscribedAt: string | null }>, deliveries: Array<{ id: string, email: string, status: ReportDeliveryStatus, createdAt: string, dueAt: string | null, sentAt: string | null, attempts: Array<{ at: string, error: string | null }> }> }> | null };

export type EditReportMutationVariables = Exact<{
  id: string | number;
  input: ReportEditInput;
  expectedVersion?: number | null | undefined;
}>;


export type EditReportMutation = { done: { report: { id: string, version: number } | null, userErrors: Array<{ message: string }> } | null };

export type SendReportMutationVariables = Exact<{
  id: string | number;
}>;


export type SendReportMutation = { done: { report: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type RemoveReportMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveReportMutation = { done: { report: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportsQuery = { reports: Array<{ id: string, page: ReportPage, frequency: ReportFrequency, weekday: ReportWeekday, monthDay: number, time: string, enabled: boolean, nextAt: string | null, lastSentAt: string | null, createdBy: string, recipients: Array<{ email: string, unsubscribedAt: string | null }>, deliveries: Array<{ id: string, status: ReportDeliveryStatus }> }> | null };

export type WinRateFragment = { value: number | null, records: number, comparison: { value: number | null, records: number } | null, definition: { formula: string }, groups: Array<{ key: string | null, value: number | null, records: number, comparison: { value: number | null, records: number } | null }> } & { ' $fragmentName'?: 'WinRateFragment' };

export type WonValueFragment = { value: number | null, currencyCode: string | null, groups: Array<{ key: string | null, value: number | null }> } & { ' $fragmentName'?: 'WonValueFragment' };

export type ConversionQueryVariables = Exact<{
  range: MetricRange;
  compare?: MetricComparedRange | null | undefined;
}>;


export type ConversionQuery = { byRegion: { ' $fragmentRefs'?: { 'WinRateFragment': WinRateFragment } } | null, bySegment: { ' $fragmentRefs'?: { 'WinRateFragment': WinRateFragment } } | null, wonByRegion: { ' $fragmentRefs'?: { 'WonValueFragment': WonValueFragment } } | null, wonBySegment: { ' $fragmentRefs'?: { 'WonValueFragment': WonValueFragment } } | null };

export type DealDrawerQueryVariables = Exact<{
  id: string | number;
}>;


export type DealDrawerQuery = { deal: { id: string, name: string, stage: string, status: DealStatus, closeDate: string | null, openedAt: string | null, product: string | null, probability: number | null, amount: { amount: string, currencyCode: string | null } | null, owner: { id: string, fullName: string } | null, account: { id: string, name: string, contacts: { nodes: Array<{ id: string, fullName: string, title: string | null, decisionRole: DecisionRole | null, lastInteractionAt: string | null }> } } | null, stageHistory: Array<{ fromStage: string | null, stage: string, changedAt: string, amount: { amount: string, currencyCode: string | null } | null }>, open: { warnings: Array<{ kind: DealWarningKind, message: string }> } | null, successProbability: { value: number, shownValue: number, change7Days: number | null, rank: number, rankOf: number, probability: number | null, coverage: number, model: string, modelVersion: string, factors: Array<{ name: string, label: string, contribution: number }> } | null, nextBestActions: { nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'NextActionRowFragment': NextActionRowFragment } }
      )> } | null, timeline: { totalCount: number | null, nodes: Array<
        | (
          { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_CallInteraction_Fragment': EventLink_CallInteraction_Fragment } }
        )
        | (
          { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_EmailInteraction_Fragment': EventLink_EmailInteraction_Fragment } }
        )
        | (
          { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_MeetingInteraction_Fragment': EventLink_MeetingInteraction_Fragment } }
        )
        | (
          { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_MessageInteraction_Fragment': EventLink_MessageInteraction_Fragment } }
        )
        | (
          { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_NoteInteraction_Fragment': EventLink_NoteInteraction_Fragment } }
        )
        | (
          { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_TaskInteraction_Fragment': EventLink_TaskInteraction_Fragment } }
        )
        | (
          { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, occurredAt: string, sentimentLabel: SentimentLabel | null }
          & { ' $fragmentRefs'?: { 'EventLink_TicketInteraction_Fragment': EventLink_TicketInteraction_Fragment } }
        )
      > } | null } | null };

export type DealsExportQueryVariables = Exact<{
  filter?: OpenDealFilter | null | undefined;
  orderBy?: Array<OpenDealOrder> | OpenDealOrder | null | undefined;
}>;


export type DealsExportQuery = { openDeals: { nodes: Array<{ name: string, stage: string, stageSince: string, closeDate: string | null, lastContactAt: string | null, deal: { id: string }, account: { id: string, name: string } | null, owner: { fullName: string } | null, amount: { amount: string, currencyCode: string | null } | null, chance: { shownValue: number, change7Days: number | null } | null, warnings: Array<{ kind: DealWarningKind }> }> } | null };

export type OpenDealsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OpenDealFilter | null | undefined;
  orderBy?: Array<OpenDealOrder> | OpenDealOrder | null | undefined;
}>;


export type OpenDealsQuery = { openDeals: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, stage: string, stageSince: string, closeDate: string | null, lastContactAt: string | null, deal: { id: string }, amount: { amount: string, currencyCode: string | null } | null, account: { id: string, name: string } | null, owner: { id: string, fullName: string } | null, chance: { shownValue: number, change7Days: number | null, rank: number, rankOf: number } | null, warnings: Array<{ kind: DealWarningKind, message: string }> }> } | null };

export type DealFiltersQueryVariables = Exact<{
  filter?: OpenDealFilter | null | undefined;
}>;


export type DealFiltersQuery = { sum: { count: number, amounts: Array<{ amount: string, currencyCode: string | null }> } | null, stages: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, segments: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, regions: { groupCount: number, groups: Array<{ key: string | null, count: number }> } | null, owners: { groupCount: number, groups: Array<{ key: string | null, count: number, owner: { id: string, fullName: string } | null }> } | null };

export type RevenueForecastFragment = { periodStart: string, periodEnd: string, asOf: string, currencyCode: string | null, worst: string, likely: string, best: string, intervalLevel: number, confidence: number, model: string, modelVersion: string, halfInterval: { low: string, high: string }, math: { windows: number, season: number, notes: Array<string>, closed: { dealCount: number, amount: string }, open: Array<{ stage: string | null, ageFromDays: number, ageBelowDays: number | null, dealCount: number, amount: string, rate: number, pastDealCount: number, pastCountedCount: number, expected: string }>, newDeals: { dealCount: number, meanAmount: string, expected: string } } } & { ' $fragmentName'?: 'RevenueForecastFragment' };

export type RevenueForecastsQueryVariables = Exact<{
  unit: PeriodUnit;
}>;


export type RevenueForecastsQuery = { forecast: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RevenueForecastFragment': RevenueForecastFragment } }
  )> | null };

export type PastForecastsQueryVariables = Exact<{
  unit: PeriodUnit;
  first: string;
  second: string;
  third: string;
  firstDay: string;
  secondDay: string;
  thirdDay: string;
  firstRange: MetricRange;
  secondRange: MetricRange;
  thirdRange: MetricRange;
}>;


export type PastForecastsQuery = { first: Array<{ ' $fragmentRefs'?: { 'PastForecastFragment': PastForecastFragment } }> | null, second: Array<{ ' $fragmentRefs'?: { 'PastForecastFragment': PastForecastFragment } }> | null, third: Array<{ ' $fragmentRefs'?: { 'PastForecastFragment': PastForecastFragment } }> | null, firstActual: { ' $fragmentRefs'?: { 'PastActualFragment': PastActualFragment } } | null, secondActual: { ' $fragmentRefs'?: { 'PastActualFragment': PastActualFragment } } | null, thirdActual: { ' $fragmentRefs'?: { 'PastActualFragment': PastActualFragment } } | null };

export type PastForecastFragment = { currencyCode: string | null, worst: string, likely: string, best: string } & { ' $fragmentName'?: 'PastForecastFragment' };

export type PastActualFragment = { value: number | null, records: number, currencyCode: string | null } & { ' $fragmentName'?: 'PastActualFragment' };

export type DealWarningsQueryVariables = Exact<{ [key: string]: never; }>;


export type DealWarningsQuery = { openDeals: { totalCount: number | null, nodes: Array<{ name: string, stage: string, deal: { id: string }, account: { id: string, name: string } | null, amount: { amount: string, currencyCode: string | null } | null, warnings: Array<{ kind: DealWarningKind, message: string }> }> } | null, CLOSE_DATE_PASSED: { count: number } | null, SLIPPED: { count: number } | null, STALLED: { count: number } | null, NO_CONTACT: { count: number } | null, CHANCE_FALLING: { count: number } | null, NO_CLOSE_DATE: { count: number } | null, NO_AMOUNT: { count: number } | null };

export type PipelinePartFragment = { value: number | null, records: number, currencyCode: string | null, otherCurrencies: Array<string>, isComplete: boolean, groups: Array<{ key: string | null, value: number | null, records: number }> } & { ' $fragmentName'?: 'PipelinePartFragment' };

export type PipelineChangeQueryVariables = Exact<{
  range: MetricRange;
  before: MetricRange;
}>;


export type PipelineChangeQuery = { start: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, opened: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, movedIn: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, movedOut: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, revalued: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, won: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, lost: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, slipped: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null, end: { ' $fragmentRefs'?: { 'PipelinePartFragment': PipelinePartFragment } } | null };

export type AnswerQueryVariables = Exact<{
  question: string;
}>;


export type AnswerQuery = { ask: { status: AnswerStatus, text: string, confidence: number, suggestions: Array<string>, candidates: Array<{ name: string, kind: AnswerNameKind }>, understanding: { about: string, timeZone: string, names: Array<{ words: string, name: string, kind: AnswerNameKind }>, period: { from: string, to: string, words: string } | null } | null, operations: Array<{ document: string, variables: string }>, table: { ' $fragmentRefs'?: { 'AnswerTableFragment': AnswerTableFragment } } | null } | null };

export type AnswerTableFragment = { total: number | null, columns: Array<{ name: string, label: string, unit: MetricUnit | null }>, rows: Array<{ cells: Array<{ text: string | null }>, account: { id: string } | null, contact: { id: string, account: { id: string } | null } | null, deal: { id: string, account: { id: string } | null } | null, thread: { id: string, account: { id: string } | null } | null, interaction:
      | { __typename: 'CallInteraction', id: string, account: { id: string } | null }
      | { __typename: 'EmailInteraction', id: string, account: { id: string } | null }
      | { __typename: 'MeetingInteraction', id: string, account: { id: string } | null }
      | { __typename: 'MessageInteraction', id: string, account: { id: string } | null }
      | { __typename: 'NoteInteraction', id: string, account: { id: string } | null }
      | { __typename: 'TaskInteraction', id: string, account: { id: string } | null }
      | { __typename: 'TicketInteraction', id: string, account: { id: string } | null }
     | null, call: { id: string, account: { id: string } | null } | null }> } & { ' $fragmentName'?: 'AnswerTableFragment' };

export type SearchHitQueryVariables = Exact<{
  id: string | number;
}>;


export type SearchHitQuery = { passage: { id: string, kind: PassageKind, source: SourceSystem, title: string, text: string, occurredAt: string, topics: Array<string>, account: { id: string, name: string } | null, contacts: Array<{ id: string, fullName: string }>, thread: { id: string, subject: string | null } | null, segments: Array<{ id: string, text: string, startMilliseconds: number, call: { id: string }, speaker: { id: string, name: string | null } | null }> } | null };

export type SearchHitsQueryVariables = Exact<{
  text: string;
  mode?: SearchMode | null | undefined;
  filter?: SearchFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchHitsQuery = { search: { totalCount: number | null, problem: string | null, meaning: { problem: string | null } | null, facets: { ' $fragmentRefs'?: { 'SearchFacetsFragment': SearchFacetsFragment } } | null, edges: Array<{ wordRank: number | null, meaningRank: number | null, duplicateCount: number, highlights: Array<{ ' $fragmentRefs'?: { 'HighlightFragment': HighlightFragment } }>, node: { id: string, kind: PassageKind, source: SourceSystem, title: string, text: string, occurredAt: string, account: { id: string, name: string } | null, contacts: Array<{ id: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchFacetsFragment = { accounts: Array<{ count: number, account: { id: string, name: string } | null }>, sources: Array<{ source: SourceSystem, count: number }>, topics: Array<{ topic: string, count: number }>, months: Array<{ month: string, count: number }> } & { ' $fragmentName'?: 'SearchFacetsFragment' };

export type HighlightFragment = { text: string, matches: Array<{ start: number, end: number }> } & { ' $fragmentName'?: 'HighlightFragment' };

export type SlackThreadConversationFragment = { id: string, subject: string | null, type: ConversationType | null, summary: string | null, startedAt: string, endedAt: string, interactionCount: number, interactionCounts: Array<{ source: SourceSystem, count: number }>, why: Array<{ basis: CorrelationBasis, detail: string, weight: number }> | null } & { ' $fragmentName'?: 'SlackThreadConversationFragment' };

export type SlackMessageBodyFragment = { id: string, kind: SlackMessageKind, text: string, sentAt: string, editedAt: string | null, isDeleted: boolean, sentiment: number | null, authorName: string | null, author: { id: string, realName: string | null, displayName: string | null, isGuest: boolean, contact: { id: string } | null } | null, reactions: Array<{ name: string, count: number, users: Array<{ id: string, realName: string | null, displayName: string | null }> }>, files: Array<{ slackFileId: string, name: string | null, title: string | null, url: string | null, state: SlackFileState }>, interaction: { id: string, findings: Array<{ id: string, kind: FindingKind, sentence: string }> | null } | null } & { ' $fragmentName'?: 'SlackMessageBodyFragment' };

export type SlackThreadAuthorFragment = { id: string, authorName: string | null, author: { id: string, realName: string | null, displayName: string | null, title: string | null, roleCategory: SlackRoleCategory | null, isGuest: boolean, contact: { id: string, title: string | null, account: { id: string, name: string } | null } | null, employee: { id: string, title: string | null } | null } | null } & { ' $fragmentName'?: 'SlackThreadAuthorFragment' };

export type SlackThreadRootQueryVariables = Exact<{
  id: string | number;
}>;


export type SlackThreadRootQuery = { slackMessage: { id: string, root: { id: string } | null } | null };

export type SlackThreadQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SlackThreadQuery = { slackMessage: (
    { id: string, sentAt: string, lastActivityAt: string, replyCount: number, permalink: string | null, channel: { id: string, name: string, isPrivate: boolean, type: SlackChannelType, account: { id: string, name: string } | null }, interaction: { id: string, account: { id: string, name: string } | null, thread: { ' $fragmentRefs'?: { 'SlackThreadConversationFragment': SlackThreadConversationFragment } } | null } | null, replies: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
        { id: string }
        & { ' $fragmentRefs'?: { 'SlackMessageBodyFragment': SlackMessageBodyFragment;'SlackThreadAuthorFragment': SlackThreadAuthorFragment } }
      )> } }
    & { ' $fragmentRefs'?: { 'SlackMessageBodyFragment': SlackMessageBodyFragment;'SlackThreadAuthorFragment': SlackThreadAuthorFragment } }
  ) | null };

export type TodayAlertsQueryVariables = Exact<{
  first: number;
}>;


export type TodayAlertsQuery = { open: { totalCount: number | null } | null, alerts: { totalCount: number | null, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'AlertRowFragment': AlertRowFragment } }
    )> } | null };

export type TodayAtRiskQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayAtRiskQuery = { churnRisks: { totalCount: number | null, nodes: Array<{ account: { id: string, name: string, owner: { id: string, fullName: string } | null }, reasons: Array<{ label: string }>, score: { shownValue: number, change7Days: number | null } }> } | null };

export type TodayDealsQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayDealsQuery = { openDeals: { totalCount: number | null, nodes: Array<{ name: string, stage: string, closeDate: string | null, deal: { id: string }, amount: { amount: string, currencyCode: string | null } | null, account: { id: string, name: string } | null, chance: { shownValue: number, change7Days: number | null } | null, warnings: Array<{ kind: DealWarningKind, message: string }> }> } | null };

export type FigureMetricFragment = { value: number | null, records: number, currencyCode: string | null, otherCurrencies: Array<string>, asOf: string, isComplete: boolean, counted: { to: string } | null, comparison: { change: number | null, percent: number | null } | null, series: Array<{ value: number | null }>, definition: { name: string, title: string, formula: string, unit: MetricUnit } } & { ' $fragmentName'?: 'FigureMetricFragment' };

export type TodayFiguresQueryVariables = Exact<{
  range: MetricRange;
  compare?: MetricComparedRange | null | undefined;
}>;


export type TodayFiguresQuery = { pipeline: { ' $fragmentRefs'?: { 'FigureMetricFragment': FigureMetricFragment } } | null, sentiment: { ' $fragmentRefs'?: { 'FigureMetricFragment': FigureMetricFragment } } | null, response: { ' $fragmentRefs'?: { 'FigureMetricFragment': FigureMetricFragment } } | null, interactions: { ' $fragmentRefs'?: { 'FigureMetricFragment': FigureMetricFragment } } | null, escalations: { ' $fragmentRefs'?: { 'FigureMetricFragment': FigureMetricFragment } } | null };

export type TodayActionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TodayActionsQuery = { nextBestActions: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'NextActionRowFragment': NextActionRowFragment } }
    )> } | null };

export type TodayLookerQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayLookerQuery = { viewer: { subject: string, tenant: string } };

export type TodaySinceQueryVariables = Exact<{
  since: string;
}>;


export type TodaySinceQuery = { alertGroups: { count: number } | null, interactionGroups: { count: number } | null, dealGroups: { count: number } | null, contactGroups: { count: number } | null };

export type AuditRecordsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditRecordFilter | null | undefined;
}>;


export type AuditRecordsQuery = { auditRecords: { totalCount: number | null, nodes: Array<{ id: string, sequence: string, occurredAt: string, kind: AuditKind, outcome: AuditOutcome, phase: AuditPhase | null, subject: string, roles: Array<string>, operationName: string | null, fields: Array<string>, ids: Array<string>, count: number | null, detail: string | null, address: string | null, clientName: string | null, clientVersion: string | null, requestId: string | null, hash: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AuditSubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditSubjectsQuery = { auditRecordGroups: { groups: Array<{ key: string | null, count: number }> } | null };

export type ApiKeysQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number | null, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'KeyFragment': KeyFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ApiKeyQueryVariables = Exact<{
  id: string | number;
}>;


export type ApiKeyQuery = { apiKey: (
    { id: string }
    & { ' $fragmentRefs'?: { 'KeyFragment': KeyFragment } }
  ) | null };

export type KeyFragment = { id: string, name: string, prefix: string, scopes: Array<Scope>, contract: string | null, operationList: string | null, createdBy: string, createdAt: string, expiresAt: string | null, previousValidUntil: string | null, lastUsedAt: string | null, revokedAt: string | null, budget: { maximum: number, restoreRate: number } | null } & { ' $fragmentName'?: 'KeyFragment' };

export type CreateApiKeyMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type CreateApiKeyMutation = { done: { key: string | null, apiKey: (
      { id: string }
      & { ' $fragmentRefs'?: { 'KeyFragment': KeyFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type RotateApiKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateApiKeyMutation = { done: { key: string | null, apiKey: (
      { id: string }
      & { ' $fragmentRefs'?: { 'KeyFragment': KeyFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiKeyMutation = { done: { apiKey: (
      { id: string }
      & { ' $fragmentRefs'?: { 'KeyFragment': KeyFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { intelligenceModels: Array<{ name: string, version: string, purpose: string, isPrior: boolean, registeredAt: string, trainedAt: string | null, card: { auc: number | null, baseRate: number | null, brier: number | null, baseRateBrier: number | null, family: ModelFamily | null, note: string | null, rowCount: number, subjectCount: number, trainCount: number, testCount: number, splitAt: string | null, features: Array<{ name: string, about: string, weight: number }>, calibration: Array<{ predicted: number, actual: number, count: number }> } | null }> | null };

export type WebhookEventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEventTypesQuery = { webhookEventTypes: Array<{ name: string, description: string }> | null };

export type CreateWebhookMutationVariables = Exact<{
  input: WebhookEndpointCreateInput;
}>;


export type CreateWebhookMutation = { done: { secret: string | null, webhookEndpoint: { id: string, publicKey: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type ProposalQueryVariables = Exact<{
  id: string | number;
}>;


export type ProposalQuery = { identityProposals: { nodes: Array<{ id: string, probability: number, status: IdentityProposalStatus, postponedUntil: string | null, decidedAt: string | null, decidedBy: string | null, reasons: Array<{ field: IdentityField, level: string, weight: number }>, left: { id: string, fullName: string, title: string | null, createdAt: string, account: { id: string, name: string } | null, emails: Array<{ address: string }>, phones: Array<{ number: string }>, identities: Array<{ source: SourceSystem }> } | null, right: { id: string, fullName: string, title: string | null, createdAt: string, account: { id: string, name: string } | null, emails: Array<{ address: string }>, phones: Array<{ number: string }>, identities: Array<{ source: SourceSystem }> } | null, merge: { id: string, loserName: string, isAutomatic: boolean, mergedAt: string, mergedBy: string, unmergedAt: string | null } | null }> } | null };

export type AcceptProposalMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptProposalMutation = { done: { userErrors: Array<{ message: string }> } | null };

export type RejectProposalMutationVariables = Exact<{
  id: string | number;
}>;


export type RejectProposalMutation = { done: { userErrors: Array<{ message: string }> } | null };

export type PostponeProposalMutationVariables = Exact<{
  id: string | number;
  until: string;
}>;


export type PostponeProposalMutation = { done: { userErrors: Array<{ message: string }> } | null };

export type UndoMergeMutationVariables = Exact<{
  mergeId: string | number;
}>;


export type UndoMergeMutation = { done: { userErrors: Array<{ message: string }> } | null };

export type ProposalsExportQueryVariables = Exact<{
  filter?: IdentityProposalFilter | null | undefined;
}>;


export type ProposalsExportQuery = { identityProposals: { nodes: Array<{ id: string, probability: number, status: IdentityProposalStatus, createdAt: string, decidedAt: string | null, decidedBy: string | null, left: { id: string, fullName: string } | null, right: { id: string, fullName: string } | null }> } | null };

export type ProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: IdentityProposalFilter | null | undefined;
}>;


export type ProposalsQuery = { identityProposals: { totalCount: number | null, nodes: Array<{ id: string, probability: number, status: IdentityProposalStatus, createdAt: string, decidedAt: string | null, left: { id: string, fullName: string, account: { id: string, name: string } | null } | null, right: { id: string, fullName: string, account: { id: string, name: string } | null } | null, merge: { id: string, loserName: string, unmergedAt: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RuleFragment = { id: string, name: string, kind: AlertKind, severity: AlertSeverity, enabled: boolean, threshold: number | null, windowHours: number, minimumCount: number | null, baselineWindows: number | null, pendingMinutes: number, cooldownHours: number, escalateAfterHours: number | null, keywords: Array<string>, accountIds: Array<string>, version: number, quietHours: { from: string, to: string } | null, precision: { value: number | null, n: number }, score: { kind: ScoreKind, subjectType: ScoreSubjectType } | null, metric: { name: string, groupBy: MetricDimension | null, compare: AlertMetricComparison | null, currencyCode: string | null, filter: Array<{ dimension: MetricDimension, values: Array<string> }> } | null } & { ' $fragmentName'?: 'RuleFragment' };

export type MetricsOfRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsOfRulesQuery = { metrics: Array<{ name: string, title: string, dimensions: Array<MetricDimension> }> | null };

export type CreateAlertRuleMutationVariables = Exact<{
  input: AlertRuleCreateInput;
}>;


export type CreateAlertRuleMutation = { done: { alertRule: { id: string } | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type EditAlertRuleMutationVariables = Exact<{
  id: string | number;
  version: number;
  input: AlertRuleEditInput;
}>;


export type EditAlertRuleMutation = { done: { alertRule: (
      { id: string }
      & { ' $fragmentRefs'?: { 'RuleFragment': RuleFragment } }
    ) | null, userErrors: Array<{ message: string, field: Array<string> | null }> } | null };

export type AlertRulePreviewQueryVariables = Exact<{
  input: AlertRuleCreateInput;
}>;


export type AlertRulePreviewQuery = { alertRulePreview: { count: number | null, from: string | null, to: string | null, weeks: Array<{ from: string, count: number }>, examples: Array<{ at: string, title: string, message: string, account: { id: string, name: string } | null }>, userErrors: Array<{ message: string }> } | null };

export type AlertRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertRulesQuery = { alertRules: { totalCount: number | null, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'RuleFragment': RuleFragment } }
    )> } | null };

export type SwitchAlertRuleMutationVariables = Exact<{
  id: string | number;
  version: number;
  enabled: boolean;
}>;


export type SwitchAlertRuleMutation = { done: { alertRule: (
      { id: string }
      & { ' $fragmentRefs'?: { 'RuleFragment': RuleFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type LoadsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LoadsQuery = { sourceSyncs: { totalCount: number | null, nodes: Array<{ id: string, source: SourceSystem, name: string, state: SyncState, startedAt: string, finishedAt: string | null, inserted: number, changed: number, unchanged: number, refused: number, error: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchIndexStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchIndexStateQuery = { searchIndex: { passageCount: number, spaces: Array<{ model: string, version: string, state: SearchIndexState, embeddedCount: number, refusedCount: number, servingSince: string | null }> } | null };

export type UsersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number | null, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'UserRowFragment': UserRowFragment } }
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type UserQueryVariables = Exact<{
  id: string | number;
}>;


export type UserQuery = { user: (
    { id: string }
    & { ' $fragmentRefs'?: { 'UserRowFragment': UserRowFragment } }
  ) | null };

export type UserRowFragment = { id: string, subject: string, name: string, email: string | null, roles: Array<Role>, active: boolean, updatedAt: string } & { ' $fragmentName'?: 'UserRowFragment' };

export type SaveUserMutationVariables = Exact<{
  input: UserSaveInput;
}>;


export type SaveUserMutation = { done: { user: (
      { id: string }
      & { ' $fragmentRefs'?: { 'UserRowFragment': UserRowFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type WebhookQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type WebhookQuery = { webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null, deliveries: { totalCount: number | null, nodes: Array<{ id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, body: string | null, attempts: Array<{ at: string, durationMs: number, httpStatus: number | null, error: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SwitchWebhookMutationVariables = Exact<{
  id: string | number;
  enabled: boolean;
}>;


export type SwitchWebhookMutation = { done: { webhookEndpoint: { id: string, enabled: boolean, disabledReason: string | null, failingSince: string | null, updatedAt: string } | null, userErrors: Array<{ message: string }> } | null };

export type RotateWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateWebhookMutation = { done: { secret: string | null, webhookEndpoint: { id: string, publicKey: string | null, previousValidUntil: string | null } | null, userErrors: Array<{ message: string }> } | null };

export type DeleteWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteWebhookMutation = { done: { deletedId: string | null, userErrors: Array<{ message: string }> } | null };

export type TestWebhookMutationVariables = Exact<{
  id: string | number;
}>;


export type TestWebhookMutation = { done: { webhookDelivery: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ReplayDeliveryMutationVariables = Exact<{
  id: string | number;
}>;


export type ReplayDeliveryMutation = { done: { webhookDelivery: { id: string, status: WebhookDeliveryStatus } | null, userErrors: Array<{ message: string }> } | null };

export type ReplayDeliveriesMutationVariables = Exact<{
  input: WebhookDeliveriesReplayInput;
}>;


export type ReplayDeliveriesMutation = { done: { count: number, userErrors: Array<{ message: string }> } | null };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhookEndpoints: Array<{ id: string, name: string, url: string, eventTypes: Array<string>, payload: WebhookPayload, enabled: boolean, failingSince: string | null, createdBy: string, updatedAt: string }> | null };

export type AlertRowFragment = { id: string, version: number, title: string, message: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, raisedAt: string, lastSeenAt: string, occurrences: number, account: { id: string, name: string } | null, assignee: { id: string, fullName: string } | null, evidence: Array<{ occurredAt: string, text: string | null }> } & { ' $fragmentName'?: 'AlertRowFragment' };

export type AssigneesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AssigneesQuery = { employees: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, fullName: string, title: string | null }> } | null };

export type AlertsExportQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertsExportQuery = { alerts: { nodes: Array<{ id: string, severity: AlertSeverity, kind: AlertKind, status: AlertStatus, title: string, message: string, raisedAt: string, lastSeenAt: string, occurrences: number, account: { id: string, name: string } | null, assignee: { fullName: string } | null }> } | null };

export type AlertEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type AlertEvidenceQuery = { alert: { id: string, evidence: Array<{ occurredAt: string, text: string | null, segment: { id: string, startMilliseconds: number, call: { id: string } } | null, interaction:
        | { callId: string | null, id: string }
        | { id: string }
        | { id: string }
        | { messageId: string | null, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }> } | null };

export type AcknowledgeAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type AcknowledgeAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type SnoozeAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  until: string;
}>;


export type SnoozeAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type ResolveAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type ResolveAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type DismissAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  reason: string;
}>;


export type DismissAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type ReopenAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type ReopenAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type AssignAlertMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  employeeId?: string | number | null | undefined;
}>;


export type AssignAlertMutation = { done: { alert: (
      { version: number }
      & { ' $fragmentRefs'?: { 'AlertStateFragment': AlertStateFragment } }
    ) | null, userErrors: Array<{ message: string }> } | null };

export type AlertStateFragment = { id: string, status: AlertStatus, version: number, acknowledgedAt: string | null, snoozedUntil: string | null, resolvedAt: string | null, assignee: { id: string, fullName: string } | null } & { ' $fragmentName'?: 'AlertStateFragment' };

type EventLink_CallInteraction_Fragment = { __typename: 'CallInteraction', callId: string | null, id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_CallInteraction_Fragment' };

type EventLink_EmailInteraction_Fragment = { __typename: 'EmailInteraction', id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_EmailInteraction_Fragment' };

type EventLink_MeetingInteraction_Fragment = { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_MeetingInteraction_Fragment' };

type EventLink_MessageInteraction_Fragment = { __typename: 'MessageInteraction', messageId: string | null, id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_MessageInteraction_Fragment' };

type EventLink_NoteInteraction_Fragment = { __typename: 'NoteInteraction', id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_NoteInteraction_Fragment' };

type EventLink_TaskInteraction_Fragment = { __typename: 'TaskInteraction', id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_TaskInteraction_Fragment' };

type EventLink_TicketInteraction_Fragment = { __typename: 'TicketInteraction', id: string, kind: InteractionKind, title: string } & { ' $fragmentName'?: 'EventLink_TicketInteraction_Fragment' };

export type EventLinkFragment =
  | EventLink_CallInteraction_Fragment
  | EventLink_EmailInteraction_Fragment
  | EventLink_MeetingInteraction_Fragment
  | EventLink_MessageInteraction_Fragment
  | EventLink_NoteInteraction_Fragment
  | EventLink_TaskInteraction_Fragment
  | EventLink_TicketInteraction_Fragment
;

export type LatestLoadsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestLoadsQuery = { crm: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, gong: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, hubspot: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, salesforce: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, slack: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null };

export type LatestSyncsFragment = { nodes: Array<{ id: string, source: SourceSystem, name: string, state: SyncState, startedAt: string, finishedAt: string | null, inserted: number, changed: number, unchanged: number, refused: number, error: string | null, qualityScore: number | null }> } & { ' $fragmentName'?: 'LatestSyncsFragment' };

export type NextActionRowFragment = { id: string, kind: NextBestActionKind, status: NextBestActionStatus, version: number, title: string, dueDate: string, why: Array<string>, account: { id: string, name: string }, owner: { id: string, fullName: string } | null } & { ' $fragmentName'?: 'NextActionRowFragment' };

export type ActionEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type ActionEvidenceQuery = { nextBestAction: { id: string, evidence: Array<{ text: string, interaction:
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_CallInteraction_Fragment': EventLink_CallInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_EmailInteraction_Fragment': EventLink_EmailInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_MeetingInteraction_Fragment': EventLink_MeetingInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_MessageInteraction_Fragment': EventLink_MessageInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_NoteInteraction_Fragment': EventLink_NoteInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_TaskInteraction_Fragment': EventLink_TaskInteraction_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'EventLink_TicketInteraction_Fragment': EventLink_TicketInteraction_Fragment } }
        )
       | null }>, play: { steps: Array<string> } } | null };

export type AcceptActionMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type AcceptActionMutation = { done: { nextBestAction: { ' $fragmentRefs'?: { 'DecidedActionFragment': DecidedActionFragment } } | null, userErrors: Array<{ message: string }> } | null };

export type FinishActionMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type FinishActionMutation = { done: { nextBestAction: { ' $fragmentRefs'?: { 'DecidedActionFragment': DecidedActionFragment } } | null, userErrors: Array<{ message: string }> } | null };

export type SnoozeActionMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  until: string;
}>;


export type SnoozeActionMutation = { done: { nextBestAction: { ' $fragmentRefs'?: { 'DecidedActionFragment': DecidedActionFragment } } | null, userErrors: Array<{ message: string }> } | null };

export type DismissActionMutationVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
  reason: string;
}>;


export type DismissActionMutation = { done: { nextBestAction: { ' $fragmentRefs'?: { 'DecidedActionFragment': DecidedActionFragment } } | null, userErrors: Array<{ message: string }> } | null };

export type ReopenActionMutationVariables = Exact<{
  id: string | number;
}>;


export type ReopenActionMutation = { done: { nextBestAction: { ' $fragmentRefs'?: { 'DecidedActionFragment': DecidedActionFragment } } | null, userErrors: Array<{ message: string }> } | null };

export type DecidedActionFragment = { id: string, status: NextBestActionStatus, version: number } & { ' $fragmentName'?: 'DecidedActionFragment' };

export type ViewerRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerRightsQuery = { viewer: { scopes: Array<Scope> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ViewerMenuFragmentDoc = new TypedDocumentString(`
    fragment ViewerMenu on Viewer {
  subject
  tenant
  roles
  user {
    name
  }
}
    `, {"fragmentName":"ViewerMenu"}) as unknown as TypedDocumentString<ViewerMenuFragment, unknown>;
export const AccountFactsFragmentDoc = new TypedDocumentString(`
    fragment AccountFacts on Account {
  domain
  segment
  region
  propertyCount
  unitCount
  propertySoftware
  lastInteractionAt
  isSample
  openPipeline {
    amount
    currencyCode
  }
  parent {
    id
    name
  }
  owner {
    id
    fullName
  }
  churned {
    on
    reason
  }
}
    `, {"fragmentName":"AccountFacts"}) as unknown as TypedDocumentString<AccountFactsFragment, unknown>;
export const ScoreReasonsFragmentDoc = new TypedDocumentString(`
    fragment ScoreReasons on Score {
  value
  shownValue
  baseline
  asOf
  coverage
  confidence
  probability
  interactions
  enoughInteractions
  model
  modelVersion
  rank
  rankOf
  change7Days
  change30Days
  override {
    value
    reason
    until
    createdBy
  }
  factors {
    name
    label
    contribution
    points
    value
    weight
  }
  history {
    computedAt
    value
  }
  whatChanged(days: 30) {
    before
    after
    isOtherModel
    changes {
      name
      label
      change
    }
  }
}
    `, {"fragmentName":"ScoreReasons"}) as unknown as TypedDocumentString<ScoreReasonsFragment, unknown>;
export const AccountScoresFragmentDoc = new TypedDocumentString(`
    fragment AccountScores on Account {
  id
  health {
    shownValue
    change7Days
    confidence
  }
  churnRisk {
    shownValue
    change7Days
    confidence
  }
  engagement {
    shownValue
    change7Days
    confidence
  }
  satisfaction {
    shownValue
    change7Days
    confidence
  }
  expansion {
    shownValue
    change7Days
    confidence
  }
}
    `, {"fragmentName":"AccountScores"}) as unknown as TypedDocumentString<AccountScoresFragment, unknown>;
export const AccountRowFragmentDoc = new TypedDocumentString(`
    fragment AccountRow on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  openAlertCount
  lastInteractionAt
  annualRevenue {
    amount
    currencyCode
  }
  openPipeline {
    amount
    currencyCode
  }
  owner {
    id
    fullName
  }
  health {
    shownValue
    change7Days
  }
  churnRisk {
    shownValue
    change7Days
  }
}
    `, {"fragmentName":"AccountRow"}) as unknown as TypedDocumentString<AccountRowFragment, unknown>;
export const CallCourseFragmentDoc = new TypedDocumentString(`
    fragment CallCourse on GongCall {
  id
  durationSeconds
  parties {
    id
    name
    affiliation
    talkTimeSeconds
  }
  sentimentAlong(parts: 20) {
    startMilliseconds
    endMilliseconds
    customer
    ours
  }
}
    `, {"fragmentName":"CallCourse"}) as unknown as TypedDocumentString<CallCourseFragment, unknown>;
export const CallFiguresFragmentDoc = new TypedDocumentString(`
    fragment CallFigures on GongCall {
  id
  talkRatio
  interactivity
  patience
  longestMonologueSeconds
  longestCustomerStorySeconds
  companyQuestionCount
  customerQuestionCount
  qualityScore
  talk {
    talkRatio
    switches
    switchesPerMinute
    longestMonologueSeconds
    longestStorySeconds
    ourQuestions
    theirQuestions
  }
}
    `, {"fragmentName":"CallFigures"}) as unknown as TypedDocumentString<CallFiguresFragment, unknown>;
export const CallPeopleFragmentDoc = new TypedDocumentString(`
    fragment CallPeople on GongCall {
  id
  parties {
    id
    name
    title
    affiliation
    talkTimeSeconds
    contact {
      id
      account {
        id
      }
    }
    employee {
      id
    }
  }
}
    `, {"fragmentName":"CallPeople"}) as unknown as TypedDocumentString<CallPeopleFragment, unknown>;
export const CallSummaryFragmentDoc = new TypedDocumentString(`
    fragment CallSummary on GongCall {
  id
  brief
  purpose
  outcome
  keyPoints
  nextSteps
  agreedNextSteps
  keyTopics
  competitors
  objectionsHandled
  interaction {
    id
    summary
  }
}
    `, {"fragmentName":"CallSummary"}) as unknown as TypedDocumentString<CallSummaryFragment, unknown>;
export const CallRowFragmentDoc = new TypedDocumentString(`
    fragment CallRow on GongCall {
  id
  title
  startedAt
  durationSeconds
  talkRatio
  customerSentiment
  keyTopics
  account {
    id
    name
  }
  parties {
    id
    name
    affiliation
  }
}
    `, {"fragmentName":"CallRow"}) as unknown as TypedDocumentString<CallRowFragment, unknown>;
export const CoachingMetricFragmentDoc = new TypedDocumentString(`
    fragment CoachingMetric on MetricAnswer {
  value
  records
  definition {
    formula
  }
  groups(first: 200) {
    key
    value
    records
    employee {
      id
      fullName
    }
  }
}
    `, {"fragmentName":"CoachingMetric"}) as unknown as TypedDocumentString<CoachingMetricFragment, unknown>;
export const CoachingQuoteFragmentDoc = new TypedDocumentString(`
    fragment CoachingQuote on Quote {
  text
  at
  interaction {
    __typename
    id
    title
    account {
      id
      name
    }
  }
  segment {
    id
    startMilliseconds
    text
    call {
      id
    }
  }
}
    `, {"fragmentName":"CoachingQuote"}) as unknown as TypedDocumentString<CoachingQuoteFragment, unknown>;
export const WinRateFragmentDoc = new TypedDocumentString(`
    fragment WinRate on MetricAnswer {
  value
  records
  comparison {
    value
    records
  }
  definition {
    formula
  }
  groups(first: 20) {
    key
    value
    records
    comparison {
      value
      records
    }
  }
}
    `, {"fragmentName":"WinRate"}) as unknown as TypedDocumentString<WinRateFragment, unknown>;
export const WonValueFragmentDoc = new TypedDocumentString(`
    fragment WonValue on MetricAnswer {
  value
  currencyCode
  groups(first: 20) {
    key
    value
  }
}
    `, {"fragmentName":"WonValue"}) as unknown as TypedDocumentString<WonValueFragment, unknown>;
export const RevenueForecastFragmentDoc = new TypedDocumentString(`
    fragment RevenueForecast on Forecast {
  periodStart
  periodEnd
  asOf
  currencyCode
  worst
  likely
  best
  intervalLevel
  confidence
  halfInterval {
    low
    high
  }
  model
  modelVersion
  math {
    windows
    season
    notes
    closed {
      dealCount
      amount
    }
    open {
      stage
      ageFromDays
      ageBelowDays
      dealCount
      amount
      rate
      pastDealCount
      pastCountedCount
      expected
    }
    newDeals {
      dealCount
      meanAmount
      expected
    }
  }
}
    `, {"fragmentName":"RevenueForecast"}) as unknown as TypedDocumentString<RevenueForecastFragment, unknown>;
export const PastForecastFragmentDoc = new TypedDocumentString(`
    fragment PastForecast on Forecast {
  currencyCode
  worst
  likely
  best
}
    `, {"fragmentName":"PastForecast"}) as unknown as TypedDocumentString<PastForecastFragment, unknown>;
export const PastActualFragmentDoc = new TypedDocumentString(`
    fragment PastActual on MetricAnswer {
  value
  records
  currencyCode
}
    `, {"fragmentName":"PastActual"}) as unknown as TypedDocumentString<PastActualFragment, unknown>;
export const PipelinePartFragmentDoc = new TypedDocumentString(`
    fragment PipelinePart on MetricAnswer {
  value
  records
  currencyCode
  otherCurrencies
  isComplete
  groups(first: 30) {
    key
    value
    records
  }
}
    `, {"fragmentName":"PipelinePart"}) as unknown as TypedDocumentString<PipelinePartFragment, unknown>;
export const AnswerTableFragmentDoc = new TypedDocumentString(`
    fragment AnswerTable on AnswerTable {
  total
  columns {
    name
    label
    unit
  }
  rows {
    cells {
      text
    }
    account {
      id
    }
    contact {
      id
      account {
        id
      }
    }
    deal {
      id
      account {
        id
      }
    }
    thread {
      id
      account {
        id
      }
    }
    interaction {
      __typename
      id
      account {
        id
      }
    }
    call {
      id
      account {
        id
      }
    }
  }
}
    `, {"fragmentName":"AnswerTable"}) as unknown as TypedDocumentString<AnswerTableFragment, unknown>;
export const SearchFacetsFragmentDoc = new TypedDocumentString(`
    fragment SearchFacets on SearchFacets {
  accounts {
    count
    account {
      id
      name
    }
  }
  sources {
    source
    count
  }
  topics {
    topic
    count
  }
  months {
    month
    count
  }
}
    `, {"fragmentName":"SearchFacets"}) as unknown as TypedDocumentString<SearchFacetsFragment, unknown>;
export const HighlightFragmentDoc = new TypedDocumentString(`
    fragment Highlight on SearchHighlight {
  text
  matches {
    start
    end
  }
}
    `, {"fragmentName":"Highlight"}) as unknown as TypedDocumentString<HighlightFragment, unknown>;
export const SlackThreadConversationFragmentDoc = new TypedDocumentString(`
    fragment SlackThreadConversation on ConversationThread {
  id
  subject
  type
  summary
  startedAt
  endedAt
  interactionCount
  interactionCounts {
    source
    count
  }
  why {
    basis
    detail
    weight
  }
}
    `, {"fragmentName":"SlackThreadConversation"}) as unknown as TypedDocumentString<SlackThreadConversationFragment, unknown>;
export const SlackMessageBodyFragmentDoc = new TypedDocumentString(`
    fragment SlackMessageBody on SlackMessage {
  id
  kind
  text
  sentAt
  editedAt
  isDeleted
  sentiment
  authorName
  author {
    id
    realName
    displayName
    isGuest
    contact {
      id
    }
  }
  reactions {
    name
    count
    users {
      id
      realName
      displayName
    }
  }
  files {
    slackFileId
    name
    title
    url
    state
  }
  interaction {
    id
    findings {
      id
      kind
      sentence
    }
  }
}
    `, {"fragmentName":"SlackMessageBody"}) as unknown as TypedDocumentString<SlackMessageBodyFragment, unknown>;
export const SlackThreadAuthorFragmentDoc = new TypedDocumentString(`
    fragment SlackThreadAuthor on SlackMessage {
  id
  authorName
  author {
    id
    realName
    displayName
    title
    roleCategory
    isGuest
    contact {
      id
      title
      account {
        id
        name
      }
    }
    employee {
      id
      title
    }
  }
}
    `, {"fragmentName":"SlackThreadAuthor"}) as unknown as TypedDocumentString<SlackThreadAuthorFragment, unknown>;
export const FigureMetricFragmentDoc = new TypedDocumentString(`
    fragment FigureMetric on MetricAnswer {
  value
  records
  currencyCode
  otherCurrencies
  asOf
  isComplete
  counted {
    to
  }
  comparison {
    change
    percent
  }
  series {
    value
  }
  definition {
    name
    title
    formula
    unit
  }
}
    `, {"fragmentName":"FigureMetric"}) as unknown as TypedDocumentString<FigureMetricFragment, unknown>;
export const KeyFragmentDoc = new TypedDocumentString(`
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}
    `, {"fragmentName":"Key"}) as unknown as TypedDocumentString<KeyFragment, unknown>;
export const RuleFragmentDoc = new TypedDocumentString(`
    fragment Rule on AlertRule {
  id
  name
  kind
  severity
  enabled
  threshold
  windowHours
  minimumCount
  baselineWindows
  pendingMinutes
  cooldownHours
  escalateAfterHours
  keywords
  accountIds
  quietHours {
    from
    to
  }
  version
  precision {
    value
    n
  }
  score {
    kind
    subjectType
  }
  metric {
    name
    groupBy
    compare
    currencyCode
    filter {
      dimension
      values
    }
  }
}
    `, {"fragmentName":"Rule"}) as unknown as TypedDocumentString<RuleFragment, unknown>;
export const UserRowFragmentDoc = new TypedDocumentString(`
    fragment UserRow on User {
  id
  subject
  name
  email
  roles
  active
  updatedAt
}
    `, {"fragmentName":"UserRow"}) as unknown as TypedDocumentString<UserRowFragment, unknown>;
export const AlertRowFragmentDoc = new TypedDocumentString(`
    fragment AlertRow on Alert {
  id
  version
  title
  message
  kind
  severity
  status
  raisedAt
  lastSeenAt
  occurrences
  account {
    id
    name
  }
  assignee {
    id
    fullName
  }
  evidence {
    occurredAt
    text
  }
}
    `, {"fragmentName":"AlertRow"}) as unknown as TypedDocumentString<AlertRowFragment, unknown>;
export const AlertStateFragmentDoc = new TypedDocumentString(`
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}
    `, {"fragmentName":"AlertState"}) as unknown as TypedDocumentString<AlertStateFragment, unknown>;
export const EventLinkFragmentDoc = new TypedDocumentString(`
    fragment EventLink on Interaction {
  __typename
  id
  kind
  title
  ... on CallInteraction {
    callId
  }
  ... on MessageInteraction {
    messageId
  }
}
    `, {"fragmentName":"EventLink"}) as unknown as TypedDocumentString<EventLinkFragment, unknown>;
export const LatestSyncsFragmentDoc = new TypedDocumentString(`
    fragment LatestSyncs on SourceSyncConnection {
  nodes {
    id
    source
    name
    state
    startedAt
    finishedAt
    inserted
    changed
    unchanged
    refused
    error
    qualityScore
  }
}
    `, {"fragmentName":"LatestSyncs"}) as unknown as TypedDocumentString<LatestSyncsFragment, unknown>;
export const NextActionRowFragmentDoc = new TypedDocumentString(`
    fragment NextActionRow on NextBestAction {
  id
  kind
  status
  version
  title
  dueDate
  why
  account {
    id
    name
  }
  owner {
    id
    fullName
  }
}
    `, {"fragmentName":"NextActionRow"}) as unknown as TypedDocumentString<NextActionRowFragment, unknown>;
export const DecidedActionFragmentDoc = new TypedDocumentString(`
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}
    `, {"fragmentName":"DecidedAction"}) as unknown as TypedDocumentString<DecidedActionFragment, unknown>;
export const WhoMayNotDocument = new TypedDocumentString(`
    query WhoMayNot {
  viewer {
    subject
    tenant
  }
}
    `) as unknown as TypedDocumentString<WhoMayNotQuery, WhoMayNotQueryVariables>;
export const PaletteDocument = new TypedDocumentString(`
    query Palette($text: String!) {
  accounts(
    first: 6
    filter: {or: [{name: {contains: $text}}, {domain: {contains: $text}}]}
  ) {
    nodes {
      id
      name
      segment
    }
  }
  contacts(first: 6, filter: {fullName: {contains: $text}}) {
    nodes {
      id
      fullName
      title
      account {
        id
        name
      }
    }
  }
  gongCalls(first: 4, filter: {title: {contains: $text}}) {
    nodes {
      id
      title
      account {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PaletteQuery, PaletteQueryVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell {
  viewer {
    ...ViewerMenu
    subject
    roles
    scopes
    settings {
      timeZone
    }
  }
}
    fragment ViewerMenu on Viewer {
  subject
  tenant
  roles
  user {
    name
  }
}`) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const WaitingDocument = new TypedDocumentString(`
    query Waiting @live(throttle: 500) {
  alerts(first: 1, filter: {status: {eq: OPEN}}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WaitingQuery, WaitingQueryVariables>;
export const AccountHeaderDocument = new TypedDocumentString(`
    query AccountHeader($id: ID!) @live(throttle: 1000) {
  account(id: $id) {
    id
    name
    ...AccountFacts
    ...AccountScores
  }
}
    fragment AccountFacts on Account {
  domain
  segment
  region
  propertyCount
  unitCount
  propertySoftware
  lastInteractionAt
  isSample
  openPipeline {
    amount
    currencyCode
  }
  parent {
    id
    name
  }
  owner {
    id
    fullName
  }
  churned {
    on
    reason
  }
}
fragment AccountScores on Account {
  id
  health {
    shownValue
    change7Days
    confidence
  }
  churnRisk {
    shownValue
    change7Days
    confidence
  }
  engagement {
    shownValue
    change7Days
    confidence
  }
  satisfaction {
    shownValue
    change7Days
    confidence
  }
  expansion {
    shownValue
    change7Days
    confidence
  }
}`) as unknown as TypedDocumentString<AccountHeaderQuery, AccountHeaderQueryVariables>;
export const AccountAlertsDocument = new TypedDocumentString(`
    query AccountAlerts($id: ID!, $first: Int!) @live {
  account(id: $id) {
    id
    alerts(
      first: $first
      filter: {status: {in: [OPEN, ACKNOWLEDGED]}}
      orderBy: [{field: SEVERITY, direction: DESC}, {field: LAST_SEEN_AT, direction: DESC}]
    ) {
      totalCount
      nodes {
        id
        ...AlertRow
      }
    }
  }
}
    fragment AlertRow on Alert {
  id
  version
  title
  message
  kind
  severity
  status
  raisedAt
  lastSeenAt
  occurrences
  account {
    id
    name
  }
  assignee {
    id
    fullName
  }
  evidence {
    occurredAt
    text
  }
}`) as unknown as TypedDocumentString<AccountAlertsQuery, AccountAlertsQueryVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!, $first: Int!, $after: String) {
  conversationThread(id: $id) {
    id
    subject
    type
    typeReasons
    summary
    startedAt
    endedAt
    interactionCount
    keyOutcomes
    painPoints
    recommendedFollowUps
    why {
      basis
      detail
      weight
    }
    interactions(
      first: $first
      after: $after
      orderBy: [{field: OCCURRED_AT, direction: ASC}]
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        kind
        source
        title
        summary
        occurredAt
        ...EventLink
      }
    }
  }
}
    fragment EventLink on Interaction {
  __typename
  id
  kind
  title
  ... on CallInteraction {
    callId
  }
  ... on MessageInteraction {
    messageId
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const AccountConversationsDocument = new TypedDocumentString(`
    query AccountConversations($id: ID!, $first: Int!, $after: String) {
  account(id: $id) {
    id
    conversationThreads(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        subject
        type
        endedAt
        interactionCount
        interactionCounts {
          source
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountConversationsQuery, AccountConversationsQueryVariables>;
export const AccountDealsDocument = new TypedDocumentString(`
    query AccountDeals($id: ID!, $first: Int!, $after: String, $filter: DealFilter, $orderBy: [DealOrder!]) {
  account(id: $id) {
    id
    deals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        stage
        status
        closeDate
        product
        amount {
          amount
          currencyCode
        }
        owner {
          id
          fullName
        }
        successProbability {
          shownValue
          change7Days
        }
        stageHistory {
          stage
          changedAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountDealsQuery, AccountDealsQueryVariables>;
export const AccountActionsDocument = new TypedDocumentString(`
    query AccountActions($id: ID!, $first: Int!, $after: String) @live(throttle: 1000) {
  account(id: $id) {
    id
    nextBestActions(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...NextActionRow
      }
    }
  }
}
    fragment NextActionRow on NextBestAction {
  id
  kind
  status
  version
  title
  dueDate
  why
  account {
    id
    name
  }
  owner {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<AccountActionsQuery, AccountActionsQueryVariables>;
export const AccountPeopleDocument = new TypedDocumentString(`
    query AccountPeople($id: ID!, $first: Int!, $after: String) {
  account(id: $id) {
    id
    contacts(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        fullName
        title
        primaryEmail
        decisionRole
        sentiment
        lastInteractionAt
        identities {
          source
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountPeopleQuery, AccountPeopleQueryVariables>;
export const ScoreReasonsDocument = new TypedDocumentString(`
    query ScoreReasons($id: ID!, $health: Boolean!, $churnRisk: Boolean!, $engagement: Boolean!, $satisfaction: Boolean!, $expansion: Boolean!) {
  account(id: $id) {
    id
    name
    health @include(if: $health) {
      ...ScoreReasons
    }
    churnRisk @include(if: $churnRisk) {
      ...ScoreReasons
    }
    engagement @include(if: $engagement) {
      ...ScoreReasons
    }
    satisfaction @include(if: $satisfaction) {
      ...ScoreReasons
    }
    expansion @include(if: $expansion) {
      ...ScoreReasons
    }
  }
}
    fragment ScoreReasons on Score {
  value
  shownValue
  baseline
  asOf
  coverage
  confidence
  probability
  interactions
  enoughInteractions
  model
  modelVersion
  rank
  rankOf
  change7Days
  change30Days
  override {
    value
    reason
    until
    createdBy
  }
  factors {
    name
    label
    contribution
    points
    value
    weight
  }
  history {
    computedAt
    value
  }
  whatChanged(days: 30) {
    before
    after
    isOtherModel
    changes {
      name
      label
      change
    }
  }
}`) as unknown as TypedDocumentString<ScoreReasonsQuery, ScoreReasonsQueryVariables>;
export const AccountSimilarDocument = new TypedDocumentString(`
    query AccountSimilar($id: ID!) {
  account(id: $id) {
    id
    similarAccounts(first: 4) {
      similarity
      account {
        id
        name
        segment
        health {
          shownValue
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountSimilarQuery, AccountSimilarQueryVariables>;
export const TimelinePageDocument = new TypedDocumentString(`
    query TimelinePage($id: ID!, $first: Int!, $after: String, $filter: InteractionFilter) {
  account(id: $id) {
    id
    timeline(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        __typename
        id
        kind
        source
        title
        summary
        occurredAt
        direction
        sentiment
        sentimentLabel
        keyTopics
        escalationRequired
        participants {
          displayName
          side
        }
        ...EventLink
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment EventLink on Interaction {
  __typename
  id
  kind
  title
  ... on CallInteraction {
    callId
  }
  ... on MessageInteraction {
    messageId
  }
}`) as unknown as TypedDocumentString<TimelinePageQuery, TimelinePageQueryVariables>;
export const TimelineAddedDocument = new TypedDocumentString(`
    subscription TimelineAdded($filter: InteractionAddedFilter) {
  interactionAdded(filter: $filter) {
    interactionId
    kind
  }
}
    `) as unknown as TypedDocumentString<TimelineAddedSubscription, TimelineAddedSubscriptionVariables>;
export const AccountsExportDocument = new TypedDocumentString(`
    query AccountsExport($filter: AccountFilter, $orderBy: [AccountOrder!]) {
  accounts(filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      name
      domain
      owner {
        fullName
      }
      segment
      region
      industry
      unitCount
      propertySoftware
      annualRevenue {
        amount
        currencyCode
      }
      openPipeline {
        amount
        currencyCode
      }
      lastInteractionAt
    }
  }
}
    `) as unknown as TypedDocumentString<AccountsExportQuery, AccountsExportQueryVariables>;
export const AccountsExportWithInsightsDocument = new TypedDocumentString(`
    query AccountsExportWithInsights($filter: AccountFilter, $orderBy: [AccountOrder!]) {
  accounts(filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      name
      domain
      owner {
        fullName
      }
      segment
      region
      industry
      unitCount
      propertySoftware
      annualRevenue {
        amount
        currencyCode
      }
      openPipeline {
        amount
        currencyCode
      }
      lastInteractionAt
      openAlertCount
      health {
        shownValue
        change7Days
      }
      churnRisk {
        shownValue
        change7Days
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountsExportWithInsightsQuery, AccountsExportWithInsightsQueryVariables>;
export const RisksExportDocument = new TypedDocumentString(`
    query RisksExport($filter: ChurnRiskFilter) {
  churnRisks(filter: $filter) {
    nodes {
      account {
        id
        name
        domain
        owner {
          fullName
        }
        segment
        region
        unitCount
        openAlertCount
        health {
          shownValue
        }
        churnRisk {
          shownValue
          change7Days
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RisksExportQuery, RisksExportQueryVariables>;
export const AccountFiltersDocument = new TypedDocumentString(`
    query AccountFilters {
  segments: accountGroups(by: SEGMENT, first: 500) {
    groupCount
    groups {
      key
      count
    }
  }
  regions: accountGroups(by: REGION, first: 500) {
    groupCount
    groups {
      key
      count
    }
  }
  owners: accountGroups(by: OWNER, first: 500) {
    groupCount
    groups {
      key
      count
      owner {
        id
        fullName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountFiltersQuery, AccountFiltersQueryVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($first: Int!, $after: String, $filter: AccountFilter, $orderBy: [AccountOrder!]) {
  accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      ...AccountRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  openAlertCount
  lastInteractionAt
  annualRevenue {
    amount
    currencyCode
  }
  openPipeline {
    amount
    currencyCode
  }
  owner {
    id
    fullName
  }
  health {
    shownValue
    change7Days
  }
  churnRisk {
    shownValue
    change7Days
  }
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountsByRiskDocument = new TypedDocumentString(`
    query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter, $accountFilter: AccountFilter) {
  all: accountGroups(by: SEGMENT, first: 1, filter: $accountFilter) {
    count
  }
  churnRisks(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      account {
        id
        ...AccountRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  openAlertCount
  lastInteractionAt
  annualRevenue {
    amount
    currencyCode
  }
  openPipeline {
    amount
    currencyCode
  }
  owner {
    id
    fullName
  }
  health {
    shownValue
    change7Days
  }
  churnRisk {
    shownValue
    change7Days
  }
}`) as unknown as TypedDocumentString<AccountsByRiskQuery, AccountsByRiskQueryVariables>;
export const SavedViewsDocument = new TypedDocumentString(`
    query SavedViews($page: String!) {
  savedViews(page: $page) {
    id
    name
    search
    shared
    isOwn
    isDefault
    isTeamDefault
  }
}
    `) as unknown as TypedDocumentString<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = new TypedDocumentString(`
    mutation SaveView($input: SavedViewSaveInput!) {
  done: savedViewSave(input: $input) {
    savedView {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteViewDocument = new TypedDocumentString(`
    mutation DeleteView($id: ID!) {
  done: savedViewDelete(id: $id) {
    savedView {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteViewMutation, DeleteViewMutationVariables>;
export const ChooseDefaultViewDocument = new TypedDocumentString(`
    mutation ChooseDefaultView($page: String!, $id: ID, $forTeam: Boolean!) {
  done: savedViewDefault(page: $page, id: $id, forTeam: $forTeam) {
    savedView {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseDefaultViewMutation, ChooseDefaultViewMutationVariables>;
export const CallActionItemsDocument = new TypedDocumentString(`
    query CallActionItems($id: ID!, $first: Int!, $after: String) {
  gongCall(id: $id) {
    id
    actionItems: findings(
      first: $first
      after: $after
      filter: {kind: {eq: ACTION_ITEM}}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        sentence
        owner
        dueText
        dueDate
        isDone
        doneBy
        likelyDone {
          sentence
        }
        segment {
          id
          startMilliseconds
          speaker {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallActionItemsQuery, CallActionItemsQueryVariables>;
export const CloseActionItemDocument = new TypedDocumentString(`
    mutation CloseActionItem($id: ID!) {
  done: actionItemClose(id: $id) {
    actionItem {
      id
      isDone
      doneBy
      likelyDone {
        sentence
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CloseActionItemMutation, CloseActionItemMutationVariables>;
export const ReopenActionItemDocument = new TypedDocumentString(`
    mutation ReopenActionItem($id: ID!) {
  done: actionItemReopen(id: $id) {
    actionItem {
      id
      isDone
      doneBy
      likelyDone {
        sentence
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenActionItemMutation, ReopenActionItemMutationVariables>;
export const CallPageDocument = new TypedDocumentString(`
    query CallPage($id: ID!) {
  gongCall(id: $id) {
    id
    title
    startedAt
    durationSeconds
    system
    language
    isPrivate
    url
    customerSentiment
    account {
      id
      name
    }
    deal {
      id
      name
    }
    transcript(first: 1) {
      totalCount
    }
    ...CallFigures
    ...CallSummary
    ...CallPeople
    ...CallCourse
  }
}
    fragment CallCourse on GongCall {
  id
  durationSeconds
  parties {
    id
    name
    affiliation
    talkTimeSeconds
  }
  sentimentAlong(parts: 20) {
    startMilliseconds
    endMilliseconds
    customer
    ours
  }
}
fragment CallFigures on GongCall {
  id
  talkRatio
  interactivity
  patience
  longestMonologueSeconds
  longestCustomerStorySeconds
  companyQuestionCount
  customerQuestionCount
  qualityScore
  talk {
    talkRatio
    switches
    switchesPerMinute
    longestMonologueSeconds
    longestStorySeconds
    ourQuestions
    theirQuestions
  }
}
fragment CallPeople on GongCall {
  id
  parties {
    id
    name
    title
    affiliation
    talkTimeSeconds
    contact {
      id
      account {
        id
      }
    }
    employee {
      id
    }
  }
}
fragment CallSummary on GongCall {
  id
  brief
  purpose
  outcome
  keyPoints
  nextSteps
  agreedNextSteps
  keyTopics
  competitors
  objectionsHandled
  interaction {
    id
    summary
  }
}`) as unknown as TypedDocumentString<CallPageQuery, CallPageQueryVariables>;
export const CallPointsDocument = new TypedDocumentString(`
    query CallPoints($id: ID!, $kinds: [FindingKind!]!, $theirs: [FindingKind!]!, $first: Int!, $after: String) {
  findingGroups(
    by: KIND
    filter: {callId: {eq: $id}, not: {kind: {in: $theirs}, speakerRole: {eq: OUR_TEAM}}}
  ) {
    groups {
      key
      count
    }
  }
  gongCall(id: $id) {
    id
    findings(
      first: $first
      after: $after
      filter: {kind: {in: $kinds}, not: {kind: {in: $theirs}, speakerRole: {eq: OUR_TEAM}}}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        sentence
        target
        handling
        owner
        dueText
        isDone
        segment {
          id
          startMilliseconds
          speaker {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallPointsQuery, CallPointsQueryVariables>;
export const TranscriptPartDocument = new TypedDocumentString(`
    query TranscriptPart($id: ID!, $from: Int!, $to: Int!) {
  gongCall(id: $id) {
    id
    transcript(first: 100, filter: {index: {gte: $from, lt: $to}}) {
      nodes {
        id
        index
        startMilliseconds
        endMilliseconds
        text
        role
        sentiment
        speaker {
          id
          name
        }
        findings {
          id
          kind
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TranscriptPartQuery, TranscriptPartQueryVariables>;
export const CallsExportDocument = new TypedDocumentString(`
    query CallsExport($filter: CallOverviewFilter, $orderBy: [CallOverviewOrder!]) {
  callOverviews(filter: $filter, orderBy: $orderBy) {
    nodes {
      call {
        id
        title
        startedAt
        durationSeconds
        account {
          id
          name
        }
        talkRatio
        customerSentiment
        keyTopics
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallsExportQuery, CallsExportQueryVariables>;
export const CallFiltersDocument = new TypedDocumentString(`
    query CallFilters($filter: CallOverviewFilter) {
  topic: callOverviewGroups(by: TOPIC, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
    }
  }
  objection: callOverviewGroups(by: OBJECTION, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
    }
  }
  competitor: callOverviewGroups(by: COMPETITOR, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
    }
  }
  account: callOverviewGroups(by: ACCOUNT, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
      account {
        id
        name
      }
    }
  }
  person: callOverviewGroups(by: CONTACT, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
      contact {
        id
        fullName
      }
    }
  }
  employee: callOverviewGroups(by: EMPLOYEE, first: 100, filter: $filter) {
    groupCount
    groups {
      key
      count
      employee {
        id
        fullName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CallFiltersQuery, CallFiltersQueryVariables>;
export const CallsDocument = new TypedDocumentString(`
    query Calls($first: Int!, $after: String, $filter: CallOverviewFilter, $orderBy: [CallOverviewOrder!]) {
  callOverviews(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      call {
        id
        ...CallRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CallRow on GongCall {
  id
  title
  startedAt
  durationSeconds
  talkRatio
  customerSentiment
  keyTopics
  account {
    id
    name
  }
  parties {
    id
    name
    affiliation
  }
}`) as unknown as TypedDocumentString<CallsQuery, CallsQueryVariables>;
export const CallsBeforeDocument = new TypedDocumentString(`
    query CallsBefore($filter: CallOverviewFilter) {
  callOverviewGroups(by: MONTH, first: 1, filter: $filter) {
    count
  }
}
    `) as unknown as TypedDocumentString<CallsBeforeQuery, CallsBeforeQueryVariables>;
export const CallAddedDocument = new TypedDocumentString(`
    subscription CallAdded {
  interactionAdded(filter: {kinds: [CALL]}) {
    interactionId
  }
}
    `) as unknown as TypedDocumentString<CallAddedSubscription, CallAddedSubscriptionVariables>;
export const CoachingCompetitorsDocument = new TypedDocumentString(`
    query CoachingCompetitors($from: Date!) {
  competitors(from: $from, first: 8) {
    name
    mentions
    accounts
    lastNamedAt
    weeks {
      week
      mentions
    }
    record {
      named {
        won
        lost
      }
    }
    quotes(first: 3) {
      ...CoachingQuote
    }
  }
}
    fragment CoachingQuote on Quote {
  text
  at
  interaction {
    __typename
    id
    title
    account {
      id
      name
    }
  }
  segment {
    id
    startMilliseconds
    text
    call {
      id
    }
  }
}`) as unknown as TypedDocumentString<CoachingCompetitorsQuery, CoachingCompetitorsQueryVariables>;
export const CoachingObjectionsDocument = new TypedDocumentString(`
    query CoachingObjections($from: Date!, $range: MetricRange!, $interval: MetricInterval!) {
  counted: metric(
    name: "CALL_OBJECTIONS"
    range: $range
    interval: $interval
    groupBy: OBJECTION_CATEGORY
  ) {
    value
    series {
      day
      value
    }
    groups {
      key
      value
    }
  }
  answered: metric(
    name: "OBJECTION_HANDLING"
    range: $range
    groupBy: OBJECTION_CATEGORY
  ) {
    definition {
      formula
    }
    groups {
      key
      value
      records
    }
  }
  objections(groupBy: CATEGORY, from: $from) {
    groups(first: 20) {
      key
      examples {
        ...CoachingQuote
      }
    }
  }
}
    fragment CoachingQuote on Quote {
  text
  at
  interaction {
    __typename
    id
    title
    account {
      id
      name
    }
  }
  segment {
    id
    startMilliseconds
    text
    call {
      id
    }
  }
}`) as unknown as TypedDocumentString<CoachingObjectionsQuery, CoachingObjectionsQueryVariables>;
export const CallKindsDocument = new TypedDocumentString(`
    query CallKinds($range: MetricRange!) {
  metric(name: "CALLS", range: $range, groupBy: CALL_KIND) {
    records
    groups {
      key
      records
    }
  }
}
    `) as unknown as TypedDocumentString<CallKindsQuery, CallKindsQueryVariables>;
export const CoachingPeopleDocument = new TypedDocumentString(`
    query CoachingPeople($range: MetricRange!, $filter: [MetricCondition!]) {
  calls: metric(name: "CALLS", range: $range, groupBy: EMPLOYEE, filter: $filter) {
    ...CoachingMetric
  }
  talk: metric(
    name: "TALK_RATIO"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
  questions: metric(
    name: "QUESTIONS_PER_CALL"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
  monologue: metric(
    name: "LONGEST_MONOLOGUE"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
  objections: metric(
    name: "CALL_OBJECTIONS"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
  answered: metric(
    name: "OBJECTION_HANDLING"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
  nextSteps: metric(
    name: "NEXT_STEP_RATE"
    range: $range
    groupBy: EMPLOYEE
    filter: $filter
  ) {
    ...CoachingMetric
  }
}
    fragment CoachingMetric on MetricAnswer {
  value
  records
  definition {
    formula
  }
  groups(first: 200) {
    key
    value
    records
    employee {
      id
      fullName
    }
  }
}`) as unknown as TypedDocumentString<CoachingPeopleQuery, CoachingPeopleQueryVariables>;
export const CreateReportDocument = new TypedDocumentString(`
    mutation CreateReport($input: ReportCreateInput!) {
  done: reportCreate(input: $input) {
    report {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateReportMutation, CreateReportMutationVariables>;
export const ReportPreviewDocument = new TypedDocumentString(`
    query ReportPreview($page: ReportPage!, $frequency: ReportFrequency!) {
  reportPreview(page: $page, frequency: $frequency) {
    subject
    html
  }
}
    `) as unknown as TypedDocumentString<ReportPreviewQuery, ReportPreviewQueryVariables>;
export const ReportDocument = new TypedDocumentString(`
    query Report {
  reports {
    id
    page
    frequency
    weekday
    monthDay
    time
    enabled
    stoppedReason
    nextAt
    version
    recipients {
      email
      unsubscribedAt
    }
    deliveries {
      id
      email
      status
      createdAt
      dueAt
      sentAt
      attempts {
        at
        error
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const EditReportDocument = new TypedDocumentString(`
    mutation EditReport($id: ID!, $input: ReportEditInput!, $expectedVersion: Int) {
  done: reportEdit(id: $id, input: $input, expectedVersion: $expectedVersion) {
    report {
      id
      version
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EditReportMutation, EditReportMutationVariables>;
export const SendReportDocument = new TypedDocumentString(`
    mutation SendReport($id: ID!) {
  done: reportSend(id: $id) {
    report {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendReportMutation, SendReportMutationVariables>;
export const RemoveReportDocument = new TypedDocumentString(`
    mutation RemoveReport($id: ID!) {
  done: reportRemove(id: $id) {
    report {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveReportMutation, RemoveReportMutationVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query Reports {
  reports {
    id
    page
    frequency
    weekday
    monthDay
    time
    enabled
    nextAt
    lastSentAt
    createdBy
    recipients {
      email
      unsubscribedAt
    }
    deliveries {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
export const ConversionDocument = new TypedDocumentString(`
    query Conversion($range: MetricRange!, $compare: MetricComparedRange) {
  byRegion: metric(
    name: "WIN_RATE"
    range: $range
    compare: $compare
    groupBy: REGION
  ) {
    ...WinRate
  }
  bySegment: metric(
    name: "WIN_RATE"
    range: $range
    compare: $compare
    groupBy: SEGMENT
  ) {
    ...WinRate
  }
  wonByRegion: metric(name: "WON_VALUE", range: $range, groupBy: REGION) {
    ...WonValue
  }
  wonBySegment: metric(name: "WON_VALUE", range: $range, groupBy: SEGMENT) {
    ...WonValue
  }
}
    fragment WinRate on MetricAnswer {
  value
  records
  comparison {
    value
    records
  }
  definition {
    formula
  }
  groups(first: 20) {
    key
    value
    records
    comparison {
      value
      records
    }
  }
}
fragment WonValue on MetricAnswer {
  value
  currencyCode
  groups(first: 20) {
    key
    value
  }
}`) as unknown as TypedDocumentString<ConversionQuery, ConversionQueryVariables>;
export const DealDrawerDocument = new TypedDocumentString(`
    query DealDrawer($id: ID!) @live(throttle: 1000) {
  deal(id: $id) {
    id
    name
    stage
    status
    closeDate
    openedAt
    product
    probability
    amount {
      amount
      currencyCode
    }
    owner {
      id
      fullName
    }
    account {
      id
      name
      contacts(first: 6) {
        nodes {
          id
          fullName
          title
          decisionRole
          lastInteractionAt
        }
      }
    }
    stageHistory {
      fromStage
      stage
      changedAt
      amount {
        amount
        currencyCode
      }
    }
    open {
      warnings {
        kind
        message
      }
    }
    successProbability {
      value
      shownValue
      change7Days
      rank
      rankOf
      probability
      coverage
      model
      modelVersion
      factors {
        name
        label
        contribution
      }
    }
    nextBestActions(first: 5) {
      nodes {
        id
        ...NextActionRow
      }
    }
    timeline(first: 8) {
      totalCount
      nodes {
        __typename
        id
        kind
        source
        occurredAt
        sentimentLabel
        ...EventLink
      }
    }
  }
}
    fragment EventLink on Interaction {
  __typename
  id
  kind
  title
  ... on CallInteraction {
    callId
  }
  ... on MessageInteraction {
    messageId
  }
}
fragment NextActionRow on NextBestAction {
  id
  kind
  status
  version
  title
  dueDate
  why
  account {
    id
    name
  }
  owner {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<DealDrawerQuery, DealDrawerQueryVariables>;
export const DealsExportDocument = new TypedDocumentString(`
    query DealsExport($filter: OpenDealFilter, $orderBy: [OpenDealOrder!]) {
  openDeals(filter: $filter, orderBy: $orderBy) {
    nodes {
      deal {
        id
      }
      name
      account {
        id
        name
      }
      owner {
        fullName
      }
      stage
      stageSince
      amount {
        amount
        currencyCode
      }
      closeDate
      lastContactAt
      chance {
        shownValue
        change7Days
      }
      warnings {
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DealsExportQuery, DealsExportQueryVariables>;
export const OpenDealsDocument = new TypedDocumentString(`
    query OpenDeals($first: Int!, $after: String, $filter: OpenDealFilter, $orderBy: [OpenDealOrder!]) {
  openDeals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      deal {
        id
      }
      name
      stage
      stageSince
      closeDate
      lastContactAt
      amount {
        amount
        currencyCode
      }
      account {
        id
        name
      }
      owner {
        id
        fullName
      }
      chance {
        shownValue
        change7Days
        rank
        rankOf
      }
      warnings {
        kind
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenDealsQuery, OpenDealsQueryVariables>;
export const DealFiltersDocument = new TypedDocumentString(`
    query DealFilters($filter: OpenDealFilter) {
  sum: openDealGroups(by: STAGE, filter: $filter, first: 1) {
    count
    amounts {
      amount
      currencyCode
    }
  }
  stages: openDealGroups(by: STAGE, first: 500) {
    groupCount
    groups {
      key
      count
    }
  }
  segments: openDealGroups(by: SEGMENT, first: 500) {
    groupCount
    groups {
      key
      count
    }
  }
  regions: openDealGroups(by: REGION, first: 500) {
    groupCount
    groups {
      key
      count
    }
  }
  owners: openDealGroups(by: OWNER, first: 500) {
    groupCount
    groups {
      key
      count
      owner {
        id
        fullName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DealFiltersQuery, DealFiltersQueryVariables>;
export const RevenueForecastsDocument = new TypedDocumentString(`
    query RevenueForecasts($unit: PeriodUnit!) {
  forecast(kind: REVENUE, unit: $unit) {
    id
    ...RevenueForecast
  }
}
    fragment RevenueForecast on Forecast {
  periodStart
  periodEnd
  asOf
  currencyCode
  worst
  likely
  best
  intervalLevel
  confidence
  halfInterval {
    low
    high
  }
  model
  modelVersion
  math {
    windows
    season
    notes
    closed {
      dealCount
      amount
    }
    open {
      stage
      ageFromDays
      ageBelowDays
      dealCount
      amount
      rate
      pastDealCount
      pastCountedCount
      expected
    }
    newDeals {
      dealCount
      meanAmount
      expected
    }
  }
}`) as unknown as TypedDocumentString<RevenueForecastsQuery, RevenueForecastsQueryVariables>;
export const PastForecastsDocument = new TypedDocumentString(`
    query PastForecasts($unit: PeriodUnit!, $first: Date!, $second: Date!, $third: Date!, $firstDay: DateTime!, $secondDay: DateTime!, $thirdDay: DateTime!, $firstRange: MetricRange!, $secondRange: MetricRange!, $thirdRange: MetricRange!) {
  first: forecast(kind: REVENUE, unit: $unit, period: $first, asOf: $firstDay) {
    ...PastForecast
  }
  second: forecast(kind: REVENUE, unit: $unit, period: $second, asOf: $secondDay) {
    ...PastForecast
  }
  third: forecast(kind: REVENUE, unit: $unit, period: $third, asOf: $thirdDay) {
    ...PastForecast
  }
  firstActual: metric(name: "WON_VALUE", range: $firstRange) {
    ...PastActual
  }
  secondActual: metric(name: "WON_VALUE", range: $secondRange) {
    ...PastActual
  }
  thirdActual: metric(name: "WON_VALUE", range: $thirdRange) {
    ...PastActual
  }
}
    fragment PastForecast on Forecast {
  currencyCode
  worst
  likely
  best
}
fragment PastActual on MetricAnswer {
  value
  records
  currencyCode
}`) as unknown as TypedDocumentString<PastForecastsQuery, PastForecastsQueryVariables>;
export const DealWarningsDocument = new TypedDocumentString(`
    query DealWarnings {
  openDeals(
    first: 8
    filter: {warning: {isNull: false}}
    orderBy: [{field: AMOUNT, direction: DESC}]
  ) {
    totalCount
    nodes {
      deal {
        id
      }
      name
      stage
      account {
        id
        name
      }
      amount {
        amount
        currencyCode
      }
      warnings {
        kind
        message
      }
    }
  }
  CLOSE_DATE_PASSED: openDealGroups(
    by: STAGE
    filter: {warning: {eq: CLOSE_DATE_PASSED}}
    first: 1
  ) {
    count
  }
  SLIPPED: openDealGroups(by: STAGE, filter: {warning: {eq: SLIPPED}}, first: 1) {
    count
  }
  STALLED: openDealGroups(by: STAGE, filter: {warning: {eq: STALLED}}, first: 1) {
    count
  }
  NO_CONTACT: openDealGroups(
    by: STAGE
    filter: {warning: {eq: NO_CONTACT}}
    first: 1
  ) {
    count
  }
  CHANCE_FALLING: openDealGroups(
    by: STAGE
    filter: {warning: {eq: CHANCE_FALLING}}
    first: 1
  ) {
    count
  }
  NO_CLOSE_DATE: openDealGroups(
    by: STAGE
    filter: {warning: {eq: NO_CLOSE_DATE}}
    first: 1
  ) {
    count
  }
  NO_AMOUNT: openDealGroups(
    by: STAGE
    filter: {warning: {eq: NO_AMOUNT}}
    first: 1
  ) {
    count
  }
}
    `) as unknown as TypedDocumentString<DealWarningsQuery, DealWarningsQueryVariables>;
export const PipelineChangeDocument = new TypedDocumentString(`
    query PipelineChange($range: MetricRange!, $before: MetricRange!) {
  start: metric(name: "PIPELINE", range: $before, groupBy: STAGE) {
    ...PipelinePart
  }
  opened: metric(name: "PIPELINE_OPENED", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  movedIn: metric(name: "PIPELINE_MOVED_IN", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  movedOut: metric(name: "PIPELINE_MOVED_OUT", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  revalued: metric(name: "PIPELINE_REVALUED", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  won: metric(name: "PIPELINE_WON", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  lost: metric(name: "PIPELINE_LOST", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  slipped: metric(name: "PIPELINE_SLIPPED", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
  end: metric(name: "PIPELINE", range: $range, groupBy: STAGE) {
    ...PipelinePart
  }
}
    fragment PipelinePart on MetricAnswer {
  value
  records
  currencyCode
  otherCurrencies
  isComplete
  groups(first: 30) {
    key
    value
    records
  }
}`) as unknown as TypedDocumentString<PipelineChangeQuery, PipelineChangeQueryVariables>;
export const AnswerDocument = new TypedDocumentString(`
    query Answer($question: String!) {
  ask(question: $question) {
    status
    text
    confidence
    suggestions
    candidates {
      name
      kind
    }
    understanding {
      about
      timeZone
      names {
        words
        name
        kind
      }
      period {
        from
        to
        words
      }
    }
    operations {
      document
      variables
    }
    table {
      ...AnswerTable
    }
  }
}
    fragment AnswerTable on AnswerTable {
  total
  columns {
    name
    label
    unit
  }
  rows {
    cells {
      text
    }
    account {
      id
    }
    contact {
      id
      account {
        id
      }
    }
    deal {
      id
      account {
        id
      }
    }
    thread {
      id
      account {
        id
      }
    }
    interaction {
      __typename
      id
      account {
        id
      }
    }
    call {
      id
      account {
        id
      }
    }
  }
}`) as unknown as TypedDocumentString<AnswerQuery, AnswerQueryVariables>;
export const SearchHitDocument = new TypedDocumentString(`
    query SearchHit($id: ID!) {
  passage(id: $id) {
    id
    kind
    source
    title
    text
    occurredAt
    topics
    account {
      id
      name
    }
    contacts {
      id
      fullName
    }
    thread {
      id
      subject
    }
    segments {
      id
      text
      startMilliseconds
      call {
        id
      }
      speaker {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchHitQuery, SearchHitQueryVariables>;
export const SearchHitsDocument = new TypedDocumentString(`
    query SearchHits($text: String!, $mode: SearchMode, $filter: SearchFilter, $first: Int!, $after: String) {
  search(text: $text, mode: $mode, filter: $filter, first: $first, after: $after) {
    totalCount
    problem
    meaning {
      problem
    }
    facets {
      ...SearchFacets
    }
    edges {
      wordRank
      meaningRank
      duplicateCount
      highlights {
        ...Highlight
      }
      node {
        id
        kind
        source
        title
        text
        occurredAt
        account {
          id
          name
        }
        contacts {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment SearchFacets on SearchFacets {
  accounts {
    count
    account {
      id
      name
    }
  }
  sources {
    source
    count
  }
  topics {
    topic
    count
  }
  months {
    month
    count
  }
}
fragment Highlight on SearchHighlight {
  text
  matches {
    start
    end
  }
}`) as unknown as TypedDocumentString<SearchHitsQuery, SearchHitsQueryVariables>;
export const SlackThreadRootDocument = new TypedDocumentString(`
    query SlackThreadRoot($id: ID!) {
  slackMessage(id: $id) {
    id
    root {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SlackThreadRootQuery, SlackThreadRootQueryVariables>;
export const SlackThreadDocument = new TypedDocumentString(`
    query SlackThread($id: ID!, $first: Int!, $after: String) {
  slackMessage(id: $id) {
    id
    sentAt
    lastActivityAt
    replyCount
    permalink
    channel {
      id
      name
      isPrivate
      type
      account {
        id
        name
      }
    }
    interaction {
      id
      account {
        id
        name
      }
      thread {
        ...SlackThreadConversation
      }
    }
    ...SlackMessageBody
    ...SlackThreadAuthor
    replies(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...SlackMessageBody
        ...SlackThreadAuthor
      }
    }
  }
}
    fragment SlackThreadConversation on ConversationThread {
  id
  subject
  type
  summary
  startedAt
  endedAt
  interactionCount
  interactionCounts {
    source
    count
  }
  why {
    basis
    detail
    weight
  }
}
fragment SlackMessageBody on SlackMessage {
  id
  kind
  text
  sentAt
  editedAt
  isDeleted
  sentiment
  authorName
  author {
    id
    realName
    displayName
    isGuest
    contact {
      id
    }
  }
  reactions {
    name
    count
    users {
      id
      realName
      displayName
    }
  }
  files {
    slackFileId
    name
    title
    url
    state
  }
  interaction {
    id
    findings {
      id
      kind
      sentence
    }
  }
}
fragment SlackThreadAuthor on SlackMessage {
  id
  authorName
  author {
    id
    realName
    displayName
    title
    roleCategory
    isGuest
    contact {
      id
      title
      account {
        id
        name
      }
    }
    employee {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<SlackThreadQuery, SlackThreadQueryVariables>;
export const TodayAlertsDocument = new TypedDocumentString(`
    query TodayAlerts($first: Int!) @live {
  open: alerts(first: 1, filter: {status: {eq: OPEN}}) {
    totalCount
  }
  alerts(
    first: $first
    filter: {status: {in: [OPEN, ACKNOWLEDGED]}}
    orderBy: [{field: SEVERITY, direction: DESC}, {field: LAST_SEEN_AT, direction: DESC}]
  ) {
    totalCount
    nodes {
      id
      ...AlertRow
    }
  }
}
    fragment AlertRow on Alert {
  id
  version
  title
  message
  kind
  severity
  status
  raisedAt
  lastSeenAt
  occurrences
  account {
    id
    name
  }
  assignee {
    id
    fullName
  }
  evidence {
    occurredAt
    text
  }
}`) as unknown as TypedDocumentString<TodayAlertsQuery, TodayAlertsQueryVariables>;
export const TodayAtRiskDocument = new TypedDocumentString(`
    query TodayAtRisk {
  churnRisks(first: 5) {
    totalCount
    nodes {
      account {
        id
        name
        owner {
          id
          fullName
        }
      }
      reasons {
        label
      }
      score {
        shownValue
        change7Days
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TodayAtRiskQuery, TodayAtRiskQueryVariables>;
export const TodayDealsDocument = new TypedDocumentString(`
    query TodayDeals {
  openDeals(
    first: 8
    filter: {warning: {isNull: false}}
    orderBy: [{field: CLOSE_DATE, direction: ASC}]
  ) {
    totalCount
    nodes {
      deal {
        id
      }
      name
      stage
      closeDate
      amount {
        amount
        currencyCode
      }
      account {
        id
        name
      }
      chance {
        shownValue
        change7Days
      }
      warnings {
        kind
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TodayDealsQuery, TodayDealsQueryVariables>;
export const TodayFiguresDocument = new TypedDocumentString(`
    query TodayFigures($range: MetricRange!, $compare: MetricComparedRange) {
  pipeline: metric(name: "PIPELINE", range: $range, compare: $compare) {
    ...FigureMetric
  }
  sentiment: metric(name: "CALL_SENTIMENT", range: $range, compare: $compare) {
    ...FigureMetric
  }
  response: metric(name: "RESPONSE_TIME", range: $range, compare: $compare) {
    ...FigureMetric
  }
  interactions: metric(name: "INTERACTIONS", range: $range, compare: $compare) {
    ...FigureMetric
  }
  escalations: metric(name: "ESCALATIONS", range: $range, compare: $compare) {
    ...FigureMetric
  }
}
    fragment FigureMetric on MetricAnswer {
  value
  records
  currencyCode
  otherCurrencies
  asOf
  isComplete
  counted {
    to
  }
  comparison {
    change
    percent
  }
  series {
    value
  }
  definition {
    name
    title
    formula
    unit
  }
}`) as unknown as TypedDocumentString<TodayFiguresQuery, TodayFiguresQueryVariables>;
export const TodayActionsDocument = new TypedDocumentString(`
    query TodayActions($first: Int!, $after: String) @live(throttle: 1000) {
  nextBestActions(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      ...NextActionRow
    }
  }
}
    fragment NextActionRow on NextBestAction {
  id
  kind
  status
  version
  title
  dueDate
  why
  account {
    id
    name
  }
  owner {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<TodayActionsQuery, TodayActionsQueryVariables>;
export const TodayLookerDocument = new TypedDocumentString(`
    query TodayLooker {
  viewer {
    subject
    tenant
  }
}
    `) as unknown as TypedDocumentString<TodayLookerQuery, TodayLookerQueryVariables>;
export const TodaySinceDocument = new TypedDocumentString(`
    query TodaySince($since: DateTime!) {
  alertGroups(by: SEVERITY, filter: {raisedAt: {gt: $since}}) {
    count
  }
  interactionGroups(by: KIND, filter: {occurredAt: {gt: $since}}) {
    count
  }
  dealGroups(by: STATUS, filter: {updatedAt: {gt: $since}}) {
    count
  }
  contactGroups(by: DECISION_ROLE, filter: {createdAt: {gt: $since}}) {
    count
  }
}
    `) as unknown as TypedDocumentString<TodaySinceQuery, TodaySinceQueryVariables>;
export const AuditRecordsDocument = new TypedDocumentString(`
    query AuditRecords($first: Int!, $after: String, $filter: AuditRecordFilter) {
  auditRecords(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes {
      id
      sequence
      occurredAt
      kind
      outcome
      phase
      subject
      roles
      operationName
      fields
      ids
      count
      detail
      address
      clientName
      clientVersion
      requestId
      hash
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditRecordsQuery, AuditRecordsQueryVariables>;
export const AuditSubjectsDocument = new TypedDocumentString(`
    query AuditSubjects {
  auditRecordGroups(by: SUBJECT, first: 50) {
    groups {
      key
      count
    }
  }
}
    `) as unknown as TypedDocumentString<AuditSubjectsQuery, AuditSubjectsQueryVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int!, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    nodes {
      id
      ...Key
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const ApiKeyDocument = new TypedDocumentString(`
    query ApiKey($id: ID!) {
  apiKey(id: $id) {
    id
    ...Key
  }
}
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}`) as unknown as TypedDocumentString<ApiKeyQuery, ApiKeyQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: ApiKeyCreateInput!) {
  done: apiKeyCreate(input: $input) {
    key
    apiKey {
      id
      ...Key
    }
    userErrors {
      message
    }
  }
}
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}`) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = new TypedDocumentString(`
    mutation RotateApiKey($id: ID!) {
  done: apiKeyRotate(id: $id) {
    key
    apiKey {
      id
      ...Key
    }
    userErrors {
      message
    }
  }
}
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}`) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($id: ID!) {
  done: apiKeyRevoke(id: $id) {
    apiKey {
      id
      ...Key
    }
    userErrors {
      message
    }
  }
}
    fragment Key on ApiKey {
  id
  name
  prefix
  scopes
  contract
  operationList
  createdBy
  createdAt
  expiresAt
  previousValidUntil
  lastUsedAt
  revokedAt
  budget {
    maximum
    restoreRate
  }
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ModelsDocument = new TypedDocumentString(`
    query Models {
  intelligenceModels {
    name
    version
    purpose
    isPrior
    registeredAt
    trainedAt
    card {
      auc
      baseRate
      brier
      baseRateBrier
      family
      note
      rowCount
      subjectCount
      trainCount
      testCount
      splitAt
      features {
        name
        about
        weight
      }
      calibration {
        predicted
        actual
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const WebhookEventTypesDocument = new TypedDocumentString(`
    query WebhookEventTypes {
  webhookEventTypes {
    name
    description
  }
}
    `) as unknown as TypedDocumentString<WebhookEventTypesQuery, WebhookEventTypesQueryVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: WebhookEndpointCreateInput!) {
  done: webhookEndpointCreate(input: $input) {
    secret
    webhookEndpoint {
      id
      publicKey
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const ProposalDocument = new TypedDocumentString(`
    query Proposal($id: ID!) {
  identityProposals(first: 1, filter: {id: {eq: $id}}) {
    nodes {
      id
      probability
      status
      postponedUntil
      decidedAt
      decidedBy
      reasons {
        field
        level
        weight
      }
      left {
        id
        fullName
        title
        account {
          id
          name
        }
        emails {
          address
        }
        phones {
          number
        }
        identities {
          source
        }
        createdAt
      }
      right {
        id
        fullName
        title
        account {
          id
          name
        }
        emails {
          address
        }
        phones {
          number
        }
        identities {
          source
        }
        createdAt
      }
      merge {
        id
        loserName
        isAutomatic
        mergedAt
        mergedBy
        unmergedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalQuery, ProposalQueryVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($id: ID!) {
  done: identityProposalAccept(id: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($id: ID!) {
  done: identityProposalReject(id: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const PostponeProposalDocument = new TypedDocumentString(`
    mutation PostponeProposal($id: ID!, $until: DateTime!) {
  done: identityProposalPostpone(id: $id, until: $until) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PostponeProposalMutation, PostponeProposalMutationVariables>;
export const UndoMergeDocument = new TypedDocumentString(`
    mutation UndoMerge($mergeId: ID!) {
  done: contactUnmerge(mergeId: $mergeId) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const ProposalsExportDocument = new TypedDocumentString(`
    query ProposalsExport($filter: IdentityProposalFilter) {
  identityProposals(
    filter: $filter
    orderBy: [{field: PROBABILITY, direction: DESC}]
  ) {
    nodes {
      id
      probability
      status
      left {
        id
        fullName
      }
      right {
        id
        fullName
      }
      createdAt
      decidedAt
      decidedBy
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsExportQuery, ProposalsExportQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($first: Int!, $after: String, $filter: IdentityProposalFilter) {
  identityProposals(
    first: $first
    after: $after
    filter: $filter
    orderBy: [{field: PROBABILITY, direction: DESC}]
  ) {
    totalCount
    nodes {
      id
      probability
      status
      createdAt
      decidedAt
      left {
        id
        fullName
        account {
          id
          name
        }
      }
      right {
        id
        fullName
        account {
          id
          name
        }
      }
      merge {
        id
        loserName
        unmergedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const MetricsOfRulesDocument = new TypedDocumentString(`
    query MetricsOfRules {
  metrics {
    name
    title
    dimensions
  }
}
    `) as unknown as TypedDocumentString<MetricsOfRulesQuery, MetricsOfRulesQueryVariables>;
export const CreateAlertRuleDocument = new TypedDocumentString(`
    mutation CreateAlertRule($input: AlertRuleCreateInput!) {
  done: alertRuleCreate(input: $input) {
    alertRule {
      id
    }
    userErrors {
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAlertRuleMutation, CreateAlertRuleMutationVariables>;
export const EditAlertRuleDocument = new TypedDocumentString(`
    mutation EditAlertRule($id: ID!, $version: Int!, $input: AlertRuleEditInput!) {
  done: alertRuleEdit(id: $id, expectedVersion: $version, input: $input) {
    alertRule {
      id
      ...Rule
    }
    userErrors {
      message
      field
    }
  }
}
    fragment Rule on AlertRule {
  id
  name
  kind
  severity
  enabled
  threshold
  windowHours
  minimumCount
  baselineWindows
  pendingMinutes
  cooldownHours
  escalateAfterHours
  keywords
  accountIds
  quietHours {
    from
    to
  }
  version
  precision {
    value
    n
  }
  score {
    kind
    subjectType
  }
  metric {
    name
    groupBy
    compare
    currencyCode
    filter {
      dimension
      values
    }
  }
}`) as unknown as TypedDocumentString<EditAlertRuleMutation, EditAlertRuleMutationVariables>;
export const AlertRulePreviewDocument = new TypedDocumentString(`
    query AlertRulePreview($input: AlertRuleCreateInput!) {
  alertRulePreview(input: $input) {
    count
    from
    to
    weeks {
      from
      count
    }
    examples {
      at
      title
      message
      account {
        id
        name
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AlertRulePreviewQuery, AlertRulePreviewQueryVariables>;
export const AlertRulesDocument = new TypedDocumentString(`
    query AlertRules {
  alertRules(first: 100) {
    totalCount
    nodes {
      id
      ...Rule
    }
  }
}
    fragment Rule on AlertRule {
  id
  name
  kind
  severity
  enabled
  threshold
  windowHours
  minimumCount
  baselineWindows
  pendingMinutes
  cooldownHours
  escalateAfterHours
  keywords
  accountIds
  quietHours {
    from
    to
  }
  version
  precision {
    value
    n
  }
  score {
    kind
    subjectType
  }
  metric {
    name
    groupBy
    compare
    currencyCode
    filter {
      dimension
      values
    }
  }
}`) as unknown as TypedDocumentString<AlertRulesQuery, AlertRulesQueryVariables>;
export const SwitchAlertRuleDocument = new TypedDocumentString(`
    mutation SwitchAlertRule($id: ID!, $version: Int!, $enabled: Boolean!) {
  done: alertRuleEdit(
    id: $id
    expectedVersion: $version
    input: {enabled: $enabled}
  ) {
    alertRule {
      id
      ...Rule
    }
    userErrors {
      message
    }
  }
}
    fragment Rule on AlertRule {
  id
  name
  kind
  severity
  enabled
  threshold
  windowHours
  minimumCount
  baselineWindows
  pendingMinutes
  cooldownHours
  escalateAfterHours
  keywords
  accountIds
  quietHours {
    from
    to
  }
  version
  precision {
    value
    n
  }
  score {
    kind
    subjectType
  }
  metric {
    name
    groupBy
    compare
    currencyCode
    filter {
      dimension
      values
    }
  }
}`) as unknown as TypedDocumentString<SwitchAlertRuleMutation, SwitchAlertRuleMutationVariables>;
export const LoadsDocument = new TypedDocumentString(`
    query Loads($first: Int!, $after: String) {
  sourceSyncs(first: $first, after: $after) {
    totalCount
    nodes {
      id
      source
      name
      state
      startedAt
      finishedAt
      inserted
      changed
      unchanged
      refused
      error
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LoadsQuery, LoadsQueryVariables>;
export const SearchIndexStateDocument = new TypedDocumentString(`
    query SearchIndexState {
  searchIndex {
    passageCount
    spaces {
      model
      version
      state
      embeddedCount
      refusedCount
      servingSince
    }
  }
}
    `) as unknown as TypedDocumentString<SearchIndexStateQuery, SearchIndexStateQueryVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int!, $after: String) {
  users(first: $first, after: $after) {
    totalCount
    nodes {
      id
      ...UserRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UserRow on User {
  id
  subject
  name
  email
  roles
  active
  updatedAt
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const UserDocument = new TypedDocumentString(`
    query User($id: ID!) {
  user(id: $id) {
    id
    ...UserRow
  }
}
    fragment UserRow on User {
  id
  subject
  name
  email
  roles
  active
  updatedAt
}`) as unknown as TypedDocumentString<UserQuery, UserQueryVariables>;
export const SaveUserDocument = new TypedDocumentString(`
    mutation SaveUser($input: UserSaveInput!) {
  done: userSave(input: $input) {
    user {
      id
      ...UserRow
    }
    userErrors {
      message
    }
  }
}
    fragment UserRow on User {
  id
  subject
  name
  email
  roles
  active
  updatedAt
}`) as unknown as TypedDocumentString<SaveUserMutation, SaveUserMutationVariables>;
export const WebhookDocument = new TypedDocumentString(`
    query Webhook($id: ID!, $first: Int!, $after: String) {
  webhookEndpoint(id: $id) {
    id
    name
    url
    eventTypes
    payload
    signature
    publicKey
    previousValidUntil
    enabled
    disabledReason
    failingSince
    deliveries(first: $first, after: $after) {
      totalCount
      nodes {
        id
        messageId
        eventType
        status
        createdAt
        nextAttemptAt
        body
        attempts {
          at
          durationMs
          httpStatus
          error
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookQuery, WebhookQueryVariables>;
export const SwitchWebhookDocument = new TypedDocumentString(`
    mutation SwitchWebhook($id: ID!, $enabled: Boolean!) {
  done: webhookEndpointUpdate(id: $id, input: {enabled: $enabled}) {
    webhookEndpoint {
      id
      enabled
      disabledReason
      failingSince
      updatedAt
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchWebhookMutation, SwitchWebhookMutationVariables>;
export const RotateWebhookDocument = new TypedDocumentString(`
    mutation RotateWebhook($id: ID!) {
  done: webhookEndpointRotate(id: $id) {
    secret
    webhookEndpoint {
      id
      publicKey
      previousValidUntil
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookMutation, RotateWebhookMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($id: ID!) {
  done: webhookEndpointDelete(id: $id) {
    deletedId
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const TestWebhookDocument = new TypedDocumentString(`
    mutation TestWebhook($id: ID!) {
  done: webhookEndpointTest(id: $id) {
    webhookDelivery {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const ReplayDeliveryDocument = new TypedDocumentString(`
    mutation ReplayDelivery($id: ID!) {
  done: webhookDeliveryReplay(id: $id) {
    webhookDelivery {
      id
      status
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayDeliveryMutation, ReplayDeliveryMutationVariables>;
export const ReplayDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayDeliveries($input: WebhookDeliveriesReplayInput!) {
  done: webhookDeliveriesReplay(input: $input) {
    count
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayDeliveriesMutation, ReplayDeliveriesMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhookEndpoints {
    id
    name
    url
    eventTypes
    payload
    enabled
    failingSince
    createdBy
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const AssigneesDocument = new TypedDocumentString(`
    query Assignees($after: String) {
  employees(
    first: 50
    after: $after
    filter: {active: {eq: true}}
    orderBy: [{field: FULL_NAME, direction: ASC}]
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      fullName
      title
    }
  }
}
    `) as unknown as TypedDocumentString<AssigneesQuery, AssigneesQueryVariables>;
export const AlertsExportDocument = new TypedDocumentString(`
    query AlertsExport {
  alerts(
    filter: {status: {in: [OPEN, ACKNOWLEDGED]}}
    orderBy: [{field: SEVERITY, direction: DESC}, {field: LAST_SEEN_AT, direction: DESC}]
  ) {
    nodes {
      id
      severity
      kind
      status
      title
      message
      account {
        id
        name
      }
      assignee {
        fullName
      }
      raisedAt
      lastSeenAt
      occurrences
    }
  }
}
    `) as unknown as TypedDocumentString<AlertsExportQuery, AlertsExportQueryVariables>;
export const AlertEvidenceDocument = new TypedDocumentString(`
    query AlertEvidence($id: ID!) {
  alert(id: $id) {
    id
    evidence {
      occurredAt
      text
      segment {
        id
        startMilliseconds
        call {
          id
        }
      }
      interaction {
        id
        ... on CallInteraction {
          callId
        }
        ... on MessageInteraction {
          messageId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlertEvidenceQuery, AlertEvidenceQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($id: ID!, $version: Int) {
  done: alertAcknowledge(id: $id, expectedVersion: $version) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const SnoozeAlertDocument = new TypedDocumentString(`
    mutation SnoozeAlert($id: ID!, $version: Int, $until: DateTime!) {
  done: alertSnooze(id: $id, expectedVersion: $version, until: $until) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<SnoozeAlertMutation, SnoozeAlertMutationVariables>;
export const ResolveAlertDocument = new TypedDocumentString(`
    mutation ResolveAlert($id: ID!, $version: Int) {
  done: alertResolve(id: $id, expectedVersion: $version) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<ResolveAlertMutation, ResolveAlertMutationVariables>;
export const DismissAlertDocument = new TypedDocumentString(`
    mutation DismissAlert($id: ID!, $version: Int, $reason: String!) {
  done: alertDismiss(id: $id, expectedVersion: $version, reason: $reason) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<DismissAlertMutation, DismissAlertMutationVariables>;
export const ReopenAlertDocument = new TypedDocumentString(`
    mutation ReopenAlert($id: ID!, $version: Int) {
  done: alertReopen(id: $id, expectedVersion: $version) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<ReopenAlertMutation, ReopenAlertMutationVariables>;
export const AssignAlertDocument = new TypedDocumentString(`
    mutation AssignAlert($id: ID!, $version: Int, $employeeId: ID) {
  done: alertAssign(id: $id, expectedVersion: $version, employeeId: $employeeId) {
    alert {
      version
      ...AlertState
    }
    userErrors {
      message
    }
  }
}
    fragment AlertState on Alert {
  id
  status
  version
  acknowledgedAt
  snoozedUntil
  resolvedAt
  assignee {
    id
    fullName
  }
}`) as unknown as TypedDocumentString<AssignAlertMutation, AssignAlertMutationVariables>;
export const LatestLoadsDocument = new TypedDocumentString(`
    query LatestLoads @live(throttle: 1000) {
  crm: sourceSyncs(first: 20, filter: {source: {eq: CRM}}) {
    ...LatestSyncs
  }
  gong: sourceSyncs(first: 20, filter: {source: {eq: GONG}}) {
    ...LatestSyncs
  }
  hubspot: sourceSyncs(first: 20, filter: {source: {eq: HUBSPOT}}) {
    ...LatestSyncs
  }
  salesforce: sourceSyncs(first: 20, filter: {source: {eq: SALESFORCE}}) {
    ...LatestSyncs
  }
  slack: sourceSyncs(first: 20, filter: {source: {eq: SLACK}}) {
    ...LatestSyncs
  }
}
    fragment LatestSyncs on SourceSyncConnection {
  nodes {
    id
    source
    name
    state
    startedAt
    finishedAt
    inserted
    changed
    unchanged
    refused
    error
    qualityScore
  }
}`) as unknown as TypedDocumentString<LatestLoadsQuery, LatestLoadsQueryVariables>;
export const ActionEvidenceDocument = new TypedDocumentString(`
    query ActionEvidence($id: ID!) {
  nextBestAction(id: $id) {
    id
    evidence {
      text
      interaction {
        id
        ...EventLink
      }
    }
    play {
      steps
    }
  }
}
    fragment EventLink on Interaction {
  __typename
  id
  kind
  title
  ... on CallInteraction {
    callId
  }
  ... on MessageInteraction {
    messageId
  }
}`) as unknown as TypedDocumentString<ActionEvidenceQuery, ActionEvidenceQueryVariables>;
export const AcceptActionDocument = new TypedDocumentString(`
    mutation AcceptAction($id: ID!, $version: Int) {
  done: nextBestActionAccept(id: $id, expectedVersion: $version) {
    nextBestAction {
      ...DecidedAction
    }
    userErrors {
      message
    }
  }
}
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}`) as unknown as TypedDocumentString<AcceptActionMutation, AcceptActionMutationVariables>;
export const FinishActionDocument = new TypedDocumentString(`
    mutation FinishAction($id: ID!, $version: Int) {
  done: nextBestActionDone(id: $id, expectedVersion: $version) {
    nextBestAction {
      ...DecidedAction
    }
    userErrors {
      message
    }
  }
}
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}`) as unknown as TypedDocumentString<FinishActionMutation, FinishActionMutationVariables>;
export const SnoozeActionDocument = new TypedDocumentString(`
    mutation SnoozeAction($id: ID!, $version: Int, $until: DateTime!) {
  done: nextBestActionSnooze(id: $id, expectedVersion: $version, until: $until) {
    nextBestAction {
      ...DecidedAction
    }
    userErrors {
      message
    }
  }
}
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}`) as unknown as TypedDocumentString<SnoozeActionMutation, SnoozeActionMutationVariables>;
export const DismissActionDocument = new TypedDocumentString(`
    mutation DismissAction($id: ID!, $version: Int, $reason: String!) {
  done: nextBestActionDismiss(id: $id, expectedVersion: $version, reason: $reason) {
    nextBestAction {
      ...DecidedAction
    }
    userErrors {
      message
    }
  }
}
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}`) as unknown as TypedDocumentString<DismissActionMutation, DismissActionMutationVariables>;
export const ReopenActionDocument = new TypedDocumentString(`
    mutation ReopenAction($id: ID!) {
  done: nextBestActionReopen(id: $id) {
    nextBestAction {
      ...DecidedAction
    }
    userErrors {
      message
    }
  }
}
    fragment DecidedAction on NextBestAction {
  id
  status
  version
}`) as unknown as TypedDocumentString<ReopenActionMutation, ReopenActionMutationVariables>;
export const ViewerRightsDocument = new TypedDocumentString(`
    query ViewerRights {
  viewer {
    scopes
  }
}
    `) as unknown as TypedDocumentString<ViewerRightsQuery, ViewerRightsQueryVariables>;