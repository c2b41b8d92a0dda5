import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, SubgraphContext } from '@sophia/subgraph-kit';
import type { AlertRow, Evidence } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import type { InsightRow } from '../entities/insight.ts';
import type { IntelligenceModelRow } from '../entities/intelligence-model.ts';
import type { ScoreRow, Factor } from '../entities/score.ts';
import type { Flag } from '../analysis/text-analyzer.ts';
import type { Reference } from '../resolvers/reference.ts';
import type { AlertRaisedEvent, ScoreChangedEvent } from '../resolvers/subscriptions.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone, ISO 8601: 2026-03-02. */
  Date: { input: string; output: string; }
  /** An instant in UTC, as ISO 8601 with milliseconds: 2026-03-02T17:03:23.000Z. */
  DateTime: { input: Date; output: Date | string; }
  /** A decimal number as a string, so that no digit is lost, for example "1290.50". */
  Decimal: { input: string; output: string; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Account = {
  /** Alerts about this account, newest first. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  alerts?: Maybe<AlertConnection>;
  /** How likely it is to leave within 90 days. */
  churnRisk?: Maybe<Score>;
  /** How much and how lately we talk with them. */
  engagement?: Maybe<Score>;
  /** How likely they are to buy more. */
  expansion?: Maybe<Score>;
  /** How well the account is doing now. */
  health?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** Things noticed about this account, newest first. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  insights?: Maybe<InsightConnection>;
  /** How many of its alerts are open: neither acknowledged, silenced nor resolved. */
  openAlertCount?: Maybe<Scalars['Int']['output']>;
  /** How satisfied they are. */
  satisfaction?: Maybe<Score>;
};


export type AccountAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertOrder>>;
};


export type AccountInsightsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InsightFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InsightOrder>>;
};

/** Something that somebody should look at: raised by a rule, with the evidence, and open until a person or the end of its cause closes it. */
export type Alert = Node & {
  /** The account it is about. */
  account?: Maybe<Account>;
  /** When somebody acknowledged it. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who acknowledged it, as the subject of their identity. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** The employee who looks after it. */
  assignee?: Maybe<Employee>;
  /** The contact it is about. */
  contact?: Maybe<Contact>;
  /** The deal it is about. */
  deal?: Maybe<Deal>;
  /** What the rule saw when it fired, newest first, at most 20. */
  evidence: Array<AlertEvidence>;
  /** The alert's id in this graph. */
  id: Scalars['ID']['output'];
  /** The interaction that raised it. */
  interaction?: Maybe<Interaction>;
  /** What kind of thing it tells of. */
  kind: AlertKind;
  /** When its cause was last seen. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** What happened, in a sentence or two. */
  message: Scalars['String']['output'];
  /** How often its cause was seen since it was raised. */
  occurrences: Scalars['Int']['output'];
  /** When it was raised. */
  raisedAt: Scalars['DateTime']['output'];
  /** What was done about it. */
  resolution?: Maybe<Scalars['String']['output']>;
  /** When it was resolved. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who resolved it, as the subject of their identity. */
  resolvedBy?: Maybe<Scalars['String']['output']>;
  /** The rule that raised it; null when the rule is gone. */
  rule?: Maybe<AlertRule>;
  /** How bad it is. */
  severity: AlertSeverity;
  /** Why it was silenced. */
  snoozeReason?: Maybe<Scalars['String']['output']>;
  /** The end of its silence. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: AlertStatus;
  /** One line that can be read alone. */
  title: Scalars['String']['output'];
  /** Grows by one with every change; pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The outcome of alertAcknowledge. */
export type AlertAcknowledgePayload = {
  /** The alert as it is now; null when there is none. */
  alert?: Maybe<Alert>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<AlertUserError>;
};

/** The outcome of alertAssign. */
export type AlertAssignPayload = {
  /** The alert as it is now; null when there is none. */
  alert?: Maybe<Alert>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<AlertUserError>;
};

/** A page of alerts. */
export type AlertConnection = {
  /** The alerts with their cursors. */
  edges: Array<AlertEdge>;
  /** The alerts alone. */
  nodes: Array<Alert>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages; counted when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An alert and its place in the list. */
export type AlertEdge = {
  /** The place in the list. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: Alert;
};

/** Why a change to an alert was refused. Clients must expect new values. */
export type AlertErrorCode =
  /** It is resolved, and a resolved alert does not change. */
  | 'ALREADY_RESOLVED'
  /** A value cannot be used. */
  | 'INVALID'
  /** There is no such alert. */
  | 'NOT_FOUND'
  /** Somebody changed it since. */
  | 'VERSION_CONFLICT';

/** What an alert rests on. */
export type AlertEvidence = {
  /** The interaction it was seen in. */
  interaction?: Maybe<Interaction>;
  /** When the thing seen happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The words that raised it, at most 500 characters; null when it was no text. */
  text?: Maybe<Scalars['String']['output']>;
  /** The threshold that the value was held against. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** The value measured; null when nothing was measured. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Which alerts. All conditions given must hold. Nested at most five deep. */
export type AlertFilter = {
  /** By account. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<AlertFilter>>;
  /** By the employee who looks after it. */
  assigneeId?: InputMaybe<IdFilter>;
  /** By contact. */
  contactId?: InputMaybe<IdFilter>;
  /** By deal. */
  dealId?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<AlertKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<AlertFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<AlertFilter>>;
  /** By when it was raised. */
  raisedAt?: InputMaybe<DateTimeFilter>;
  /** By the rule that raised it. */
  ruleId?: InputMaybe<IdFilter>;
  /** By severity. */
  severity?: InputMaybe<AlertSeverityFilter>;
  /** By status. */
  status?: InputMaybe<AlertStatusFilter>;
  /** By its title. */
  title?: InputMaybe<StringFilter>;
};

/** What an alert tells of. Clients must expect new values. */
export type AlertKind =
  /** The churn risk rose. */
  | 'CHURN_RISK_RISING'
  /** A competitor was named. */
  | 'COMPETITOR_NAMED'
  /** Words that may break housing or debt-collection law. */
  | 'COMPLIANCE_FLAG'
  /** A date that was promised is in danger. */
  | 'DEADLINE_AT_RISK'
  /** Somebody higher up is called for. */
  | 'ESCALATION'
  /** The health score fell. */
  | 'HEALTH_FALLING'
  /** Words that a rule of the tenant looks for. */
  | 'KEYWORD_NAMED'
  /** What a customer says turned negative. */
  | 'NEGATIVE_SENTIMENT_SPIKE'
  /** The pipeline changed by more than a tenth within a week. */
  | 'PIPELINE_CHANGED'
  /** A data source fails to load. */
  | 'SOURCE_SYNC_FAILING'
  /** A deal moves unlike others. */
  | 'UNUSUAL_SALES_ACTIVITY';

/** A condition on the kind of an alert; all given ones must hold. */
export type AlertKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlertKind>;
  /** One of. */
  in?: InputMaybe<Array<AlertKind>>;
  /** Different from. */
  neq?: InputMaybe<AlertKind>;
  /** None of. */
  nin?: InputMaybe<Array<AlertKind>>;
};

/** An ordering of alerts. */
export type AlertOrder = {
  /** The direction. */
  direction: OrderDirection;
  /** What to order by. */
  field: AlertOrderField;
};

/** What alerts can be ordered by. */
export type AlertOrderField =
  /** When its cause was last seen. */
  | 'LAST_SEEN_AT'
  /** When it was raised. */
  | 'RAISED_AT'
  /** How bad it is, LOW first when ascending. */
  | 'SEVERITY';

/** An alert, told at the moment it is raised. */
export type AlertRaised = {
  /** The account it is about. */
  account?: Maybe<Account>;
  /** The account it is about. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The whole alert. */
  alert?: Maybe<Alert>;
  /** The alert. */
  alertId: Scalars['ID']['output'];
  /** The event's place in the stream. */
  cursor: Scalars['String']['output'];
  /** The event's own id; the same event has it again when it is delivered twice. */
  eventId: Scalars['ID']['output'];
  /** What kind of thing it tells of. */
  kind: AlertKind;
  /** When it was raised. */
  occurredAt: Scalars['DateTime']['output'];
  /** How bad it is. */
  severity: AlertSeverity;
  /** One line that can be read alone. */
  title: Scalars['String']['output'];
};

/** Which alerts a listener wants. All conditions given must hold. */
export type AlertRaisedFilter = {
  /** Only of these accounts, at most 200. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** Only this bad or worse. */
  minimumSeverity?: InputMaybe<AlertSeverity>;
};

/** The outcome of alertResolve. */
export type AlertResolvePayload = {
  /** The alert as it is now; null when there is none. */
  alert?: Maybe<Alert>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<AlertUserError>;
};

/** What a tenant wants to be told of. Rules are data: people create and edit them. */
export type AlertRule = Node & {
  /** The accounts it is limited to; empty means all. */
  accountIds: Array<Scalars['ID']['output']>;
  /** How long the same cause stays quiet after its alert was resolved, in hours. */
  cooldownHours: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it raises alerts now. */
  enabled: Scalars['Boolean']['output'];
  /** The rule's id in this graph. */
  id: Scalars['ID']['output'];
  /** Whether it came with the product. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** Words that it looks for, where the kind looks for words. */
  keywords: Array<Scalars['String']['output']>;
  /** What kind of thing it looks for. */
  kind: AlertKind;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** How bad its alerts are. */
  severity: AlertSeverity;
  /** The bound that the measured value is held against, in the unit of the kind; null where the kind measures nothing. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** How far back it looks, in hours. */
  windowHours: Scalars['Int']['output'];
};

/** A page of alert rules. */
export type AlertRuleConnection = {
  /** The rules with their cursors. */
  edges: Array<AlertRuleEdge>;
  /** The rules alone. */
  nodes: Array<AlertRule>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages; counted when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A rule to make. */
export type AlertRuleCreateInput = {
  /** The accounts it is limited to, at most 200; all when absent. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How long the same cause stays quiet after its alert was resolved, 0 to 2,160 hours. */
  cooldownHours?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it raises alerts at once. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words that it looks for, where the kind looks for words; at most 50. */
  keywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What kind of thing it looks for. */
  kind: AlertKind;
  /** What people call it, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How bad its alerts are. */
  severity: AlertSeverity;
  /** The bound that the measured value is held against, where the kind measures something: 1 to 100 points of health, 1 to 1,000 negative interactions. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** How far back it looks, 1 to 2,160 hours. */
  windowHours?: InputMaybe<Scalars['Int']['input']>;
};

/** The outcome of alertRuleCreate. */
export type AlertRuleCreatePayload = {
  /** The rule; null when it was refused. */
  alertRule?: Maybe<AlertRule>;
  /** Why nothing was made; empty when it was. */
  userErrors: Array<AlertRuleUserError>;
};

/** A rule and its place in the list. */
export type AlertRuleEdge = {
  /** The place in the list. */
  cursor: Scalars['String']['output'];
  /** The rule. */
  node: AlertRule;
};

/** What changes in a rule. What is left out stays as it is. */
export type AlertRuleEditInput = {
  /** The accounts it is limited to, at most 200; an empty list means all. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How long the same cause stays quiet after its alert was resolved, 0 to 2,160 hours. */
  cooldownHours?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it raises alerts now. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words that it looks for, where the kind looks for words; at most 50. */
  keywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What people call it, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How bad its alerts are. */
  severity?: InputMaybe<AlertSeverity>;
  /** The bound that the measured value is held against, where the kind measures something: 1 to 100 points of health, 1 to 1,000 negative interactions. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** How far back it looks, 1 to 2,160 hours. */
  windowHours?: InputMaybe<Scalars['Int']['input']>;
};

/** The outcome of alertRuleEdit. */
export type AlertRuleEditPayload = {
  /** The rule as it is now; null when there is none. */
  alertRule?: Maybe<AlertRule>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<AlertRuleUserError>;
};

/** Why a change to a rule was refused. Clients must expect new values. */
export type AlertRuleErrorCode =
  /** A value cannot be used. */
  | 'INVALID'
  /** Another rule has this name. */
  | 'NAME_TAKEN'
  /** There is no such rule. */
  | 'NOT_FOUND'
  /** Somebody changed it since. */
  | 'VERSION_CONFLICT';

/** Which rules. All conditions given must hold. Nested at most five deep. */
export type AlertRuleFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<AlertRuleFilter>>;
  /** Whether it raises alerts now. */
  enabled?: InputMaybe<BooleanFilter>;
  /** By kind. */
  kind?: InputMaybe<AlertKindFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<AlertRuleFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<AlertRuleFilter>>;
};

/** An ordering of rules. */
export type AlertRuleOrder = {
  /** The direction. */
  direction: OrderDirection;
  /** What to order by. */
  field: AlertRuleOrderField;
};

/** What rules can be ordered by. */
export type AlertRuleOrderField =
  /** The name. */
  | 'NAME'
  /** When it was last changed. */
  | 'UPDATED_AT';

/** Why a change to a rule was refused. */
export type AlertRuleUserError = {
  /** The reason, for programs. */
  code: AlertRuleErrorCode;
  /** The argument at fault, from the outside in. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason, for people. */
  message: Scalars['String']['output'];
};

/** How bad it is. */
export type AlertSeverity =
  /** Look at it now. */
  | 'CRITICAL'
  /** Look at it today. */
  | 'HIGH'
  /** Good to know. */
  | 'LOW'
  /** Look at it this week. */
  | 'MEDIUM';

/** A condition on how bad an alert is; all given ones must hold. */
export type AlertSeverityFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlertSeverity>;
  /** One of. */
  in?: InputMaybe<Array<AlertSeverity>>;
  /** Different from. */
  neq?: InputMaybe<AlertSeverity>;
  /** None of. */
  nin?: InputMaybe<Array<AlertSeverity>>;
};

/** The outcome of alertSnooze. */
export type AlertSnoozePayload = {
  /** The alert as it is now; null when there is none. */
  alert?: Maybe<Alert>;
  /** Why nothing was changed; empty when it was. */
  userErrors: Array<AlertUserError>;
};

/** Where an alert stands. */
export type AlertStatus =
  /** Somebody is on it. */
  | 'ACKNOWLEDGED'
  /** Nobody has taken it. */
  | 'OPEN'
  /** Done with. */
  | 'RESOLVED'
  /** Silent until an instant. */
  | 'SNOOZED';

/** A condition on where an alert stands; all given ones must hold. */
export type AlertStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlertStatus>;
  /** One of. */
  in?: InputMaybe<Array<AlertStatus>>;
  /** Different from. */
  neq?: InputMaybe<AlertStatus>;
  /** None of. */
  nin?: InputMaybe<Array<AlertStatus>>;
};

/** Why a change to an alert was refused. */
export type AlertUserError = {
  /** The reason, for programs. */
  code: AlertErrorCode;
  /** The argument at fault, from the outside in. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason, for people. */
  message: Scalars['String']['output'];
};

/** How an analysis came about. */
export type AnalysisInfo = {
  /** When it was made. */
  analysedAt: Scalars['DateTime']['output'];
  /** The language found, ISO 639-1: en; null when it could not be told, and then nothing is said that depends on it. */
  language?: Maybe<Scalars['String']['output']>;
  /** The model that made it. */
  model: Scalars['String']['output'];
  /** The version of that model. */
  modelVersion: Scalars['String']['output'];
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Words that may break the Fair Housing Act or the Fair Debt Collection Practices Act: a flag to look at, not a verdict. */
export type ComplianceFlag = {
  /** The law. */
  regulation: Regulation;
  /** The sentence that raised it. */
  sentence: Scalars['String']['output'];
  /** What in the law is touched. */
  topic: Scalars['String']['output'];
};

export type Contact = {
  /** Alerts about this contact, newest first. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  alerts?: Maybe<AlertConnection>;
  /** How likely they are to leave within 90 days. */
  churnRisk?: Maybe<Score>;
  /** How much and how lately we talk with them. */
  engagement?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** How good a lead they are. */
  leadScore?: Maybe<Score>;
  /** How satisfied they are. */
  satisfaction?: Maybe<Score>;
  /** The mean sentiment of what they said and wrote in the last 90 days, -1 to 1; null when there is nothing to judge by. */
  sentiment?: Maybe<Scalars['Float']['output']>;
};


export type ContactAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertOrder>>;
};

export type ConversationThread = {
  /** How likely the customer leaves, 0 to 1. */
  churnRisk?: Maybe<Scalars['Float']['output']>;
  /** Competitors named. */
  competitiveLandscape?: Maybe<Array<Scalars['String']['output']>>;
  /** How sure the model is, 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Where the deal behind it stands. */
  dealStage?: Maybe<Scalars['String']['output']>;
  /** How engaged the customer is, 0 to 1. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** Whom to bring in, at most 5. */
  escalationRecommendations?: Maybe<Array<Scalars['String']['output']>>;
  /** What the deal behind it may be worth. */
  estimatedDealValue?: Maybe<Money>;
  /** Where the customer may buy more, at most 5. */
  expansionOpportunities?: Maybe<Array<Scalars['String']['output']>>;
  id: Scalars['ID']['output'];
  /** What came of it, at most 10. */
  keyOutcomes?: Maybe<Array<Scalars['String']['output']>>;
  /** When it was last analysed. */
  lastAnalysedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What hurts the customer, at most 10. */
  painPoints?: Maybe<Array<Scalars['String']['output']>>;
  /** What likely happens next, at most 5. */
  predictedNextActions?: Maybe<Array<Scalars['String']['output']>>;
  /** What we proposed, at most 10. */
  proposedSolutions?: Maybe<Array<Scalars['String']['output']>>;
  /** What to follow up, at most 5. */
  recommendedFollowUps?: Maybe<Array<Scalars['String']['output']>>;
  /** How satisfied the customer is, 0 to 1. */
  satisfaction?: Maybe<Scalars['Float']['output']>;
  /** The customer's segment. */
  segment?: Maybe<Scalars['String']['output']>;
  /** How the thread sounds, -1 to 1. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** How likely it ends well, 0 to 1. */
  successProbability?: Maybe<Scalars['Float']['output']>;
  /** What was said, in a few sentences. */
  summary?: Maybe<Scalars['String']['output']>;
};

/** Conditions on an instant; all given ones must hold. */
export type DateTimeFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or later than. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or earlier than. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Deal = {
  /** Alerts about this deal, newest first. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  alerts?: Maybe<AlertConnection>;
  /** How well it is going. */
  health?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** How likely it is to be won. */
  successProbability?: Maybe<Score>;
};


export type DealAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertOrder>>;
};

export type Employee = {
  id: Scalars['ID']['output'];
};

/** Conditions on a number; all given ones must hold. */
export type FloatFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** At least. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** At most. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** How soon somebody should follow up. */
export type FollowUpPriority =
  /** Today. */
  | 'HIGH'
  /** When there is time. */
  | 'LOW'
  /** In the usual course. */
  | 'NORMAL'
  /** Now. */
  | 'URGENT';

export type GongCall = {
  /** What was agreed to do next, at most 10. */
  agreedNextSteps?: Maybe<Array<Scalars['String']['output']>>;
  /** How this analysis came about; null when there is none. */
  analysis?: Maybe<AnalysisInfo>;
  /** Competitors named. */
  competitors?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences that may break housing or debt-collection law, at most 20. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** How the customer's side sounds, -1 to 1. */
  customerSentiment?: Maybe<Scalars['Float']['output']>;
  /** Whether people who decide were there. */
  decisionMakersPresent?: Maybe<Scalars['Boolean']['output']>;
  /** When to follow up, as agreed. */
  followUpDate?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** What it is about, most important first, at most 10. */
  keyTopics?: Maybe<Array<Scalars['String']['output']>>;
  /** The sales method followed. */
  methodology?: Maybe<Scalars['String']['output']>;
  /** Objections that were answered. */
  objectionsHandled?: Maybe<Array<Scalars['String']['output']>>;
  /** How large the customer's portfolio is, as said. */
  portfolioSizeClass?: Maybe<PortfolioSize>;
  /** Whether the price was objected to. */
  pricingObjectionRaised?: Maybe<Scalars['Boolean']['output']>;
  /** Property-management software named. */
  propertySoftware?: Maybe<Array<Scalars['String']['output']>>;
  /** How well the call was led, 0 to 1. */
  qualityScore?: Maybe<Scalars['Float']['output']>;
  /** How the call sounds, -1 to 1, every sentence weighed by its length. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Signs that the customer wants to go on. */
  successSignals?: Maybe<Array<Scalars['String']['output']>>;
};

/** Conditions on an id; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Something worth knowing that was noticed in what was said or written. */
export type Insight = Node & {
  /** The account it is about. */
  account?: Maybe<Account>;
  /** How sure the model is, 0 to 1; null when it cannot say. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** When it was noticed. */
  createdAt: Scalars['DateTime']['output'];
  /** The words it rests on. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The insight's id in this graph. */
  id: Scalars['ID']['output'];
  /** The interaction it was noticed in. */
  interaction?: Maybe<Interaction>;
  /** What kind of thing was noticed. */
  kind: InsightKind;
  /** The model that noticed it. */
  model: Scalars['String']['output'];
  /** When the thing noticed happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** One line that can be read alone. */
  title: Scalars['String']['output'];
};

/** A page of insights. */
export type InsightConnection = {
  /** The insights with their cursors. */
  edges: Array<InsightEdge>;
  /** The insights alone. */
  nodes: Array<Insight>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages; counted when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An insight and its place in the list. */
export type InsightEdge = {
  /** The place in the list. */
  cursor: Scalars['String']['output'];
  /** The insight. */
  node: Insight;
};

/** Which insights. All conditions given must hold. Nested at most five deep. */
export type InsightFilter = {
  /** By account. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<InsightFilter>>;
  /** By kind. */
  kind?: InputMaybe<InsightKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<InsightFilter>;
  /** By when the thing noticed happened. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<InsightFilter>>;
};

/** What was noticed. Clients must expect new values. */
export type InsightKind =
  /** A sign of wanting to buy. */
  | 'BUYING_SIGNAL'
  /** A competitor was named. */
  | 'COMPETITOR_MENTION'
  /** Words that may break housing or debt-collection law. */
  | 'COMPLIANCE'
  /** A feature was asked for. */
  | 'FEATURE_REQUEST'
  /** An objection was raised. */
  | 'OBJECTION'
  /** Property-management software was named. */
  | 'PROPERTY_SOFTWARE_MENTION';

/** A condition on the kind of an insight; all given ones must hold. */
export type InsightKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<InsightKind>;
  /** One of. */
  in?: InputMaybe<Array<InsightKind>>;
  /** Different from. */
  neq?: InputMaybe<InsightKind>;
  /** None of. */
  nin?: InputMaybe<Array<InsightKind>>;
};

/** An ordering of insights. */
export type InsightOrder = {
  /** The direction. */
  direction: OrderDirection;
  /** What to order by. */
  field: InsightOrderField;
};

/** What insights can be ordered by. */
export type InsightOrderField =
  /** When the thing noticed happened. */
  | 'OCCURRED_AT';

/** Conditions on a whole number; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IntFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** At least. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** At most. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** A model whose results stand in this graph. */
export type IntelligenceModel = {
  /** The model's name. */
  name: Scalars['String']['output'];
  /** What it works out. */
  purpose: Scalars['String']['output'];
  /** When it was first used here. */
  registeredAt: Scalars['DateTime']['output'];
  /** Its version; results of different versions are told apart. */
  version: Scalars['String']['output'];
};

export type Interaction = {
  /** What was asked for or promised, at most 10. */
  actionItems?: Maybe<Array<Scalars['String']['output']>>;
  /** How this analysis came about; null when there is none. */
  analysis?: Maybe<AnalysisInfo>;
  /** How much it weighs for the business, 0 to 1. */
  businessImpact?: Maybe<Scalars['Float']['output']>;
  /** Sentences that may break housing or debt-collection law, at most 20. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** How much it says about where the customer stands, 0 to 1. */
  conversationIntelligence?: Maybe<Scalars['Float']['output']>;
  /** Whether somebody asked for, or it calls for, somebody higher up. */
  escalationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** How soon somebody should follow up. */
  followUpPriority?: Maybe<FollowUpPriority>;
  id: Scalars['ID']['output'];
  /** What it is about, most important first, at most 10. */
  keyTopics?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do next, at most 5. */
  nextBestActions?: Maybe<Array<Scalars['String']['output']>>;
  /** Signs of a chance, at most 10. */
  opportunityIndicators?: Maybe<Array<Scalars['String']['output']>>;
  /** What was said of the customer's property business. */
  propertyContext?: Maybe<PropertyManagementContext>;
  /** Signs of trouble, at most 10. */
  riskIndicators?: Maybe<Array<Scalars['String']['output']>>;
  /** How it sounds, -1 to 1; null when not analysed or not in a language that the model knows. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** The sentiment in a word. */
  sentimentLabel?: Maybe<SentimentLabel>;
  /** What was said, in a sentence or two. */
  summary?: Maybe<Scalars['String']['output']>;
  /** How urgent it is, 1 to 5. */
  urgency?: Maybe<Scalars['Int']['output']>;
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in whole units of the currency, as a decimal string. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Say that somebody has seen an alert and is on it. An open or snoozed alert becomes acknowledged. */
  alertAcknowledge?: Maybe<AlertAcknowledgePayload>;
  /** Give an alert to an employee, or to nobody when `employeeId` is null. */
  alertAssign?: Maybe<AlertAssignPayload>;
  /** Close an alert. Only a new cause raises it again. */
  alertResolve?: Maybe<AlertResolvePayload>;
  /** Make a rule. It judges what happens from now on. */
  alertRuleCreate?: Maybe<AlertRuleCreatePayload>;
  /** Change a rule. What is left out stays as it is. */
  alertRuleEdit?: Maybe<AlertRuleEditPayload>;
  /** Silence an alert until an instant. It opens again by itself then, and the same cause does not raise it before. */
  alertSnooze?: Maybe<AlertSnoozePayload>;
};


export type MutationAlertAcknowledgeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationAlertAssignArgs = {
  employeeId?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationAlertResolveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  resolution?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAlertRuleCreateArgs = {
  input: AlertRuleCreateInput;
};


export type MutationAlertRuleEditArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: AlertRuleEditInput;
};


export type MutationAlertSnoozeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  until: Scalars['DateTime']['input'];
};

/** An object that can be fetched by its id alone. */
export type Node = {
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
};

/** The direction of an ordering. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** The position of a page in its list, by the Relay cursor connections specification. */
export type PageInfo = {
  /** The cursor of the last item of this page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** How large a portfolio is, in units. */
export type PortfolioSize =
  /** 25,000 units or more. */
  | 'ENTERPRISE'
  /** 5,000 to 24,999 units. */
  | 'LARGE'
  /** 500 to 4,999 units. */
  | 'MEDIUM'
  /** Fewer than 500 units. */
  | 'SMALL';

/** What was said of the customer's property business. */
export type PropertyManagementContext = {
  /** Competitors named. */
  competitors: Array<Scalars['String']['output']>;
  /** Features talked about. */
  features: Array<Scalars['String']['output']>;
  /** Integrations talked about. */
  integrations: Array<Scalars['String']['output']>;
  /** How large the portfolio is, as said. */
  portfolioSize?: Maybe<PortfolioSize>;
  /** Whether price was talked about. */
  pricingDiscussed: Scalars['Boolean']['output'];
  /** Property-management software named. */
  propertySoftware: Array<Scalars['String']['output']>;
  /** Units named; null when no number was said. */
  unitCount?: Maybe<Scalars['Int']['output']>;
};

export type Query = {
  /** One alert by its id; null when there is none. */
  alert?: Maybe<Alert>;
  /** One alert rule by its id; null when there is none. */
  alertRule?: Maybe<AlertRule>;
  /** The rules that alerts are raised by, by name. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  alertRules?: Maybe<AlertRuleConnection>;
  /** Alerts, newest first unless ordered otherwise. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  alerts?: Maybe<AlertConnection>;
  /** Things noticed in what was said or written, newest first. A page holds 20 unless `first` or `last` says otherwise, 100 at most. */
  insights?: Maybe<InsightConnection>;
  /** Every model whose results stand in this graph, at most 100. */
  intelligenceModels?: Maybe<Array<IntelligenceModel>>;
  /** The object with this id, whatever its type; null when there is none, also for an id that can be none. An id that was replaced finds what took its place. */
  intelligenceNode?: Maybe<Node>;
  /** The objects with these ids, in their order: null in the place of an id that names none. At most 100. */
  intelligenceNodes: Array<Maybe<Node>>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRuleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertRuleOrder>>;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertOrder>>;
};


export type QueryInsightsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InsightFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InsightOrder>>;
};


export type QueryIntelligenceNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntelligenceNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** A law that words are held against. */
export type Regulation =
  /** The Fair Housing Act. */
  | 'FAIR_HOUSING'
  /** The Fair Debt Collection Practices Act. */
  | 'FDCPA';

/** A score with what moved it. Null wherever a score stands means: not computed, never zero. */
export type Score = {
  /** The instant that the score speaks of. */
  asOf: Scalars['DateTime']['output'];
  /** How it differs from seven days before; null when there was none. */
  change7Days?: Maybe<Scalars['Float']['output']>;
  /** How it differs from thirty days before; null when there was none. */
  change30Days?: Maybe<Scalars['Float']['output']>;
  /** When it was worked out. */
  computedAt: Scalars['DateTime']['output'];
  /** How sure the model is, 0 to 1; null when it cannot say. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** How much of what the model wants to know was known, 0 to 1. */
  coverage: Scalars['Float']['output'];
  /** What moved it and by how much, strongest first, at most 10. */
  factors: Array<ScoreFactor>;
  /** How it moved, newest first, at most 90 points. */
  history: Array<ScorePoint>;
  /** What is scored. */
  kind: ScoreKind;
  /** The model that made it. */
  model: Scalars['String']['output'];
  /** The version of that model. */
  modelVersion: Scalars['String']['output'];
  /** The score, 0 to 100. For CHURN_RISK more is worse; for all others more is better. */
  value: Scalars['Float']['output'];
};

/** A score, told at the moment it changes. */
export type ScoreChanged = {
  /** The account scored, when it is one. */
  account?: Maybe<Account>;
  /** The account scored, when it is one. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The contact scored, when it is one. */
  contact?: Maybe<Contact>;
  /** The contact scored, when it is one. */
  contactId?: Maybe<Scalars['ID']['output']>;
  /** The event's place in the stream. */
  cursor: Scalars['String']['output'];
  /** The deal scored, when it is one. */
  deal?: Maybe<Deal>;
  /** The deal scored, when it is one. */
  dealId?: Maybe<Scalars['ID']['output']>;
  /** The event's own id; the same event has it again when it is delivered twice. */
  eventId: Scalars['ID']['output'];
  /** What is scored. */
  kind: ScoreKind;
  /** When it was worked out. */
  occurredAt: Scalars['DateTime']['output'];
  /** The score before; null when this is the first. */
  previousValue?: Maybe<Scalars['Float']['output']>;
  /** The score now, 0 to 100. */
  value: Scalars['Float']['output'];
};

/** Which scores a listener wants. All conditions given must hold. */
export type ScoreChangedFilter = {
  /** Only of these accounts, at most 200. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<ScoreKind>>;
  /** Only when it moved by at least this many points; the first score of something always counts. */
  minimumChange?: InputMaybe<Scalars['Float']['input']>;
};

/** One factor of a score. */
export type ScoreFactor = {
  /** How many points it puts on the score or takes from it, against a neutral 50. */
  contribution: Scalars['Float']['output'];
  /** The factor in words, with its numbers. */
  label: Scalars['String']['output'];
  /** The factor's stable name. */
  name: Scalars['String']['output'];
  /** What was measured, in the unit that the label says. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Its share of the whole, 0 to 1, after missing factors gave theirs up. */
  weight: Scalars['Float']['output'];
};

/** What is scored. Clients must expect new values. */
export type ScoreKind =
  /** How likely it is to leave within 90 days. */
  | 'CHURN_RISK'
  /** How likely a deal is to be won. */
  | 'DEAL_SUCCESS'
  /** How much and how lately we talk. */
  | 'ENGAGEMENT'
  /** How likely they are to buy more. */
  | 'EXPANSION'
  /** How well it is doing now. */
  | 'HEALTH'
  /** How good a lead is. */
  | 'LEAD'
  /** How satisfied they are. */
  | 'SATISFACTION';

/** A score at one time. */
export type ScorePoint = {
  /** When it was worked out. */
  computedAt: Scalars['DateTime']['output'];
  /** The score then. */
  value: Scalars['Float']['output'];
};

/** A sentiment in a word. */
export type SentimentLabel =
  /** Below -0.2. */
  | 'NEGATIVE'
  /** From -0.2 to 0.2. */
  | 'NEUTRAL'
  /** Above 0.2. */
  | 'POSITIVE';

export type SlackMessage = {
  /** What was asked for or promised. */
  actionItems?: Maybe<Array<Scalars['String']['output']>>;
  /** Competitors named. */
  competitorMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** What in it may break housing or debt-collection law. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** Customers named. */
  customerMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** Deals named. */
  dealMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether somebody higher up is needed. */
  escalationNeeded?: Maybe<Scalars['Boolean']['output']>;
  /** Whether somebody should answer. */
  followUpRequired?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** Words of the trade. */
  industryKeywords?: Maybe<Array<Scalars['String']['output']>>;
  /** Our products named. */
  productMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** How much it matters to the customer relation, 0 to 1. */
  relevance?: Maybe<Scalars['Float']['output']>;
  /** How it sounds, -1 to 1; null when not analysed or not in a language that the model knows. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** How urgent it is, 0 to 1. */
  urgency?: Maybe<Scalars['Float']['output']>;
};

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

/** Conditions on a text; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type StringFilter = {
  /** Contains, ignoring case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to, case-sensitive. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type Subscription = {
  /** Every alert at the moment it is raised. */
  alertRaised?: Maybe<AlertRaised>;
  /** Every score at the moment it changes. */
  scoreChanged?: Maybe<ScoreChanged>;
};


export type SubscriptionAlertRaisedArgs = {
  filter?: InputMaybe<AlertRaisedFilter>;
};


export type SubscriptionScoreChangedArgs = {
  filter?: InputMaybe<ScoreChangedFilter>;
};

/** The part of a sales conversation. */
export type TopicCategory =
  /** Coming to an agreement. */
  | 'CLOSING'
  /** Showing the product. */
  | 'DEMO'
  /** Finding out what the customer needs. */
  | 'DISCOVERY'
  /** Answering an objection. */
  | 'OBJECTION_HANDLING'
  /** Talking about the price. */
  | 'PRICING';

export type TranscriptSegment = {
  /** Signs of wanting to buy. */
  buyingSignals?: Maybe<Array<Scalars['String']['output']>>;
  /** Competitors compared with. */
  competitorComparisons?: Maybe<Array<Scalars['String']['output']>>;
  /** What in it may break housing or debt-collection law. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** How sure the model is, 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** How engaged the speaker is, 0 to 1. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** Features asked for. */
  featureRequests?: Maybe<Array<Scalars['String']['output']>>;
  id: Scalars['ID']['output'];
  /** How much it has to do with property management, 0 to 1. */
  industryRelevance?: Maybe<Scalars['Float']['output']>;
  /** Integrations asked for. */
  integrationRequirements?: Maybe<Array<Scalars['String']['output']>>;
  /** Objections raised. */
  objections?: Maybe<Array<Scalars['String']['output']>>;
  /** What hurts the speaker. */
  painPoints?: Maybe<Array<Scalars['String']['output']>>;
  /** How it sounds, -1 to 1. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** What was offered against it. */
  solutions?: Maybe<Array<Scalars['String']['output']>>;
  /** What part of a conversation it belongs to. */
  topicCategory?: Maybe<TopicCategory>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Account: Account;
  Alert: Alert;
  AlertRule: AlertRule;
  Contact: Contact;
  ConversationThread: ConversationThread;
  Deal: Deal;
  GongCall: GongCall;
  Insight: Insight;
  Interaction: Interaction;
  SlackMessage: SlackMessage;
  TranscriptSegment: TranscriptSegment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  AlertRule:
    ( { __typename: 'AlertRule' }
    & GraphQLRecursivePick<FederationTypes['AlertRule'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  ConversationThread:
    ( { __typename: 'ConversationThread' }
    & GraphQLRecursivePick<FederationTypes['ConversationThread'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  GongCall:
    ( { __typename: 'GongCall' }
    & GraphQLRecursivePick<FederationTypes['GongCall'], {"id":true}> );
  Insight:
    ( { __typename: 'Insight' }
    & GraphQLRecursivePick<FederationTypes['Insight'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  SlackMessage:
    ( { __typename: 'SlackMessage' }
    & GraphQLRecursivePick<FederationTypes['SlackMessage'], {"id":true}> );
  TranscriptSegment:
    ( { __typename: 'TranscriptSegment' }
    & GraphQLRecursivePick<FederationTypes['TranscriptSegment'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AlertRow & { __typename: 'Alert' } )
    | ( AlertRuleRow & { __typename: 'AlertRule' } )
    | ( InsightRow & { __typename: 'Insight' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Alert: ResolverTypeWrapper<AlertRow>;
  AlertAcknowledgePayload: ResolverTypeWrapper<Omit<AlertAcknowledgePayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertAssignPayload: ResolverTypeWrapper<Omit<AlertAssignPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertConnection: ResolverTypeWrapper<ConnectionOf<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AlertEdge']>, nodes: Array<ResolversTypes['Alert']> }>>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertErrorCode: AlertErrorCode;
  AlertEvidence: ResolverTypeWrapper<Evidence>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AlertFilter: AlertFilter;
  AlertKind: AlertKind;
  AlertKindFilter: AlertKindFilter;
  AlertOrder: AlertOrder;
  AlertOrderField: AlertOrderField;
  AlertRaised: ResolverTypeWrapper<AlertRaisedEvent>;
  AlertRaisedFilter: AlertRaisedFilter;
  AlertResolvePayload: ResolverTypeWrapper<Omit<AlertResolvePayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertRule: ResolverTypeWrapper<AlertRuleRow>;
  AlertRuleConnection: ResolverTypeWrapper<ConnectionOf<Omit<AlertRuleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AlertRuleEdge']>, nodes: Array<ResolversTypes['AlertRule']> }>>;
  AlertRuleCreateInput: AlertRuleCreateInput;
  AlertRuleCreatePayload: ResolverTypeWrapper<Omit<AlertRuleCreatePayload, 'alertRule'> & { alertRule?: Maybe<ResolversTypes['AlertRule']> }>;
  AlertRuleEdge: ResolverTypeWrapper<Omit<AlertRuleEdge, 'node'> & { node: ResolversTypes['AlertRule'] }>;
  AlertRuleEditInput: AlertRuleEditInput;
  AlertRuleEditPayload: ResolverTypeWrapper<Omit<AlertRuleEditPayload, 'alertRule'> & { alertRule?: Maybe<ResolversTypes['AlertRule']> }>;
  AlertRuleErrorCode: AlertRuleErrorCode;
  AlertRuleFilter: AlertRuleFilter;
  AlertRuleOrder: AlertRuleOrder;
  AlertRuleOrderField: AlertRuleOrderField;
  AlertRuleUserError: ResolverTypeWrapper<AlertRuleUserError>;
  AlertSeverity: AlertSeverity;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSnoozePayload: ResolverTypeWrapper<Omit<AlertSnoozePayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertStatus: AlertStatus;
  AlertStatusFilter: AlertStatusFilter;
  AlertUserError: ResolverTypeWrapper<AlertUserError>;
  AnalysisInfo: ResolverTypeWrapper<AnalysisInfo>;
  BooleanFilter: BooleanFilter;
  ComplianceFlag: ResolverTypeWrapper<Flag>;
  Contact: ResolverTypeWrapper<Reference>;
  ConversationThread: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Deal: ResolverTypeWrapper<Reference>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<Reference>;
  FloatFilter: FloatFilter;
  FollowUpPriority: FollowUpPriority;
  GongCall: ResolverTypeWrapper<Reference>;
  IDFilter: IdFilter;
  Insight: ResolverTypeWrapper<InsightRow>;
  InsightConnection: ResolverTypeWrapper<ConnectionOf<Omit<InsightConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InsightEdge']>, nodes: Array<ResolversTypes['Insight']> }>>;
  InsightEdge: ResolverTypeWrapper<Omit<InsightEdge, 'node'> & { node: ResolversTypes['Insight'] }>;
  InsightFilter: InsightFilter;
  InsightKind: InsightKind;
  InsightKindFilter: InsightKindFilter;
  InsightOrder: InsightOrder;
  InsightOrderField: InsightOrderField;
  IntFilter: IntFilter;
  IntelligenceModel: ResolverTypeWrapper<IntelligenceModelRow>;
  Interaction: ResolverTypeWrapper<Reference>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PortfolioSize: PortfolioSize;
  PropertyManagementContext: ResolverTypeWrapper<PropertyManagementContext>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Regulation: Regulation;
  Score: ResolverTypeWrapper<ScoreRow>;
  ScoreChanged: ResolverTypeWrapper<ScoreChangedEvent>;
  ScoreChangedFilter: ScoreChangedFilter;
  ScoreFactor: ResolverTypeWrapper<Factor>;
  ScoreKind: ScoreKind;
  ScorePoint: ResolverTypeWrapper<ScorePoint>;
  SentimentLabel: SentimentLabel;
  SlackMessage: ResolverTypeWrapper<Reference>;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TopicCategory: TopicCategory;
  TranscriptSegment: ResolverTypeWrapper<Reference>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Reference;
  ID: Scalars['ID']['output'];
  Alert: AlertRow;
  AlertAcknowledgePayload: Omit<AlertAcknowledgePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertAssignPayload: Omit<AlertAssignPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertConnection: ConnectionOf<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertEdge']>, nodes: Array<ResolversParentTypes['Alert']> }>;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: Evidence;
  Float: Scalars['Float']['output'];
  AlertFilter: AlertFilter;
  AlertKindFilter: AlertKindFilter;
  AlertOrder: AlertOrder;
  AlertRaised: AlertRaisedEvent;
  AlertRaisedFilter: AlertRaisedFilter;
  AlertResolvePayload: Omit<AlertResolvePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertRule: AlertRuleRow;
  AlertRuleConnection: ConnectionOf<Omit<AlertRuleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertRuleEdge']>, nodes: Array<ResolversParentTypes['AlertRule']> }>;
  AlertRuleCreateInput: AlertRuleCreateInput;
  AlertRuleCreatePayload: Omit<AlertRuleCreatePayload, 'alertRule'> & { alertRule?: Maybe<ResolversParentTypes['AlertRule']> };
  AlertRuleEdge: Omit<AlertRuleEdge, 'node'> & { node: ResolversParentTypes['AlertRule'] };
  AlertRuleEditInput: AlertRuleEditInput;
  AlertRuleEditPayload: Omit<AlertRuleEditPayload, 'alertRule'> & { alertRule?: Maybe<ResolversParentTypes['AlertRule']> };
  AlertRuleFilter: AlertRuleFilter;
  AlertRuleOrder: AlertRuleOrder;
  AlertRuleUserError: AlertRuleUserError;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSnoozePayload: Omit<AlertSnoozePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertStatusFilter: AlertStatusFilter;
  AlertUserError: AlertUserError;
  AnalysisInfo: AnalysisInfo;
  BooleanFilter: BooleanFilter;
  ComplianceFlag: Flag;
  Contact: Reference;
  ConversationThread: Reference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Deal: Reference;
  Decimal: Scalars['Decimal']['output'];
  Employee: Reference;
  FloatFilter: FloatFilter;
  GongCall: Reference;
  IDFilter: IdFilter;
  Insight: InsightRow;
  InsightConnection: ConnectionOf<Omit<InsightConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InsightEdge']>, nodes: Array<ResolversParentTypes['Insight']> }>;
  InsightEdge: Omit<InsightEdge, 'node'> & { node: ResolversParentTypes['Insight'] };
  InsightFilter: InsightFilter;
  InsightKindFilter: InsightKindFilter;
  InsightOrder: InsightOrder;
  IntFilter: IntFilter;
  IntelligenceModel: IntelligenceModelRow;
  Interaction: Reference;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PropertyManagementContext: PropertyManagementContext;
  Query: Record<PropertyKey, never>;
  Score: ScoreRow;
  ScoreChanged: ScoreChangedEvent;
  ScoreChangedFilter: ScoreChangedFilter;
  ScoreFactor: Factor;
  ScorePoint: ScorePoint;
  SlackMessage: Reference;
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  TranscriptSegment: Reference;
  URL: Scalars['URL']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventFilterDirectiveArgs = {
  absent?: Maybe<Scalars['String']['input']>;
  atLeast?: Maybe<Scalars['String']['input']>;
  equals?: Maybe<Scalars['String']['input']>;
  event: Scalars['String']['input'];
  from?: Maybe<Scalars['String']['input']>;
  given?: Maybe<Scalars['String']['input']>;
  ignoreCase?: Maybe<Scalars['Boolean']['input']>;
  in?: Maybe<Scalars['String']['input']>;
  is?: Maybe<Array<Scalars['String']['input']>>;
  maxItems?: Maybe<Scalars['Int']['input']>;
  order?: Maybe<Array<Scalars['String']['input']>>;
};

export type EventFilterDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = EventFilterDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventStreamDirectiveArgs = {
  type: Scalars['String']['input'];
};

export type EventStreamDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = EventStreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FromEventDirectiveArgs = {
  path: Scalars['String']['input'];
};

export type FromEventDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = FromEventDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatheredDirectiveArgs = {
  into: Scalars['String']['input'];
};

export type GatheredDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = GatheredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<AccountAlertsArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  expansion?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insights?: Resolver<Maybe<ResolversTypes['InsightConnection']>, ParentType, ContextType, Partial<AccountInsightsArgs>>;
  openAlertCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
};

export type AlertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['AlertEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  snoozeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertAcknowledgePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertAcknowledgePayload'] = ResolversParentTypes['AlertAcknowledgePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertAssignPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertAssignPayload'] = ResolversParentTypes['AlertAssignPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEvidenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertEvidence'] = ResolversParentTypes['AlertEvidence']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AlertRaisedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRaised'] = ResolversParentTypes['AlertRaised']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertResolvePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertResolvePayload'] = ResolversParentTypes['AlertResolvePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule'], FederationReferenceType extends FederationReferenceTypes['AlertRule'] = FederationReferenceTypes['AlertRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlertRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  cooldownHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keywords?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertRuleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRuleConnection'] = ResolversParentTypes['AlertRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertRuleCreatePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRuleCreatePayload'] = ResolversParentTypes['AlertRuleCreatePayload']> = {
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertRuleUserError']>, ParentType, ContextType>;
};

export type AlertRuleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRuleEdge'] = ResolversParentTypes['AlertRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertRule'], ParentType, ContextType>;
};

export type AlertRuleEditPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRuleEditPayload'] = ResolversParentTypes['AlertRuleEditPayload']> = {
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertRuleUserError']>, ParentType, ContextType>;
};

export type AlertRuleUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertRuleUserError'] = ResolversParentTypes['AlertRuleUserError']> = {
  code?: Resolver<ResolversTypes['AlertRuleErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertSnoozePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertSnoozePayload'] = ResolversParentTypes['AlertSnoozePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlertUserError'] = ResolversParentTypes['AlertUserError']> = {
  code?: Resolver<ResolversTypes['AlertErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnalysisInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalysisInfo'] = ResolversParentTypes['AnalysisInfo']> = {
  analysedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComplianceFlagResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ComplianceFlag'] = ResolversParentTypes['ComplianceFlag']> = {
  regulation?: Resolver<ResolversTypes['Regulation'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<ContactAlertsArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadScore?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConversationThreadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThread'] = ResolversParentTypes['ConversationThread'], FederationReferenceType extends FederationReferenceTypes['ConversationThread'] = FederationReferenceTypes['ConversationThread']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConversationThread']> | FederationReferenceType, FederationReferenceType, ContextType>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  competitiveLandscape?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dealStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  escalationRecommendations?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  estimatedDealValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expansionOpportunities?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyOutcomes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lastAnalysedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  painPoints?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  predictedNextActions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  proposedSolutions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendedFollowUps?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  successProbability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<DealAlertsArgs>>;
  health?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  successProbability?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GongCallResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCall'] = ResolversParentTypes['GongCall'], FederationReferenceType extends FederationReferenceTypes['GongCall'] = FederationReferenceTypes['GongCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreedNextSteps?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['AnalysisInfo']>, ParentType, ContextType>;
  competitors?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  customerSentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decisionMakersPresent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  followUpDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyTopics?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  methodology?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectionsHandled?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  portfolioSizeClass?: Resolver<Maybe<ResolversTypes['PortfolioSize']>, ParentType, ContextType>;
  pricingObjectionRaised?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  propertySoftware?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  qualityScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  successSignals?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type InsightResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Insight'] = ResolversParentTypes['Insight'], FederationReferenceType extends FederationReferenceTypes['Insight'] = FederationReferenceTypes['Insight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Insight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InsightKind'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsightConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InsightConnection'] = ResolversParentTypes['InsightConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InsightEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Insight']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InsightEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InsightEdge'] = ResolversParentTypes['InsightEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Insight'], ParentType, ContextType>;
};

export type IntelligenceModelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IntelligenceModel'] = ResolversParentTypes['IntelligenceModel']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actionItems?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['AnalysisInfo']>, ParentType, ContextType>;
  businessImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  conversationIntelligence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  escalationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  followUpPriority?: Resolver<Maybe<ResolversTypes['FollowUpPriority']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyTopics?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  nextBestActions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  opportunityIndicators?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  propertyContext?: Resolver<Maybe<ResolversTypes['PropertyManagementContext']>, ParentType, ContextType>;
  riskIndicators?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentimentLabel?: Resolver<Maybe<ResolversTypes['SentimentLabel']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  alertAcknowledge?: Resolver<Maybe<ResolversTypes['AlertAcknowledgePayload']>, ParentType, ContextType, RequireFields<MutationAlertAcknowledgeArgs, 'id'>>;
  alertAssign?: Resolver<Maybe<ResolversTypes['AlertAssignPayload']>, ParentType, ContextType, RequireFields<MutationAlertAssignArgs, 'id'>>;
  alertResolve?: Resolver<Maybe<ResolversTypes['AlertResolvePayload']>, ParentType, ContextType, RequireFields<MutationAlertResolveArgs, 'id'>>;
  alertRuleCreate?: Resolver<Maybe<ResolversTypes['AlertRuleCreatePayload']>, ParentType, ContextType, RequireFields<MutationAlertRuleCreateArgs, 'input'>>;
  alertRuleEdit?: Resolver<Maybe<ResolversTypes['AlertRuleEditPayload']>, ParentType, ContextType, RequireFields<MutationAlertRuleEditArgs, 'id' | 'input'>>;
  alertSnooze?: Resolver<Maybe<ResolversTypes['AlertSnoozePayload']>, ParentType, ContextType, RequireFields<MutationAlertSnoozeArgs, 'id' | 'until'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'AlertRule' | 'Insight', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PropertyManagementContextResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PropertyManagementContext'] = ResolversParentTypes['PropertyManagementContext']> = {
  competitors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  integrations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  portfolioSize?: Resolver<Maybe<ResolversTypes['PortfolioSize']>, ParentType, ContextType>;
  pricingDiscussed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  propertySoftware?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType, RequireFields<QueryAlertRuleArgs, 'id'>>;
  alertRules?: Resolver<Maybe<ResolversTypes['AlertRuleConnection']>, ParentType, ContextType, Partial<QueryAlertRulesArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<QueryAlertsArgs>>;
  insights?: Resolver<Maybe<ResolversTypes['InsightConnection']>, ParentType, ContextType, Partial<QueryInsightsArgs>>;
  intelligenceModels?: Resolver<Maybe<Array<ResolversTypes['IntelligenceModel']>>, ParentType, ContextType>;
  intelligenceNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryIntelligenceNodeArgs, 'id'>>;
  intelligenceNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryIntelligenceNodesArgs, 'ids'>>;
};

export type ScoreResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  change7Days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  change30Days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ScorePoint']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ScoreKind'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScoreChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScoreChanged'] = ResolversParentTypes['ScoreChanged']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  dealId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ScoreKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScoreFactorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScoreFactor'] = ResolversParentTypes['ScoreFactor']> = {
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScorePointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScorePoint'] = ResolversParentTypes['ScorePoint']> = {
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SlackMessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessage'] = ResolversParentTypes['SlackMessage'], FederationReferenceType extends FederationReferenceTypes['SlackMessage'] = FederationReferenceTypes['SlackMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actionItems?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  competitorMentions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  customerMentions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  dealMentions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  escalationNeeded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  followUpRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industryKeywords?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  productMentions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  relevance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertRaised?: SubscriptionResolver<Maybe<ResolversTypes['AlertRaised']>, "alertRaised", ParentType, ContextType, Partial<SubscriptionAlertRaisedArgs>>;
  scoreChanged?: SubscriptionResolver<Maybe<ResolversTypes['ScoreChanged']>, "scoreChanged", ParentType, ContextType, Partial<SubscriptionScoreChangedArgs>>;
};

export type TranscriptSegmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegment'] = ResolversParentTypes['TranscriptSegment'], FederationReferenceType extends FederationReferenceTypes['TranscriptSegment'] = FederationReferenceTypes['TranscriptSegment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TranscriptSegment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buyingSignals?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  competitorComparisons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  featureRequests?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industryRelevance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  integrationRequirements?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  objections?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  painPoints?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  solutions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  topicCategory?: Resolver<Maybe<ResolversTypes['TopicCategory']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertAcknowledgePayload?: AlertAcknowledgePayloadResolvers<ContextType>;
  AlertAssignPayload?: AlertAssignPayloadResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvidence?: AlertEvidenceResolvers<ContextType>;
  AlertRaised?: AlertRaisedResolvers<ContextType>;
  AlertResolvePayload?: AlertResolvePayloadResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertRuleConnection?: AlertRuleConnectionResolvers<ContextType>;
  AlertRuleCreatePayload?: AlertRuleCreatePayloadResolvers<ContextType>;
  AlertRuleEdge?: AlertRuleEdgeResolvers<ContextType>;
  AlertRuleEditPayload?: AlertRuleEditPayloadResolvers<ContextType>;
  AlertRuleUserError?: AlertRuleUserErrorResolvers<ContextType>;
  AlertSnoozePayload?: AlertSnoozePayloadResolvers<ContextType>;
  AlertUserError?: AlertUserErrorResolvers<ContextType>;
  AnalysisInfo?: AnalysisInfoResolvers<ContextType>;
  ComplianceFlag?: ComplianceFlagResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ConversationThread?: ConversationThreadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  GongCall?: GongCallResolvers<ContextType>;
  Insight?: InsightResolvers<ContextType>;
  InsightConnection?: InsightConnectionResolvers<ContextType>;
  InsightEdge?: InsightEdgeResolvers<ContextType>;
  IntelligenceModel?: IntelligenceModelResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PropertyManagementContext?: PropertyManagementContextResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Score?: ScoreResolvers<ContextType>;
  ScoreChanged?: ScoreChangedResolvers<ContextType>;
  ScoreFactor?: ScoreFactorResolvers<ContextType>;
  ScorePoint?: ScorePointResolvers<ContextType>;
  SlackMessage?: SlackMessageResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TranscriptSegment?: TranscriptSegmentResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
