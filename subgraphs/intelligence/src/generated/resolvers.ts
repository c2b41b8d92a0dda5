import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group, Reference } from '@sophia/subgraph-kit';
import type { SearchPage, PlacedHit, FacetSource } from '../resolvers/search.ts';
import type { AccountDepartureRow } from '../entities/account-departure.ts';
import type { AlertRow, Evidence } from '../entities/alert.ts';
import type { AlertRuleRow, RuledMetric } from '../entities/alert-rule.ts';
import type { AlertChannelRow } from '../entities/alert-channel.ts';
import type { AlertDeliveryRow, DeliveryAttempt } from '../entities/alert-delivery.ts';
import type { NoticeItem } from '../notifying/notice.ts';
import type { Condition } from '../entities/metric-condition.ts';
import type { Precision } from '../loaders/precision.ts';
import type { PreviewOutcome } from '../commands/preview-alert-rule.ts';
import type { FoundAt } from '../alerting/find-conditions.ts';
import type { ReportRow, ReportDeliveryRow, ReportAttempt, ReportRecipientRow } from '../entities/report.ts';
import type { KnownTerm } from '../vocabulary/terms-of.ts';
import type { ForecastRow, ClosedPart, ForecastSum, NewPart, OpenPart, SoFar, Widening } from '../entities/forecast.ts';
import type { QuoteRow } from '../said/quote.ts';
import type { AskedCompetitor } from '../resolvers/competition.ts';
import type { NamedTo, LossReasonRow, Opinions } from '../competition/read-competitors.ts';
import type { WorkedReplyRow } from '../objections/group-objections.ts';
import type { AskedStatements } from '../resolvers/statements.ts';
import type { StatementRow, SubjectRow } from '../statements/read-statements.ts';
import type { ObjectionAnswer, AskedGroup } from '../resolvers/objections.ts';
import type { AskedTrends, AskedTrend } from '../resolvers/trends.ts';
import type { NextBestActionRow, ActionEvidence } from '../entities/next-best-action.ts';
import type { FindingRow, DoneEvidence } from '../entities/finding.ts';
import type { OpenDealRow } from '../entities/open-deal.ts';
import type { InsightRow } from '../entities/insight.ts';
import type { IntelligenceModelRow, FamilyComparison, AnyCard, ShownTree, TreeNode } from '../entities/intelligence-model.ts';
import type { ScoreRow, Factor } from '../entities/score.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import type { ScoreOverrideRow } from '../entities/score-override.ts';
import type { Flag } from '@sophia/understanding';
import type { FoundPassage } from '../search/read-found.ts';
import type { Highlight } from '../search/words/highlights.ts';
import type { KnownSpace } from '../embedding/spaces.ts';
import type { Similar } from '../search/find-similar.ts';
import type { Reason } from '../conversations/correlation/load-reasons.ts';
import type { CitationInList } from '../resolvers/conversations.ts';
import type { ShownList, ShownClaim } from '../loaders/thread-summaries.ts';
import type { HandoffRow } from '../conversations/handoffs/load-handoffs.ts';
import type { MetricDefinition } from '../metrics/families/definition.ts';
import type { AskedHealth, AskedCoaching, AskedFigure } from '../resolvers/metric-shortcuts.ts';
import type { AnsweredMetric, GroupAnswer } from '../metrics/answer.ts';
import type { QuestionAnswer, Meaning, Stated, Table, Understanding } from '../asking/answers/answer.ts';
import type { Operation } from '../gateway/operation.ts';
import type { Period } from '../asking/reading/times.ts';
import type { ShownRow } from '../resolvers/asking.ts';
import type { AlertRaisedEvent, ScoreChangedEvent } from '../resolvers/subscriptions.ts';
import type { ResolverContext } from '../services/services.ts';
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
  /** Lists alerts about this account, newest first by default. */
  alerts?: Maybe<AlertConnection>;
  /** Risk that the account leaves within 90 days; null when not calculated. */
  churnRisk?: Maybe<Score>;
  /** When and why it left, as a person has recorded it; null when nobody has. */
  churned?: Maybe<AccountChurn>;
  /** How the customer fares: mood in calls and in support, time to answer, escalations. */
  customerHealth?: Maybe<CustomerHealth>;
  /** Amount and recency of our conversations with the account; null when not calculated. */
  engagement?: Maybe<Score>;
  /** Chance that the account buys more; null when not calculated. */
  expansion?: Maybe<Score>;
  /** Lists what sentences of this account's texts and calls say, newest first by default. */
  findings?: Maybe<FindingConnection>;
  /** Hand-offs from calls with this account to support, latest first, at most 50. */
  handoffs?: Maybe<Array<Handoff>>;
  /** Current state of the account; null when not calculated. */
  health?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** Lists insights about this account, newest first by default. */
  insights?: Maybe<InsightConnection>;
  /** Answers a metric for this account alone, as `Query.metric` does. */
  metric?: Maybe<MetricAnswer>;
  /** Lists what should be done next about the account, most important first. */
  nextBestActions?: Maybe<NextBestActionConnection>;
  /** Number of its OPEN alerts: neither acknowledged, snoozed nor resolved. */
  openAlertCount?: Maybe<Scalars['Int']['output']>;
  /** Satisfaction of the account; null when not calculated. */
  satisfaction?: Maybe<Score>;
  /** Accounts with the most similar business and conversations, most similar first; null when it has no vector yet. */
  similarAccounts?: Maybe<Array<SimilarAccount>>;
};


export type AccountAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertOrder>>;
};


export type AccountCustomerHealthArgs = {
  compare?: InputMaybe<MetricComparedRange>;
  range: MetricRange;
};


export type AccountFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<FindingOrder>>;
};


export type AccountInsightsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InsightFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InsightOrder>>;
};


export type AccountMetricArgs = {
  compare?: InputMaybe<MetricComparedRange>;
  interval?: MetricInterval;
  name: Scalars['String']['input'];
  range: MetricRange;
};


export type AccountNextBestActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NextBestActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<NextBestActionOrder>>;
};


export type AccountSimilarAccountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** That an account left, as a person has recorded it. */
export type AccountChurn = {
  /** Day on which it left. */
  on: Scalars['Date']['output'];
  /** Why it left. */
  reason: Scalars['String']['output'];
  /** Time when it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Person who recorded it, as the subject (`sub`) of their token. */
  recordedBy: Scalars['String']['output'];
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The reason why a record that an account left was refused. Clients must accept new values. */
export type AccountChurnErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** There is no such account, or no record that it left. */
  | 'NOT_FOUND'
  /** The record has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** A reason why a record that an account left was refused. */
export type AccountChurnUserError = {
  /** Stable code of the reason, for programs. */
  code: AccountChurnErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** Result of accountChurned. */
export type AccountChurnedPayload = {
  /** The account; null when it does not exist. */
  account?: Maybe<Account>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccountChurnUserError>;
};

/** Result of accountChurnedRemove. */
export type AccountChurnedRemovePayload = {
  /** The account; null when it does not exist. */
  account?: Maybe<Account>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccountChurnUserError>;
};

/** Number of hits about an account. */
export type AccountFacet = {
  /** The account; null when it no longer exists. */
  account?: Maybe<Account>;
  /** Number of hits. */
  count: Scalars['Int']['output'];
};

/** Result of actionItemClose. */
export type ActionItemClosePayload = {
  /** The current action item; null when it does not exist. */
  actionItem?: Maybe<Finding>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ActionItemUserError>;
};

/** Reason why an action item was not changed. Clients must accept new values. */
export type ActionItemErrorCode =
  /** A value is not allowed. */
  | 'INVALID'
  /** There is no such action item. */
  | 'NOT_FOUND';

/** A group of action items. */
export type ActionItemGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of action items in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of action items. */
export type ActionItemGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC) of the interaction. */
  | 'DAY'
  /** Day until when. */
  | 'DUE_DATE'
  /** Month of that day. */
  | 'DUE_MONTH'
  /** Week of that day. */
  | 'DUE_WEEK'
  /** Month (UTC) of the interaction. */
  | 'MONTH'
  /** Who has to do it. */
  | 'OWNER'
  /** Week (UTC) of the interaction. */
  | 'WEEK';

/** Number of action items, as a whole and by group. */
export type ActionItemGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ActionItemGroup>;
};

/** Result of actionItemReopen. */
export type ActionItemReopenPayload = {
  /** The current action item; null when it does not exist. */
  actionItem?: Maybe<Finding>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ActionItemUserError>;
};

/** A reason why an action item was not changed. */
export type ActionItemUserError = {
  /** Code for programs. */
  code: ActionItemErrorCode;
  /** Path of the argument that is wrong; null if none is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Reason in words. */
  message: Scalars['String']['output'];
};

/** Something that a person should look at. A rule raises it with evidence, and it stays open until a person acknowledges or resolves it. */
export type Alert = Node & {
  /** The account that it is about; null when it is about none. */
  account?: Maybe<Account>;
  /** Time when it was acknowledged; null until then. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who acknowledged it, as the subject (`sub`) of their token; null until then. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** The employee who is responsible for it: the owner of the account, deal or task until a person assigns somebody else; null when there is none. */
  assignee?: Maybe<Employee>;
  /** The contact that it is about; null when it is about none. */
  contact?: Maybe<Contact>;
  /** The deal that it is about; null when it is about none. */
  deal?: Maybe<Deal>;
  /** In what way it is wrong; null when it was not dismissed. */
  dismissReason?: Maybe<Scalars['String']['output']>;
  /** Time when it was dismissed as wrong; null when it was not. */
  dismissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who dismissed it, as the subject (`sub`) of their token; null when nobody did. */
  dismissedBy?: Maybe<Scalars['String']['output']>;
  /** Time when it went to the assignee's manager because nobody had acknowledged it; null when it did not. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The manager whom it went to; null when it did not. */
  escalatedTo?: Maybe<Employee>;
  /** Matches of the rule, newest first; at most 20. */
  evidence: Array<AlertEvidence>;
  /** Id of the alert. */
  id: Scalars['ID']['output'];
  /** The interaction that raised it; null when it was raised by something else or the interaction was deleted. */
  interaction?: Maybe<Interaction>;
  /** The kind of alert. */
  kind: AlertKind;
  /** Time of the last occurrence of its cause. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Description of what happened, in one or two sentences. */
  message: Scalars['String']['output'];
  /** Number of occurrences of its cause, including the first. */
  occurrences: Scalars['Int']['output'];
  /** Time when it was raised; of a pending one, time since which the condition holds. */
  raisedAt: Scalars['DateTime']['output'];
  /** Note about the resolution; null when there is none. */
  resolution?: Maybe<Scalars['String']['output']>;
  /** Time when it was resolved; null until then. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who resolved it, as the subject (`sub`) of their token; `sophia` when it ended by itself; null until then. */
  resolvedBy?: Maybe<Scalars['String']['output']>;
  /** The rule that raised it; null when the rule no longer exists. */
  rule?: Maybe<AlertRule>;
  /** Severity of the alert. */
  severity: AlertSeverity;
  /** Reason for the snooze; null when there is none. */
  snoozeReason?: Maybe<Scalars['String']['output']>;
  /** End of the snooze; null when it is not snoozed. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Current status of the alert. */
  status: AlertStatus;
  /** One line for lists. */
  title: Scalars['String']['output'];
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Result of alertAcknowledge. */
export type AlertAcknowledgePayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

/** Result of alertAssign. */
export type AlertAssignPayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

/** A way to tell people of alerts. */
export type AlertChannel = {
  /** Kinds of alerts that it tells of; empty for all. */
  alertKinds: Array<AlertKind>;
  /** Time when it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Addresses that an EMAIL channel writes to; empty for other kinds. */
  emails: Array<Scalars['String']['output']>;
  /** True if it delivers. What happens while it does not is not told later. */
  enabled: Scalars['Boolean']['output'];
  /** Id of the channel. */
  id: Scalars['ID']['output'];
  /** The kind of the channel. */
  kind: AlertChannelKind;
  /** Least severity that it tells of. */
  minimumSeverity: AlertSeverity;
  /** What it tells of. */
  moments: Array<AlertMoment>;
  /** Name of the channel, unique within the tenant. */
  name: Scalars['String']['output'];
  /** Hours in which it tells nothing; null for none. */
  quietHours?: Maybe<QuietHours>;
  /** Id of the Slack channel that a SLACK channel posts to; null for other kinds. */
  slackChannel?: Maybe<Scalars['String']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** URL that a WEBHOOK posts to; null for other kinds. */
  url?: Maybe<Scalars['String']['output']>;
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A new channel. */
export type AlertChannelCreateInput = {
  /** Kinds of alerts that it tells of; all by default. */
  alertKinds?: InputMaybe<Array<AlertKind>>;
  /** Addresses that an EMAIL channel writes to, at most 20; not allowed for other kinds. */
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True if it delivers. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kind of the channel, which cannot change. */
  kind: AlertChannelKind;
  /** Least severity that it tells of. */
  minimumSeverity?: InputMaybe<AlertSeverity>;
  /** What it tells of. RAISED, ESCALATED and REOPENED by default. */
  moments?: InputMaybe<Array<AlertMoment>>;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name: Scalars['String']['input'];
  /** Hours in which it tells nothing; what happens then is told afterwards. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** Secret that signs what a WEBHOOK posts: 16 characters or more, base64 after the prefix `whsec_`. Never shown. Not allowed for other kinds. */
  secret?: InputMaybe<Scalars['String']['input']>;
  /** Id of the Slack channel that a SLACK channel posts to; not allowed for other kinds. */
  slackChannel?: InputMaybe<Scalars['String']['input']>;
  /** Signing secret of the Slack app, for its buttons. Never shown. Not allowed for other kinds. */
  slackSigningSecret?: InputMaybe<Scalars['String']['input']>;
  /** Token of the Slack app (`xoxb-…`, scope chat:write). Never shown. Not allowed for other kinds. */
  slackToken?: InputMaybe<Scalars['String']['input']>;
  /** URL that a WEBHOOK posts to; not allowed for other kinds. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Result of alertChannelCreate. */
export type AlertChannelCreatePayload = {
  /** The new channel; null when it was refused. */
  alertChannel?: Maybe<AlertChannel>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertChannelUserError>;
};

/** New values of a channel. */
export type AlertChannelEditInput = {
  /** Kinds of alerts that it tells of; an empty list for all. */
  alertKinds?: InputMaybe<Array<AlertKind>>;
  /** Addresses that an EMAIL channel writes to, at most 20; not allowed for other kinds. */
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True if it delivers. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Least severity that it tells of. */
  minimumSeverity?: InputMaybe<AlertSeverity>;
  /** What it tells of. */
  moments?: InputMaybe<Array<AlertMoment>>;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Hours in which it tells nothing; what happens then is told afterwards. Null for none. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** Secret that signs what a WEBHOOK posts: 16 characters or more, base64 after the prefix `whsec_`. Never shown. Not allowed for other kinds. */
  secret?: InputMaybe<Scalars['String']['input']>;
  /** Id of the Slack channel that a SLACK channel posts to; not allowed for other kinds. */
  slackChannel?: InputMaybe<Scalars['String']['input']>;
  /** Signing secret of the Slack app, for its buttons. Never shown. Not allowed for other kinds. */
  slackSigningSecret?: InputMaybe<Scalars['String']['input']>;
  /** Token of the Slack app (`xoxb-…`, scope chat:write). Never shown. Not allowed for other kinds. */
  slackToken?: InputMaybe<Scalars['String']['input']>;
  /** URL that a WEBHOOK posts to; not allowed for other kinds. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Result of alertChannelEdit. */
export type AlertChannelEditPayload = {
  /** The current channel; null when it does not exist. */
  alertChannel?: Maybe<AlertChannel>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertChannelUserError>;
};

/** Why a channel was not changed. Clients must accept new values. */
export type AlertChannelErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** Another channel has this name. */
  | 'NAME_TAKEN'
  /** The channel does not exist. */
  | 'NOT_FOUND'
  /** It has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** The kind of a channel. Clients must accept new values. */
export type AlertChannelKind =
  /** E-mails. */
  | 'EMAIL'
  /** Messages in Slack, with buttons that act. */
  | 'SLACK'
  /** Signed HTTP posts. */
  | 'WEBHOOK';

/** Result of alertChannelRemove. */
export type AlertChannelRemovePayload = {
  /** The removed channel, or the current one when it was not removed; null when it does not exist. */
  alertChannel?: Maybe<AlertChannel>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertChannelUserError>;
};

/** Reason why a channel was not changed. */
export type AlertChannelUserError = {
  /** Stable code of the reason, for programs. */
  code: AlertChannelErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** A value that a rule judged, as it was at that time: a score in points, a metric in its unit, the sum of open deals, or a number of interactions. */
export type AlertCompared = {
  /** The value that it was compared with: that of the score on another day, such as its highest in the window, or that of the earlier window; null when there is none. */
  before?: Maybe<Scalars['Float']['output']>;
  /** The value. */
  now: Scalars['Float']['output'];
  /** Number of records that the value rests on, such as deals; null when it rests on none. */
  records?: Maybe<Scalars['Int']['output']>;
  /** Number of records that the earlier value rests on; null when it rests on none. */
  recordsBefore?: Maybe<Scalars['Int']['output']>;
};

/** A page of alerts. */
export type AlertConnection = {
  /** The alerts with their cursors. */
  edges: Array<AlertEdge>;
  /** The alerts alone. */
  nodes: Array<Alert>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What a channel tells in one message: one or more alerts of an account. */
export type AlertDelivery = {
  /** The account of its alerts; null when they are about none. */
  account?: Maybe<Account>;
  /** The tries so far, oldest first. */
  attempts: Array<AlertDeliveryAttempt>;
  /** The channel. */
  channel?: Maybe<AlertChannel>;
  /** Time when it was planned. */
  createdAt: Scalars['DateTime']['output'];
  /** Time of the next try; null when there is none. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reason why its message in Slack does not show what became of its alerts; null when it does. */
  editError?: Maybe<Scalars['String']['output']>;
  /** Id of the delivery. The receiver gets it with every try. */
  id: Scalars['ID']['output'];
  /** What it tells, as it was when it happened. */
  items: Array<AlertDeliveryItem>;
  /** Time when it was delivered; null until then. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Current status of the delivery. */
  status: AlertDeliveryStatus;
};

/** One try to deliver. */
export type AlertDeliveryAttempt = {
  /** Time of the try. */
  at: Scalars['DateTime']['output'];
  /** What went wrong; null for a success. */
  error?: Maybe<Scalars['String']['output']>;
  /** HTTP status of the answer; null without one. */
  httpStatus?: Maybe<Scalars['Int']['output']>;
};

/** A page of deliveries. */
export type AlertDeliveryConnection = {
  /** The deliveries with their cursors. */
  edges: Array<AlertDeliveryEdge>;
  /** The deliveries alone. */
  nodes: Array<AlertDelivery>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A delivery in a page. */
export type AlertDeliveryEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: AlertDelivery;
};

/** Why a delivery was not changed. Clients must accept new values. */
export type AlertDeliveryErrorCode =
  /** The delivery does not exist. */
  | 'NOT_FOUND';

/** Conditions on deliveries; all given ones must hold. At most five levels deep. */
export type AlertDeliveryFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AlertDeliveryFilter>>;
  /** Condition on the channel's id. */
  channelId?: InputMaybe<IdFilter>;
  /** Condition on the time when it was planned. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<AlertDeliveryFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AlertDeliveryFilter>>;
  /** Condition on the status. */
  status?: InputMaybe<AlertDeliveryStatusFilter>;
};

/** A group of deliveries. */
export type AlertDeliveryGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** The channel, of groups by channel; null if it is gone. */
  channel?: Maybe<AlertChannel>;
  /** Number of deliveries in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of deliveries. */
export type AlertDeliveryGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Channel. */
  | 'CHANNEL'
  /** Day (UTC) on which it was planned. */
  | 'DAY'
  /** Month (UTC) on which it was planned. */
  | 'MONTH'
  /** Status. */
  | 'STATUS'
  /** Week (UTC) on which it was planned. */
  | 'WEEK';

/** Number of deliveries, as a whole and by group. */
export type AlertDeliveryGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<AlertDeliveryGroup>;
};

/** What a delivery tells of one alert. */
export type AlertDeliveryItem = {
  /** The alert as it is now; null when it no longer exists. */
  alert?: Maybe<Alert>;
  /** Id of the alert. */
  alertId: Scalars['ID']['output'];
  /** What happened to it. */
  moment: AlertMoment;
  /** Title at that time. */
  title: Scalars['String']['output'];
};

/** A sort key for deliveries. */
export type AlertDeliveryOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AlertDeliveryOrderField;
};

/** Fields by which deliveries can be sorted. */
export type AlertDeliveryOrderField =
  /** Time when it was planned. */
  | 'CREATED_AT';

/** Result of alertDeliveryReplay. */
export type AlertDeliveryReplayPayload = {
  /** The delivery; null when it does not exist. */
  alertDelivery?: Maybe<AlertDelivery>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertDeliveryUserError>;
};

/** The status of a delivery. */
export type AlertDeliveryStatus =
  /** All ten tries within 24 hours have failed. */
  | 'FAILED'
  /** It was delivered. */
  | 'SENT'
  /** It waits for its first or next try. */
  | 'WAITING';

/** Conditions on the status of a delivery; all given ones must hold. */
export type AlertDeliveryStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlertDeliveryStatus>;
  /** One of. */
  in?: InputMaybe<Array<AlertDeliveryStatus>>;
  /** Different from. */
  neq?: InputMaybe<AlertDeliveryStatus>;
  /** None of. */
  nin?: InputMaybe<Array<AlertDeliveryStatus>>;
};

/** Reason why a delivery was not changed. */
export type AlertDeliveryUserError = {
  /** Stable code of the reason, for programs. */
  code: AlertDeliveryErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** Result of alertDismiss. */
export type AlertDismissPayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

/** An alert in a page. */
export type AlertEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** Id of the alert. */
  node: Alert;
};

/** The reason why a change of an alert was refused. Clients must accept new values. */
export type AlertErrorCode =
  /** The alert is resolved or dismissed. Such alerts change only by alertReopen. */
  | 'ALREADY_RESOLVED'
  /** An argument is invalid. */
  | 'INVALID'
  /** The alert or the employee does not exist. */
  | 'NOT_FOUND'
  /** The cause of a closed alert has another alert that is not closed. */
  | 'RAISED_AGAIN'
  /** It has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** Evidence for an alert. */
export type AlertEvidence = {
  /** Time at which the rule was judged; null for evidence from before that was kept. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The value that was judged, and what it was compared with; null when no values were compared, and for evidence from before that was kept. */
  compared?: Maybe<AlertCompared>;
  /** The interaction with the evidence; null when there is none or it was deleted. */
  interaction?: Maybe<Interaction>;
  /** Time of the event; of a sentence in a call, the time at which it was said. */
  occurredAt: Scalars['DateTime']['output'];
  /** Version of the rule at that time; null for evidence from before that was kept. */
  ruleVersion?: Maybe<Scalars['Int']['output']>;
  /** The segment of the call with the sentence; null for other evidence, and when the call was deleted. */
  segment?: Maybe<TranscriptSegment>;
  /** Sentence that raised the alert, or when it is not known, the text around it or the title of its interaction; at most 500 characters. Null when the alert was not raised by a text. */
  text?: Maybe<Scalars['String']['output']>;
  /** Threshold of the rule at that time; null when nothing was measured. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** Measured value, in the unit of the rule's threshold; null when nothing was measured. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Hours that the rule looked back at that time; null for evidence from before that was kept. */
  windowHours?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on alerts; all given ones must hold. At most five levels deep. */
export type AlertFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AlertFilter>>;
  /** Condition on the assignee's id. */
  assigneeId?: InputMaybe<IdFilter>;
  /** Condition on the contact's id. */
  contactId?: InputMaybe<IdFilter>;
  /** Condition on the deal's id. */
  dealId?: InputMaybe<IdFilter>;
  /** Condition on the kind. */
  kind?: InputMaybe<AlertKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<AlertFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AlertFilter>>;
  /** Condition on the time when it was raised. */
  raisedAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the id of the rule that raised it. */
  ruleId?: InputMaybe<IdFilter>;
  /** Condition on the severity. */
  severity?: InputMaybe<AlertSeverityFilter>;
  /** Condition on the status. */
  status?: InputMaybe<AlertStatusFilter>;
  /** Condition on the title. */
  title?: InputMaybe<StringFilter>;
};

/** A group of alerts. */
export type AlertGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** The employee, of groups by assignee. */
  assignee?: Maybe<Employee>;
  /** The contact, of groups by contact. */
  contact?: Maybe<Contact>;
  /** Number of alerts in the group. */
  count: Scalars['Int']['output'];
  /** The deal, of groups by deal. */
  deal?: Maybe<Deal>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The rule, of groups by rule; null if it is gone. */
  rule?: Maybe<AlertRule>;
};

/** Dimension of groups of alerts. */
export type AlertGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Assignee. */
  | 'ASSIGNEE'
  /** Contact. */
  | 'CONTACT'
  /** Day (UTC) on which it was raised. */
  | 'DAY'
  /** Deal. */
  | 'DEAL'
  /** Kind. */
  | 'KIND'
  /** Month (UTC) in which it was raised. */
  | 'MONTH'
  /** Rule. */
  | 'RULE'
  /** Severity. */
  | 'SEVERITY'
  /** Status. */
  | 'STATUS'
  /** Week (UTC) in which it was raised. */
  | 'WEEK';

/** Number of alerts, as a whole and by group. */
export type AlertGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<AlertGroup>;
};

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

/** Conditions on the kind of an alert; all given ones must hold. */
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

/** What a rule compares the value of a metric with. Clients must accept new values. */
export type AlertMetricComparison =
  /** The mean of the earlier windows of the same length, as many as `baselineWindows`, since the first record; of a ratio, that of all their records. */
  | 'OWN_PAST'
  /** As many days directly before. */
  | 'PREVIOUS_PERIOD'
  /** The same days of the year before. */
  | 'PREVIOUS_YEAR';

/** What happens to an alert. Clients must accept new values. */
export type AlertMoment =
  /** Somebody works on it. */
  | 'ACKNOWLEDGED'
  /** It is closed as wrong. */
  | 'DISMISSED'
  /** It goes to the assignee's manager, because nobody has acknowledged it. */
  | 'ESCALATED'
  /** It is raised. */
  | 'RAISED'
  /** It is open again, because its snooze has ended. */
  | 'REOPENED'
  /** It is closed, by a person or by itself. */
  | 'RESOLVED'
  /** Somebody hides it until a time. */
  | 'SNOOZED';

/** A sort order for alerts. */
export type AlertOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AlertOrderField;
};

/** Fields that alerts can be sorted by. */
export type AlertOrderField =
  /** Time of the last occurrence of its cause. */
  | 'LAST_SEEN_AT'
  /** Time when it was raised. */
  | 'RAISED_AT'
  /** Severity, LOW first when ascending. */
  | 'SEVERITY';

/** An alert that was just raised. */
export type AlertRaised = {
  /** The account that it is about; null when it is about none. */
  account?: Maybe<Account>;
  /** Id of the account that it is about; null when it is about none. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The alert; null when it no longer exists. */
  alert?: Maybe<Alert>;
  /** Id of the alert. */
  alertId: Scalars['ID']['output'];
  /** Position of the event in the stream, for resuming after it. */
  cursor: Scalars['String']['output'];
  /** Id of the event. An event that is delivered twice has the same id. */
  eventId: Scalars['ID']['output'];
  /** The kind of alert. */
  kind: AlertKind;
  /** Time when it was raised. */
  occurredAt: Scalars['DateTime']['output'];
  /** Severity of the alert. */
  severity: AlertSeverity;
  /** One line for lists. */
  title: Scalars['String']['output'];
};

/** Conditions on raised alerts; all given ones must hold. */
export type AlertRaisedFilter = {
  /** It belongs to one of these accounts; at most 200. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** It has one of these kinds. */
  kinds?: InputMaybe<Array<AlertKind>>;
  /** It has this severity or a higher one. */
  minimumSeverity?: InputMaybe<AlertSeverity>;
};

/** Result of alertReopen. */
export type AlertReopenPayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

/** Result of alertResolve. */
export type AlertResolvePayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

/** A rule that raises alerts. People create and edit rules. */
export type AlertRule = Node & {
  /** Ids of the accounts that it is limited to; empty for all accounts. */
  accountIds: Array<Scalars['ID']['output']>;
  /** Number of earlier windows that it compares with; null for rules that compare with none. */
  baselineWindows?: Maybe<Scalars['Int']['output']>;
  /** Hours after the end of an alert in which the same cause raises no new one. */
  cooldownHours: Scalars['Int']['output'];
  /** Time when it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** True if it raises alerts. */
  enabled: Scalars['Boolean']['output'];
  /** Hours after which an alert that nobody has acknowledged goes to the assignee's manager; null for never. */
  escalateAfterHours?: Maybe<Scalars['Int']['output']>;
  /** Id of the rule. */
  id: Scalars['ID']['output'];
  /** True if it came with the product. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** Words and phrases that a KEYWORD_NAMED rule looks for; empty for other kinds. */
  keywords: Array<Scalars['String']['output']>;
  /** The kind of alert that it raises. */
  kind: AlertKind;
  /** The metric that it is about; null for kinds that name none. */
  metric?: Maybe<AlertRuleMetric>;
  /** Fewest events for a judgement; null for rules that need none. */
  minimumCount?: Maybe<Scalars['Int']['output']>;
  /** Name of the rule, unique within the tenant. */
  name: Scalars['String']['output'];
  /** Minutes for which the condition must hold before the alert is raised; until then it is PENDING. */
  pendingMinutes: Scalars['Int']['output'];
  /** How often its alerts were right, by what people did with them. */
  precision: AlertRulePrecision;
  /** Hours in which channels tell nothing of its alerts; null for none. */
  quietHours?: Maybe<QuietHours>;
  /** The score that it is about; null for kinds that name none. */
  score?: Maybe<AlertRuleScore>;
  /** Severity of its alerts. */
  severity: AlertSeverity;
  /** Measured value from which it raises an alert: points that a score moved, number of negative interactions, percent that the pipeline changed, standard deviations, hours before a deadline, days without contact, percent that a metric changed, or the value of a score or metric itself. Null for kinds that measure nothing. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Hours that it looks back; older events raise nothing. */
  windowHours: Scalars['Int']['output'];
};

/** A page of alert rules. */
export type AlertRuleConnection = {
  /** The rules with their cursors. */
  edges: Array<AlertRuleEdge>;
  /** The rules alone. */
  nodes: Array<AlertRule>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new rule. */
export type AlertRuleCreateInput = {
  /** Ids of the accounts that it is limited to, at most 200; all accounts by default. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Number of earlier windows that UNUSUAL_SALES_ACTIVITY, or a metric with OWN_PAST, compares with, 4 to 52; 12 by default. Not allowed for other rules. */
  baselineWindows?: InputMaybe<Scalars['Int']['input']>;
  /** Hours after a resolution in which the same cause raises no new alert, 0 to 2,160. */
  cooldownHours?: InputMaybe<Scalars['Int']['input']>;
  /** True if it raises alerts. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hours, 1 to 2,160, after which an alert that nobody has acknowledged goes to the assignee's manager; null for never. */
  escalateAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** Words and phrases that a KEYWORD_NAMED rule looks for: at most 50, of 1 to 100 characters each. */
  keywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of alert that it raises. */
  kind: AlertKind;
  /** The metric that the rule is about, such as `{name: "WIN_RATE", groupBy: EMPLOYEE}`. Required for METRIC_FALLING, METRIC_RISING, METRIC_ABOVE and METRIC_BELOW; not allowed for other kinds. */
  metric?: InputMaybe<AlertRuleMetricInput>;
  /** Fewest events for a judgement, 1 to 1,000: open deals for PIPELINE_CHANGED, interactions for UNUSUAL_SALES_ACTIVITY and NO_CONTACT, records of a metric (5 by default): of a ratio now, of one that changes now and before, of a number that changes now or before. Not allowed for other kinds, nor for METRIC_ABOVE and METRIC_BELOW of a number. */
  minimumCount?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name: Scalars['String']['input'];
  /** Minutes for which the condition must hold before the alert is raised, 0 to 10,080. Not allowed for kinds that look for single events: ESCALATION, COMPETITOR_NAMED, COMPLIANCE_FLAG and KEYWORD_NAMED. */
  pendingMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Hours in which channels tell nothing of its alerts; null for none. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** The score that the rule is about, such as `{kind: ENGAGEMENT, subjectType: CONTACT}`. Required for SCORE_FALLING, SCORE_RISING, SCORE_ABOVE and SCORE_BELOW; not allowed for other kinds. */
  score?: InputMaybe<AlertRuleScoreInput>;
  /** Severity of its alerts. */
  severity: AlertSeverity;
  /** Measured value from which it raises an alert. Required for HEALTH_FALLING and CHURN_RISK_RISING, 1 to 100 points; NEGATIVE_SENTIMENT_SPIKE, 1 to 1,000 interactions; PIPELINE_CHANGED, 1 to 1,000 percent; UNUSUAL_SALES_ACTIVITY, 1 to 20 standard deviations; DEADLINE_AT_RISK, 0 to 720 hours before the deadline; NO_CONTACT, 1 to 730 days; SCORE_FALLING and SCORE_RISING, 1 to 100 points; SCORE_ABOVE and SCORE_BELOW, 0 to 100 points; METRIC_FALLING, 1 to 100 percent; METRIC_RISING, 1 to 100,000 percent; METRIC_ABOVE and METRIC_BELOW, in the unit of the metric: 0.25 for a share of 25%. Not allowed for other kinds. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** Hours that it looks back, 1 to 2,160. Whole days, such as 720 for 30 days, for rules about metrics. */
  windowHours?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of alertRuleCreate. */
export type AlertRuleCreatePayload = {
  /** The new rule; null when it was refused. */
  alertRule?: Maybe<AlertRule>;
  /** Reasons why nothing was created; empty after success. */
  userErrors: Array<AlertRuleUserError>;
};

/** A rule in a page. */
export type AlertRuleEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** Id of the rule. */
  node: AlertRule;
};

/** New values of a rule. Omitted values stay unchanged. */
export type AlertRuleEditInput = {
  /** Ids of the accounts that it is limited to, at most 200; an empty list for all accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Number of earlier windows that UNUSUAL_SALES_ACTIVITY, or a metric with OWN_PAST, compares with, 4 to 52; 12 by default. Not allowed for other rules. */
  baselineWindows?: InputMaybe<Scalars['Int']['input']>;
  /** Hours after a resolution in which the same cause raises no new alert, 0 to 2,160. */
  cooldownHours?: InputMaybe<Scalars['Int']['input']>;
  /** True if it raises alerts. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hours, 1 to 2,160, after which an alert that nobody has acknowledged goes to the assignee's manager; null for never. */
  escalateAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** Words and phrases that a KEYWORD_NAMED rule looks for: at most 50, of 1 to 100 characters each. */
  keywords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The metric that the rule is about, such as `{name: "WIN_RATE", groupBy: EMPLOYEE}`. Required for METRIC_FALLING, METRIC_RISING, METRIC_ABOVE and METRIC_BELOW; not allowed for other kinds. */
  metric?: InputMaybe<AlertRuleMetricInput>;
  /** Fewest events for a judgement, 1 to 1,000: open deals for PIPELINE_CHANGED, interactions for UNUSUAL_SALES_ACTIVITY and NO_CONTACT, records of a metric (5 by default): of a ratio now, of one that changes now and before, of a number that changes now or before. Not allowed for other kinds, nor for METRIC_ABOVE and METRIC_BELOW of a number. */
  minimumCount?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 200 characters, unique within the tenant. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Minutes for which the condition must hold before the alert is raised, 0 to 10,080. Not allowed for kinds that look for single events: ESCALATION, COMPETITOR_NAMED, COMPLIANCE_FLAG and KEYWORD_NAMED. */
  pendingMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Hours in which channels tell nothing of its alerts; null for none. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** The score that the rule is about, such as `{kind: ENGAGEMENT, subjectType: CONTACT}`. Required for SCORE_FALLING, SCORE_RISING, SCORE_ABOVE and SCORE_BELOW; not allowed for other kinds. */
  score?: InputMaybe<AlertRuleScoreInput>;
  /** Severity of its alerts. */
  severity?: InputMaybe<AlertSeverity>;
  /** Measured value from which it raises an alert. Required for HEALTH_FALLING and CHURN_RISK_RISING, 1 to 100 points; NEGATIVE_SENTIMENT_SPIKE, 1 to 1,000 interactions; PIPELINE_CHANGED, 1 to 1,000 percent; UNUSUAL_SALES_ACTIVITY, 1 to 20 standard deviations; DEADLINE_AT_RISK, 0 to 720 hours before the deadline; NO_CONTACT, 1 to 730 days; SCORE_FALLING and SCORE_RISING, 1 to 100 points; SCORE_ABOVE and SCORE_BELOW, 0 to 100 points; METRIC_FALLING, 1 to 100 percent; METRIC_RISING, 1 to 100,000 percent; METRIC_ABOVE and METRIC_BELOW, in the unit of the metric: 0.25 for a share of 25%. Not allowed for other kinds. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** Hours that it looks back, 1 to 2,160. Whole days, such as 720 for 30 days, for rules about metrics. */
  windowHours?: InputMaybe<Scalars['Int']['input']>;
};

/** Result of alertRuleEdit. */
export type AlertRuleEditPayload = {
  /** The current rule; null when it does not exist. */
  alertRule?: Maybe<AlertRule>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertRuleUserError>;
};

/** The reason why a change of a rule was refused. Clients must accept new values. */
export type AlertRuleErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** Another rule has this name. */
  | 'NAME_TAKEN'
  /** The rule or an account does not exist. */
  | 'NOT_FOUND'
  /** It has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** Conditions on rules; all given ones must hold. At most five levels deep. */
export type AlertRuleFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AlertRuleFilter>>;
  /** True for rules that raise alerts. */
  enabled?: InputMaybe<BooleanFilter>;
  /** True for rules that came with the product. */
  isBuiltIn?: InputMaybe<BooleanFilter>;
  /** Condition on the kind. */
  kind?: InputMaybe<AlertKindFilter>;
  /** Condition on the name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AlertRuleFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AlertRuleFilter>>;
  /** Condition on the severity of its alerts. */
  severity?: InputMaybe<AlertSeverityFilter>;
};

/** A group of rules. */
export type AlertRuleGroup = {
  /** Number of rules in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of rules. */
export type AlertRuleGroupField =
  /** `true` of those that raise alerts, `false` of others. */
  | 'ENABLED'
  /** `true` of those that came with the product, `false` of others. */
  | 'IS_BUILT_IN'
  /** Kind of its alerts. */
  | 'KIND'
  /** Severity of its alerts. */
  | 'SEVERITY';

/** Number of rules, as a whole and by group. */
export type AlertRuleGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<AlertRuleGroup>;
};

/** The metric that a rule is about. */
export type AlertRuleMetric = {
  /** What the value is compared with; null for METRIC_ABOVE and METRIC_BELOW. */
  compare?: Maybe<AlertMetricComparison>;
  /** Currency of amounts, as an ISO 4217 code; null for all currencies, each apart, and for what is no amount. */
  currencyCode?: Maybe<Scalars['String']['output']>;
  /** The metric; null when it no longer exists: then the rule is not judged. */
  definition?: Maybe<Metric>;
  /** Conditions on its records, all of which must hold; empty for all records. */
  filter: Array<AlertRuleMetricCondition>;
  /** What each value of is judged apart, with an alert for each; null for the total. */
  groupBy?: Maybe<MetricDimension>;
  /** Name of the metric, such as WIN_RATE. */
  name: Scalars['String']['output'];
};

/** A condition on the records of a rule's metric. */
export type AlertRuleMetricCondition = {
  /** What is compared. */
  dimension: MetricDimension;
  /** Ids or names, one of which it must be. */
  values: Array<Scalars['String']['output']>;
};

/** The metric that a rule is about. */
export type AlertRuleMetricInput = {
  /** What METRIC_FALLING and METRIC_RISING compare with, PREVIOUS_PERIOD by default; not allowed for other kinds. */
  compare?: InputMaybe<AlertMetricComparison>;
  /** Currency of amounts, as an ISO 4217 code. All currencies, each apart, when null. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Conditions on its records, all of which must hold, such as `[{dimension: SEGMENT, values: ["EMEA"]}]`. */
  filter?: InputMaybe<Array<MetricCondition>>;
  /** Judges each value of this apart, with an alert for each, such as each account: one of the metric's dimensions. Records without a value raise none. */
  groupBy?: InputMaybe<MetricDimension>;
  /** Name of the metric, such as `ESCALATIONS`; `metrics` lists all. */
  name: Scalars['String']['input'];
};

/** A sort order for rules. */
export type AlertRuleOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AlertRuleOrderField;
};

/** Fields that rules can be sorted by. */
export type AlertRuleOrderField =
  /** The name. */
  | 'NAME'
  /** Time of the last change. */
  | 'UPDATED_AT';

/** How often the alerts of a rule were right, by what people did with them. */
export type AlertRulePrecision = {
  /** Number of these that were dismissed as wrong. */
  dismissed: Scalars['Int']['output'];
  /** Number of judged alerts: dismissed, acknowledged, or resolved by a person. */
  n: Scalars['Int']['output'];
  /** Share of the judged alerts that nobody dismissed, 0 to 1; null when none was judged. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** What a rule would have raised in the past. */
export type AlertRulePreview = {
  /** Number of alerts; null when the rule was refused. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The newest alerts, at most 10. */
  examples: Array<AlertRulePreviewExample>;
  /** Start of the time that was looked at; null when the rule was refused. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** End of the time that was looked at; null when the rule was refused. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** Reasons why the rule was refused; empty for a preview. */
  userErrors: Array<AlertRuleUserError>;
  /** Number of alerts by week, the first week first. */
  weeks: Array<AlertRulePreviewWeek>;
};

/** An alert that a rule would have raised. */
export type AlertRulePreviewExample = {
  /** The account that it would have been about; null when it is about none. */
  account?: Maybe<Account>;
  /** Time at which it would have been raised; of a condition, to the day. */
  at: Scalars['DateTime']['output'];
  /** The interaction that would have raised it; null when there is none. */
  interaction?: Maybe<Interaction>;
  /** Description of what happened. */
  message: Scalars['String']['output'];
  /** One line for lists. */
  title: Scalars['String']['output'];
  /** Measured value, in the unit of the threshold; null when nothing is measured. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Number of alerts of a week in a preview. */
export type AlertRulePreviewWeek = {
  /** Number of alerts. */
  count: Scalars['Int']['output'];
  /** Start of the week: that of the preview, or seven days after the week before. */
  from: Scalars['DateTime']['output'];
};

/** The score that a rule is about. */
export type AlertRuleScore = {
  /** The kind of the score. */
  kind: ScoreKind;
  /** Whether an account, a contact or a deal has the score. */
  subjectType: ScoreSubjectType;
};

/** The score that a rule is about. */
export type AlertRuleScoreInput = {
  /** The kind of the score. */
  kind: ScoreKind;
  /** What has the score. By default ACCOUNT; CONTACT for LEAD, DEAL for DEAL_SUCCESS. */
  subjectType?: InputMaybe<ScoreSubjectType>;
};

/** A reason why a change of a rule was refused. */
export type AlertRuleUserError = {
  /** Stable code of the reason, for programs. */
  code: AlertRuleErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
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

/** Conditions on the severity of an alert; all given ones must hold. */
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

/** Result of alertSnooze. */
export type AlertSnoozePayload = {
  /** The current alert; null when it does not exist. */
  alert?: Maybe<Alert>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AlertUserError>;
};

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

/** Conditions on the status of an alert; all given ones must hold. */
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

/** A reason why a change of an alert was refused. */
export type AlertUserError = {
  /** Stable code of the reason, for programs. */
  code: AlertErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** Model, time and language of an analysis. */
export type AnalysisInfo = {
  /** Time of the analysis. */
  analysedAt: Scalars['DateTime']['output'];
  /** Detected language as ISO 639-1, for example en; null when it is unknown. Values that depend on the language are then null too. */
  language?: Maybe<Scalars['String']['output']>;
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
};

/** The answer to a question. */
export type Answer = {
  /** Possible meanings of an ambiguous name. */
  candidates: Array<AnswerName>;
  /** How much of the question the answer uses, and how well its names match, 0 to 1; 0 for a question that was declined. It orders answers by doubt; it is no probability. */
  confidence: Scalars['Float']['output'];
  /** The queries that were run, in order. Each gives the same data in GraphiQL. */
  operations: Array<AnswerOperation>;
  /** The question. */
  question: Scalars['String']['output'];
  /** Why it was declined; null for an answer. */
  reason?: Maybe<AnswerDeclineReason>;
  /** Sentences of `text`, each with the queries that it rests on; empty for a question that was declined. */
  statements: Array<AnswerStatement>;
  /** Whether it was answered. */
  status: AnswerStatus;
  /** Similar questions that can be answered, for a question that was declined. */
  suggestions: Array<Scalars['String']['output']>;
  /** The data of the answer; null for a question that was declined. */
  table?: Maybe<AnswerTable>;
  /** The answer in words, or the reason why there is none. All figures come from the data. */
  text: Scalars['String']['output'];
  /** How the question was understood; null when it was not. */
  understanding?: Maybe<AnswerUnderstanding>;
  /** The number that was asked for; null when the question asks for none. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** A value of an answer; both are null when there is none. */
export type AnswerCell = {
  /** The value, if it is a number. */
  number?: Maybe<Scalars['Float']['output']>;
  /** The value as people read it. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A column of an answer. */
export type AnswerColumn = {
  /** Currency of its amounts; null for other units, and for amounts without one. */
  currencyCode?: Maybe<Scalars['String']['output']>;
  /** Name of the column, for people. */
  label: Scalars['String']['output'];
  /** Name of the column, for programs. */
  name: Scalars['String']['output'];
  /** Unit of its numbers; null for texts. */
  unit?: Maybe<MetricUnit>;
};

/** Why a question was not answered. Clients must accept new values. */
export type AnswerDeclineReason =
  /** A name in it may mean several things. */
  | 'AMBIGUOUS_NAME'
  /** It takes more data than one answer may read. */
  | 'BEYOND_LIMIT'
  /** The text asks for a change of data. */
  | 'CHANGES_DATA'
  /** The text has no words. */
  | 'EMPTY'
  /** The data could not be read. */
  | 'FAILED'
  /** It is about days that have not begun. */
  | 'FUTURE'
  /** The text is not in English. */
  | 'LANGUAGE'
  /** The text is code, or orders to the program. */
  | 'NOT_A_QUESTION'
  /** It is not clear what is asked, or the data do not tell it. */
  | 'NOT_UNDERSTOOD'
  /** The data do not have what it asks for. */
  | 'NO_DATA'
  /** The text has several questions. */
  | 'SEVERAL_QUESTIONS'
  /** The text is too long. */
  | 'TOO_LONG'
  /** A name in it is not known. */
  | 'UNKNOWN_NAME';

/** A name in a question, and what it means. */
export type AnswerName = {
  /** The account, if it is one. */
  account?: Maybe<Account>;
  /** The person of a customer, if it is one. */
  contact?: Maybe<Contact>;
  /** The colleague, if it is one. */
  employee?: Maybe<Employee>;
  /** The kind of thing that has the name. */
  kind: AnswerNameKind;
  /** How alike words and name are, 0 to 1. */
  likeness: Scalars['Float']['output'];
  /** Name of the thing that they mean. */
  name: Scalars['String']['output'];
  /** The words of the question. */
  words: Scalars['String']['output'];
};

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

/** A query that an answer comes from. */
export type AnswerOperation = {
  /** The GraphQL document. */
  document: Scalars['String']['output'];
  /** Its variables, as JSON. */
  variables: Scalars['String']['output'];
};

/** Days that a question is about. */
export type AnswerPeriod = {
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
  /** The words of the question. */
  words: Scalars['String']['output'];
};

/** A row of an answer, with what it is about. */
export type AnswerRow = {
  /** The account that it is about. */
  account?: Maybe<Account>;
  /** The call that it is about. */
  call?: Maybe<GongCall>;
  /** Its values, one for each column. */
  cells: Array<AnswerCell>;
  /** The person of a customer that it is about. */
  contact?: Maybe<Contact>;
  /** The deal that it is about. */
  deal?: Maybe<Deal>;
  /** The colleague whom it is about. */
  employee?: Maybe<Employee>;
  /** The interaction that it is about. */
  interaction?: Maybe<Interaction>;
  /** The conversation that it is about. */
  thread?: Maybe<ConversationThread>;
};

/** A sentence of an answer. */
export type AnswerStatement = {
  /** The queries whose results say it. */
  operations: Array<AnswerOperation>;
  /** The sentence. */
  text: Scalars['String']['output'];
};

/** Whether a question was answered. Clients must accept new values. */
export type AnswerStatus =
  /** There is an answer. */
  | 'ANSWERED'
  /** There is none, for a reason. */
  | 'DECLINED';

/** The data of an answer. */
export type AnswerTable = {
  /** The columns. */
  columns: Array<AnswerColumn>;
  /** The rows, in the order that the question asks for. */
  rows: Array<AnswerRow>;
  /** Number of all rows, of which some are shown; null when all are. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** How a question was understood. */
export type AnswerUnderstanding = {
  /** Subject of questions of this kind. */
  about: Scalars['String']['output'];
  /** Name of the kind of question. */
  intent: Scalars['String']['output'];
  /** The names in the question. */
  names: Array<AnswerName>;
  /** The days that the question is about; null when it names none. */
  period?: Maybe<AnswerPeriod>;
  /** Time zone of the days: that of the tenant (`tenantSettingsEdit`). */
  timeZone: Scalars['String']['output'];
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Rows of about the same predicted probability. */
export type CalibrationPoint = {
  /** Share that had the outcome. */
  actual: Scalars['Float']['output'];
  /** Number of rows, by weight. */
  count: Scalars['Float']['output'];
  /** Mean predicted probability. */
  predicted: Scalars['Float']['output'];
};

/** A call in a list of calls. */
export type CallOverview = {
  /** The call. */
  call: GongCall;
};

/** A page of calls. */
export type CallOverviewConnection = {
  /** The calls with their cursors. */
  edges: Array<CallOverviewEdge>;
  /** The calls alone. */
  nodes: Array<CallOverview>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of calls in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A call in a page. */
export type CallOverviewEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The call. */
  node: CallOverview;
};

/** Conditions on calls; all given ones must hold. At most five levels deep. */
export type CallOverviewFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<CallOverviewFilter>>;
  /** Condition on the call's id. */
  callId?: InputMaybe<IdFilter>;
  /** A competitor that was named. Matches if any does. */
  competitor?: InputMaybe<StringFilter>;
  /** A contact who took part or was invited. Matches if any does, so `neq` and `nin` match calls with somebody else. */
  contactId?: InputMaybe<IdFilter>;
  /** Condition on the sentiment of the customer's side, -1 to 1. */
  customerSentiment?: InputMaybe<FloatFilter>;
  /** Condition on the deal's id. */
  dealId?: InputMaybe<IdFilter>;
  /** Condition on the length of the call, in seconds. */
  durationSeconds?: InputMaybe<IntFilter>;
  /** An employee who took part or was invited. Matches if any does. */
  employeeId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<CallOverviewFilter>;
  /** The subject of an objection of the customer. Matches if that of any does. */
  objection?: InputMaybe<StringFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<CallOverviewFilter>>;
  /** Condition on the start of the call. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the title. */
  title?: InputMaybe<StringFilter>;
  /** A topic of the call. Matches if any does. */
  topic?: InputMaybe<StringFilter>;
};

/** A group of calls. */
export type CallOverviewGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** The contact, of groups by contact. */
  contact?: Maybe<Contact>;
  /** Number of calls in the group. */
  count: Scalars['Int']['output'];
  /** The employee, of groups by employee. */
  employee?: Maybe<Employee>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of calls. */
export type CallOverviewGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Competitor that was named. */
  | 'COMPETITOR'
  /** Contact who took part or was invited. */
  | 'CONTACT'
  /** Day (UTC). */
  | 'DAY'
  /** Employee who took part or was invited. */
  | 'EMPLOYEE'
  /** Month (UTC). */
  | 'MONTH'
  /** Subject of the customer's objections. */
  | 'OBJECTION'
  /** Topic. */
  | 'TOPIC'
  /** Week (UTC). */
  | 'WEEK';

/** Number of calls, as a whole and by group. */
export type CallOverviewGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<CallOverviewGroup>;
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

/** A part of a call, with the sentiment of who spoke in it. */
export type CallSentimentPart = {
  /** Sentiment of the customer's side, -1 to 1, weighted by the number of words; null when it said nothing with a sentiment. */
  customer?: Maybe<Scalars['Float']['output']>;
  /** End of the part, in milliseconds from the start of the call. */
  endMilliseconds: Scalars['Int']['output'];
  /** The same of our company. */
  ours?: Maybe<Scalars['Float']['output']>;
  /** Start of the part, in milliseconds from the start of the call. */
  startMilliseconds: Scalars['Int']['output'];
};

/** How people talked in a call, measured in its transcript. */
export type CallTalk = {
  /** Longest time that somebody of our company talked without a break, in seconds; null when none did. */
  longestMonologueSeconds?: Maybe<Scalars['Float']['output']>;
  /** Longest time that a customer talked without a break, in seconds; null when none did. */
  longestStorySeconds?: Maybe<Scalars['Float']['output']>;
  /** Questions that our company asked: sentences with question marks. */
  ourQuestions: Scalars['Int']['output'];
  /** Times when the speaker changed. */
  switches: Scalars['Int']['output'];
  /** Changes of the speaker in a minute of speech; null without one. */
  switchesPerMinute?: Maybe<Scalars['Float']['output']>;
  /** Our company's share of the time that both sides talked, 0 to 1; null when nobody's side is known. */
  talkRatio?: Maybe<Scalars['Float']['output']>;
  /** Questions that the customer asked: sentences with question marks. */
  theirQuestions: Scalars['Int']['output'];
};

/** An account that may leave. */
export type ChurnRisk = {
  /** The account. */
  account: Account;
  /** Number of days ahead that the risk is about. */
  horizonDays: Scalars['Int']['output'];
  /** Factors that raise the risk, strongest first. */
  reasons: Array<ScoreFactor>;
  /** The risk, with model, confidence and rank. */
  score: Score;
};

/** A page of accounts that may leave. */
export type ChurnRiskConnection = {
  /** The accounts with their cursors. */
  edges: Array<ChurnRiskEdge>;
  /** The accounts alone. */
  nodes: Array<ChurnRisk>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An account that may leave in a page. */
export type ChurnRiskEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The account with its risk. */
  node: ChurnRisk;
};

/** Conditions on accounts that may leave; all given ones must hold. At most five levels deep. */
export type ChurnRiskFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ChurnRiskFilter>>;
  /** This must not hold. */
  not?: InputMaybe<ChurnRiskFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ChurnRiskFilter>>;
  /** Condition on the id of the employee who is responsible for the account. */
  ownerId?: InputMaybe<IdFilter>;
  /** Condition on the region, in the source's words. */
  region?: InputMaybe<StringFilter>;
  /** Condition on the calculated risk, 0 to 100. */
  risk?: InputMaybe<FloatFilter>;
  /** Condition on the segment, in the source's words. */
  segment?: InputMaybe<StringFilter>;
};

/** A group of accounts that may leave. */
export type ChurnRiskGroup = {
  /** Number of accounts in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of accounts that may leave. */
export type ChurnRiskGroupField =
  /** Employee who is responsible for the account. */
  | 'OWNER'
  /** Region, in the source's words. */
  | 'REGION'
  /** Ten points of risk. The key is the lowest of them: `70` for those from 70 to below 80; `90` includes 100. */
  | 'RISK'
  /** Segment, in the source's words. */
  | 'SEGMENT';

/** Number of accounts that may leave, as a whole and by group. */
export type ChurnRiskGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ChurnRiskGroup>;
};

/** How an employee leads recorded calls, beside the colleagues. */
export type Coaching = {
  /** Length of a call, in minutes. */
  callLength: CoachingFigure;
  /** Recorded calls that the employee hosted. */
  calls: CoachingFigure;
  /** Longest time that one of our people spoke, in minutes. */
  longestMonologue: CoachingFigure;
  /** Share of calls in which something to do was agreed. */
  nextStepRate: CoachingFigure;
  /** Share of objections that were answered. */
  objectionHandling: CoachingFigure;
  /** Share of calls with an objection. */
  objectionRate: CoachingFigure;
  /** Questions that our people asked in a call. */
  questionsPerCall: CoachingFigure;
  /** Share of the time that our people spoke. */
  talkRatio: CoachingFigure;
};


/** How an employee leads recorded calls, beside the colleagues. */
export type CoachingObjectionHandlingArgs = {
  category?: InputMaybe<ObjectionCategory>;
};

/** A figure of an employee, and that of the colleagues. */
export type CoachingFigure = {
  /** The metric. */
  definition: Metric;
  /** The colleagues together, without the employee. */
  others: MetricOthers;
  /** Number of calls, or of objections, that the value rests on. */
  records: Scalars['Float']['output'];
  /** Value of the employee; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** How a family of models did, learned from outcomes before the split and tried on rows after it. */
export type ComparedFamily = {
  /** Chance that a row with the outcome got a higher probability than one without. Null if only one outcome came after the split. */
  auc?: Maybe<Scalars['Float']['output']>;
  /** Mean squared error of the probabilities; lower is better. */
  brier: Scalars['Float']['output'];
  /** Predicted and actual shares in at most ten groups of rows, from the lowest probability to the highest. */
  calibration: Array<CalibrationPoint>;
  /** The family. */
  family: ModelFamily;
  /** True of the family in use. */
  isUsed: Scalars['Boolean']['output'];
  /** Mean log loss of predictions of each fifth of all outcomes from the fifths before it, which decided what is used; lower is better. Null with too few outcomes, and for `PRIOR`. */
  logLoss?: Maybe<Scalars['Float']['output']>;
};

/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type Competitor = {
  /** Number of accounts whose conversations name it. */
  accounts: Scalars['Int']['output'];
  /** Accounts to which it was named, the most often first. */
  accountsNamed?: Maybe<Array<CompetitorAccount>>;
  /** End of the time. */
  asOf: Scalars['DateTime']['output'];
  /** The latest time at which it was named. */
  lastNamedAt: Scalars['DateTime']['output'];
  /** Statements of customers in texts that name it, while a deal was open that was lost later: those of most deals first. That is near the loss, not its proven reason. */
  lossReasons?: Maybe<Array<LossReason>>;
  /** Number of conversations that name it. Our own messages count too. */
  mentions: Scalars['Int']['output'];
  /** Name of the competitor. */
  name: Scalars['String']['output'];
  /** Open deals during which it was named, the largest amounts first. */
  openDeals?: Maybe<Array<CompetitorDeal>>;
  /** Praise and criticism of it by customers. */
  opinions?: Maybe<CompetitorOpinions>;
  /** Sentences of customers that name it, the newest first. */
  quotes?: Maybe<Array<Quote>>;
  /** How deals were closed with it named while they were open, and without. */
  record?: Maybe<CompetitorRecord>;
  /** Start of the time. */
  since: Scalars['DateTime']['output'];
  /** Mentions by week, in order; weeks without one are left out. */
  weeks?: Maybe<Array<CompetitorWeek>>;
  /** Objections in texts that name it that were answered, and after which a deal was won, the newest first. */
  whatWorked?: Maybe<Array<WorkedReply>>;
};


/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type CompetitorAccountsNamedArgs = {
  first?: Scalars['Int']['input'];
};


/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type CompetitorLossReasonsArgs = {
  first?: Scalars['Int']['input'];
};


/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type CompetitorOpenDealsArgs = {
  first?: Scalars['Int']['input'];
};


/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type CompetitorQuotesArgs = {
  first?: Scalars['Int']['input'];
};


/** A competitor in the conversations with accounts in a time. All of it is counted or quoted, nothing concluded: mind the numbers of cases. */
export type CompetitorWhatWorkedArgs = {
  first?: Scalars['Int']['input'];
};

/** An account to which a competitor was named. */
export type CompetitorAccount = {
  /** The account. */
  account: Account;
  /** The latest time at which it was named. */
  lastNamedAt: Scalars['DateTime']['output'];
  /** Number of its conversations that name it. */
  mentions: Scalars['Int']['output'];
};

/** An open deal during which a competitor was named. */
export type CompetitorDeal = {
  /** Its account. */
  account: Account;
  /** The deal. */
  deal: Deal;
  /** The latest time at which it was named. */
  lastNamedAt: Scalars['DateTime']['output'];
  /** Number of conversations of that time that name it. */
  mentions: Scalars['Int']['output'];
};

/** Praise and criticism of a competitor by customers: sentences with a sentiment whose target it is. */
export type CompetitorOpinions = {
  /** Number of sentences that criticise it. */
  criticised: Scalars['Int']['output'];
  /** The newest five that criticise it. */
  criticism: Array<Quote>;
  /** The newest five that praise it. */
  praise: Array<Quote>;
  /** Number of sentences that praise it. */
  praised: Scalars['Int']['output'];
};

/** How deals were closed with a competitor named, and without. Both had conversations while they were open. */
export type CompetitorRecord = {
  /** Deals during which it was named. */
  named: DealRecord;
  /** The others. */
  notNamed: DealRecord;
};

/** Mentions of a competitor in a week. */
export type CompetitorWeek = {
  /** Number of their accounts. */
  accounts: Scalars['Int']['output'];
  /** Number of conversations that name it. */
  mentions: Scalars['Int']['output'];
  /** The Monday of the week, in UTC. */
  week: Scalars['Date']['output'];
};

/** A sentence that may break the Fair Housing Act or the Fair Debt Collection Practices Act. A person must review it. */
export type ComplianceFlag = {
  /** The law that may be broken. */
  regulation: Regulation;
  /** The quoted sentence. */
  sentence: Scalars['String']['output'];
  /** Subject within the law, for example familial status. */
  topic: Scalars['String']['output'];
};

export type Contact = {
  /** Lists alerts about this contact, newest first by default. */
  alerts?: Maybe<AlertConnection>;
  /** Risk that the contact leaves within 90 days; null when not calculated. */
  churnRisk?: Maybe<Score>;
  /** Amount and recency of our conversations with the contact; null when not calculated. */
  engagement?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** Quality of the contact as a lead; null when not calculated. */
  leadScore?: Maybe<Score>;
  /** Satisfaction of the contact; null when not calculated. */
  satisfaction?: Maybe<Score>;
  /** Mean sentiment of what the contact wrote and said in the last 90 days, -1 to 1; null when it is not known. If it is not known who speaks in a call, the customer's side is that of the only contact who took part. */
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
  /** Value of the score CHURN_RISK of the account, divided by 100. It is no probability. Null when there is none. */
  churnRisk?: Maybe<Scalars['Float']['output']>;
  /** The sentences of summary and lists, with their places; null until it is analysed. */
  citations?: Maybe<Array<ThreadCitation>>;
  /** Names of competitors that are mentioned; null until it is analysed. */
  competitiveLandscape?: Maybe<Array<Scalars['String']['output']>>;
  /** Confidence, 0 to 1: it grows with the number and the share of analysed interactions; null until it is analysed. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Stage of the deal that it is about; null when there is none. */
  dealStage?: Maybe<Scalars['String']['output']>;
  /** Engagement of the customer, 0 to 1: how often they spoke, how many of them, and if both sides did; null when it is not known. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** Recommended escalations, each with its reason, at most 5; null until it is analysed. */
  escalationRecommendations?: Maybe<Array<Scalars['String']['output']>>;
  /** Amount of the deal that it is about; null when there is none. */
  estimatedDealValue?: Maybe<Money>;
  /** Sentences in which the customer shows interest in more, at most 5; null until it is analysed. */
  expansionOpportunities?: Maybe<Array<Scalars['String']['output']>>;
  /** Hand-offs from a call to this thread, latest first, at most 50. */
  handoffs?: Maybe<Array<Handoff>>;
  id: Scalars['ID']['output'];
  /** Items of `keyOutcomes`, each with the sentences of the conversation that it rests on; null when it is. */
  keyOutcomeClaims?: Maybe<Array<SummaryClaim>>;
  /** What came of it, at most 10: sentences of a language model if one is configured and enough of them hold, otherwise sentences of the conversation that say so; null until it is analysed. */
  keyOutcomes?: Maybe<Array<Scalars['String']['output']>>;
  /** Author of `keyOutcomes`; null when it is. */
  keyOutcomesBy?: Maybe<SummaryAuthor>;
  /** Time of the last analysis; null when there is none. */
  lastAnalysedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Sentences in which the customer tells of problems, at most 10; null until it is analysed. */
  painPoints?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences with the latest promises and requests of which nobody says that they are done, at most 5; null until it is analysed. */
  predictedNextActions?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences in which we propose a solution, at most 10; null until it is analysed. */
  proposedSolutions?: Maybe<Array<Scalars['String']['output']>>;
  /** Items of `recommendedFollowUps`, each with the sentences of the conversation that it rests on; null when it is. */
  recommendedFollowUpClaims?: Maybe<Array<SummaryClaim>>;
  /** Recommended follow-ups, at most 8: of a language model if one is configured and enough of them hold, otherwise of rules, each with its reason; null until it is analysed. */
  recommendedFollowUps?: Maybe<Array<Scalars['String']['output']>>;
  /** Author of `recommendedFollowUps`; null when it is. */
  recommendedFollowUpsBy?: Maybe<SummaryAuthor>;
  /** Satisfaction of the customer, 0 to 1: their sentiment, less for escalations and problems; null when it is not known. */
  satisfaction?: Maybe<Scalars['Float']['output']>;
  /** Segment of the account; null when it is not known. */
  segment?: Maybe<Scalars['String']['output']>;
  /** Mean sentiment of the customer, -1 to 1: what they wrote, and their side of calls; null when it is not known. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Value of the score DEAL_SUCCESS of the deal that it is about, divided by 100. It is a probability only if the score has one. Null when there is none. */
  successProbability?: Maybe<Scalars['Float']['output']>;
  /** Summary. Without a language model it consists of the sentences that carry the conversation, at most four, in order and in their original wording. Null when there are none. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Author of `summary`; null when it is. */
  summaryBy?: Maybe<SummaryAuthor>;
  /** Sentences of `summary`, each with the sentences of the conversation that it rests on; null when it is. */
  summaryClaims?: Maybe<Array<SummaryClaim>>;
  /** Reasons why it has its `type`, strongest first; null until it is analysed. */
  typeReasons?: Maybe<Array<Scalars['String']['output']>>;
  /** Reasons why threads of several sources are one conversation, in the order of the threads and strongest first, at most 100; empty for a thread of one source. */
  why?: Maybe<Array<CorrelationReason>>;
};

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

/** A reason why a thread belongs to a conversation. */
export type CorrelationReason = {
  /** The kind of reason. */
  basis: CorrelationBasis;
  /** The reason in words. */
  detail: Scalars['String']['output'];
  /** The interaction that was joined: the first one of its thread, or the one with the reference. */
  from: Interaction;
  /** The interaction that it was joined to: the call, the first message of the chat, or what the reference points to. */
  to: Interaction;
  /** Chance that the two belong together as far as this reason alone can tell, 0 to 1. Two threads are joined if at least one of their reasons is right with a chance of 0.5. */
  weight: Scalars['Float']['output'];
};

/** How a customer fares: the metrics of customer health, each with the number of records that it rests on. */
export type CustomerHealth = {
  /** Mood of the customer in calls. */
  callSentiment: MetricAnswer;
  /** Interactions in which the customer asks for an escalation. */
  escalations: MetricAnswer;
  /** Share of interactions in which the customer sounds negative. */
  negativeShare: MetricAnswer;
  /** Time in which we answer, in hours. */
  responseTime: MetricAnswer;
  /** Mood of the customer in support. */
  supportSentiment: MetricAnswer;
};

/** A sentence that a customer said or wrote. */
export type CustomerStatement = {
  /** The account. */
  account: Account;
  /** Who said it; null when it is not known. */
  contact?: Maybe<Contact>;
  /** What kind of statement it is. */
  kind: FindingKind;
  /** The words. */
  quote: Quote;
  /** Category of an objection, or what the others are about; null when it is not known. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** What customers said, by findings in their sentences. */
export type CustomerStatements = {
  /** End of the time. */
  asOf: Scalars['DateTime']['output'];
  /** Numbers of the statements and of the accounts that made them. */
  counts?: Maybe<StatementCounts>;
  /** Start of the time. */
  since: Scalars['DateTime']['output'];
  /** The statements, the newest first. */
  statements?: Maybe<Array<CustomerStatement>>;
  /** The statements by what they are about, the largest groups first. */
  subjects?: Maybe<Array<StatementSubject>>;
};


/** What customers said, by findings in their sentences. */
export type CustomerStatementsStatementsArgs = {
  first?: Scalars['Int']['input'];
};


/** What customers said, by findings in their sentences. */
export type CustomerStatementsSubjectsArgs = {
  first?: Scalars['Int']['input'];
};

/** Conditions on a day; all given ones must hold. */
export type DateFilter = {
  /** On this day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Later than. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or earlier. */
  lte?: InputMaybe<Scalars['Date']['input']>;
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
  /** Lists alerts about this deal, newest first by default. */
  alerts?: Maybe<AlertConnection>;
  /** Current state of the deal; null when not calculated. */
  health?: Maybe<Score>;
  id: Scalars['ID']['output'];
  /** Lists what should be done next about the deal, most important first. */
  nextBestActions?: Maybe<NextBestActionConnection>;
  /** Its way through the pipeline and what is wrong with it; null when it is closed. */
  open?: Maybe<OpenDeal>;
  /** Chance that the deal is won; null when not calculated. */
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


export type DealNextBestActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NextBestActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<NextBestActionOrder>>;
};

/** Closed deals. */
export type DealRecord = {
  /** Number of lost deals. */
  lost: Scalars['Int']['output'];
  /** Sums of the lost deals, by currency. Deals without an amount are in none. */
  lostAmounts: Array<Money>;
  /** Share that was won, with its interval; null when there are none. */
  winRate?: Maybe<Proportion>;
  /** Number of won deals. */
  won: Scalars['Int']['output'];
  /** Sums of the won deals, by currency. Deals without an amount are in none. */
  wonAmounts: Array<Money>;
};

/** Something that is wrong with an open deal. */
export type DealWarning = {
  /** What is wrong. */
  kind: DealWarningKind;
  /** What is wrong, in a sentence. */
  message: Scalars['String']['output'];
  /** Since when; null when it is no span of time. */
  since?: Maybe<Scalars['DateTime']['output']>;
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
  eq?: InputMaybe<DealWarningKind>;
  /** Has one of these. */
  in?: InputMaybe<Array<DealWarningKind>>;
  /** True: has none. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Employee = {
  /** Figures about the recorded calls of the employee, each with that of the colleagues. */
  coaching?: Maybe<Coaching>;
  id: Scalars['ID']['output'];
};


export type EmployeeCoachingArgs = {
  range: MetricRange;
};

/** A topic that a Slack user answers about at least twice as often as colleagues, in at least 5 threads, and more often than one in 1,000 users like them would by chance. */
export type Expertise = {
  /** The same share of all colleagues, 0 to 1: what is usual. */
  colleaguesShare: Scalars['Float']['output'];
  /** Their share in the threads that the user answered in, 0 to 1. */
  share: Scalars['Float']['output'];
  /** Number of threads with an answer of the user about it. */
  threads: Scalars['Int']['output'];
  /** The topic, one of those in `Interaction.keyTopics`. */
  topic: Scalars['String']['output'];
};

/** How a model scales a measure. */
export type FeatureScale =
  /** The natural logarithm of 1 + measure. */
  | 'LOG'
  /** The natural logarithm of the measure. */
  | 'LOG_RATIO'
  /** The measure itself. */
  | 'PLAIN';

/** What a sentence says: a promise, a question, an objection and so on. */
export type Finding = Node & {
  /** The call; null for other texts. */
  call?: Maybe<GongCall>;
  /** Probability that the finding is right, 0 to 1; null if it was not measured for its kind, as for COMPLIANCE, PORTFOLIO_SIZE, QUALIFICATION and CHURN_SIGNAL, and for the ESCALATION of a customer who leaves. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Time when it was marked as done; null if it is not. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who marked it as done; null if it is not. */
  doneBy?: Maybe<Scalars['String']['output']>;
  /** How it was done, as that person wrote; null for nothing. */
  doneNote?: Maybe<Scalars['String']['output']>;
  /** Day that these words mean, counted in UTC from the time of the text; null if it is not known. */
  dueDate?: Maybe<Scalars['Date']['output']>;
  /** Words that say until when; null if none do. */
  dueText?: Maybe<Scalars['String']['output']>;
  /** End of the sentence, after its last character. */
  end: Scalars['Int']['output'];
  /** How an objection was met in the same text; null if it was not, and for other kinds. */
  handling?: Maybe<ObjectionHandling>;
  /** Id of the finding. */
  id: Scalars['ID']['output'];
  /** The interaction that it comes from; null while that of a call is not known. */
  interaction?: Maybe<Interaction>;
  /** True if somebody has marked the action item as done; null for kinds other than ACTION_ITEM. What texts say does not count: see `likelyDone`. */
  isDone?: Maybe<Scalars['Boolean']['output']>;
  /** The kind of finding. */
  kind: FindingKind;
  /** What was said later that makes it likely that the action item is done; null if nothing was, if somebody has marked it as done, and for other kinds. It closes nothing: people decide, by `actionItemClose`, or `actionItemReopen` if it is not done. */
  likelyDone?: Maybe<LikelyDone>;
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
  /** Who has to do it: I, we, you or a name; null if nobody is named, and for kinds other than ACTION_ITEM. */
  owner?: Maybe<Scalars['String']['output']>;
  /** The segment of the call; null for other texts. */
  segment?: Maybe<TranscriptSegment>;
  /** The sentence in its original wording, at most 500 characters. */
  sentence: Scalars['String']['output'];
  /** Sentiment of the sentence, -1 to 1; null for kinds other than SENTIMENT. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Start of the sentence in the text of the interaction, or of the segment of the call, in UTF-16 code units. */
  start: Scalars['Int']['output'];
  /** Subject of a feeling, problem, wish or objection; title of a DECISION_MAKER; number of units of a PORTFOLIO_SIZE; law and subject of COMPLIANCE; element of a QUALIFICATION; DECIDED or CONSIDERED of a CHURN_SIGNAL; null if it is not known. */
  target?: Maybe<Scalars['String']['output']>;
};

/** A page of findings. */
export type FindingConnection = {
  /** The findings with their cursors. */
  edges: Array<FindingEdge>;
  /** The findings alone. */
  nodes: Array<Finding>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A finding in a page. */
export type FindingEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The finding. */
  node: Finding;
};

/** Conditions on findings; all given ones must hold. At most five levels deep. */
export type FindingFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<FindingFilter>>;
  /** Condition on the call's id. */
  callId?: InputMaybe<IdFilter>;
  /** Condition on the confidence. */
  confidence?: InputMaybe<FloatFilter>;
  /** Condition on the day until when. */
  dueDate?: InputMaybe<DateFilter>;
  /** Condition on how an objection was met in the same text. */
  handling?: InputMaybe<ObjectionHandlingFilter>;
  /** Condition on the kind. */
  kind?: InputMaybe<FindingKindFilter>;
  /** True for action items that nobody has marked as done, but a later text says are done. With `open`, `{eq: false}` leaves what nobody has spoken of as done. */
  likelyDone?: InputMaybe<BooleanFilter>;
  /** This must not hold. */
  not?: InputMaybe<FindingFilter>;
  /** Condition on the time of the interaction. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** True for action items that nobody has marked as done. Those that are likely done are among them. */
  open?: InputMaybe<BooleanFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<FindingFilter>>;
  /** True for action items that nobody has marked as done, although their day has passed, in UTC. Those that are likely done are among them. */
  overdue?: InputMaybe<BooleanFilter>;
  /** Condition on who has to do it. */
  owner?: InputMaybe<StringFilter>;
  /** Condition on the role of who said or wrote it: of the speaker in a call; of a text OUR_TEAM or CUSTOMER, or UNKNOWN if several wrote it or nobody knows. */
  speakerRole?: InputMaybe<SpeakerRoleFilter>;
  /** Condition on the subject. */
  target?: InputMaybe<StringFilter>;
};

/** A group of findings. */
export type FindingGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** The call, of groups by call. */
  call?: Maybe<GongCall>;
  /** Number of findings in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of findings. */
export type FindingGroupField =
  /** Account of the interaction. */
  | 'ACCOUNT'
  /** Call; null for other texts. */
  | 'CALL'
  /** Day (UTC) of the interaction. */
  | 'DAY'
  /** How an objection was met in the same text. */
  | 'HANDLING'
  /** Kind. */
  | 'KIND'
  /** Month (UTC) of the interaction. */
  | 'MONTH'
  /** Who has to do it. */
  | 'OWNER'
  /** Role of who said or wrote it. */
  | 'SPEAKER_ROLE'
  /** Subject. */
  | 'TARGET'
  /** Week (UTC) of the interaction. */
  | 'WEEK';

/** Number of findings, as a whole and by group. */
export type FindingGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<FindingGroup>;
};

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

/** Conditions on the kind of a finding; all given ones must hold. */
export type FindingKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<FindingKind>;
  /** One of. */
  in?: InputMaybe<Array<FindingKind>>;
  /** Different from. */
  neq?: InputMaybe<FindingKind>;
  /** None of. */
  nin?: InputMaybe<Array<FindingKind>>;
};

/** A sort order for findings. */
export type FindingOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: FindingOrderField;
};

/** Fields that findings can be sorted by. */
export type FindingOrderField =
  /** Day until when something has to be done. */
  | 'DUE_DATE'
  /** Time of the interaction. */
  | 'OCCURRED_AT'
  /** Place within a call. */
  | 'PLACE';

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

/** Time within which somebody should follow up. */
export type FollowUpPriority =
  /** Today. */
  | 'HIGH'
  /** When there is time. */
  | 'LOW'
  /** Within the usual time. */
  | 'NORMAL'
  /** Now. */
  | 'URGENT';

/** A forecast in one currency, with the sum that gives it. */
export type Forecast = {
  /** Comparison with the actual; null without one. */
  accuracy?: Maybe<ForecastAccuracy>;
  /** What the period brought; null before its end, and in forecasts that are not stored. Deals that are recorded late change it for 90 days. */
  actual?: Maybe<Scalars['Decimal']['output']>;
  /** Nothing that was recorded later counts. */
  asOf: Scalars['DateTime']['output'];
  /** Upper end of the interval. */
  best: Scalars['Decimal']['output'];
  /** Probability that the actual differs from `likely` by at most 15 %. */
  confidence: Scalars['Float']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
  /** The interval in which half of the actuals are expected. */
  halfInterval: ForecastInterval;
  /** Id of the forecast: the same for all of a day about the same. */
  id: Scalars['ID']['output'];
  /** Share of actuals that are expected from `worst` to `best`, 0 to 1. */
  intervalLevel: Scalars['Float']['output'];
  /** What is forecast. */
  kind: ForecastKind;
  /** Expected amount: the sum of `math`. */
  likely: Scalars['Decimal']['output'];
  /** The parts of `likely`, and what they rest on. */
  math: ForecastMath;
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
  /** The employee whose deals it is about; null if it is about all or about a segment. */
  owner?: Maybe<Employee>;
  /** Last day of the period. */
  periodEnd: Scalars['Date']['output'];
  /** First day of the period. */
  periodStart: Scalars['Date']['output'];
  /** The segment whose deals it is about; null if it is about all or about an owner. */
  segment?: Maybe<Scalars['String']['output']>;
  /** Length of the period. */
  unit: PeriodUnit;
  /** Lower end of the interval: the actual is expected below it as often as above `best`. */
  worst: Scalars['Decimal']['output'];
};

/** How a forecast did. */
export type ForecastAccuracy = {
  /** True if the actual lies from `worst` to `best`. */
  inInterval: Scalars['Boolean']['output'];
  /** The ratio as a word; null if there is none. */
  level?: Maybe<ForecastAccuracyLevel>;
  /** `likely` divided by the actual; null if the actual is not positive. */
  ratio?: Maybe<Scalars['Float']['output']>;
};

/** How far a forecast is from the actual. Clients must accept new values. */
export type ForecastAccuracyLevel =
  /** 0.85 to 1.15 times the actual. */
  | 'HIGH'
  /** Further away. */
  | 'LOW'
  /** 0.7 to 1.3 times the actual. */
  | 'MEDIUM';

/** Deals won in the period. */
export type ForecastClosed = {
  /** Their value. Negative amounts are credits, and lower it. */
  amount: Scalars['Decimal']['output'];
  /** Number of deals. */
  dealCount: Scalars['Int']['output'];
  /** Number of deals without amount, which count with the mean of won deals of their product, or else of all. */
  withoutAmountCount: Scalars['Int']['output'];
};

/** A page of forecasts. */
export type ForecastConnection = {
  /** The forecasts with their cursors. */
  edges: Array<ForecastEdge>;
  /** The forecasts alone. */
  nodes: Array<Forecast>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A forecast in a page. */
export type ForecastEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The forecast. */
  node: Forecast;
};

/** Conditions on forecasts; all given ones must hold. At most five levels deep. */
export type ForecastFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ForecastFilter>>;
  /** Condition on the time of which the forecast is. */
  asOf?: InputMaybe<DateTimeFilter>;
  /** Condition on the code of the currency. */
  currencyCode?: InputMaybe<StringFilter>;
  /** Condition on what is forecast. */
  kind?: InputMaybe<ForecastKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<ForecastFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ForecastFilter>>;
  /** Condition on the owner's id. Forecasts of all deals have neither owner nor segment. */
  ownerId?: InputMaybe<IdFilter>;
  /** Condition on the first day of the period. */
  periodStart?: InputMaybe<DateFilter>;
  /** Condition on the segment. */
  segment?: InputMaybe<StringFilter>;
  /** Condition on the length of the period. */
  unit?: InputMaybe<PeriodUnitFilter>;
};

/** A group of forecasts. */
export type ForecastGroup = {
  /** Number of forecasts in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of forecasts. */
export type ForecastGroupField =
  /** Day (UTC) of which it is. */
  | 'AS_OF_DAY'
  /** Month (UTC) of which it is. */
  | 'AS_OF_MONTH'
  /** Week (UTC) of which it is. */
  | 'AS_OF_WEEK'
  /** Currency. */
  | 'CURRENCY'
  /** What is forecast. */
  | 'KIND'
  /** Employee whose deals it is about; null for those of all deals or of a segment. */
  | 'OWNER'
  /** First day of the period. */
  | 'PERIOD'
  /** Segment; null for those of all deals or of an employee. */
  | 'SEGMENT'
  /** Length of the period. */
  | 'UNIT';

/** Number of forecasts, as a whole and by group. */
export type ForecastGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ForecastGroup>;
};

/** An interval of amounts. */
export type ForecastInterval = {
  /** Upper end. */
  high: Scalars['Decimal']['output'];
  /** Lower end. */
  low: Scalars['Decimal']['output'];
};

/** What is forecast. */
export type ForecastKind =
  /** Value of the deals that are open at the end of the period. */
  | 'PIPELINE'
  /** Value of the deals that are won in the period. */
  | 'REVENUE';

/** Conditions on what is forecast; all given ones must hold. */
export type ForecastKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<ForecastKind>;
  /** One of. */
  in?: InputMaybe<Array<ForecastKind>>;
  /** Different from. */
  neq?: InputMaybe<ForecastKind>;
  /** None of. */
  nin?: InputMaybe<Array<ForecastKind>>;
};

/** The sum that gives the likely amount: closed + expected of each open part + expected of new deals. */
export type ForecastMath = {
  /** Deals won in the period. Also those that the source dates later than `asOf`. None for PIPELINE. */
  closed: ForecastClosed;
  /** Deals that are not known yet. */
  newDeals: ForecastNewDeals;
  /** What a reader should know about the data, in sentences. */
  notes: Array<Scalars['String']['output']>;
  /** Open deals by stage and age. */
  open: Array<ForecastOpenPart>;
  /** Past deals of this owner or segment that counted, plus 10, divided by those that the rates of all deals say, plus 10; 1 for all deals. */
  ownRatio: Scalars['Float']['output'];
  /** Factor for the place in the quarter, and of the month in the year. */
  season: Scalars['Float']['output'];
  /** What the passed part of the period brought, compared with what was expected; null before the period, for PIPELINE, and without a history. */
  soFar?: Maybe<ForecastSoFar>;
  /** Standard deviation of what such a window brings, as a share of what is expected, beyond the chance of single deals. */
  spread: Scalars['Float']['output'];
  /** How much wider or narrower past forecasts made the intervals; null in forecasts of version 1 of the model. */
  widening?: Maybe<ForecastWidening>;
  /** Number of past windows that the rates are learned from. A window is as long as the rest of the period, whole months earlier. */
  windows: Scalars['Int']['output'];
};

/** Deals that are opened in the rest of the period and count at its end. */
export type ForecastNewDeals = {
  /** Expected number now: `perWindow` times season and level so far. */
  dealCount: Scalars['Float']['output'];
  /** `dealCount` times `meanAmount`. */
  expected: Scalars['Decimal']['output'];
  /** Mean amount of won deals. */
  meanAmount: Scalars['Decimal']['output'];
  /** Mean number of such deals in past windows. */
  perWindow: Scalars['Float']['output'];
};

/** Open deals of one stage and age. */
export type ForecastOpenPart = {
  /** They were opened fewer days ago than this; null for no limit. */
  ageBelowDays?: Maybe<Scalars['Int']['output']>;
  /** Fewest days since their opening. */
  ageFromDays: Scalars['Int']['output'];
  /** Their value. */
  amount: Scalars['Decimal']['output'];
  /** Share that counted, moved towards that of all stages where few are known. Without factors. */
  baseRate: Scalars['Float']['output'];
  /** Number of deals. */
  dealCount: Scalars['Int']['output'];
  /** `amount` times `rate`. */
  expected: Scalars['Decimal']['output'];
  /** Number of those that counted at the end: won, or for PIPELINE still open. */
  pastCountedCount: Scalars['Int']['output'];
  /** Number of deals of this stage and age at the beginning of past windows. A deal counts in each window. */
  pastDealCount: Scalars['Int']['output'];
  /** Probability to count: `baseRate` times season, level so far and own ratio, at most 1. */
  rate: Scalars['Float']['output'];
  /** Stage, in the source's words; null when the source has none. */
  stage?: Maybe<Scalars['String']['output']>;
  /** Number of deals without a positive amount, which count with the mean of won deals of their product, or else of all. */
  withoutAmountCount: Scalars['Int']['output'];
};

/** A sort order for forecasts. */
export type ForecastOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: ForecastOrderField;
};

/** Fields that forecasts can be sorted by. */
export type ForecastOrderField =
  /** Time of which the forecast is. */
  | 'AS_OF'
  /** First day of the period. */
  | 'PERIOD_START';

/** Deals won in the passed part of the period, compared with what was expected. */
export type ForecastSoFar = {
  /** Number of won deals. */
  dealCount: Scalars['Int']['output'];
  /** Number that rates and season said. */
  expectedCount: Scalars['Float']['output'];
  /** Factor for the rest: (`dealCount` + `usualCount`) / (`expectedCount` + `usualCount`). */
  level: Scalars['Float']['output'];
  /** Number that is added to both, so that few deals change little. */
  usualCount: Scalars['Float']['output'];
};

/** By how much the drawn intervals are widened, or narrowed below 1, so that as many past actuals lie in them as they promise. All owners share one pair of factors, and all segments another. */
export type ForecastWidening = {
  /** Factor of `worst` and `best`: their distance from the middle of the draws is so many times as large. With few past periods it stays near 1. */
  factor: Scalars['Float']['output'];
  /** Factor of `halfInterval`. */
  halfFactor: Scalars['Float']['output'];
  /** Number of past forecasts whose actual lay in the interval as it was drawn. */
  inIntervalCount: Scalars['Int']['output'];
  /** Number of past forecasts that were made again, as of whole months earlier, from what was known then. Those of owners and segments count together. */
  pastForecastCount: Scalars['Int']['output'];
  /** Number of past periods that these are of. Quarters that overlap count each. */
  pastPeriodCount: Scalars['Int']['output'];
};

export type GongCall = {
  /** Sentences with requests or promises, at most 10; null when it was not analysed or its language is not supported. */
  agreedNextSteps?: Maybe<Array<Scalars['String']['output']>>;
  /** Model, time and language of the analysis; the model is that of the sentence analysed first. Null when there is none. */
  analysis?: Maybe<AnalysisInfo>;
  /** Names of competitors that are mentioned; null when it was not analysed. */
  competitors?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences that may break housing or debt-collection law, at most 20; null when it was not analysed or its language is not supported. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** Sentiment of the customer's side, -1 to 1, weighted by the number of words; null when it was not analysed or its language is not supported. */
  customerSentiment?: Maybe<Scalars['Float']['output']>;
  /** True if somebody of the customer who decides took part, by decision role or title; null when nobody's is known or it was not analysed. */
  decisionMakersPresent?: Maybe<Scalars['Boolean']['output']>;
  /** Lists what sentences of the call say, in the order of the call by default. */
  findings?: Maybe<FindingConnection>;
  /** Day of the last promise or request with a date after the call; null when there is none. */
  followUpDate?: Maybe<Scalars['Date']['output']>;
  /** Hand-offs from this call to support, latest first, at most 50. */
  handoffs?: Maybe<Array<Handoff>>;
  id: Scalars['ID']['output'];
  /** Topics, most important first, at most 10; null when it was not analysed or its language is not supported. */
  keyTopics?: Maybe<Array<Scalars['String']['output']>>;
  /** Elements of a qualification method that the call touched, in the order of MEDDIC, then BANT; empty for none, null when it was not analysed or its language is not supported. */
  methodology?: Maybe<Array<QualificationElement>>;
  /** Objections of the customer that we answered, after which the customer agreed, at most 10; null when it was not analysed. */
  objectionsHandled?: Maybe<Array<Scalars['String']['output']>>;
  /** Size class of the customer's portfolio, from the mentioned number of units; null when no number is mentioned. */
  portfolioSizeClass?: Maybe<PortfolioSize>;
  /** True if somebody who is not of our team objected to the price; null when it was not analysed or its language is not supported. */
  pricingObjectionRaised?: Maybe<Scalars['Boolean']['output']>;
  /** Names of property-management software that are mentioned; null when it was not analysed. */
  propertySoftware?: Maybe<Array<Scalars['String']['output']>>;
  /** Factors of the quality and their contributions, strongest first, in points of 100; null when `qualityScore` is. */
  qualityFactors?: Maybe<Array<ScoreFactor>>;
  /** How well the call was led, 0 to 1; null when it is not known who spoke. */
  qualityScore?: Maybe<Scalars['Float']['output']>;
  /** Sentiment of the call, -1 to 1, weighted by the number of words; null when it was not analysed or its language is not supported. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Sentiment along the call, in parts of the same length; empty when it was not analysed or its language is not supported. */
  sentimentAlong?: Maybe<Array<CallSentimentPart>>;
  /** Sentences that show the customer's interest; null when it was not analysed or its language is not supported. */
  successSignals?: Maybe<Array<Scalars['String']['output']>>;
  /** How people talked, measured in the transcript; null without an analysed one. */
  talk?: Maybe<CallTalk>;
};


export type GongCallFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<FindingOrder>>;
};


export type GongCallSentimentAlongArgs = {
  parts?: Scalars['Int']['input'];
};

/** A call that was followed within 48 hours by talk in Slack about support with the same customer. */
export type Handoff = {
  /** The customer. */
  account: Account;
  /** Start of the talk. */
  beganAt: Scalars['DateTime']['output'];
  /** The call: the latest one before the talk. */
  call: GongCall;
  /** Factors of the quality and their contributions, strongest first, in points of 100. */
  factors: Array<ScoreFactor>;
  /** Hours between the end of the call and the start of the talk; 0 during the call. */
  hoursBetween: Scalars['Float']['output'];
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
  /** How well support took over, 0 to 1; null when too little is known about it. */
  quality?: Maybe<Scalars['Float']['output']>;
  /** The conversation of the talk. */
  thread: ConversationThread;
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

/** Something of interest in a text or call, such as an objection or a competitor's name. */
export type Insight = Node & {
  /** The account that it is about; null when it is about none. */
  account?: Maybe<Account>;
  /** Confidence of the model, 0 to 1; null when the model gives none. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Time when it was stored. */
  createdAt: Scalars['DateTime']['output'];
  /** The quoted sentence; null when the title says everything. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The quoted sentence with its place in the text; null for names, which may stand in several sentences. */
  finding?: Maybe<Finding>;
  /** Id of the insight. */
  id: Scalars['ID']['output'];
  /** The interaction that it comes from; null when that was deleted. */
  interaction?: Maybe<Interaction>;
  /** The kind of insight. */
  kind: InsightKind;
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Time of the interaction. */
  occurredAt: Scalars['DateTime']['output'];
  /** The law, of the kind COMPLIANCE; null for other kinds. */
  regulation?: Maybe<Regulation>;
  /** What it is about: the name of a competitor or of software, the subject of the quoted finding, or what a law is about; null if it is not known. */
  subject?: Maybe<Scalars['String']['output']>;
  /** One line for lists. */
  title: Scalars['String']['output'];
};

/** A page of insights. */
export type InsightConnection = {
  /** The insights with their cursors. */
  edges: Array<InsightEdge>;
  /** The insights alone. */
  nodes: Array<Insight>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An insight in a page. */
export type InsightEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The insight. */
  node: Insight;
};

/** Conditions on insights; all given ones must hold. At most five levels deep. */
export type InsightFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<InsightFilter>>;
  /** Condition on the kind. */
  kind?: InputMaybe<InsightKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<InsightFilter>;
  /** Condition on the time of the interaction. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<InsightFilter>>;
  /** Condition on the law. */
  regulation?: InputMaybe<RegulationFilter>;
  /** Condition on what it is about. */
  subject?: InputMaybe<StringFilter>;
  /** Condition on the title. */
  title?: InputMaybe<StringFilter>;
};

/** A group of insights. */
export type InsightGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of insights in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of insights. */
export type InsightGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC) of the interaction. */
  | 'DAY'
  /** Kind. */
  | 'KIND'
  /** Month (UTC) of the interaction. */
  | 'MONTH'
  /** Law, of the kind COMPLIANCE. */
  | 'REGULATION'
  /** What it is about. */
  | 'SUBJECT'
  /** Title. */
  | 'TITLE'
  /** Week (UTC) of the interaction. */
  | 'WEEK';

/** Number of insights, as a whole and by group. */
export type InsightGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<InsightGroup>;
};

/** The kind of an insight. Clients must accept new values. */
export type InsightKind =
  /** A customer shows interest in buying. */
  | 'BUYING_SIGNAL'
  /** A customer says that they leave or may leave. */
  | 'CHURN_SIGNAL'
  /** A competitor was mentioned. */
  | 'COMPETITOR_MENTION'
  /** A sentence may break housing or debt-collection law. */
  | 'COMPLIANCE'
  /** A feature was requested. */
  | 'FEATURE_REQUEST'
  /** An objection was raised. */
  | 'OBJECTION'
  /** Property-management software was mentioned. */
  | 'PROPERTY_SOFTWARE_MENTION';

/** Conditions on the kind of an insight; all given ones must hold. */
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

/** A sort order for insights. */
export type InsightOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: InsightOrderField;
};

/** Fields that insights can be sorted by. */
export type InsightOrderField =
  /** Time of the interaction. */
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

/** A model with results in this graph. */
export type IntelligenceModel = {
  /** Its numbers, and how it was trained and how good it is; null for models without weights. */
  card?: Maybe<ModelCard>;
  /** True if it stands in for a trained model until there are enough outcomes: its weights are judgement. */
  isPrior: Scalars['Boolean']['output'];
  /** Name of the model. */
  name: Scalars['String']['output'];
  /** Purpose of the model, in one sentence. */
  purpose: Scalars['String']['output'];
  /** Time of its first use for this tenant. */
  registeredAt: Scalars['DateTime']['output'];
  /** Time when it was last trained on the tenant's own data; null if it was not. */
  trainedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version of the model. Every result names the version that produced it. */
  version: Scalars['String']['output'];
};

export type Interaction = {
  /** Sentences with requests or promises, at most 10; null when it was not analysed or its language is not supported. */
  actionItems?: Maybe<Array<Scalars['String']['output']>>;
  /** Model, time and language of the analysis; null when there is none. */
  analysis?: Maybe<AnalysisInfo>;
  /** How much it matters for the business, 0 to 1: escalation, cancellation, renewal, competitors, interest, objections, urgency, a deal; null when it was not analysed or its language is not supported. */
  businessImpact?: Maybe<Scalars['Float']['output']>;
  /** Sentences that may break housing or debt-collection law, at most 20; null when it was not analysed or its language is not supported. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** How much it tells about the customer, 0 to 1: the kinds of findings and facts in it; null when it was not analysed or its language is not supported. */
  conversationIntelligence?: Maybe<Scalars['Float']['output']>;
  /** True if the customer asks for escalation to a manager or sounds like it, or says that they leave; null when it was not analysed or its language is not supported. */
  escalationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** What its sentences say, in the order of the text, at most 100; empty when it was not analysed or its language is not supported. */
  findings?: Maybe<Array<Finding>>;
  /** Time within which somebody should follow up, derived from `urgency`; null when it was not analysed or its language is not supported. */
  followUpPriority?: Maybe<FollowUpPriority>;
  id: Scalars['ID']['output'];
  /** Topics, most important first, at most 10; null when it was not analysed or its language is not supported. */
  keyTopics?: Maybe<Array<Scalars['String']['output']>>;
  /** Actions to take next because of it, most important first, at most 5. */
  nextBestActions?: Maybe<Array<NextBestAction>>;
  /** Signs of an opportunity, at most 10; null when it was not analysed or its language is not supported. */
  opportunityIndicators?: Maybe<Array<Scalars['String']['output']>>;
  /** Facts about the customer's property management that it mentions; null when it was not analysed. */
  propertyContext?: Maybe<PropertyManagementContext>;
  /** Signs of trouble, such as a negative sentiment of the customer, at most 10; null when it was not analysed. */
  riskIndicators?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentiment of all who wrote or spoke, -1 to 1; null when it was not analysed or its language is not supported. Scores, alerts and metrics count the customer's: in a call their side alone. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Sentiment as a word; null when `sentiment` is null. */
  sentimentLabel?: Maybe<SentimentLabel>;
  /** Interactions that say the most similar things, outside its thread, most similar first; null when it has no vector yet. */
  similarInteractions?: Maybe<Array<SimilarInteraction>>;
  /** The one or two sentences that carry it, in their original wording; null when it is short itself or was not analysed. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Urgency, 1 (no hurry) to 5 (broken for many people right now); null when it was not analysed or its language is not supported. */
  urgency?: Maybe<Scalars['Int']['output']>;
};


export type InteractionFindingsArgs = {
  kinds?: InputMaybe<Array<FindingKind>>;
};


export type InteractionSimilarInteractionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A sentence that says that an action item is done. It goes when its text changes so that it no longer says so. */
export type LikelyDone = {
  /**
   * How sure the rule is, 0 to 1, by judgement and not measured. 0.9: the thread says that this was done. 0.8: it says so without naming
   * the deed. 0.75: another text of the customer says so. 0.7: a bare answer such as "Done!".
   */
  confidence: Scalars['Float']['output'];
  /** End of the sentence, after its last character. */
  end: Scalars['Int']['output'];
  /** The interaction that it comes from. */
  interaction: Interaction;
  /** Time when it was said. */
  saidAt: Scalars['DateTime']['output'];
  /** The segment of the call; null for other texts. */
  segment?: Maybe<TranscriptSegment>;
  /** The sentence in its original wording, at most 500 characters. */
  sentence: Scalars['String']['output'];
  /** Start of the sentence in the text of the interaction, or of the segment of the call, in UTF-16 code units. */
  start: Scalars['Int']['output'];
};

/** Statement of customers around losses. */
export type LossReason = {
  /** Category of the objection, or what the others are about; null when it is not known. */
  about?: Maybe<Scalars['String']['output']>;
  /** Number of lost deals. */
  deals: Scalars['Int']['output'];
  /** Kind of what was said: OBJECTION, PAIN_POINT or FEATURE_REQUEST. */
  kind: FindingKind;
  /** The newest three sentences. */
  quotes: Array<Quote>;
};

/** Something that customers talk about more or less than before. */
export type MarketTrend = {
  /** Chance of a count so far from the expected one if nothing had changed. */
  chance: Scalars['Float']['output'];
  /** Accounts that named it in the present, summed over its weeks. */
  count: Scalars['Int']['output'];
  /** More or less. */
  direction: TrendDirection;
  /** The newest three conversations of the present that name it. */
  examples?: Maybe<Array<Interaction>>;
  /** The same number if nothing had changed: by its share of all active accounts in the weeks before. */
  expected: Scalars['Float']['output'];
  /** Share of false ones that is to be expected among all subjects that are at least as unlikely (Benjamini and Hochberg). At most 0.05. */
  falseShare: Scalars['Float']['output'];
  /** Name of the subject. */
  name: Scalars['String']['output'];
  /** `count` divided by `expected`; null when nothing was expected. */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** Kind of subject. */
  subject: TrendSubject;
  /** Accounts by week, the oldest first; the last ones are the present. */
  weeks: Array<Scalars['Int']['output']>;
};

/** Subjects that customers talk about more or less than before. */
export type MarketTrends = {
  /** End of the present. */
  asOf: Scalars['DateTime']['output'];
  /** Start of the past. */
  since: Scalars['DateTime']['output'];
  /** The trends, the most unlikely by chance first. Empty while fewer than 8 weeks of the past have conversations. */
  trends: Array<MarketTrend>;
};


/** Subjects that customers talk about more or less than before. */
export type MarketTrendsTrendsArgs = {
  first?: Scalars['Int']['input'];
  subjects?: InputMaybe<Array<TrendSubject>>;
};

/** A metric: what is counted, and what it goes by. */
export type Metric = {
  /** What groups and conditions may go by. */
  dimensions: Array<MetricDimension>;
  /** Group of metrics that it belongs to. */
  family: Scalars['String']['output'];
  /** What is counted and divided, in words. */
  formula: Scalars['String']['output'];
  /** What one record is, and the day that it counts on, such as a call on the day that it began. */
  grain: Scalars['String']['output'];
  /** True if a value is the state at the end of the range, not what happened in it. */
  isState: Scalars['Boolean']['output'];
  /** Days after which the records of a day are complete. Later days do not count. */
  knownAfterDays: Scalars['Int']['output'];
  /** Name to ask for it by. */
  name: Scalars['String']['output'];
  /** Who in the company decides on the formula. */
  owner: Scalars['String']['output'];
  /** Name to show. */
  title: Scalars['String']['output'];
  /** Unit of its values. */
  unit: MetricUnit;
};

/** Values of a metric. */
export type MetricAnswer = {
  /** Time of the answer. */
  asOf: Scalars['DateTime']['output'];
  /** The earlier range; null when `compare` is not given, or no day counts. */
  comparison?: Maybe<MetricComparison>;
  /** The days that count: neither those of the future, nor those whose records are not complete; null when there are none. */
  counted?: Maybe<MetricDays>;
  /** When changes of the underlying records were last counted; null before the first time. */
  countedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Currency of the values; null for other units, and for amounts without one. */
  currencyCode?: Maybe<Scalars['String']['output']>;
  /** The metric. */
  definition: Metric;
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** Groups with the largest values first; empty without `groupBy`. Records without an employee or a name are in no group. A record of several is in each of their groups. */
  groups: Array<MetricGroup>;
  /** False while changes of the underlying records are still to be counted. */
  isComplete: Scalars['Boolean']['output'];
  /** More currencies of records in the range. Their amounts are not in the values. */
  otherCurrencies: Array<Scalars['String']['output']>;
  /** All groups but one together, such as the colleagues of an employee. Needs `groupBy`. A record of several counts once for each of them. */
  others: MetricOthers;
  /** The days that were asked for. */
  range: MetricDays;
  /** Number of records that the value rests on. */
  records: Scalars['Float']['output'];
  /** Values by `interval`, at most 1,000, in order, also for those without records. */
  series: Array<MetricPoint>;
  /** Time zone of the days. */
  timeZone: Scalars['String']['output'];
  /** Value of the whole range; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};


/** Values of a metric. */
export type MetricAnswerGroupsArgs = {
  first?: Scalars['Int']['input'];
};


/** Values of a metric. */
export type MetricAnswerOthersArgs = {
  key: Scalars['ID']['input'];
};

/** An earlier range to compare with. */
export type MetricComparedRange =
  /** As many days directly before. */
  | 'PREVIOUS_PERIOD'
  /** The same days of the year before. */
  | 'PREVIOUS_YEAR';

/** Value of an earlier range. */
export type MetricComparison = {
  /** The value less the earlier one; null when one of them is. */
  change?: Maybe<Scalars['Float']['output']>;
  /** The change in percent of the earlier value; null when that is 0 or null. */
  percent?: Maybe<Scalars['Float']['output']>;
  /** The earlier days. */
  range: MetricDays;
  /** Number of records that the earlier value rests on. */
  records: Scalars['Float']['output'];
  /** Value of the earlier range; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** A condition on the records of a metric. */
export type MetricCondition = {
  /** What is compared: one of the metric's dimensions. */
  dimension: MetricDimension;
  /** Ids or names, one of which it must be; 1 to 200. Only one where a record may have several, such as the topics of an interaction. */
  values: Array<Scalars['String']['input']>;
};

/** Days, both included. */
export type MetricDays = {
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
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

/** Value of a group. */
export type MetricGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** The same group of the earlier range; null when `compare` is not given. */
  comparison?: Maybe<MetricComparison>;
  /** The deal, of groups by deal. */
  deal?: Maybe<Deal>;
  /** The employee, of groups by employee or owner. */
  employee?: Maybe<Employee>;
  /** Id or name of the group; null for records without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** Number of records that the value rests on. */
  records: Scalars['Float']['output'];
  /** Value of the group; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Length of the intervals of a series. */
export type MetricInterval =
  /** Days. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Weeks from Monday to Sunday. */
  | 'WEEK';

/** Groups of a metric together. */
export type MetricOthers = {
  /** Number of groups. */
  groups: Scalars['Int']['output'];
  /** Number of records that the value rests on. */
  records: Scalars['Float']['output'];
  /** Value of all their records: a sum, or a ratio of sums; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Value of an interval. */
export type MetricPoint = {
  /** First day of the interval, which may lie before the range. Days outside the range do not count. */
  day: Scalars['Date']['output'];
  /** Number of records that the value rests on. */
  records: Scalars['Float']['output'];
  /** Value of the interval; null when there is nothing to divide by. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Days of a metric, at most 20 years. */
export type MetricRange = {
  /** The first day. */
  from: Scalars['Date']['input'];
  /** The last day. */
  to: Scalars['Date']['input'];
};

/** What is wrong with a time zone. */
export type MetricTimeZoneErrorCode =
  /** There is no such time zone. */
  | 'INVALID_VALUE';

/** Result of metricTimeZoneSet. */
export type MetricTimeZoneSetPayload = {
  /** The current time zone. */
  timeZone: Scalars['String']['output'];
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<MetricTimeZoneUserError>;
};

/** A reason why the time zone was not set. */
export type MetricTimeZoneUserError = {
  /** What is wrong. */
  code: MetricTimeZoneErrorCode;
  /** Path of the argument that is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason, for a person. */
  message: Scalars['String']['output'];
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

/** The numbers of a model, how it was trained on the tenant's own outcomes, and how well it predicts later ones. A model that was not trained has no measures, and counts of 0. */
export type ModelCard = {
  /** Chance that a row with the outcome got a higher probability than one without; 0.5 is chance. Null if only one outcome came after the split. */
  auc?: Maybe<Scalars['Float']['output']>;
  /** Share of the subjects with the outcome, such as won deals, 0 to 1; assumed by a model that was not trained, null for rules. */
  baseRate?: Maybe<Scalars['Float']['output']>;
  /** Mean squared error of always predicting the share before the split. */
  baseRateBrier?: Maybe<Scalars['Float']['output']>;
  /** Mean squared error of the probabilities; lower is better. */
  brier?: Maybe<Scalars['Float']['output']>;
  /** Predicted and actual shares in at most ten groups of rows, from the lowest probability to the highest. Rows of equal probability are in one. */
  calibration: Array<CalibrationPoint>;
  /** How each family of models did on the same rows; empty for a model that was not trained, and in older cards. */
  compared: Array<ComparedFamily>;
  /** How the chance is calculated; null for rules, and in older cards, which are of `LINEAR` models. */
  family?: Maybe<ModelFamily>;
  /** Features with their weights. Features that are seldom known or never differ are left out, and those that no tree asks for. */
  features: Array<ModelFeature>;
  /** Log odds of a subject that is average in every feature; for trees, log odds before the first of them; null for rules. */
  intercept?: Maybe<Scalars['Float']['output']>;
  /** What to know besides the numbers, such as why no model was trained; null when there is nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** Penalty on the squared weights, in subjects; null for trees. */
  ridge?: Maybe<Scalars['Float']['output']>;
  /** Number of rows: subjects at several times each. All rows of a subject together count as one. */
  rowCount: Scalars['Int']['output'];
  /** For the measures below a model was trained on outcomes known before this time, and predicted rows after it. */
  splitAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of subjects with a known outcome, such as closed deals. */
  subjectCount: Scalars['Int']['output'];
  /** Number of rows after the split. */
  testCount: Scalars['Int']['output'];
  /** Number of rows before the split. */
  trainCount: Scalars['Int']['output'];
  /** Trees of a model of `TREES`; empty for others. The log odds are the intercept plus the leaf of each tree at which the subject ends, and the chance is 1 / (1 + e^-(log odds)). */
  trees: Array<ModelTree>;
};

/** How a model calculates a chance. */
export type ModelFamily =
  /** Logistic regression: weights, learned from the tenant's own outcomes. */
  | 'LINEAR'
  /** Weights that are judgement, learned from nothing. */
  | 'PRIOR'
  /** Gradient-boosted trees, learned from the tenant's own outcomes. */
  | 'TREES';

/** A feature of a model. Standardised it is its scaled measure minus the mean, divided by the deviation, kept in -3 to 3; unknown it is 0. The log odds of a model without trees are the intercept plus each weight times the standardised feature, and the chance is 1 / (1 + e^-(log odds)). */
export type ModelFeature = {
  /** What it measures. */
  about: Scalars['String']['output'];
  /** Standard deviation of the scaled measure. */
  deviation: Scalars['Float']['output'];
  /** Mean of the scaled measure. */
  mean: Scalars['Float']['output'];
  /** Stable name; factors of scores have the same. */
  name: Scalars['String']['output'];
  /** How the measure is scaled before it is standardised; null in cards of before 30 November 2026. */
  scale?: Maybe<FeatureScale>;
  /** Log odds that one standard deviation adds; for trees, the mean size of the feature's share of the log odds. */
  weight: Scalars['Float']['output'];
};

/** A decision tree. */
export type ModelTree = {
  /** Its nodes; a subject begins at the first one. */
  nodes: Array<ModelTreeNode>;
};

/** A node of a decision tree: a question about a feature, or a leaf. */
export type ModelTreeNode = {
  /** Number of rows that came here in training, by weight. */
  count: Scalars['Float']['output'];
  /** Name of the feature that it asks for; null of a leaf. */
  feature?: Maybe<Scalars['String']['output']>;
  /** Place of the left node among the nodes, from 0; null of a leaf. */
  left?: Maybe<Scalars['Int']['output']>;
  /** What the tree adds to the log odds of a subject that ends here; null if it is no leaf. */
  logOdds?: Maybe<Scalars['Float']['output']>;
  /** Place of the right node; null of a leaf. */
  right?: Maybe<Scalars['Int']['output']>;
  /** Subjects whose scaled measure is at most this go left, others right; null of a leaf. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** True if subjects whose measure is unknown go left; null of a leaf. */
  unknownGoesLeft?: Maybe<Scalars['Boolean']['output']>;
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in whole units of the currency, as a decimal string. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
};

/** Number of hits in a month. */
export type MonthFacet = {
  /** Number of hits. */
  count: Scalars['Int']['output'];
  /** The month, for example 2026-11. */
  month: Scalars['String']['output'];
};

export type Mutation = {
  /** Records that an account left: the outcome that models of churn learn from. Replaces what was recorded before. An account that left is not in `churnRisks`. */
  accountChurned?: Maybe<AccountChurnedPayload>;
  /** Removes the record that an account left. */
  accountChurnedRemove?: Maybe<AccountChurnedRemovePayload>;
  /** Marks an action item as done. It stays so when its text is analysed again, and when other sentences of the text change. An item that is done keeps who said so first. */
  actionItemClose?: Maybe<ActionItemClosePayload>;
  /** Says that an action item is not done: opens one that was marked as done, and rejects what texts have said about it until now (`likelyDone`). */
  actionItemReopen?: Maybe<ActionItemReopenPayload>;
  /** Acknowledges an alert: somebody has seen it and works on it. Changes open and snoozed alerts to ACKNOWLEDGED. */
  alertAcknowledge?: Maybe<AlertAcknowledgePayload>;
  /** Assigns an alert to an employee, or to nobody if `employeeId` is null. */
  alertAssign?: Maybe<AlertAssignPayload>;
  /** Creates a channel. It tells of what happens to alerts from now on. */
  alertChannelCreate?: Maybe<AlertChannelCreatePayload>;
  /** Changes a channel. Omitted values stay unchanged. */
  alertChannelEdit?: Maybe<AlertChannelEditPayload>;
  /** Removes a channel with its deliveries. What it had not yet told, it tells no more. */
  alertChannelRemove?: Maybe<AlertChannelRemovePayload>;
  /** Delivers again, now, with the same id. For a delivery that failed, or that the receiver has lost. */
  alertDeliveryReplay?: Maybe<AlertDeliveryReplayPayload>;
  /** Dismisses an alert as wrong. The precision of its rule counts it; only a later event raises a new alert for the same cause. */
  alertDismiss?: Maybe<AlertDismissPayload>;
  /** Opens an alert again that was acknowledged, snoozed, resolved or dismissed, as if it had not been. */
  alertReopen?: Maybe<AlertReopenPayload>;
  /** Resolves an alert. Only a later event raises a new alert for the same cause. */
  alertResolve?: Maybe<AlertResolvePayload>;
  /** Creates a rule. It applies from now on. */
  alertRuleCreate?: Maybe<AlertRuleCreatePayload>;
  /** Changes a rule. Omitted values stay unchanged. */
  alertRuleEdit?: Maybe<AlertRuleEditPayload>;
  /** Snoozes an alert until a time. Until then the same cause raises no alert; afterwards the alert is OPEN again. */
  alertSnooze?: Maybe<AlertSnoozePayload>;
  /** Sets the time zone whose days metrics have, as `tenantSettingsEdit` does, for people who may edit rules. All metrics are counted again, which takes a while after a change. */
  metricTimeZoneSet?: Maybe<MetricTimeZoneSetPayload>;
  /** Accepts an action: somebody works on it. It stays in the list. */
  nextBestActionAccept?: Maybe<NextBestActionAcceptPayload>;
  /** Hides an action that should not be done, for 90 days, also if its cause ends and begins again. */
  nextBestActionDismiss?: Maybe<NextBestActionDismissPayload>;
  /** Hides an action that is done, for 14 days. It comes back if its cause still holds then. */
  nextBestActionDone?: Maybe<NextBestActionDonePayload>;
  /** Takes back what was decided about an action. */
  nextBestActionReopen?: Maybe<NextBestActionReopenPayload>;
  /** Hides an action until a time. */
  nextBestActionSnooze?: Maybe<NextBestActionSnoozePayload>;
  /** Sets up a report, which reads with the caller's rights. The first one goes out at the next time of its schedule. */
  reportCreate?: Maybe<ReportCreatePayload>;
  /** Changes a report that the caller set up; super users any. Omitted values stay unchanged. */
  reportEdit?: Maybe<ReportEditPayload>;
  /** Removes a report that the caller set up, with what was sent; super users any. */
  reportRemove?: Maybe<ReportRemovePayload>;
  /** Sends a report now to all its recipients, beside its schedule. */
  reportSend?: Maybe<ReportSendPayload>;
  /** Shows a value in place of a calculated score until a time. The score goes on being calculated. Replaces an earlier override. */
  scoreOverride?: Maybe<ScoreOverridePayload>;
  /** Removes the override of a score, so that the calculated value is shown again. */
  scoreOverrideRemove?: Maybe<ScoreOverrideRemovePayload>;
  /** Adds a term to the vocabulary. New texts are searched for it at once, and those of before in the background; these raise no alerts. */
  vocabularyTermCreate?: Maybe<VocabularyTermCreatePayload>;
  /** Changes a term of the vocabulary. Omitted values stay unchanged. Texts of before that the change touches are searched again in the background. */
  vocabularyTermEdit?: Maybe<VocabularyTermEditPayload>;
  /** Removes a term from the vocabulary, and in the background its name from the analyses of texts. A term that came with the product stays removed until somebody creates one with its name. */
  vocabularyTermRemove?: Maybe<VocabularyTermRemovePayload>;
};


export type MutationAccountChurnedArgs = {
  accountId: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAccountChurnedRemoveArgs = {
  accountId: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationActionItemCloseArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationActionItemReopenArgs = {
  id: Scalars['ID']['input'];
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


export type MutationAlertChannelCreateArgs = {
  input: AlertChannelCreateInput;
};


export type MutationAlertChannelEditArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: AlertChannelEditInput;
};


export type MutationAlertChannelRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationAlertDeliveryReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAlertDismissArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAlertReopenArgs = {
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


export type MutationMetricTimeZoneSetArgs = {
  timeZone: Scalars['String']['input'];
};


export type MutationNextBestActionAcceptArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationNextBestActionDismissArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationNextBestActionDoneArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationNextBestActionReopenArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationNextBestActionSnoozeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  until: Scalars['DateTime']['input'];
};


export type MutationReportCreateArgs = {
  input: ReportCreateInput;
};


export type MutationReportEditArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ReportEditInput;
};


export type MutationReportRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationReportSendArgs = {
  id: Scalars['ID']['input'];
};


export type MutationScoreOverrideArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  kind: ScoreKind;
  reason: Scalars['String']['input'];
  subjectId: Scalars['ID']['input'];
  subjectType: ScoreSubjectType;
  until: Scalars['DateTime']['input'];
  value: Scalars['Float']['input'];
};


export type MutationScoreOverrideRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  kind: ScoreKind;
  subjectId: Scalars['ID']['input'];
  subjectType: ScoreSubjectType;
};


export type MutationVocabularyTermCreateArgs = {
  input: VocabularyTermCreateInput;
};


export type MutationVocabularyTermEditArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: VocabularyTermEditInput;
};


export type MutationVocabularyTermRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** Action to take next for an account or a deal, with the evidence and the play. It exists as long as its cause does. */
export type NextBestAction = Node & {
  /** The account. */
  account: Account;
  /** The person at the customer; null when nobody is known. */
  contact?: Maybe<Contact>;
  /** The deal at stake; null when there is none. */
  deal?: Maybe<Deal>;
  /** When it was decided; null when nobody did. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null when nobody did. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Day by which to do it. */
  dueDate: Scalars['Date']['output'];
  /** Evidence that it rests on, at most 10. */
  evidence: Array<NextBestActionEvidence>;
  /** When it was found first. */
  foundAt: Scalars['DateTime']['output'];
  /** End of the time for which it is hidden; null when it is not. */
  hiddenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the action: the same for the same cause. */
  id: Scalars['ID']['output'];
  /** The interaction that led to it; null when none did. */
  interaction?: Maybe<Interaction>;
  /** The kind of action. */
  kind: NextBestActionKind;
  /** The employee who should do it: who promised, or the owner of the deal or account; null when nobody is known. */
  owner?: Maybe<Employee>;
  /** How to do it. */
  play: NextBestActionPlay;
  /** How important it is, 0 to 100: the sum of the contributions of `priorityFactors`. */
  priority: Scalars['Float']['output'];
  /** Parts of the priority: the kind (up to 40), what is at stake (up to 25), how much it presses (up to 25), and how certain the evidence is (up to 10). */
  priorityFactors: Array<ScoreFactor>;
  /** Reason or note of that decision; null when there is none. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When its cause began. */
  since: Scalars['DateTime']['output'];
  /** State of the action, as a person decided. */
  status: NextBestActionStatus;
  /** Task, as a sentence that names people and things. */
  title: Scalars['String']['output'];
  /** Version of the decision, 0 when there is none. It grows by one with every decision. */
  version: Scalars['Int']['output'];
  /** Why: what is so, with its numbers. */
  why: Array<Scalars['String']['output']>;
};

/** Result of nextBestActionAccept. */
export type NextBestActionAcceptPayload = {
  /** The action; null when it does not exist. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<NextBestActionUserError>;
};

/** A page of actions. */
export type NextBestActionConnection = {
  /** The actions with their cursors. */
  edges: Array<NextBestActionEdge>;
  /** The actions alone. */
  nodes: Array<NextBestAction>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Result of nextBestActionDismiss. */
export type NextBestActionDismissPayload = {
  /** The action; null when it does not exist. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<NextBestActionUserError>;
};

/** Result of nextBestActionDone. */
export type NextBestActionDonePayload = {
  /** The action; null when it does not exist. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<NextBestActionUserError>;
};

/** An action in a page. */
export type NextBestActionEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The action. */
  node: NextBestAction;
};

/** Why nothing was decided about an action. Clients must accept new values. */
export type NextBestActionErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** The action does not exist, or no longer. */
  | 'NOT_FOUND'
  /** Somebody else has decided since the expected version. */
  | 'VERSION_CONFLICT';

/** Something that an action rests on. */
export type NextBestActionEvidence = {
  /** When that was; null for a state. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The finding that the quotation is from; null when it is none. */
  finding?: Maybe<Finding>;
  /** The interaction; null when it is none. */
  interaction?: Maybe<Interaction>;
  /** The score that the text is a factor of; null when it is none. */
  score?: Maybe<Score>;
  /** A quotation, at most 500 characters, or what is so. */
  text: Scalars['String']['output'];
};

/** Conditions on actions; all given ones must hold. At most five levels deep. */
export type NextBestActionFilter = {
  /** Condition on the account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<NextBestActionFilter>>;
  /** Condition on the deal's id. */
  dealId?: InputMaybe<IdFilter>;
  /** Condition on the day by which to do it. */
  dueDate?: InputMaybe<DateFilter>;
  /** Condition on the kind. */
  kind?: InputMaybe<NextBestActionKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<NextBestActionFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<NextBestActionFilter>>;
  /** Condition on the id of the employee who should do it. */
  ownerId?: InputMaybe<IdFilter>;
  /** Condition on the priority. */
  priority?: InputMaybe<FloatFilter>;
  /** Condition on the state, as a person decided. */
  status?: InputMaybe<NextBestActionStatusFilter>;
};

/** A group of actions. */
export type NextBestActionGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of actions in the group. */
  count: Scalars['Int']['output'];
  /** The deal, of groups by deal. */
  deal?: Maybe<Deal>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of actions. */
export type NextBestActionGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Deal at stake. */
  | 'DEAL'
  /** Day by which to do it. */
  | 'DUE_DATE'
  /** Month of that day. */
  | 'DUE_MONTH'
  /** Week of that day. */
  | 'DUE_WEEK'
  /** Kind. */
  | 'KIND'
  /** Employee who should do it. */
  | 'OWNER'
  /** Ten points of priority. The key is the lowest of them: `70` for those from 70 to below 80; `90` includes 100. */
  | 'PRIORITY'
  /** State, as a person decided. */
  | 'STATUS';

/** Number of actions, as a whole and by group. */
export type NextBestActionGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<NextBestActionGroup>;
};

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

/** Conditions on the kind of an action; all given ones must hold. */
export type NextBestActionKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<NextBestActionKind>;
  /** One of. */
  in?: InputMaybe<Array<NextBestActionKind>>;
  /** Different from. */
  neq?: InputMaybe<NextBestActionKind>;
  /** None of. */
  nin?: InputMaybe<Array<NextBestActionKind>>;
};

/** A sort key for actions. */
export type NextBestActionOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: NextBestActionOrderField;
};

/** Fields by which actions can be sorted. */
export type NextBestActionOrderField =
  /** Day by which to do it. */
  | 'DUE_DATE'
  /** Priority. */
  | 'PRIORITY'
  /** When the cause began. */
  | 'SINCE';

/** How closed deals fared with and without what an action recommends. They differ in other ways too: it shows no cause. */
export type NextBestActionPast = {
  /** Description of deals with it. */
  done: Scalars['String']['output'];
  /** Description of deals without it. */
  notDone: Scalars['String']['output'];
  /** Share of deals with it that were won. */
  with: Proportion;
  /** Share of deals without it that were won. */
  without: Proportion;
};

/** How to do an action. */
export type NextBestActionPlay = {
  /** How the tenant's own deals of the last two years fared with and without it; null when fewer than 20 deals are on a side, or the kind recommends nothing that can be counted. */
  past?: Maybe<NextBestActionPast>;
  /** The steps, in order. */
  steps: Array<Scalars['String']['output']>;
};

/** Result of nextBestActionReopen. */
export type NextBestActionReopenPayload = {
  /** The action; null when it does not exist. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<NextBestActionUserError>;
};

/** Result of nextBestActionSnooze. */
export type NextBestActionSnoozePayload = {
  /** The action; null when it does not exist. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<NextBestActionUserError>;
};

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

/** Conditions on the state of an action; all given ones must hold. */
export type NextBestActionStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<NextBestActionStatus>;
  /** One of. */
  in?: InputMaybe<Array<NextBestActionStatus>>;
  /** Different from. */
  neq?: InputMaybe<NextBestActionStatus>;
  /** None of. */
  nin?: InputMaybe<Array<NextBestActionStatus>>;
};

/** Reason why nothing was decided about an action. */
export type NextBestActionUserError = {
  /** Stable code of the reason, for programs. */
  code: NextBestActionErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** An object that can be fetched by its id alone. */
export type Node = {
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
};

/** Subject of an objection, by the words of its sentence. Clients must accept new values. */
export type ObjectionCategory =
  /** Who decides. */
  | 'AUTHORITY'
  /** Another vendor. */
  | 'COMPETITOR'
  /** The effort of the change. */
  | 'EFFORT'
  /** Abilities of the product. */
  | 'FEATURE'
  /** Integrations. */
  | 'INTEGRATION'
  /** The need for it. */
  | 'NEED'
  /** Something else. */
  | 'OTHER'
  /** The price. */
  | 'PRICE'
  /** Security, privacy and law. */
  | 'SECURITY'
  /** The time. */
  | 'TIMING';

/** Number of objections of a category. */
export type ObjectionCategoryCount = {
  /** The category. */
  category: ObjectionCategory;
  /** Number of objections. */
  count: Scalars['Int']['output'];
};

/** Objections with something in common. */
export type ObjectionGroup = {
  /** Number of accounts. */
  accounts: Scalars['Int']['output'];
  /** Number of objections by category, the most frequent first. */
  categories: Array<ObjectionCategoryCount>;
  /** Number of objections. */
  count: Scalars['Int']['output'];
  /** The newest three sentences. */
  examples: Array<Quote>;
  /** Share that was answered: in a call, we answered and the customer agreed; in writing, the same text meets it. Tickets are left out, because they are answered where they come from; null when there are no others. */
  handled?: Maybe<Proportion>;
  /** Common value of the group; null for people of whom it is not known. */
  key?: Maybe<Scalars['String']['output']>;
  /** Answered objections of the group after which a deal was won, with our answers, the newest first. */
  whatWorked?: Maybe<Array<WorkedReply>>;
  /** Of answered objections with a deal that was open then and is closed now: share whose deal was won; null when there are none. */
  wonWhenHandled?: Maybe<Proportion>;
  /** The same of those that were not answered. */
  wonWhenNot?: Maybe<Proportion>;
};


/** Objections with something in common. */
export type ObjectionGroupWhatWorkedArgs = {
  first?: Scalars['Int']['input'];
};

/** Dimension of groups of objections. Clients must accept new values. */
export type ObjectionGrouping =
  /** The category. */
  | 'CATEGORY'
  /** The decision role. */
  | 'DECISION_ROLE'
  /** The department by the title. */
  | 'DEPARTMENT'
  /** The decision role if one is known, else seniority and department by the title. */
  | 'PERSONA'
  /** The seniority by the title. */
  | 'SENIORITY';

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

/** Conditions on how an objection was met; all given ones must hold. */
export type ObjectionHandlingFilter = {
  /** Equal to. */
  eq?: InputMaybe<ObjectionHandling>;
  /** One of. */
  in?: InputMaybe<Array<ObjectionHandling>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<ObjectionHandling>;
  /** None of. */
  nin?: InputMaybe<Array<ObjectionHandling>>;
};

/** The objections of customers, in groups. */
export type ObjectionReport = {
  /** End of the time. */
  asOf: Scalars['DateTime']['output'];
  /** Number of objections. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ObjectionGroup>;
  /** Start of the time. */
  since: Scalars['DateTime']['output'];
};


/** The objections of customers, in groups. */
export type ObjectionReportGroupsArgs = {
  first?: Scalars['Int']['input'];
};

/** An open deal: its way through the pipeline, its chance, and what is wrong with it. */
export type OpenDeal = {
  /** The account; null when it is not known. */
  account?: Maybe<Account>;
  /** Value; null when the source has none. */
  amount?: Maybe<Money>;
  /** Chance that it is won, with its rank and reasons; null when not calculated. */
  chance?: Maybe<Score>;
  /** Expected day of closing; null when the source has none. */
  closeDate?: Maybe<Scalars['Date']['output']>;
  /** The deal. */
  deal: Deal;
  /** The latest call, meeting, message or e-mail with the account, in a year; null when there was none. */
  lastContactAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name; account and product if the source has none. */
  name: Scalars['String']['output'];
  /** When it was opened, or when we first knew of it. */
  openedAt: Scalars['DateTime']['output'];
  /** The responsible employee; null when none is known. */
  owner?: Maybe<Employee>;
  /** Product; null when the source names none. */
  product?: Maybe<Scalars['String']['output']>;
  /** Stage, in the source's words. */
  stage: Scalars['String']['output'];
  /** When it came into its stage: its last dated move there, or its opening. */
  stageSince: Scalars['DateTime']['output'];
  /** What is wrong with it; empty when nothing is. */
  warnings: Array<DealWarning>;
};

/** A page of open deals. */
export type OpenDealConnection = {
  /** The deals with their cursors. */
  edges: Array<OpenDealEdge>;
  /** The deals alone. */
  nodes: Array<OpenDeal>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An open deal in a page. */
export type OpenDealEdge = {
  /** Cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The deal. */
  node: OpenDeal;
};

/** Conditions on open deals; all given ones must hold. At most five levels deep. */
export type OpenDealFilter = {
  /** Condition on the id of the account. */
  accountId?: InputMaybe<IdFilter>;
  /** Condition on the value, in any currency. */
  amount?: InputMaybe<FloatFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<OpenDealFilter>>;
  /** Condition on the calculated chance, 0 to 100. */
  chance?: InputMaybe<FloatFilter>;
  /** Condition on the expected day of closing. */
  closeDate?: InputMaybe<DateFilter>;
  /** Condition on the id of the deal. */
  id?: InputMaybe<IdFilter>;
  /** Condition on the name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<OpenDealFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<OpenDealFilter>>;
  /** Condition on the id of the responsible employee. */
  ownerId?: InputMaybe<IdFilter>;
  /** Condition on the product. */
  product?: InputMaybe<StringFilter>;
  /** Condition on the region of the account, in the source's words. */
  region?: InputMaybe<StringFilter>;
  /** Condition on the segment of the account, in the source's words. */
  segment?: InputMaybe<StringFilter>;
  /** Condition on the stage, in the source's words. */
  stage?: InputMaybe<StringFilter>;
  /** Condition on the warnings. */
  warning?: InputMaybe<DealWarningKindFilter>;
};

/** A group of open deals. */
export type OpenDealGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Sums of their amounts, by currency; of those that have one. */
  amounts: Array<Money>;
  /** Number of deals in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of open deals. */
export type OpenDealGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Expected day of closing. */
  | 'CLOSE_DAY'
  /** Month of the expected day of closing. */
  | 'CLOSE_MONTH'
  /** Week of the expected day of closing. */
  | 'CLOSE_WEEK'
  /** Responsible employee. */
  | 'OWNER'
  /** Product. */
  | 'PRODUCT'
  /** Region of the account, in the source's words. */
  | 'REGION'
  /** Segment of the account, in the source's words. */
  | 'SEGMENT'
  /** Stage, in the source's words. */
  | 'STAGE';

/** Number of open deals, as a whole and by group. */
export type OpenDealGroups = {
  /** Sums of their amounts, by currency; of those that have one. */
  amounts: Array<Money>;
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<OpenDealGroup>;
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

/** A text that search finds: a message, a moment of a call, a thread, an account or a person. */
export type Passage = Node & {
  /** The account that it is about; null when it is about none. */
  account?: Maybe<Account>;
  /** The call that it is part of; null when it is not part of a call. */
  call?: Maybe<GongCall>;
  /** Collections that it belongs to, in alphabetical order. */
  collections: Array<SearchCollection>;
  /** The people of the customer who take part, at most 20. */
  contacts: Array<Contact>;
  /** End of the passage within the call, in milliseconds; null unless it is part of a call. */
  endMilliseconds?: Maybe<Scalars['Int']['output']>;
  /** Id of the passage. It stays the same while its source says the same things in the same places. */
  id: Scalars['ID']['output'];
  /** The call, message, e-mail and so on that it is part of; null for threads, accounts and people. */
  interaction?: Maybe<Interaction>;
  /** Kind of its source. */
  kind: PassageKind;
  /** Language as ISO 639-1, for example en; null when it is unknown. */
  language?: Maybe<Scalars['String']['output']>;
  /** The Slack message that it is; null when it is none. */
  message?: Maybe<SlackMessage>;
  /** Time of the message, call or last change. */
  occurredAt: Scalars['DateTime']['output'];
  /** The sentences of the call that it consists of, in order; empty when it is not part of a call. */
  segments: Array<TranscriptSegment>;
  /** System that it comes from. */
  source: SourceSystem;
  /** Roles of the people who speak in it; empty unless it is part of a call. */
  speakerRoles: Array<SpeakerRole>;
  /** Start of the passage within the call, in milliseconds; null unless it is part of a call. */
  startMilliseconds?: Maybe<Scalars['Int']['output']>;
  /** The text itself, at most about 2,000 characters. A longer source has several passages. */
  text: Scalars['String']['output'];
  /** The thread that it belongs to; null when there is none. */
  thread?: Maybe<ConversationThread>;
  /** Title of the call, thread or channel; name of the account or person. */
  title: Scalars['String']['output'];
  /** Topics, most important first. */
  topics: Array<Scalars['String']['output']>;
};

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

/** Conditions on the length of a period; all given ones must hold. */
export type PeriodUnitFilter = {
  /** Equal to. */
  eq?: InputMaybe<PeriodUnit>;
  /** One of. */
  in?: InputMaybe<Array<PeriodUnit>>;
  /** Different from. */
  neq?: InputMaybe<PeriodUnit>;
  /** None of. */
  nin?: InputMaybe<Array<PeriodUnit>>;
};

/** Size class of a portfolio, by number of units. */
export type PortfolioSize =
  /** 25,000 units or more. */
  | 'ENTERPRISE'
  /** 5,000 to 24,999 units. */
  | 'LARGE'
  /** 500 to 4,999 units. */
  | 'MEDIUM'
  /** Fewer than 500 units. */
  | 'SMALL';

/** Facts about the customer's property management that the text mentions. */
export type PropertyManagementContext = {
  /** Names of competitors that are mentioned. */
  competitors: Array<Scalars['String']['output']>;
  /** Names of features that are discussed. */
  features: Array<Scalars['String']['output']>;
  /** Names of integrations that are discussed. */
  integrations: Array<Scalars['String']['output']>;
  /** Size class of the portfolio, from the mentioned number of units; null when no number is mentioned. */
  portfolioSize?: Maybe<PortfolioSize>;
  /** True if the price is discussed. */
  pricingDiscussed: Scalars['Boolean']['output'];
  /** Names of property-management software that are mentioned. */
  propertySoftware: Array<Scalars['String']['output']>;
  /** Number of units mentioned; null when there is none. */
  unitCount?: Maybe<Scalars['Int']['output']>;
};

/** A share of cases, with the interval that contains the true share with a confidence of 95% (Wilson). */
export type Proportion = {
  /** Number of cases. */
  cases: Scalars['Int']['output'];
  /** Upper end of the interval. */
  high: Scalars['Float']['output'];
  /** Lower end of the interval. */
  low: Scalars['Float']['output'];
  /** The share, 0 to 1. */
  share: Scalars['Float']['output'];
  /** Number of those that count. */
  successes: Scalars['Int']['output'];
};

/** An element of a qualification method that a call touched. */
export type QualificationElement = {
  /** Number of sentences that touch it. */
  count: Scalars['Int']['output'];
  /** The element. */
  element: QualificationElementKind;
  /** First sentence that touches it. */
  finding: Finding;
};

/** Subject that a qualification method asks about. Clients must accept new values. */
export type QualificationElementKind =
  /** The money that is there. */
  | 'BUDGET'
  /** A person of the customer who works for the purchase. */
  | 'CHAMPION'
  /** Others that the customer compares. */
  | 'COMPETITION'
  /** Criteria of the customer's decision. */
  | 'DECISION_CRITERIA'
  /** How the customer decides, and who is asked. */
  | 'DECISION_PROCESS'
  /** Who releases the money. */
  | 'ECONOMIC_BUYER'
  /** A gain in numbers, or the return on investment. */
  | 'METRICS'
  /** A problem that the customer has. */
  | 'PAIN'
  /** When it has to be decided, in place or renewed. */
  | 'TIMELINE';

export type Query = {
  /** Counts action items as a whole and by group. */
  actionItemGroups?: Maybe<ActionItemGroups>;
  /** Lists what was promised or asked for, by whom and until when, from all texts and calls: the findings of the kind ACTION_ITEM, the earliest day first by default. People say which are done (`actionItemClose`); `likelyDone` shows what was said about it later. */
  actionItems?: Maybe<FindingConnection>;
  /** Returns one alert by id; null when there is none. */
  alert?: Maybe<Alert>;
  /** Lists the channels that tell people of alerts, sorted by name; at most 100. */
  alertChannels?: Maybe<Array<AlertChannel>>;
  /** Lists what channels have told and will tell, newest first. Kept for 90 days. */
  alertDeliveries?: Maybe<AlertDeliveryConnection>;
  /** Counts deliveries as a whole and by group. */
  alertDeliveryGroups?: Maybe<AlertDeliveryGroups>;
  /** Counts alerts as a whole and by group. */
  alertGroups?: Maybe<AlertGroups>;
  /** Returns one alert rule by id; null when there is none. */
  alertRule?: Maybe<AlertRule>;
  /** Counts rules as a whole and by group. */
  alertRuleGroups?: Maybe<AlertRuleGroups>;
  /** Tells what a rule would have raised in the past 90 days, without creating it. Conditions are looked at once a day; of single events, the newest 20,000 interactions count. */
  alertRulePreview?: Maybe<AlertRulePreview>;
  /** Lists the rules that raise alerts, sorted by name by default. */
  alertRules?: Maybe<AlertRuleConnection>;
  /** Lists alerts, newest first by default. */
  alerts?: Maybe<AlertConnection>;
  /** Answers a question in plain English about the data, with the queries that the answer comes from. Reads only what the client may read. Says so when it cannot answer. */
  ask?: Maybe<Answer>;
  /** Counts calls as a whole and by group. A call counts once for each of its topics, objections, competitors or people, if these are the groups. */
  callOverviewGroups?: Maybe<CallOverviewGroups>;
  /** Lists calls by what was said in them and by who took part, newest first by default. */
  callOverviews?: Maybe<CallOverviewConnection>;
  /** Counts accounts that may leave as a whole and by group. */
  churnRiskGroups?: Maybe<ChurnRiskGroups>;
  /** Lists accounts that may leave within 90 days, by calculated risk, highest first. Apart from health, which is their present state. */
  churnRisks?: Maybe<ChurnRiskConnection>;
  /** Returns what conversations with accounts say about a competitor, and how deals fared against it; null when it was not named. The name's case does not matter. */
  competitor?: Maybe<Competitor>;
  /** Lists the competitors that were named in conversations with accounts, the most often named first. */
  competitors?: Maybe<Array<Competitor>>;
  /** What customers said in messages, e-mails, tickets and calls, by the findings in their sentences. What our people said, wrote or noted is left out. */
  customerStatements?: Maybe<CustomerStatements>;
  /** Counts findings as a whole and by group. */
  findingGroups?: Maybe<FindingGroups>;
  /** Lists what the sentences of all texts and calls say, newest interaction first by default. */
  findings?: Maybe<FindingConnection>;
  /** Forecasts of pipeline or revenue, one for each currency, that of most deals first. Empty while the deals of the tenant have no history to learn from. */
  forecast?: Maybe<Array<Forecast>>;
  /** Counts forecasts as a whole and by group. */
  forecastGroups?: Maybe<ForecastGroups>;
  /** Lists the stored forecasts, one a day since they began, newest first by default. Those of ended periods have their actual. */
  forecasts?: Maybe<ForecastConnection>;
  /** Counts insights as a whole and by group. */
  insightGroups?: Maybe<InsightGroups>;
  /** Lists insights from texts and calls, newest first by default. */
  insights?: Maybe<InsightConnection>;
  /** Tells whether the client sees what an event is about, for gateways that read events from the bus. */
  intelligenceEventSeen: Scalars['Boolean']['output'];
  /** Lists the models with results in this graph, at most 100. */
  intelligenceModels?: Maybe<Array<IntelligenceModel>>;
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  intelligenceNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  intelligenceNodes: Array<Maybe<Node>>;
  /** Statements of customers, while a deal was open that was lost later: those of most deals first. That is near the loss, not its proven reason. */
  lossReasons?: Maybe<Array<LossReason>>;
  /** Tells what customers talk about more or less than before: distinct accounts by week, against the 26 weeks before. */
  marketTrends?: Maybe<MarketTrends>;
  /** Answers a metric for a range of days. Its sums are kept by day and follow changes within seconds. */
  metric?: Maybe<MetricAnswer>;
  /** Lists the metrics that `metric` answers, by family. */
  metrics?: Maybe<Array<Metric>>;
  /** Returns one action by id; null when there is none, or no longer. */
  nextBestAction?: Maybe<NextBestAction>;
  /** Counts actions as a whole and by group. */
  nextBestActionGroups?: Maybe<NextBestActionGroups>;
  /** Lists what should be done next about accounts and deals, most important first. Found anew within five minutes after a change, and every hour: an action goes when its cause goes. */
  nextBestActions?: Maybe<NextBestActionConnection>;
  /** Groups the objections of customers, with what became of them and which answers were followed by won deals. */
  objections?: Maybe<ObjectionReport>;
  /** Counts open deals as a whole and by group, with the sums of their amounts. */
  openDealGroups?: Maybe<OpenDealGroups>;
  /** Lists the open deals with their chance and what is wrong with them, the next to close first by default. */
  openDeals?: Maybe<OpenDealConnection>;
  /** Returns one passage by id; null when there is none. */
  passage?: Maybe<Passage>;
  /** Shows the report of a page as it would be sent now. */
  reportPreview?: Maybe<ReportPreview>;
  /** Lists the reports that the caller set up, newest first, at most 200. Super users get those of everybody. */
  reports?: Maybe<Array<Report>>;
  /** Finds messages, moments of calls, threads, accounts and people, by words and by meaning, best first; at most 1,000. */
  search?: Maybe<SearchConnection>;
  /** State of the index that searches by meaning use. */
  searchIndex?: Maybe<SearchIndex>;
  /** Returns the names that texts are searched for, sorted by name: those that came with the product and those of the tenant, at most 500 of a kind. */
  vocabulary?: Maybe<Array<VocabularyTerm>>;
};


export type QueryActionItemGroupsArgs = {
  by: ActionItemGroupField;
  filter?: InputMaybe<FindingFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryActionItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<FindingOrder>>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AlertDeliveryOrder>>;
};


export type QueryAlertDeliveryGroupsArgs = {
  by: AlertDeliveryGroupField;
  filter?: InputMaybe<AlertDeliveryFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryAlertGroupsArgs = {
  by: AlertGroupField;
  filter?: InputMaybe<AlertFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryAlertRuleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRuleGroupsArgs = {
  by: AlertRuleGroupField;
  filter?: InputMaybe<AlertRuleFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryAlertRulePreviewArgs = {
  input: AlertRuleCreateInput;
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


export type QueryAskArgs = {
  now?: InputMaybe<Scalars['DateTime']['input']>;
  question: Scalars['String']['input'];
};


export type QueryCallOverviewGroupsArgs = {
  by: CallOverviewGroupField;
  filter?: InputMaybe<CallOverviewFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryCallOverviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CallOverviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CallOverviewOrder>>;
};


export type QueryChurnRiskGroupsArgs = {
  by: ChurnRiskGroupField;
  filter?: InputMaybe<ChurnRiskFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryChurnRisksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChurnRiskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCompetitorArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  name: Scalars['String']['input'];
};


export type QueryCompetitorsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCustomerStatementsArgs = {
  about?: InputMaybe<Array<Scalars['String']['input']>>;
  accountId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  category?: InputMaybe<ObjectionCategory>;
  from?: InputMaybe<Scalars['Date']['input']>;
  kinds: Array<FindingKind>;
};


export type QueryFindingGroupsArgs = {
  by: FindingGroupField;
  filter?: InputMaybe<FindingFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<FindingOrder>>;
};


export type QueryForecastArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  kind: ForecastKind;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Date']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  unit?: PeriodUnit;
};


export type QueryForecastGroupsArgs = {
  by: ForecastGroupField;
  filter?: InputMaybe<ForecastFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryForecastsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ForecastFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ForecastOrder>>;
};


export type QueryInsightGroupsArgs = {
  by: InsightGroupField;
  filter?: InputMaybe<InsightFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryInsightsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InsightFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InsightOrder>>;
};


export type QueryIntelligenceEventSeenArgs = {
  id: Scalars['ID']['input'];
  type: Scalars['String']['input'];
};


export type QueryIntelligenceNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntelligenceNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryLossReasonsArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  competitor?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMarketTrendsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  weeks?: Scalars['Int']['input'];
};


export type QueryMetricArgs = {
  compare?: InputMaybe<MetricComparedRange>;
  currency?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricCondition>>;
  groupBy?: InputMaybe<MetricDimension>;
  interval?: MetricInterval;
  name: Scalars['String']['input'];
  range: MetricRange;
};


export type QueryNextBestActionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNextBestActionGroupsArgs = {
  by: NextBestActionGroupField;
  filter?: InputMaybe<NextBestActionFilter>;
  first?: Scalars['Int']['input'];
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryNextBestActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NextBestActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<NextBestActionOrder>>;
};


export type QueryObjectionsArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  category?: InputMaybe<ObjectionCategory>;
  competitor?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  groupBy?: ObjectionGrouping;
};


export type QueryOpenDealGroupsArgs = {
  by: OpenDealGroupField;
  filter?: InputMaybe<OpenDealFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryOpenDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpenDealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OpenDealOrder>>;
};


export type QueryPassageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReportPreviewArgs = {
  frequency: ReportFrequency;
  page: ReportPage;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  collections?: InputMaybe<Array<SearchCollection>>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<SearchMode>;
  preferRecent?: InputMaybe<Scalars['Boolean']['input']>;
  rerank?: InputMaybe<Scalars['Boolean']['input']>;
  text: Scalars['String']['input'];
};


export type QueryVocabularyArgs = {
  kind?: InputMaybe<VocabularyKind>;
};

/** Local times, in the tenant's time zone (`tenantSettingsEdit`), between which nobody is told. They may lie around midnight. */
export type QuietHours = {
  /** Local time at which they begin, such as 22:00. */
  from: Scalars['String']['output'];
  /** Local time at which they end, such as 07:00. */
  to: Scalars['String']['output'];
};

/** Local times, in the tenant's time zone (`tenantSettingsEdit`), between which nobody is told. They may lie around midnight. */
export type QuietHoursInput = {
  /** Local time at which they begin, such as 22:00. */
  from: Scalars['String']['input'];
  /** Local time at which they end, such as 07:00. */
  to: Scalars['String']['input'];
};

/** Words of somebody, with their place. */
export type Quote = {
  /** When it was said or written; in a call, when the call began. */
  at: Scalars['DateTime']['output'];
  /** The finding; null when it is none. */
  finding?: Maybe<Finding>;
  /** The interaction. */
  interaction: Interaction;
  /** The sentence of the call; null in writing. */
  segment?: Maybe<TranscriptSegment>;
  /** The words, at most 500 characters; null for an answer in a call: `segment` has it. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A law that texts are checked against. */
export type Regulation =
  /** The Fair Housing Act. */
  | 'FAIR_HOUSING'
  /** The Fair Debt Collection Practices Act. */
  | 'FDCPA';

/** Conditions on a law; all given ones must hold. */
export type RegulationFilter = {
  /** Equal to. */
  eq?: InputMaybe<Regulation>;
  /** One of. */
  in?: InputMaybe<Array<Regulation>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<Regulation>;
  /** None of. */
  nin?: InputMaybe<Array<Regulation>>;
};

/** A Slack message and how similar it is. */
export type RelatedMessage = {
  /** The message. */
  message: SlackMessage;
  /** Cosine similarity, -1 to 1. */
  similarity: Scalars['Float']['output'];
};

/** A report of a page of the dashboard, which goes to people by e-mail. It reads with the rights of whoever set it up. */
export type Report = {
  /** Time when it was set up. */
  createdAt: Scalars['DateTime']['output'];
  /** Who set it up. */
  createdBy: Scalars['String']['output'];
  /** What was sent and waits, newest first, at most 40. Kept for 90 days. */
  deliveries: Array<ReportDelivery>;
  /** False if it is stopped. */
  enabled: Scalars['Boolean']['output'];
  /** How often it goes out. */
  frequency: ReportFrequency;
  /** Id of the report. */
  id: Scalars['ID']['output'];
  /** Time when it was last sent to anybody; null before. */
  lastSentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day of the month, 1 to 28, on which a MONTHLY report goes out. */
  monthDay: Scalars['Int']['output'];
  /** Time of the next one; null while it is stopped. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** The page that it is about. */
  page: ReportPage;
  /** Who gets it, sorted by address. Shown to those alone who may change it. */
  recipients: Array<ReportRecipient>;
  /** Why it was stopped by itself, such as lost rights of whoever set it up; null if a person stopped it. */
  stoppedReason?: Maybe<Scalars['String']['output']>;
  /** Time at which it goes out, in the tenant's time zone (`tenantSettingsEdit`), such as 07:00. */
  time: Scalars['String']['output'];
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Day of the week on which a WEEKLY report goes out. */
  weekday: ReportWeekday;
};

/** A new report. */
export type ReportCreateInput = {
  /** How often it goes out. */
  frequency: ReportFrequency;
  /** Day of the month, 1 to 28, on which a MONTHLY report goes out. */
  monthDay?: Scalars['Int']['input'];
  /** The page that it is about. */
  page: ReportPage;
  /** Who gets it: 1 to 20 e-mail addresses. */
  recipients: Array<Scalars['String']['input']>;
  /** Time at which it goes out, in the tenant's time zone. */
  time?: Scalars['String']['input'];
  /** Day of the week on which a WEEKLY report goes out. */
  weekday?: ReportWeekday;
};

/** Result of reportCreate. */
export type ReportCreatePayload = {
  /** The new report; null when it was refused. */
  report?: Maybe<Report>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ReportUserError>;
};

/** An e-mail with a report to one person. */
export type ReportDelivery = {
  /** Tries so far, oldest first. */
  attempts: Array<ReportDeliveryAttempt>;
  /** Time when the report was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Time of the next try; null if there is none. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** Id of the delivery, which is in the Message-ID of the e-mail. */
  id: Scalars['ID']['output'];
  /** Time when the server for e-mails took it; null before. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  status: ReportDeliveryStatus;
};

/** One try to send. */
export type ReportDeliveryAttempt = {
  /** Time of the try. */
  at: Scalars['DateTime']['output'];
  /** What went wrong; null if it was sent. */
  error?: Maybe<Scalars['String']['output']>;
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
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** How often it goes out. */
  frequency?: InputMaybe<ReportFrequency>;
  /** Day of the month, 1 to 28, on which a MONTHLY report goes out. */
  monthDay?: InputMaybe<Scalars['Int']['input']>;
  /** The page that it is about. */
  page?: InputMaybe<ReportPage>;
  /** Who gets it: 1 to 20 e-mail addresses, in place of those of before. Who unsubscribed stays so. */
  recipients?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Time at which it goes out, in the tenant's time zone. */
  time?: InputMaybe<Scalars['String']['input']>;
  /** Day of the week on which a WEEKLY report goes out. */
  weekday?: InputMaybe<ReportWeekday>;
};

/** Result of reportEdit. */
export type ReportEditPayload = {
  /** The current report; null when it does not exist. */
  report?: Maybe<Report>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ReportUserError>;
};

/** Why a report was not changed. Clients must accept new values. */
export type ReportErrorCode =
  /** An argument is invalid, or e-mails cannot be sent. */
  | 'INVALID'
  /** The report does not exist, or belongs to somebody else. */
  | 'NOT_FOUND'
  /** The caller has set up as many as one may. */
  | 'TOO_MANY'
  /** It has changed since the expected version. */
  | 'VERSION_CONFLICT';

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

/** What a report would say. */
export type ReportPreview = {
  /** The HTML of the e-mail, a whole document without scripts. */
  html: Scalars['String']['output'];
  /** Subject of the e-mail. */
  subject: Scalars['String']['output'];
  /** The same as plain text. */
  text: Scalars['String']['output'];
};

/** Somebody who gets a report. */
export type ReportRecipient = {
  /** The e-mail address, as whoever set the report up gave it. */
  email: Scalars['String']['output'];
  /** Time when this person unsubscribed; null while they get it. */
  unsubscribedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Result of reportRemove. */
export type ReportRemovePayload = {
  /** The removed report, or the current one when it was not removed; null when it does not exist. */
  report?: Maybe<Report>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ReportUserError>;
};

/** Result of reportSend. */
export type ReportSendPayload = {
  /** The report; null when it does not exist. */
  report?: Maybe<Report>;
  /** Reasons why nothing was sent; empty if it will be. */
  userErrors: Array<ReportUserError>;
};

/** Reason why a report was not changed. */
export type ReportUserError = {
  /** Stable code of the reason, for programs. */
  code: ReportErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

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

/** A score with its factors. A score that is null was not calculated; it does not mean zero. */
export type Score = {
  /** Time that the score describes. */
  asOf: Scalars['DateTime']['output'];
  /** Points before any factor: 50 for rules; for a trained model the chance in percent of a subject that is average in every factor. */
  baseline: Scalars['Float']['output'];
  /** Change against the score of seven days before, in points; null when there was none. */
  change7Days?: Maybe<Scalars['Float']['output']>;
  /** Change against the score of thirty days before, in points; null when there was none. */
  change30Days?: Maybe<Scalars['Float']['output']>;
  /** Time when it was calculated. */
  computedAt: Scalars['DateTime']['output'];
  /** Confidence of the model, 0 to 1; null when the model gives none. Of rules: the coverage times min(1, `interactions` / `enoughInteractions`). Of a trained model: the coverage times max(0, 2 × AUC - 1), so 0 if it tells outcomes apart no better than chance: its value is the base rate. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Share of the model's inputs that were known, by weight, 0 to 1: the sum of `fullWeight` of the factors with a value; 1 for a model whose weights are all 0. */
  coverage: Scalars['Float']['output'];
  /** Number of interactions from which confidence no longer grows; null where `interactions` is. */
  enoughInteractions?: Maybe<Scalars['Int']['output']>;
  /** Factors and their contributions, strongest first; at most 20. The baseline and the contributions add up to the value. */
  factors: Array<ScoreFactor>;
  /** Earlier values, one a day, newest first; at most 90. Of the 90 days before the first calculation they are calculated soon after it. */
  history: Array<ScorePoint>;
  /** Number of interactions within 90 days that the confidence rests on; null for trained and prior models. */
  interactions?: Maybe<Scalars['Int']['output']>;
  /** The kind of score. */
  kind: ScoreKind;
  /** Name of the model. */
  model: Scalars['String']['output'];
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
  /** Value that a person has put in place of the calculated one; null when there is none, and after its end. */
  override?: Maybe<ScoreOverride>;
  /** Calibrated probability of the outcome, 0 to 1: of such subjects this share has it. Null for rules and for a model that is not trained on own outcomes. */
  probability?: Maybe<Scalars['Float']['output']>;
  /** Place by calculated value among all current scores of this kind and type of subject, such as those of open deals: 1 for the highest value. It is no probability. */
  rank: Scalars['Int']['output'];
  /** Number of scores that it is ranked among. */
  rankOf: Scalars['Int']['output'];
  /** Value to show: that of the override if there is one, else the calculated one. Alerts look at it. */
  shownValue: Scalars['Float']['output'];
  /** The score, 0 to 100: the baseline plus the contributions of the factors, exactly. Higher is worse for CHURN_RISK and better for all others. */
  value: Scalars['Float']['output'];
  /** What moved it since the latest score that is at least so many days older; null when there is none, or its factors were not kept. */
  whatChanged?: Maybe<ScoreMove>;
};


/** A score with its factors. A score that is null was not calculated; it does not mean zero. */
export type ScoreWhatChangedArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** What one factor did to a score. */
export type ScoreChange = {
  /** Points that it adds now; null if it is not known. */
  after?: Maybe<Scalars['Float']['output']>;
  /** Points that it added before; null if it was not known. */
  before?: Maybe<Scalars['Float']['output']>;
  /** Difference in points. */
  change: Scalars['Float']['output'];
  /** The factor in words, as it is now; as it was, if it is no longer known. */
  label: Scalars['String']['output'];
  /** Stable name of the factor, or baseline. */
  name: Scalars['String']['output'];
};

/** A score that just changed. */
export type ScoreChanged = {
  /** The scored account; null for a score of a contact or deal. */
  account?: Maybe<Account>;
  /** Id of the scored account; null for a score of a contact or deal. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The scored contact; null for a score of an account or deal. */
  contact?: Maybe<Contact>;
  /** Id of the scored contact; null for a score of an account or deal. */
  contactId?: Maybe<Scalars['ID']['output']>;
  /** Position of the event in the stream, for resuming after it. */
  cursor: Scalars['String']['output'];
  /** The scored deal; null for a score of an account or contact. */
  deal?: Maybe<Deal>;
  /** Id of the scored deal; null for a score of an account or contact. */
  dealId?: Maybe<Scalars['ID']['output']>;
  /** Id of the event. An event that is delivered twice has the same id. */
  eventId: Scalars['ID']['output'];
  /** The kind of score. */
  kind: ScoreKind;
  /** Time when it was calculated. */
  occurredAt: Scalars['DateTime']['output'];
  /** The previous score, 0 to 100; null for the first score. */
  previousValue?: Maybe<Scalars['Float']['output']>;
  /** The new score, 0 to 100. */
  value: Scalars['Float']['output'];
};

/** Conditions on changed scores; all given ones must hold. */
export type ScoreChangedFilter = {
  /** It belongs to one of these accounts; at most 200. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** It has one of these kinds. */
  kinds?: InputMaybe<Array<ScoreKind>>;
  /** It changed by at least this many points. The first score always matches. */
  minimumChange?: InputMaybe<Scalars['Float']['input']>;
};

/** One factor of a score. */
export type ScoreFactor = {
  /** Points that it adds to the baseline; negative if it lowers the score. Of a score by rules it is the weight times (points - 50). */
  contribution: Scalars['Float']['output'];
  /** Weight when every input is known: of a score, those of the known factors add up to its coverage. Null where nothing can be unknown, and in scores of before 30 November 2026. */
  fullWeight?: Maybe<Scalars['Float']['output']>;
  /** Value that gives 100 points, which may be the lower one; null where `points` is. */
  hundredAt?: Maybe<Scalars['Float']['output']>;
  /** The factor in words, with its numbers, for people. */
  label: Scalars['String']['output'];
  /** Stable name of the factor, for programs. */
  name: Scalars['String']['output'];
  /** Points of the measure, 0 to 100: linear from `zeroAt` to `hundredAt`. Null for models, whose card has the numbers, and for factors without bounds. */
  points?: Maybe<Scalars['Float']['output']>;
  /** Measured value, in the unit of the label; null when nothing was measured. In trees, that a measure is unknown may add or take points too. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Weight of the factor, 0 to 1; 0 of an unknown measure. The weights add up to 1, unless all are 0. */
  weight: Scalars['Float']['output'];
  /** Value that gives 0 points; null where `points` is. */
  zeroAt?: Maybe<Scalars['Float']['output']>;
};

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

/** What moved a score from one value to another. */
export type ScoreMove = {
  /** The current value. */
  after: Scalars['Float']['output'];
  /** The earlier value. */
  before: Scalars['Float']['output'];
  /** Differences in the baseline and the factors, strongest first. They add up to the difference of the values. */
  changes: Array<ScoreChange>;
  /** True if another model or version calculated the earlier score, so that not only the subject has changed. */
  isOtherModel: Scalars['Boolean']['output'];
  /** Time of the earlier score. */
  since: Scalars['DateTime']['output'];
};

/** A value that a person shows in place of a calculated score. */
export type ScoreOverride = {
  /** Time when it began. */
  createdAt: Scalars['DateTime']['output'];
  /** Person who made it, as the subject (`sub`) of their token. */
  createdBy: Scalars['String']['output'];
  /** Reason for it. */
  reason: Scalars['String']['output'];
  /** Its end. From then on the calculated value is shown. */
  until: Scalars['DateTime']['output'];
  /** The value, 0 to 100. */
  value: Scalars['Float']['output'];
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The reason why an override of a score was refused. Clients must accept new values. */
export type ScoreOverrideErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** The subject has no such score, or the score no override. */
  | 'NOT_FOUND'
  /** The override has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** Result of scoreOverride. */
export type ScoreOverridePayload = {
  /** The score; null when it does not exist. */
  score?: Maybe<Score>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ScoreOverrideUserError>;
};

/** Result of scoreOverrideRemove. */
export type ScoreOverrideRemovePayload = {
  /** The score; null when it does not exist. */
  score?: Maybe<Score>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<ScoreOverrideUserError>;
};

/** A reason why an override of a score was refused. */
export type ScoreOverrideUserError = {
  /** Stable code of the reason, for programs. */
  code: ScoreOverrideErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** A score at a past time. */
export type ScorePoint = {
  /** True of a day before the first calculation: it was calculated later, from what had happened by then. */
  calculatedLater: Scalars['Boolean']['output'];
  /** Time that it describes: when it was calculated, or the end of the day if that was before the first calculation. */
  computedAt: Scalars['DateTime']['output'];
  /** The score at that time, 0 to 100. */
  value: Scalars['Float']['output'];
};

/** Type of a subject with scores. */
export type ScoreSubjectType =
  /** An account. */
  | 'ACCOUNT'
  /** A person at a customer. */
  | 'CONTACT'
  /** A deal. */
  | 'DEAL';

/** A collection that a search can be limited to. A passage may belong to several. */
export type SearchCollection =
  /** Property management: software, regulations, the business of owners and managers. */
  | 'APARTMENT_INDUSTRY_INSIGHTS'
  /** Everything said in calls. */
  | 'CALL_CONTENT'
  /** Competitors by name. */
  | 'COMPETITIVE_INTELLIGENCE'
  /** Our own people in discovery, objections, pricing and closing. */
  | 'SALES_TECHNIQUES';

/** A page of search results. */
export type SearchConnection = {
  /** The hits with their cursors. */
  edges: Array<SearchEdge>;
  /** Numbers of hits by value, over all hits rather than this page. */
  facets?: Maybe<SearchFacets>;
  /** Engine and vectors that the search by meaning used; null with the mode WORDS. */
  meaning?: Maybe<SearchMeaning>;
  /** The passages alone. */
  nodes: Array<Passage>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** What is wrong with the text if nothing can be found by it, such as a text that has only words to leave out; null if nothing is. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Number of hits, at most 1,000. Counted only when queried. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A hit of a search. */
export type SearchEdge = {
  /** Cursor of this hit, for `after`. */
  cursor: Scalars['String']['output'];
  /** Number of further hits that say nearly the same and are left out. */
  duplicateCount: Scalars['Int']['output'];
  /** The sentences with matching words, best first, at most 3; the title if no sentence has any; empty if only the meaning matches. */
  highlights: Array<SearchHighlight>;
  /** Place among the hits by meaning, from 1; null if the meaning did not find it. */
  meaningRank?: Maybe<Scalars['Int']['output']>;
  /** The passage. */
  node: Passage;
  /** Score of the hit; higher is better. Comparable only within one search. */
  score: Scalars['Float']['output'];
  /** Cosine similarity of text and passage, -1 to 1; null if the meaning did not find it. */
  similarity?: Maybe<Scalars['Float']['output']>;
  /** Place among the hits by words, from 1; null if the words did not find it. */
  wordRank?: Maybe<Scalars['Int']['output']>;
};

/** Numbers of hits by value. Each list has the 20 most frequent values. */
export type SearchFacets = {
  /** By account. */
  accounts: Array<AccountFacet>;
  /** By month in UTC. */
  months: Array<MonthFacet>;
  /** By source system. */
  sources: Array<SourceFacet>;
  /** By topic. */
  topics: Array<TopicFacet>;
};

/** Limits a search. Every given condition must hold; a list means any of its values, at most 200. */
export type SearchFilter = {
  /** Accounts by id. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** People of the customer by id. */
  contactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Earliest time, inclusive. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Kinds of sources. */
  kinds?: InputMaybe<Array<PassageKind>>;
  /** Languages as ISO 639-1, for example en. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Source systems. */
  sources?: InputMaybe<Array<SourceSystem>>;
  /** Roles of the people who speak. Passages outside of calls have none. */
  speakerRoles?: InputMaybe<Array<SpeakerRole>>;
  /** Threads by id. */
  threadIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Latest time, exclusive. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Topics. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A sentence or a title with the words that match. */
export type SearchHighlight = {
  /** Part of the passage that `text` stands in. */
  field: SearchedField;
  /** Matching words, in order, as places within `text`; empty for a name that is only nearly the text. */
  matches: Array<TextRange>;
  /** The sentence or title, at most 300 characters. */
  text: Scalars['String']['output'];
};

/** State of the index that searches by meaning use. */
export type SearchIndex = {
  /** Number of passages that can be found. */
  passageCount: Scalars['Int']['output'];
  /** Sets of vectors: the one that serves searches, and others that are being made or stand by. */
  spaces: Array<SearchIndexSpace>;
};

/** A set of vectors by one version of one model. */
export type SearchIndexSpace = {
  /** Length of a vector. */
  dimensions: Scalars['Int']['output'];
  /** Number of passages whose current text is embedded. */
  embeddedCount: Scalars['Int']['output'];
  /** Name of the model. */
  model: Scalars['String']['output'];
  /**
   * Number of passages that the inference service refused or answered wrongly, while it embedded others. Words find them. They
   * are tried again each day.
   */
  refusedCount: Scalars['Int']['output'];
  /** Time since which searches use it; null when they do not. */
  servingSince?: Maybe<Scalars['DateTime']['output']>;
  /** State of the set. */
  state: SearchIndexState;
  /** Version of the model. */
  version: Scalars['String']['output'];
};

/** State of a set of vectors. */
export type SearchIndexState =
  /** It is being made, and will serve when it is complete. */
  | 'BUILDING'
  /** Searches use it. */
  | 'SERVING'
  /** It is kept complete for the time when the inference service is away. */
  | 'STANDBY';

/** Engine and vectors of a search by meaning. */
export type SearchMeaning = {
  /** The engine that understood the text; null when none could. */
  engine?: Maybe<TextEngineKind>;
  /** True if the built-in engine answered for an inference service that is away. */
  isStandby: Scalars['Boolean']['output'];
  /** Model of the engine, with its version; null when none was used. */
  model?: Maybe<Scalars['String']['output']>;
  /** Reason why the search went by words alone, or compared the vectors of some texts only; null when it did not. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Kind of this reason. */
  problemCode?: Maybe<SearchMeaningProblem>;
};

/** Reason why a search compares no vectors, or those of some texts only. */
export type SearchMeaningProblem =
  /** No engine that can understand the text for the vectors answers in time. */
  | 'ENGINE_UNAVAILABLE'
  /** Only some texts have a vector by the engine that answers. The others are found by words. */
  | 'INCOMPLETE_VECTORS'
  /** There are no vectors, or none yet. */
  | 'NO_VECTORS'
  /** The text has no word to find. */
  | 'NO_WORD'
  /** The vector store does not answer. */
  | 'STORE_UNAVAILABLE'
  /** The engine knows no word of the text, or it has only words that occur in every text. */
  | 'UNKNOWN_WORDS';

/** Way of searching. */
export type SearchMode =
  /** By words and by meaning together. */
  | 'HYBRID'
  /** By meaning alone. */
  | 'MEANING'
  /** By words alone. */
  | 'WORDS';

/** Part of a passage. */
export type SearchedField =
  /** The text. */
  | 'TEXT'
  /** The title, which is the name for an account or a person. */
  | 'TITLE';

/** A sentiment as a word. */
export type SentimentLabel =
  /** Sentiment below -0.2. */
  | 'NEGATIVE'
  /** Sentiment from -0.2 to 0.2. */
  | 'NEUTRAL'
  /** Sentiment above 0.2. */
  | 'POSITIVE';

/** An account and how similar it is. */
export type SimilarAccount = {
  /** The account. */
  account: Account;
  /** Cosine similarity, -1 to 1. */
  similarity: Scalars['Float']['output'];
};

/** An interaction and how similar it is. */
export type SimilarInteraction = {
  /** The interaction. */
  interaction: Interaction;
  /** Cosine similarity, -1 to 1. */
  similarity: Scalars['Float']['output'];
};

export type SlackChannel = {
  id: Scalars['ID']['output'];
  /** Language of its messages as ISO 639-1, for example en, found out from the latest 200 whose language is known; null if there are fewer than 20, or if no language has 60% of them. */
  language?: Maybe<Scalars['String']['output']>;
  /** How much the talk is about customers, 0 to 1: the mean relevance of its latest 200 messages in a language that is analysed; null if there are fewer than 5. */
  relevance?: Maybe<Scalars['Float']['output']>;
};

export type SlackMessage = {
  /** Sentences with requests or promises; null when it was not analysed or its language is not supported. */
  actionItems?: Maybe<Array<Scalars['String']['output']>>;
  /** Names of competitors that are mentioned; null when it was not analysed. */
  competitorMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences that may break housing or debt-collection law; null when it was not analysed or its language is not supported. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** Names of accounts that it mentions, also by a part of the name by which no other account is meant ("Bluewater" for Bluewater Property Group), in their order, at most 10; null when it is unknown. */
  customerMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** Names of the account's deals that it mentions, in their order, at most 10; null when it is unknown. */
  dealMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** True if the customer asks for escalation to a manager or sounds like it, or says that they leave; null when it was not analysed or its language is not supported. */
  escalationNeeded?: Maybe<Scalars['Boolean']['output']>;
  /** True if somebody should answer; null when it was not analysed or its language is not supported. */
  followUpRequired?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  /** Terms of the property-management industry; null when it was not analysed or its language is not supported. */
  industryKeywords?: Maybe<Array<Scalars['String']['output']>>;
  /** Names of our products that are mentioned; null when it was not analysed. */
  productMentions?: Maybe<Array<Scalars['String']['output']>>;
  /** Slack messages that say the most similar things, outside its thread, most similar first; null when it has no vector yet. */
  relatedMessages?: Maybe<Array<RelatedMessage>>;
  /** Relevance for the relationship with a customer, 0 to 1: its account, deal and people, and what it names; null when it was not analysed or its language is not supported. */
  relevance?: Maybe<Scalars['Float']['output']>;
  /** Sentiment, -1 to 1; null when it was not analysed or its language is not supported. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Urgency, 0 to 1; null when it was not analysed or its language is not supported. */
  urgency?: Maybe<Scalars['Float']['output']>;
};


export type SlackMessageRelatedMessagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SlackUser = {
  /** Topics that the user's answers are about far more often than those of colleagues, the most threads first. An answer is a message in a thread after one of somebody else; the latest 2,000 in English count. Empty if no topic stands out. Null for guests, for users who answered in fewer than 20 threads, and if colleagues did in fewer than 50. */
  expertise?: Maybe<Array<Expertise>>;
  id: Scalars['ID']['output'];
};

/** Number of hits from a source. */
export type SourceFacet = {
  /** Number of hits. */
  count: Scalars['Int']['output'];
  /** The source system. */
  source: SourceSystem;
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

/** Conditions on a speaker's role; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type SpeakerRoleFilter = {
  /** Equal to. */
  eq?: InputMaybe<SpeakerRole>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<SpeakerRole>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<SpeakerRole>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<SpeakerRole>>;
};

/** Numbers of statements. */
export type StatementCounts = {
  /** Number of their accounts. */
  accounts: Scalars['Int']['output'];
  /** Number of statements. */
  count: Scalars['Int']['output'];
};

/** Statements about the same. */
export type StatementSubject = {
  /** Number of their accounts. */
  accounts: Scalars['Int']['output'];
  /** Number of statements. */
  count: Scalars['Int']['output'];
  /** The newest three. */
  examples: Array<Quote>;
  /** Category of objections, or what the others are about; null for those of which it is not known. */
  name?: Maybe<Scalars['String']['output']>;
};

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
  /** Sends alerts when they are raised. */
  alertRaised?: Maybe<AlertRaised>;
  /** Sends scores when they change. */
  scoreChanged?: Maybe<ScoreChanged>;
};


export type SubscriptionAlertRaisedArgs = {
  filter?: InputMaybe<AlertRaisedFilter>;
};


export type SubscriptionScoreChangedArgs = {
  filter?: InputMaybe<ScoreChangedFilter>;
};

/** Author of a summary, of outcomes or of follow-ups. */
export type SummaryAuthor = {
  /** Claims of the model that were dropped, because the sentences that it cited did not bear them out; zero for an extracted summary. */
  droppedClaims: Scalars['Int']['output'];
  /** How it was made. */
  method: SummaryMethod;
  /** Name of the model or of the rules. */
  model: Scalars['String']['output'];
  /** Version of the model as its server names it, or of the rules. */
  version: Scalars['String']['output'];
  /** Time at which it was made. */
  writtenAt: Scalars['DateTime']['output'];
};

/** A sentence of a summary, an outcome or a follow-up. */
export type SummaryClaim = {
  /** The sentences that say it, in the order of the conversation; the sentence itself if it was extracted. Empty for a follow-up that answers no sentence. */
  citations: Array<ThreadCitation>;
  /** The sentence, at most 500 characters. */
  text: Scalars['String']['output'];
};

/** How a summary, outcomes or follow-ups were made. Clients must accept new values. */
export type SummaryMethod =
  /** Sentences of the conversation in their original wording; for follow-ups, rules that quote them. */
  | 'EXTRACTED'
  /** Sentences that a language model wrote, each checked against the sentences that it cites. */
  | 'MODEL';

/** Engine that turns texts into vectors. */
export type TextEngineKind =
  /** The table of word vectors in the product itself. */
  | 'BUILT_IN'
  /** A model in the process, from a folder. */
  | 'ONNX'
  /** An inference service. */
  | 'REMOTE';

/** A part of a text, in UTF-16 code units, as JavaScript counts them. */
export type TextRange = {
  /** End, after the last character. */
  end: Scalars['Int']['output'];
  /** Start, from 0. */
  start: Scalars['Int']['output'];
};

/** A sentence that the analysis of a conversation rests on, in its original wording. */
export type ThreadCitation = {
  /** End in that text, after the last character. */
  end: Scalars['Int']['output'];
  /** The interaction in which it was said. */
  interaction: Interaction;
  /** The field that it stands in. */
  list: ThreadList;
  /** The sentence of the transcript; null unless it was said in a call. */
  segment?: Maybe<TranscriptSegment>;
  /** Start in the text of the interaction, or of the segment in a call, in UTF-16 code units. */
  start: Scalars['Int']['output'];
  /** The sentence, at most 500 characters. */
  text: Scalars['String']['output'];
};

/** A field of a conversation that consists of sentences. Clients must accept new values. */
export type ThreadList =
  /** `expansionOpportunities`. */
  | 'EXPANSION_OPPORTUNITIES'
  /** `keyOutcomes`. */
  | 'KEY_OUTCOMES'
  /** `painPoints`. */
  | 'PAIN_POINTS'
  /** `predictedNextActions`. */
  | 'PREDICTED_NEXT_ACTIONS'
  /** `proposedSolutions`. */
  | 'PROPOSED_SOLUTIONS'
  /** `recommendedFollowUps`. */
  | 'RECOMMENDED_FOLLOW_UPS'
  /** `summary`. */
  | 'SUMMARY';

/** The part of a sales conversation. */
export type TopicCategory =
  /** Reaching an agreement. */
  | 'CLOSING'
  /** Showing the product. */
  | 'DEMO'
  /** Learning what the customer needs. */
  | 'DISCOVERY'
  /** Answering an objection. */
  | 'OBJECTION_HANDLING'
  /** Talking about the price. */
  | 'PRICING';

/** Number of hits with a topic. */
export type TopicFacet = {
  /** Number of hits. */
  count: Scalars['Int']['output'];
  /** The topic. */
  topic: Scalars['String']['output'];
};

export type TranscriptSegment = {
  /** Sentences that show interest in buying; null when it was not analysed or its language is not supported. */
  buyingSignals?: Maybe<Array<Scalars['String']['output']>>;
  /** Names of competitors that are mentioned; null when it was not analysed or its language is not supported. */
  competitorComparisons?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences that may break housing or debt-collection law; null when it was not analysed or its language is not supported. */
  complianceFlags?: Maybe<Array<ComplianceFlag>>;
  /** Least confidence of its `findings`, 0 to 1: the chance that one is right, as it was measured on labelled texts. Null when it has none, and when none has a measured confidence, such as names. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** How much the customer takes part around it, 0 to 1: their share of the words within a minute (half is full) and their questions (two are full); null when it was not analysed, or when it is not known that both sides speak in the call. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** Sentences that request a feature; null when it was not analysed or its language is not supported. */
  featureRequests?: Maybe<Array<Scalars['String']['output']>>;
  /** What its sentences say, in the order of the text, at most 100; empty when it was not analysed or its language is not supported. */
  findings?: Maybe<Array<Finding>>;
  id: Scalars['ID']['output'];
  /** Share of property management in it, 0 to 1: three terms of the industry are full; null when it was not analysed or its language is not supported. */
  industryRelevance?: Maybe<Scalars['Float']['output']>;
  /** Sentences that request an integration; null when it was not analysed or its language is not supported. */
  integrationRequirements?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentences with an objection; null when it was not analysed or its language is not supported. */
  objections?: Maybe<Array<Scalars['String']['output']>>;
  /** Problems of the speaker; null when it was not analysed or its language is not supported. */
  painPoints?: Maybe<Array<Scalars['String']['output']>>;
  /** Sentiment, -1 to 1; null when it was not analysed or its language is not supported. */
  sentiment?: Maybe<Scalars['Float']['output']>;
  /** Sentences that propose a solution; null when it was not analysed or its language is not supported. */
  solutions?: Maybe<Array<Scalars['String']['output']>>;
  /** Part of a sales conversation that it belongs to; null when it is unknown. */
  topicCategory?: Maybe<TopicCategory>;
};


export type TranscriptSegmentFindingsArgs = {
  kinds?: InputMaybe<Array<FindingKind>>;
};

/** Direction of a trend. */
export type TrendDirection =
  /** Less than before. */
  | 'FALLING'
  /** More than before. */
  | 'RISING';

/** Kind of a subject that customers talk about. Clients must accept new values. */
export type TrendSubject =
  /** A competitor. */
  | 'COMPETITOR'
  /** A feature. */
  | 'FEATURE'
  /** An integration. */
  | 'INTEGRATION'
  /** One of our products. */
  | 'PRODUCT'
  /** Property software. */
  | 'PROPERTY_SOFTWARE'
  /** A topic. */
  | 'TOPIC';

/** The reason why a change of a term was refused. Clients must accept new values. */
export type VocabularyErrorCode =
  /** An argument is invalid. */
  | 'INVALID'
  /** There are already as many terms as allowed. */
  | 'LIMIT_REACHED'
  /** A name or synonym already stands for another term of the kind. */
  | 'NAME_TAKEN'
  /** The term does not exist. */
  | 'NOT_FOUND'
  /** It has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** What a name of the vocabulary stands for. Clients must accept new values. */
export type VocabularyKind =
  /** A company that sells the same as we. */
  | 'COMPETITOR'
  /** Something that software can do. */
  | 'FEATURE'
  /** A product of ours. */
  | 'PRODUCT'
  /** Property-management software. */
  | 'PROPERTY_SOFTWARE';

/**
 * A name that texts are searched for, with its synonyms. Whole words count; of overlapping names of one kind the longest
 * does.
 */
export type VocabularyTerm = Node & {
  /** True if only the exact spelling counts. Otherwise case and accents do not matter. */
  caseSensitive: Scalars['Boolean']['output'];
  /** True if texts are searched for it. */
  enabled: Scalars['Boolean']['output'];
  /** Phrases with one of the names that mean something else, such as MRI scan; at most 50. */
  exceptions: Array<Scalars['String']['output']>;
  /** Id of the term. */
  id: Scalars['ID']['output'];
  /** True if it came with the product. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** What the name stands for. */
  kind: VocabularyKind;
  /** The name, as analyses show it; unique within the kind. */
  name: Scalars['String']['output'];
  /** Other words and phrases for the same thing; at most 50. */
  synonyms: Array<Scalars['String']['output']>;
  /** Time of the last change; null for a term of the product that nobody has changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version, which grows by one with every change. Pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Values of a new term. */
export type VocabularyTermCreateInput = {
  /** True if only the exact spelling counts. */
  caseSensitive?: InputMaybe<Scalars['Boolean']['input']>;
  /** True if texts are searched for it. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Phrases with one of the names that mean something else: at most 50, of 1 to 100 characters each. */
  exceptions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the name stands for. */
  kind: VocabularyKind;
  /** Name, 1 to 100 characters, unique within the kind. */
  name: Scalars['String']['input'];
  /** Other words and phrases for the same thing: at most 50, of 1 to 100 characters each. */
  synonyms?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of vocabularyTermCreate. */
export type VocabularyTermCreatePayload = {
  /** The new term; null when it was refused. */
  term?: Maybe<VocabularyTerm>;
  /** Reasons why nothing was created; empty after success. */
  userErrors: Array<VocabularyUserError>;
};

/** New values of a term. Omitted values stay unchanged. */
export type VocabularyTermEditInput = {
  /** True if only the exact spelling counts. */
  caseSensitive?: InputMaybe<Scalars['Boolean']['input']>;
  /** True if texts are searched for it. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Phrases with one of the names that mean something else: at most 50, of 1 to 100 characters each. */
  exceptions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name, 1 to 100 characters, unique within the kind. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Other words and phrases for the same thing: at most 50, of 1 to 100 characters each. */
  synonyms?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of vocabularyTermEdit. */
export type VocabularyTermEditPayload = {
  /** The current term; null when it does not exist. */
  term?: Maybe<VocabularyTerm>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<VocabularyUserError>;
};

/** Result of vocabularyTermRemove. */
export type VocabularyTermRemovePayload = {
  /** The term as it was; null when it does not exist. */
  term?: Maybe<VocabularyTerm>;
  /** Reasons why nothing was removed; empty after a removal. */
  userErrors: Array<VocabularyUserError>;
};

/** A reason why a change of a term was refused. */
export type VocabularyUserError = {
  /** Stable code of the reason, for programs. */
  code: VocabularyErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** An answered objection, after which a deal that was open then was won. */
export type WorkedReply = {
  /** Category of the objection. */
  category: ObjectionCategory;
  /** The deal that was won. */
  deal?: Maybe<Deal>;
  /** How the text itself meets it: DISCOUNT, EVIDENCE, ALTERNATIVE, EXPLANATION, DEFERRED or ACKNOWLEDGED; null in a call. */
  handling?: Maybe<Scalars['String']['output']>;
  /** The objection. */
  objection: Quote;
  /** Persona of who raised it; null when nothing is known about them. */
  persona?: Maybe<Scalars['String']['output']>;
  /** Our first answer in the call or thread; null when there is none. */
  reply?: Maybe<Quote>;
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
  Employee: Employee;
  Finding: Finding;
  GongCall: GongCall;
  Insight: Insight;
  Interaction: Interaction;
  NextBestAction: NextBestAction;
  Passage: Passage;
  SlackChannel: SlackChannel;
  SlackMessage: SlackMessage;
  SlackUser: SlackUser;
  TranscriptSegment: TranscriptSegment;
  VocabularyTerm: VocabularyTerm;
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
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  Finding:
    ( { __typename: 'Finding' }
    & GraphQLRecursivePick<FederationTypes['Finding'], {"id":true}> );
  GongCall:
    ( { __typename: 'GongCall' }
    & GraphQLRecursivePick<FederationTypes['GongCall'], {"id":true}> );
  Insight:
    ( { __typename: 'Insight' }
    & GraphQLRecursivePick<FederationTypes['Insight'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  NextBestAction:
    ( { __typename: 'NextBestAction' }
    & GraphQLRecursivePick<FederationTypes['NextBestAction'], {"id":true}> );
  Passage:
    ( { __typename: 'Passage' }
    & GraphQLRecursivePick<FederationTypes['Passage'], {"id":true}> );
  SlackChannel:
    ( { __typename: 'SlackChannel' }
    & GraphQLRecursivePick<FederationTypes['SlackChannel'], {"id":true}> );
  SlackMessage:
    ( { __typename: 'SlackMessage' }
    & GraphQLRecursivePick<FederationTypes['SlackMessage'], {"id":true}> );
  SlackUser:
    ( { __typename: 'SlackUser' }
    & GraphQLRecursivePick<FederationTypes['SlackUser'], {"id":true}> );
  TranscriptSegment:
    ( { __typename: 'TranscriptSegment' }
    & GraphQLRecursivePick<FederationTypes['TranscriptSegment'], {"id":true}> );
  VocabularyTerm:
    ( { __typename: 'VocabularyTerm' }
    & GraphQLRecursivePick<FederationTypes['VocabularyTerm'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AlertRow & { __typename: 'Alert' } )
    | ( AlertRuleRow & { __typename: 'AlertRule' } )
    | ( FindingRow & { __typename: 'Finding' } )
    | ( InsightRow & { __typename: 'Insight' } )
    | ( NextBestActionRow & { __typename: 'NextBestAction' } )
    | ( FoundPassage & { __typename: 'Passage' } )
    | ( KnownTerm & { __typename: 'VocabularyTerm' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountChurn: ResolverTypeWrapper<AccountDepartureRow>;
  AccountChurnErrorCode: AccountChurnErrorCode;
  AccountChurnUserError: ResolverTypeWrapper<AccountChurnUserError>;
  AccountChurnedPayload: ResolverTypeWrapper<Omit<AccountChurnedPayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  AccountChurnedRemovePayload: ResolverTypeWrapper<Omit<AccountChurnedRemovePayload, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  AccountFacet: ResolverTypeWrapper<Omit<AccountFacet, 'account'> & { account?: Maybe<ResolversTypes['Account']> }>;
  ActionItemClosePayload: ResolverTypeWrapper<Omit<ActionItemClosePayload, 'actionItem'> & { actionItem?: Maybe<ResolversTypes['Finding']> }>;
  ActionItemErrorCode: ActionItemErrorCode;
  ActionItemGroup: ResolverTypeWrapper<Group>;
  ActionItemGroupField: ActionItemGroupField;
  ActionItemGroups: ResolverTypeWrapper<Omit<ActionItemGroups, 'groups'> & { groups: Array<ResolversTypes['ActionItemGroup']> }>;
  ActionItemReopenPayload: ResolverTypeWrapper<Omit<ActionItemReopenPayload, 'actionItem'> & { actionItem?: Maybe<ResolversTypes['Finding']> }>;
  ActionItemUserError: ResolverTypeWrapper<ActionItemUserError>;
  Alert: ResolverTypeWrapper<AlertRow>;
  AlertAcknowledgePayload: ResolverTypeWrapper<Omit<AlertAcknowledgePayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertAssignPayload: ResolverTypeWrapper<Omit<AlertAssignPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertChannel: ResolverTypeWrapper<AlertChannelRow>;
  AlertChannelCreateInput: AlertChannelCreateInput;
  AlertChannelCreatePayload: ResolverTypeWrapper<Omit<AlertChannelCreatePayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversTypes['AlertChannel']> }>;
  AlertChannelEditInput: AlertChannelEditInput;
  AlertChannelEditPayload: ResolverTypeWrapper<Omit<AlertChannelEditPayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversTypes['AlertChannel']> }>;
  AlertChannelErrorCode: AlertChannelErrorCode;
  AlertChannelKind: AlertChannelKind;
  AlertChannelRemovePayload: ResolverTypeWrapper<Omit<AlertChannelRemovePayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversTypes['AlertChannel']> }>;
  AlertChannelUserError: ResolverTypeWrapper<AlertChannelUserError>;
  AlertCompared: ResolverTypeWrapper<AlertCompared>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AlertConnection: ResolverTypeWrapper<ConnectionOf<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AlertEdge']>, nodes: Array<ResolversTypes['Alert']> }>>;
  AlertDelivery: ResolverTypeWrapper<AlertDeliveryRow>;
  AlertDeliveryAttempt: ResolverTypeWrapper<DeliveryAttempt>;
  AlertDeliveryConnection: ResolverTypeWrapper<ConnectionOf<Omit<AlertDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AlertDeliveryEdge']>, nodes: Array<ResolversTypes['AlertDelivery']> }>>;
  AlertDeliveryEdge: ResolverTypeWrapper<Omit<AlertDeliveryEdge, 'node'> & { node: ResolversTypes['AlertDelivery'] }>;
  AlertDeliveryErrorCode: AlertDeliveryErrorCode;
  AlertDeliveryFilter: AlertDeliveryFilter;
  AlertDeliveryGroup: ResolverTypeWrapper<Group>;
  AlertDeliveryGroupField: AlertDeliveryGroupField;
  AlertDeliveryGroups: ResolverTypeWrapper<Omit<AlertDeliveryGroups, 'groups'> & { groups: Array<ResolversTypes['AlertDeliveryGroup']> }>;
  AlertDeliveryItem: ResolverTypeWrapper<NoticeItem>;
  AlertDeliveryOrder: AlertDeliveryOrder;
  AlertDeliveryOrderField: AlertDeliveryOrderField;
  AlertDeliveryReplayPayload: ResolverTypeWrapper<Omit<AlertDeliveryReplayPayload, 'alertDelivery'> & { alertDelivery?: Maybe<ResolversTypes['AlertDelivery']> }>;
  AlertDeliveryStatus: AlertDeliveryStatus;
  AlertDeliveryStatusFilter: AlertDeliveryStatusFilter;
  AlertDeliveryUserError: ResolverTypeWrapper<AlertDeliveryUserError>;
  AlertDismissPayload: ResolverTypeWrapper<Omit<AlertDismissPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertErrorCode: AlertErrorCode;
  AlertEvidence: ResolverTypeWrapper<Evidence>;
  AlertFilter: AlertFilter;
  AlertGroup: ResolverTypeWrapper<Group>;
  AlertGroupField: AlertGroupField;
  AlertGroups: ResolverTypeWrapper<Omit<AlertGroups, 'groups'> & { groups: Array<ResolversTypes['AlertGroup']> }>;
  AlertKind: AlertKind;
  AlertKindFilter: AlertKindFilter;
  AlertMetricComparison: AlertMetricComparison;
  AlertMoment: AlertMoment;
  AlertOrder: AlertOrder;
  AlertOrderField: AlertOrderField;
  AlertRaised: ResolverTypeWrapper<AlertRaisedEvent>;
  AlertRaisedFilter: AlertRaisedFilter;
  AlertReopenPayload: ResolverTypeWrapper<Omit<AlertReopenPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
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
  AlertRuleGroup: ResolverTypeWrapper<Group>;
  AlertRuleGroupField: AlertRuleGroupField;
  AlertRuleGroups: ResolverTypeWrapper<Omit<AlertRuleGroups, 'groups'> & { groups: Array<ResolversTypes['AlertRuleGroup']> }>;
  AlertRuleMetric: ResolverTypeWrapper<RuledMetric>;
  AlertRuleMetricCondition: ResolverTypeWrapper<Condition>;
  AlertRuleMetricInput: AlertRuleMetricInput;
  AlertRuleOrder: AlertRuleOrder;
  AlertRuleOrderField: AlertRuleOrderField;
  AlertRulePrecision: ResolverTypeWrapper<Precision>;
  AlertRulePreview: ResolverTypeWrapper<PreviewOutcome>;
  AlertRulePreviewExample: ResolverTypeWrapper<FoundAt>;
  AlertRulePreviewWeek: ResolverTypeWrapper<AlertRulePreviewWeek>;
  AlertRuleScore: ResolverTypeWrapper<AlertRuleScore>;
  AlertRuleScoreInput: AlertRuleScoreInput;
  AlertRuleUserError: ResolverTypeWrapper<AlertRuleUserError>;
  AlertSeverity: AlertSeverity;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSnoozePayload: ResolverTypeWrapper<Omit<AlertSnoozePayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  AlertStatus: AlertStatus;
  AlertStatusFilter: AlertStatusFilter;
  AlertUserError: ResolverTypeWrapper<AlertUserError>;
  AnalysisInfo: ResolverTypeWrapper<AnalysisInfo>;
  Answer: ResolverTypeWrapper<QuestionAnswer>;
  AnswerCell: ResolverTypeWrapper<AnswerCell>;
  AnswerColumn: ResolverTypeWrapper<AnswerColumn>;
  AnswerDeclineReason: AnswerDeclineReason;
  AnswerName: ResolverTypeWrapper<Meaning>;
  AnswerNameKind: AnswerNameKind;
  AnswerOperation: ResolverTypeWrapper<Operation>;
  AnswerPeriod: ResolverTypeWrapper<Period>;
  AnswerRow: ResolverTypeWrapper<ShownRow>;
  AnswerStatement: ResolverTypeWrapper<Stated>;
  AnswerStatus: AnswerStatus;
  AnswerTable: ResolverTypeWrapper<Table>;
  AnswerUnderstanding: ResolverTypeWrapper<Understanding>;
  BooleanFilter: BooleanFilter;
  CalibrationPoint: ResolverTypeWrapper<CalibrationPoint>;
  CallOverview: ResolverTypeWrapper<InteractionAnalysisRow>;
  CallOverviewConnection: ResolverTypeWrapper<ConnectionOf<Omit<CallOverviewConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CallOverviewEdge']>, nodes: Array<ResolversTypes['CallOverview']> }>>;
  CallOverviewEdge: ResolverTypeWrapper<Omit<CallOverviewEdge, 'node'> & { node: ResolversTypes['CallOverview'] }>;
  CallOverviewFilter: CallOverviewFilter;
  CallOverviewGroup: ResolverTypeWrapper<Group>;
  CallOverviewGroupField: CallOverviewGroupField;
  CallOverviewGroups: ResolverTypeWrapper<Omit<CallOverviewGroups, 'groups'> & { groups: Array<ResolversTypes['CallOverviewGroup']> }>;
  CallOverviewOrder: CallOverviewOrder;
  CallOverviewOrderField: CallOverviewOrderField;
  CallSentimentPart: ResolverTypeWrapper<CallSentimentPart>;
  CallTalk: ResolverTypeWrapper<CallTalk>;
  ChurnRisk: ResolverTypeWrapper<ScoreRow>;
  ChurnRiskConnection: ResolverTypeWrapper<ConnectionOf<Omit<ChurnRiskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ChurnRiskEdge']>, nodes: Array<ResolversTypes['ChurnRisk']> }>>;
  ChurnRiskEdge: ResolverTypeWrapper<Omit<ChurnRiskEdge, 'node'> & { node: ResolversTypes['ChurnRisk'] }>;
  ChurnRiskFilter: ChurnRiskFilter;
  ChurnRiskGroup: ResolverTypeWrapper<Group>;
  ChurnRiskGroupField: ChurnRiskGroupField;
  ChurnRiskGroups: ResolverTypeWrapper<Omit<ChurnRiskGroups, 'groups'> & { groups: Array<ResolversTypes['ChurnRiskGroup']> }>;
  Coaching: ResolverTypeWrapper<AskedCoaching>;
  CoachingFigure: ResolverTypeWrapper<AskedFigure>;
  ComparedFamily: ResolverTypeWrapper<FamilyComparison>;
  Competitor: ResolverTypeWrapper<AskedCompetitor>;
  CompetitorAccount: ResolverTypeWrapper<NamedTo>;
  CompetitorDeal: ResolverTypeWrapper<NamedTo>;
  CompetitorOpinions: ResolverTypeWrapper<Opinions>;
  CompetitorRecord: ResolverTypeWrapper<CompetitorRecord>;
  CompetitorWeek: ResolverTypeWrapper<CompetitorWeek>;
  ComplianceFlag: ResolverTypeWrapper<Flag>;
  Contact: ResolverTypeWrapper<Reference>;
  ConversationThread: ResolverTypeWrapper<Reference>;
  CorrelationBasis: CorrelationBasis;
  CorrelationReason: ResolverTypeWrapper<Reason>;
  CustomerHealth: ResolverTypeWrapper<AskedHealth>;
  CustomerStatement: ResolverTypeWrapper<StatementRow>;
  CustomerStatements: ResolverTypeWrapper<AskedStatements>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Deal: ResolverTypeWrapper<Reference>;
  DealRecord: ResolverTypeWrapper<DealRecord>;
  DealWarning: ResolverTypeWrapper<DealWarning>;
  DealWarningKind: DealWarningKind;
  DealWarningKindFilter: DealWarningKindFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<Reference>;
  Expertise: ResolverTypeWrapper<Expertise>;
  FeatureScale: FeatureScale;
  Finding: ResolverTypeWrapper<FindingRow>;
  FindingConnection: ResolverTypeWrapper<ConnectionOf<Omit<FindingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FindingEdge']>, nodes: Array<ResolversTypes['Finding']> }>>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingFilter: FindingFilter;
  FindingGroup: ResolverTypeWrapper<Group>;
  FindingGroupField: FindingGroupField;
  FindingGroups: ResolverTypeWrapper<Omit<FindingGroups, 'groups'> & { groups: Array<ResolversTypes['FindingGroup']> }>;
  FindingKind: FindingKind;
  FindingKindFilter: FindingKindFilter;
  FindingOrder: FindingOrder;
  FindingOrderField: FindingOrderField;
  FloatFilter: FloatFilter;
  FollowUpPriority: FollowUpPriority;
  Forecast: ResolverTypeWrapper<ForecastRow>;
  ForecastAccuracy: ResolverTypeWrapper<ForecastAccuracy>;
  ForecastAccuracyLevel: ForecastAccuracyLevel;
  ForecastClosed: ResolverTypeWrapper<ClosedPart>;
  ForecastConnection: ResolverTypeWrapper<ConnectionOf<Omit<ForecastConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ForecastEdge']>, nodes: Array<ResolversTypes['Forecast']> }>>;
  ForecastEdge: ResolverTypeWrapper<Omit<ForecastEdge, 'node'> & { node: ResolversTypes['Forecast'] }>;
  ForecastFilter: ForecastFilter;
  ForecastGroup: ResolverTypeWrapper<Group>;
  ForecastGroupField: ForecastGroupField;
  ForecastGroups: ResolverTypeWrapper<Omit<ForecastGroups, 'groups'> & { groups: Array<ResolversTypes['ForecastGroup']> }>;
  ForecastInterval: ResolverTypeWrapper<ForecastInterval>;
  ForecastKind: ForecastKind;
  ForecastKindFilter: ForecastKindFilter;
  ForecastMath: ResolverTypeWrapper<ForecastSum>;
  ForecastNewDeals: ResolverTypeWrapper<NewPart>;
  ForecastOpenPart: ResolverTypeWrapper<OpenPart>;
  ForecastOrder: ForecastOrder;
  ForecastOrderField: ForecastOrderField;
  ForecastSoFar: ResolverTypeWrapper<SoFar>;
  ForecastWidening: ResolverTypeWrapper<Widening>;
  GongCall: ResolverTypeWrapper<Reference>;
  Handoff: ResolverTypeWrapper<HandoffRow>;
  IDFilter: IdFilter;
  Insight: ResolverTypeWrapper<InsightRow>;
  InsightConnection: ResolverTypeWrapper<ConnectionOf<Omit<InsightConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InsightEdge']>, nodes: Array<ResolversTypes['Insight']> }>>;
  InsightEdge: ResolverTypeWrapper<Omit<InsightEdge, 'node'> & { node: ResolversTypes['Insight'] }>;
  InsightFilter: InsightFilter;
  InsightGroup: ResolverTypeWrapper<Group>;
  InsightGroupField: InsightGroupField;
  InsightGroups: ResolverTypeWrapper<Omit<InsightGroups, 'groups'> & { groups: Array<ResolversTypes['InsightGroup']> }>;
  InsightKind: InsightKind;
  InsightKindFilter: InsightKindFilter;
  InsightOrder: InsightOrder;
  InsightOrderField: InsightOrderField;
  IntFilter: IntFilter;
  IntelligenceModel: ResolverTypeWrapper<IntelligenceModelRow>;
  Interaction: ResolverTypeWrapper<Reference>;
  LikelyDone: ResolverTypeWrapper<DoneEvidence>;
  LossReason: ResolverTypeWrapper<LossReasonRow>;
  MarketTrend: ResolverTypeWrapper<AskedTrend>;
  MarketTrends: ResolverTypeWrapper<AskedTrends>;
  Metric: ResolverTypeWrapper<MetricDefinition>;
  MetricAnswer: ResolverTypeWrapper<AnsweredMetric>;
  MetricComparedRange: MetricComparedRange;
  MetricComparison: ResolverTypeWrapper<MetricComparison>;
  MetricCondition: MetricCondition;
  MetricDays: ResolverTypeWrapper<MetricDays>;
  MetricDimension: MetricDimension;
  MetricGroup: ResolverTypeWrapper<GroupAnswer>;
  MetricInterval: MetricInterval;
  MetricOthers: ResolverTypeWrapper<MetricOthers>;
  MetricPoint: ResolverTypeWrapper<MetricPoint>;
  MetricRange: MetricRange;
  MetricTimeZoneErrorCode: MetricTimeZoneErrorCode;
  MetricTimeZoneSetPayload: ResolverTypeWrapper<MetricTimeZoneSetPayload>;
  MetricTimeZoneUserError: ResolverTypeWrapper<MetricTimeZoneUserError>;
  MetricUnit: MetricUnit;
  ModelCard: ResolverTypeWrapper<AnyCard>;
  ModelFamily: ModelFamily;
  ModelFeature: ResolverTypeWrapper<ModelFeature>;
  ModelTree: ResolverTypeWrapper<ShownTree>;
  ModelTreeNode: ResolverTypeWrapper<TreeNode>;
  Money: ResolverTypeWrapper<Money>;
  MonthFacet: ResolverTypeWrapper<MonthFacet>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextBestAction: ResolverTypeWrapper<NextBestActionRow>;
  NextBestActionAcceptPayload: ResolverTypeWrapper<Omit<NextBestActionAcceptPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversTypes['NextBestAction']> }>;
  NextBestActionConnection: ResolverTypeWrapper<ConnectionOf<Omit<NextBestActionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NextBestActionEdge']>, nodes: Array<ResolversTypes['NextBestAction']> }>>;
  NextBestActionDismissPayload: ResolverTypeWrapper<Omit<NextBestActionDismissPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversTypes['NextBestAction']> }>;
  NextBestActionDonePayload: ResolverTypeWrapper<Omit<NextBestActionDonePayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversTypes['NextBestAction']> }>;
  NextBestActionEdge: ResolverTypeWrapper<Omit<NextBestActionEdge, 'node'> & { node: ResolversTypes['NextBestAction'] }>;
  NextBestActionErrorCode: NextBestActionErrorCode;
  NextBestActionEvidence: ResolverTypeWrapper<ActionEvidence>;
  NextBestActionFilter: NextBestActionFilter;
  NextBestActionGroup: ResolverTypeWrapper<Group>;
  NextBestActionGroupField: NextBestActionGroupField;
  NextBestActionGroups: ResolverTypeWrapper<Omit<NextBestActionGroups, 'groups'> & { groups: Array<ResolversTypes['NextBestActionGroup']> }>;
  NextBestActionKind: NextBestActionKind;
  NextBestActionKindFilter: NextBestActionKindFilter;
  NextBestActionOrder: NextBestActionOrder;
  NextBestActionOrderField: NextBestActionOrderField;
  NextBestActionPast: ResolverTypeWrapper<NextBestActionPast>;
  NextBestActionPlay: ResolverTypeWrapper<NextBestActionPlay>;
  NextBestActionReopenPayload: ResolverTypeWrapper<Omit<NextBestActionReopenPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversTypes['NextBestAction']> }>;
  NextBestActionSnoozePayload: ResolverTypeWrapper<Omit<NextBestActionSnoozePayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversTypes['NextBestAction']> }>;
  NextBestActionStatus: NextBestActionStatus;
  NextBestActionStatusFilter: NextBestActionStatusFilter;
  NextBestActionUserError: ResolverTypeWrapper<NextBestActionUserError>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ObjectionCategory: ObjectionCategory;
  ObjectionCategoryCount: ResolverTypeWrapper<ObjectionCategoryCount>;
  ObjectionGroup: ResolverTypeWrapper<AskedGroup>;
  ObjectionGrouping: ObjectionGrouping;
  ObjectionHandling: ObjectionHandling;
  ObjectionHandlingFilter: ObjectionHandlingFilter;
  ObjectionReport: ResolverTypeWrapper<ObjectionAnswer>;
  OpenDeal: ResolverTypeWrapper<OpenDealRow>;
  OpenDealConnection: ResolverTypeWrapper<ConnectionOf<Omit<OpenDealConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpenDealEdge']>, nodes: Array<ResolversTypes['OpenDeal']> }>>;
  OpenDealEdge: ResolverTypeWrapper<Omit<OpenDealEdge, 'node'> & { node: ResolversTypes['OpenDeal'] }>;
  OpenDealFilter: OpenDealFilter;
  OpenDealGroup: ResolverTypeWrapper<Group>;
  OpenDealGroupField: OpenDealGroupField;
  OpenDealGroups: ResolverTypeWrapper<Omit<OpenDealGroups, 'groups'> & { groups: Array<ResolversTypes['OpenDealGroup']> }>;
  OpenDealOrder: OpenDealOrder;
  OpenDealOrderField: OpenDealOrderField;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passage: ResolverTypeWrapper<FoundPassage>;
  PassageKind: PassageKind;
  PeriodUnit: PeriodUnit;
  PeriodUnitFilter: PeriodUnitFilter;
  PortfolioSize: PortfolioSize;
  PropertyManagementContext: ResolverTypeWrapper<PropertyManagementContext>;
  Proportion: ResolverTypeWrapper<Proportion>;
  QualificationElement: ResolverTypeWrapper<Omit<QualificationElement, 'finding'> & { finding: ResolversTypes['Finding'] }>;
  QualificationElementKind: QualificationElementKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietHours: ResolverTypeWrapper<QuietHours>;
  QuietHoursInput: QuietHoursInput;
  Quote: ResolverTypeWrapper<QuoteRow>;
  Regulation: Regulation;
  RegulationFilter: RegulationFilter;
  RelatedMessage: ResolverTypeWrapper<Similar>;
  Report: ResolverTypeWrapper<ReportRow>;
  ReportCreateInput: ReportCreateInput;
  ReportCreatePayload: ResolverTypeWrapper<Omit<ReportCreatePayload, 'report'> & { report?: Maybe<ResolversTypes['Report']> }>;
  ReportDelivery: ResolverTypeWrapper<ReportDeliveryRow>;
  ReportDeliveryAttempt: ResolverTypeWrapper<ReportAttempt>;
  ReportDeliveryStatus: ReportDeliveryStatus;
  ReportEditInput: ReportEditInput;
  ReportEditPayload: ResolverTypeWrapper<Omit<ReportEditPayload, 'report'> & { report?: Maybe<ResolversTypes['Report']> }>;
  ReportErrorCode: ReportErrorCode;
  ReportFrequency: ReportFrequency;
  ReportPage: ReportPage;
  ReportPreview: ResolverTypeWrapper<ReportPreview>;
  ReportRecipient: ResolverTypeWrapper<ReportRecipientRow>;
  ReportRemovePayload: ResolverTypeWrapper<Omit<ReportRemovePayload, 'report'> & { report?: Maybe<ResolversTypes['Report']> }>;
  ReportSendPayload: ResolverTypeWrapper<Omit<ReportSendPayload, 'report'> & { report?: Maybe<ResolversTypes['Report']> }>;
  ReportUserError: ResolverTypeWrapper<ReportUserError>;
  ReportWeekday: ReportWeekday;
  Score: ResolverTypeWrapper<ScoreRow>;
  ScoreChange: ResolverTypeWrapper<ScoreChange>;
  ScoreChanged: ResolverTypeWrapper<ScoreChangedEvent>;
  ScoreChangedFilter: ScoreChangedFilter;
  ScoreFactor: ResolverTypeWrapper<Factor>;
  ScoreKind: ScoreKind;
  ScoreMove: ResolverTypeWrapper<ScoreMove>;
  ScoreOverride: ResolverTypeWrapper<ScoreOverrideRow>;
  ScoreOverrideErrorCode: ScoreOverrideErrorCode;
  ScoreOverridePayload: ResolverTypeWrapper<Omit<ScoreOverridePayload, 'score'> & { score?: Maybe<ResolversTypes['Score']> }>;
  ScoreOverrideRemovePayload: ResolverTypeWrapper<Omit<ScoreOverrideRemovePayload, 'score'> & { score?: Maybe<ResolversTypes['Score']> }>;
  ScoreOverrideUserError: ResolverTypeWrapper<ScoreOverrideUserError>;
  ScorePoint: ResolverTypeWrapper<ScorePoint>;
  ScoreSubjectType: ScoreSubjectType;
  SearchCollection: SearchCollection;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<PlacedHit>;
  SearchFacets: ResolverTypeWrapper<FacetSource>;
  SearchFilter: SearchFilter;
  SearchHighlight: ResolverTypeWrapper<Highlight>;
  SearchIndex: ResolverTypeWrapper<Omit<SearchIndex, 'spaces'> & { spaces: Array<ResolversTypes['SearchIndexSpace']> }>;
  SearchIndexSpace: ResolverTypeWrapper<KnownSpace>;
  SearchIndexState: SearchIndexState;
  SearchMeaning: ResolverTypeWrapper<SearchMeaning>;
  SearchMeaningProblem: SearchMeaningProblem;
  SearchMode: SearchMode;
  SearchedField: SearchedField;
  SentimentLabel: SentimentLabel;
  SimilarAccount: ResolverTypeWrapper<Similar>;
  SimilarInteraction: ResolverTypeWrapper<Similar>;
  SlackChannel: ResolverTypeWrapper<Reference>;
  SlackMessage: ResolverTypeWrapper<Reference>;
  SlackUser: ResolverTypeWrapper<Reference>;
  SourceFacet: ResolverTypeWrapper<SourceFacet>;
  SourceSystem: SourceSystem;
  SpeakerRole: SpeakerRole;
  SpeakerRoleFilter: SpeakerRoleFilter;
  StatementCounts: ResolverTypeWrapper<StatementCounts>;
  StatementSubject: ResolverTypeWrapper<SubjectRow>;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SummaryAuthor: ResolverTypeWrapper<ShownList>;
  SummaryClaim: ResolverTypeWrapper<ShownClaim>;
  SummaryMethod: SummaryMethod;
  TextEngineKind: TextEngineKind;
  TextRange: ResolverTypeWrapper<TextRange>;
  ThreadCitation: ResolverTypeWrapper<CitationInList>;
  ThreadList: ThreadList;
  TopicCategory: TopicCategory;
  TopicFacet: ResolverTypeWrapper<TopicFacet>;
  TranscriptSegment: ResolverTypeWrapper<Reference>;
  TrendDirection: TrendDirection;
  TrendSubject: TrendSubject;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  VocabularyErrorCode: VocabularyErrorCode;
  VocabularyKind: VocabularyKind;
  VocabularyTerm: ResolverTypeWrapper<KnownTerm>;
  VocabularyTermCreateInput: VocabularyTermCreateInput;
  VocabularyTermCreatePayload: ResolverTypeWrapper<Omit<VocabularyTermCreatePayload, 'term'> & { term?: Maybe<ResolversTypes['VocabularyTerm']> }>;
  VocabularyTermEditInput: VocabularyTermEditInput;
  VocabularyTermEditPayload: ResolverTypeWrapper<Omit<VocabularyTermEditPayload, 'term'> & { term?: Maybe<ResolversTypes['VocabularyTerm']> }>;
  VocabularyTermRemovePayload: ResolverTypeWrapper<Omit<VocabularyTermRemovePayload, 'term'> & { term?: Maybe<ResolversTypes['VocabularyTerm']> }>;
  VocabularyUserError: ResolverTypeWrapper<VocabularyUserError>;
  WorkedReply: ResolverTypeWrapper<WorkedReplyRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Reference;
  ID: Scalars['ID']['output'];
  AccountChurn: AccountDepartureRow;
  AccountChurnUserError: AccountChurnUserError;
  AccountChurnedPayload: Omit<AccountChurnedPayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  AccountChurnedRemovePayload: Omit<AccountChurnedRemovePayload, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  AccountFacet: Omit<AccountFacet, 'account'> & { account?: Maybe<ResolversParentTypes['Account']> };
  ActionItemClosePayload: Omit<ActionItemClosePayload, 'actionItem'> & { actionItem?: Maybe<ResolversParentTypes['Finding']> };
  ActionItemGroup: Group;
  ActionItemGroups: Omit<ActionItemGroups, 'groups'> & { groups: Array<ResolversParentTypes['ActionItemGroup']> };
  ActionItemReopenPayload: Omit<ActionItemReopenPayload, 'actionItem'> & { actionItem?: Maybe<ResolversParentTypes['Finding']> };
  ActionItemUserError: ActionItemUserError;
  Alert: AlertRow;
  AlertAcknowledgePayload: Omit<AlertAcknowledgePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertAssignPayload: Omit<AlertAssignPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertChannel: AlertChannelRow;
  AlertChannelCreateInput: AlertChannelCreateInput;
  AlertChannelCreatePayload: Omit<AlertChannelCreatePayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversParentTypes['AlertChannel']> };
  AlertChannelEditInput: AlertChannelEditInput;
  AlertChannelEditPayload: Omit<AlertChannelEditPayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversParentTypes['AlertChannel']> };
  AlertChannelRemovePayload: Omit<AlertChannelRemovePayload, 'alertChannel'> & { alertChannel?: Maybe<ResolversParentTypes['AlertChannel']> };
  AlertChannelUserError: AlertChannelUserError;
  AlertCompared: AlertCompared;
  Float: Scalars['Float']['output'];
  AlertConnection: ConnectionOf<Omit<AlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertEdge']>, nodes: Array<ResolversParentTypes['Alert']> }>;
  AlertDelivery: AlertDeliveryRow;
  AlertDeliveryAttempt: DeliveryAttempt;
  AlertDeliveryConnection: ConnectionOf<Omit<AlertDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertDeliveryEdge']>, nodes: Array<ResolversParentTypes['AlertDelivery']> }>;
  AlertDeliveryEdge: Omit<AlertDeliveryEdge, 'node'> & { node: ResolversParentTypes['AlertDelivery'] };
  AlertDeliveryFilter: AlertDeliveryFilter;
  AlertDeliveryGroup: Group;
  AlertDeliveryGroups: Omit<AlertDeliveryGroups, 'groups'> & { groups: Array<ResolversParentTypes['AlertDeliveryGroup']> };
  AlertDeliveryItem: NoticeItem;
  AlertDeliveryOrder: AlertDeliveryOrder;
  AlertDeliveryReplayPayload: Omit<AlertDeliveryReplayPayload, 'alertDelivery'> & { alertDelivery?: Maybe<ResolversParentTypes['AlertDelivery']> };
  AlertDeliveryStatusFilter: AlertDeliveryStatusFilter;
  AlertDeliveryUserError: AlertDeliveryUserError;
  AlertDismissPayload: Omit<AlertDismissPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: Evidence;
  AlertFilter: AlertFilter;
  AlertGroup: Group;
  AlertGroups: Omit<AlertGroups, 'groups'> & { groups: Array<ResolversParentTypes['AlertGroup']> };
  AlertKindFilter: AlertKindFilter;
  AlertOrder: AlertOrder;
  AlertRaised: AlertRaisedEvent;
  AlertRaisedFilter: AlertRaisedFilter;
  AlertReopenPayload: Omit<AlertReopenPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertResolvePayload: Omit<AlertResolvePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertRule: AlertRuleRow;
  AlertRuleConnection: ConnectionOf<Omit<AlertRuleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AlertRuleEdge']>, nodes: Array<ResolversParentTypes['AlertRule']> }>;
  AlertRuleCreateInput: AlertRuleCreateInput;
  AlertRuleCreatePayload: Omit<AlertRuleCreatePayload, 'alertRule'> & { alertRule?: Maybe<ResolversParentTypes['AlertRule']> };
  AlertRuleEdge: Omit<AlertRuleEdge, 'node'> & { node: ResolversParentTypes['AlertRule'] };
  AlertRuleEditInput: AlertRuleEditInput;
  AlertRuleEditPayload: Omit<AlertRuleEditPayload, 'alertRule'> & { alertRule?: Maybe<ResolversParentTypes['AlertRule']> };
  AlertRuleFilter: AlertRuleFilter;
  AlertRuleGroup: Group;
  AlertRuleGroups: Omit<AlertRuleGroups, 'groups'> & { groups: Array<ResolversParentTypes['AlertRuleGroup']> };
  AlertRuleMetric: RuledMetric;
  AlertRuleMetricCondition: Condition;
  AlertRuleMetricInput: AlertRuleMetricInput;
  AlertRuleOrder: AlertRuleOrder;
  AlertRulePrecision: Precision;
  AlertRulePreview: PreviewOutcome;
  AlertRulePreviewExample: FoundAt;
  AlertRulePreviewWeek: AlertRulePreviewWeek;
  AlertRuleScore: AlertRuleScore;
  AlertRuleScoreInput: AlertRuleScoreInput;
  AlertRuleUserError: AlertRuleUserError;
  AlertSeverityFilter: AlertSeverityFilter;
  AlertSnoozePayload: Omit<AlertSnoozePayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  AlertStatusFilter: AlertStatusFilter;
  AlertUserError: AlertUserError;
  AnalysisInfo: AnalysisInfo;
  Answer: QuestionAnswer;
  AnswerCell: AnswerCell;
  AnswerColumn: AnswerColumn;
  AnswerName: Meaning;
  AnswerOperation: Operation;
  AnswerPeriod: Period;
  AnswerRow: ShownRow;
  AnswerStatement: Stated;
  AnswerTable: Table;
  AnswerUnderstanding: Understanding;
  BooleanFilter: BooleanFilter;
  CalibrationPoint: CalibrationPoint;
  CallOverview: InteractionAnalysisRow;
  CallOverviewConnection: ConnectionOf<Omit<CallOverviewConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CallOverviewEdge']>, nodes: Array<ResolversParentTypes['CallOverview']> }>;
  CallOverviewEdge: Omit<CallOverviewEdge, 'node'> & { node: ResolversParentTypes['CallOverview'] };
  CallOverviewFilter: CallOverviewFilter;
  CallOverviewGroup: Group;
  CallOverviewGroups: Omit<CallOverviewGroups, 'groups'> & { groups: Array<ResolversParentTypes['CallOverviewGroup']> };
  CallOverviewOrder: CallOverviewOrder;
  CallSentimentPart: CallSentimentPart;
  CallTalk: CallTalk;
  ChurnRisk: ScoreRow;
  ChurnRiskConnection: ConnectionOf<Omit<ChurnRiskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ChurnRiskEdge']>, nodes: Array<ResolversParentTypes['ChurnRisk']> }>;
  ChurnRiskEdge: Omit<ChurnRiskEdge, 'node'> & { node: ResolversParentTypes['ChurnRisk'] };
  ChurnRiskFilter: ChurnRiskFilter;
  ChurnRiskGroup: Group;
  ChurnRiskGroups: Omit<ChurnRiskGroups, 'groups'> & { groups: Array<ResolversParentTypes['ChurnRiskGroup']> };
  Coaching: AskedCoaching;
  CoachingFigure: AskedFigure;
  ComparedFamily: FamilyComparison;
  Competitor: AskedCompetitor;
  CompetitorAccount: NamedTo;
  CompetitorDeal: NamedTo;
  CompetitorOpinions: Opinions;
  CompetitorRecord: CompetitorRecord;
  CompetitorWeek: CompetitorWeek;
  ComplianceFlag: Flag;
  Contact: Reference;
  ConversationThread: Reference;
  CorrelationReason: Reason;
  CustomerHealth: AskedHealth;
  CustomerStatement: StatementRow;
  CustomerStatements: AskedStatements;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Deal: Reference;
  DealRecord: DealRecord;
  DealWarning: DealWarning;
  DealWarningKindFilter: DealWarningKindFilter;
  Decimal: Scalars['Decimal']['output'];
  Employee: Reference;
  Expertise: Expertise;
  Finding: FindingRow;
  FindingConnection: ConnectionOf<Omit<FindingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FindingEdge']>, nodes: Array<ResolversParentTypes['Finding']> }>;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingFilter: FindingFilter;
  FindingGroup: Group;
  FindingGroups: Omit<FindingGroups, 'groups'> & { groups: Array<ResolversParentTypes['FindingGroup']> };
  FindingKindFilter: FindingKindFilter;
  FindingOrder: FindingOrder;
  FloatFilter: FloatFilter;
  Forecast: ForecastRow;
  ForecastAccuracy: ForecastAccuracy;
  ForecastClosed: ClosedPart;
  ForecastConnection: ConnectionOf<Omit<ForecastConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ForecastEdge']>, nodes: Array<ResolversParentTypes['Forecast']> }>;
  ForecastEdge: Omit<ForecastEdge, 'node'> & { node: ResolversParentTypes['Forecast'] };
  ForecastFilter: ForecastFilter;
  ForecastGroup: Group;
  ForecastGroups: Omit<ForecastGroups, 'groups'> & { groups: Array<ResolversParentTypes['ForecastGroup']> };
  ForecastInterval: ForecastInterval;
  ForecastKindFilter: ForecastKindFilter;
  ForecastMath: ForecastSum;
  ForecastNewDeals: NewPart;
  ForecastOpenPart: OpenPart;
  ForecastOrder: ForecastOrder;
  ForecastSoFar: SoFar;
  ForecastWidening: Widening;
  GongCall: Reference;
  Handoff: HandoffRow;
  IDFilter: IdFilter;
  Insight: InsightRow;
  InsightConnection: ConnectionOf<Omit<InsightConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InsightEdge']>, nodes: Array<ResolversParentTypes['Insight']> }>;
  InsightEdge: Omit<InsightEdge, 'node'> & { node: ResolversParentTypes['Insight'] };
  InsightFilter: InsightFilter;
  InsightGroup: Group;
  InsightGroups: Omit<InsightGroups, 'groups'> & { groups: Array<ResolversParentTypes['InsightGroup']> };
  InsightKindFilter: InsightKindFilter;
  InsightOrder: InsightOrder;
  IntFilter: IntFilter;
  IntelligenceModel: IntelligenceModelRow;
  Interaction: Reference;
  LikelyDone: DoneEvidence;
  LossReason: LossReasonRow;
  MarketTrend: AskedTrend;
  MarketTrends: AskedTrends;
  Metric: MetricDefinition;
  MetricAnswer: AnsweredMetric;
  MetricComparison: MetricComparison;
  MetricCondition: MetricCondition;
  MetricDays: MetricDays;
  MetricGroup: GroupAnswer;
  MetricOthers: MetricOthers;
  MetricPoint: MetricPoint;
  MetricRange: MetricRange;
  MetricTimeZoneSetPayload: MetricTimeZoneSetPayload;
  MetricTimeZoneUserError: MetricTimeZoneUserError;
  ModelCard: AnyCard;
  ModelFeature: ModelFeature;
  ModelTree: ShownTree;
  ModelTreeNode: TreeNode;
  Money: Money;
  MonthFacet: MonthFacet;
  Mutation: Record<PropertyKey, never>;
  NextBestAction: NextBestActionRow;
  NextBestActionAcceptPayload: Omit<NextBestActionAcceptPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversParentTypes['NextBestAction']> };
  NextBestActionConnection: ConnectionOf<Omit<NextBestActionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NextBestActionEdge']>, nodes: Array<ResolversParentTypes['NextBestAction']> }>;
  NextBestActionDismissPayload: Omit<NextBestActionDismissPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversParentTypes['NextBestAction']> };
  NextBestActionDonePayload: Omit<NextBestActionDonePayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversParentTypes['NextBestAction']> };
  NextBestActionEdge: Omit<NextBestActionEdge, 'node'> & { node: ResolversParentTypes['NextBestAction'] };
  NextBestActionEvidence: ActionEvidence;
  NextBestActionFilter: NextBestActionFilter;
  NextBestActionGroup: Group;
  NextBestActionGroups: Omit<NextBestActionGroups, 'groups'> & { groups: Array<ResolversParentTypes['NextBestActionGroup']> };
  NextBestActionKindFilter: NextBestActionKindFilter;
  NextBestActionOrder: NextBestActionOrder;
  NextBestActionPast: NextBestActionPast;
  NextBestActionPlay: NextBestActionPlay;
  NextBestActionReopenPayload: Omit<NextBestActionReopenPayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversParentTypes['NextBestAction']> };
  NextBestActionSnoozePayload: Omit<NextBestActionSnoozePayload, 'nextBestAction'> & { nextBestAction?: Maybe<ResolversParentTypes['NextBestAction']> };
  NextBestActionStatusFilter: NextBestActionStatusFilter;
  NextBestActionUserError: NextBestActionUserError;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ObjectionCategoryCount: ObjectionCategoryCount;
  ObjectionGroup: AskedGroup;
  ObjectionHandlingFilter: ObjectionHandlingFilter;
  ObjectionReport: ObjectionAnswer;
  OpenDeal: OpenDealRow;
  OpenDealConnection: ConnectionOf<Omit<OpenDealConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OpenDealEdge']>, nodes: Array<ResolversParentTypes['OpenDeal']> }>;
  OpenDealEdge: Omit<OpenDealEdge, 'node'> & { node: ResolversParentTypes['OpenDeal'] };
  OpenDealFilter: OpenDealFilter;
  OpenDealGroup: Group;
  OpenDealGroups: Omit<OpenDealGroups, 'groups'> & { groups: Array<ResolversParentTypes['OpenDealGroup']> };
  OpenDealOrder: OpenDealOrder;
  PageInfo: PageInfo;
  Passage: FoundPassage;
  PeriodUnitFilter: PeriodUnitFilter;
  PropertyManagementContext: PropertyManagementContext;
  Proportion: Proportion;
  QualificationElement: Omit<QualificationElement, 'finding'> & { finding: ResolversParentTypes['Finding'] };
  Query: Record<PropertyKey, never>;
  QuietHours: QuietHours;
  QuietHoursInput: QuietHoursInput;
  Quote: QuoteRow;
  RegulationFilter: RegulationFilter;
  RelatedMessage: Similar;
  Report: ReportRow;
  ReportCreateInput: ReportCreateInput;
  ReportCreatePayload: Omit<ReportCreatePayload, 'report'> & { report?: Maybe<ResolversParentTypes['Report']> };
  ReportDelivery: ReportDeliveryRow;
  ReportDeliveryAttempt: ReportAttempt;
  ReportEditInput: ReportEditInput;
  ReportEditPayload: Omit<ReportEditPayload, 'report'> & { report?: Maybe<ResolversParentTypes['Report']> };
  ReportPreview: ReportPreview;
  ReportRecipient: ReportRecipientRow;
  ReportRemovePayload: Omit<ReportRemovePayload, 'report'> & { report?: Maybe<ResolversParentTypes['Report']> };
  ReportSendPayload: Omit<ReportSendPayload, 'report'> & { report?: Maybe<ResolversParentTypes['Report']> };
  ReportUserError: ReportUserError;
  Score: ScoreRow;
  ScoreChange: ScoreChange;
  ScoreChanged: ScoreChangedEvent;
  ScoreChangedFilter: ScoreChangedFilter;
  ScoreFactor: Factor;
  ScoreMove: ScoreMove;
  ScoreOverride: ScoreOverrideRow;
  ScoreOverridePayload: Omit<ScoreOverridePayload, 'score'> & { score?: Maybe<ResolversParentTypes['Score']> };
  ScoreOverrideRemovePayload: Omit<ScoreOverrideRemovePayload, 'score'> & { score?: Maybe<ResolversParentTypes['Score']> };
  ScoreOverrideUserError: ScoreOverrideUserError;
  ScorePoint: ScorePoint;
  SearchConnection: SearchPage;
  SearchEdge: PlacedHit;
  SearchFacets: FacetSource;
  SearchFilter: SearchFilter;
  SearchHighlight: Highlight;
  SearchIndex: Omit<SearchIndex, 'spaces'> & { spaces: Array<ResolversParentTypes['SearchIndexSpace']> };
  SearchIndexSpace: KnownSpace;
  SearchMeaning: SearchMeaning;
  SimilarAccount: Similar;
  SimilarInteraction: Similar;
  SlackChannel: Reference;
  SlackMessage: Reference;
  SlackUser: Reference;
  SourceFacet: SourceFacet;
  SpeakerRoleFilter: SpeakerRoleFilter;
  StatementCounts: StatementCounts;
  StatementSubject: SubjectRow;
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  SummaryAuthor: ShownList;
  SummaryClaim: ShownClaim;
  TextRange: TextRange;
  ThreadCitation: CitationInList;
  TopicFacet: TopicFacet;
  TranscriptSegment: Reference;
  URL: Scalars['URL']['output'];
  VocabularyTerm: KnownTerm;
  VocabularyTermCreateInput: VocabularyTermCreateInput;
  VocabularyTermCreatePayload: Omit<VocabularyTermCreatePayload, 'term'> & { term?: Maybe<ResolversParentTypes['VocabularyTerm']> };
  VocabularyTermEditInput: VocabularyTermEditInput;
  VocabularyTermEditPayload: Omit<VocabularyTermEditPayload, 'term'> & { term?: Maybe<ResolversParentTypes['VocabularyTerm']> };
  VocabularyTermRemovePayload: Omit<VocabularyTermRemovePayload, 'term'> & { term?: Maybe<ResolversParentTypes['VocabularyTerm']> };
  VocabularyUserError: VocabularyUserError;
  WorkedReply: WorkedReplyRow;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type EventFilterDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = EventFilterDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventStreamDirectiveArgs = {
  seen?: Maybe<Scalars['String']['input']>;
  type: Scalars['String']['input'];
};

export type EventStreamDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = EventStreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FromEventDirectiveArgs = {
  path: Scalars['String']['input'];
};

export type FromEventDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = FromEventDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatheredDirectiveArgs = {
  into: Scalars['String']['input'];
};

export type GatheredDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = GatheredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<AccountAlertsArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  churned?: Resolver<Maybe<ResolversTypes['AccountChurn']>, ParentType, ContextType>;
  customerHealth?: Resolver<Maybe<ResolversTypes['CustomerHealth']>, ParentType, ContextType, RequireFields<AccountCustomerHealthArgs, 'range'>>;
  engagement?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  expansion?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, Partial<AccountFindingsArgs>>;
  handoffs?: Resolver<Maybe<Array<ResolversTypes['Handoff']>>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insights?: Resolver<Maybe<ResolversTypes['InsightConnection']>, ParentType, ContextType, Partial<AccountInsightsArgs>>;
  metric?: Resolver<Maybe<ResolversTypes['MetricAnswer']>, ParentType, ContextType, RequireFields<AccountMetricArgs, 'interval' | 'name' | 'range'>>;
  nextBestActions?: Resolver<Maybe<ResolversTypes['NextBestActionConnection']>, ParentType, ContextType, RequireFields<AccountNextBestActionsArgs, 'hidden'>>;
  openAlertCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  similarAccounts?: Resolver<Maybe<Array<ResolversTypes['SimilarAccount']>>, ParentType, ContextType, RequireFields<AccountSimilarAccountsArgs, 'first'>>;
};

export type AccountChurnResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccountChurn'] = ResolversParentTypes['AccountChurn']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountChurnUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccountChurnUserError'] = ResolversParentTypes['AccountChurnUserError']> = {
  code?: Resolver<ResolversTypes['AccountChurnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountChurnedPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccountChurnedPayload'] = ResolversParentTypes['AccountChurnedPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccountChurnUserError']>, ParentType, ContextType>;
};

export type AccountChurnedRemovePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccountChurnedRemovePayload'] = ResolversParentTypes['AccountChurnedRemovePayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccountChurnUserError']>, ParentType, ContextType>;
};

export type AccountFacetResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccountFacet'] = ResolversParentTypes['AccountFacet']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionItemClosePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ActionItemClosePayload'] = ResolversParentTypes['ActionItemClosePayload']> = {
  actionItem?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionItemUserError']>, ParentType, ContextType>;
};

export type ActionItemGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ActionItemGroup'] = ResolversParentTypes['ActionItemGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActionItemGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ActionItemGroups'] = ResolversParentTypes['ActionItemGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ActionItemGroup']>, ParentType, ContextType>;
};

export type ActionItemReopenPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ActionItemReopenPayload'] = ResolversParentTypes['ActionItemReopenPayload']> = {
  actionItem?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ActionItemUserError']>, ParentType, ContextType>;
};

export type ActionItemUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ActionItemUserError'] = ResolversParentTypes['ActionItemUserError']> = {
  code?: Resolver<ResolversTypes['ActionItemErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  dismissReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dismissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dismissedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  escalatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedTo?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
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

export type AlertAcknowledgePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertAcknowledgePayload'] = ResolversParentTypes['AlertAcknowledgePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertAssignPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertAssignPayload'] = ResolversParentTypes['AlertAssignPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertChannelResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertChannel'] = ResolversParentTypes['AlertChannel']> = {
  alertKinds?: Resolver<Array<ResolversTypes['AlertKind']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertChannelKind'], ParentType, ContextType>;
  minimumSeverity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  moments?: Resolver<Array<ResolversTypes['AlertMoment']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
  slackChannel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertChannelCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertChannelCreatePayload'] = ResolversParentTypes['AlertChannelCreatePayload']> = {
  alertChannel?: Resolver<Maybe<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertChannelUserError']>, ParentType, ContextType>;
};

export type AlertChannelEditPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertChannelEditPayload'] = ResolversParentTypes['AlertChannelEditPayload']> = {
  alertChannel?: Resolver<Maybe<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertChannelUserError']>, ParentType, ContextType>;
};

export type AlertChannelRemovePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertChannelRemovePayload'] = ResolversParentTypes['AlertChannelRemovePayload']> = {
  alertChannel?: Resolver<Maybe<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertChannelUserError']>, ParentType, ContextType>;
};

export type AlertChannelUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertChannelUserError'] = ResolversParentTypes['AlertChannelUserError']> = {
  code?: Resolver<ResolversTypes['AlertChannelErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertComparedResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertCompared'] = ResolversParentTypes['AlertCompared']> = {
  before?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  now?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordsBefore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertDeliveryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDelivery'] = ResolversParentTypes['AlertDelivery']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['AlertDeliveryAttempt']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['AlertDeliveryItem']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertDeliveryStatus'], ParentType, ContextType>;
};

export type AlertDeliveryAttemptResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryAttempt'] = ResolversParentTypes['AlertDeliveryAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertDeliveryConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryConnection'] = ResolversParentTypes['AlertDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlertDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertDeliveryEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryEdge'] = ResolversParentTypes['AlertDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertDelivery'], ParentType, ContextType>;
};

export type AlertDeliveryGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryGroup'] = ResolversParentTypes['AlertDeliveryGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['AlertChannel']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertDeliveryGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryGroups'] = ResolversParentTypes['AlertDeliveryGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AlertDeliveryGroup']>, ParentType, ContextType>;
};

export type AlertDeliveryItemResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryItem'] = ResolversParentTypes['AlertDeliveryItem']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  moment?: Resolver<ResolversTypes['AlertMoment'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertDeliveryReplayPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryReplayPayload'] = ResolversParentTypes['AlertDeliveryReplayPayload']> = {
  alertDelivery?: Resolver<Maybe<ResolversTypes['AlertDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertDeliveryUserError']>, ParentType, ContextType>;
};

export type AlertDeliveryUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDeliveryUserError'] = ResolversParentTypes['AlertDeliveryUserError']> = {
  code?: Resolver<ResolversTypes['AlertDeliveryErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertDismissPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertDismissPayload'] = ResolversParentTypes['AlertDismissPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEvidenceResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertEvidence'] = ResolversParentTypes['AlertEvidence']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  compared?: Resolver<Maybe<ResolversTypes['AlertCompared']>, ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruleVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  windowHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertGroup'] = ResolversParentTypes['AlertGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
};

export type AlertGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertGroups'] = ResolversParentTypes['AlertGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AlertGroup']>, ParentType, ContextType>;
};

export type AlertRaisedResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRaised'] = ResolversParentTypes['AlertRaised']> = {
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

export type AlertReopenPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertReopenPayload'] = ResolversParentTypes['AlertReopenPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertResolvePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertResolvePayload'] = ResolversParentTypes['AlertResolvePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule'], FederationReferenceType extends FederationReferenceTypes['AlertRule'] = FederationReferenceTypes['AlertRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlertRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  baselineWindows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cooldownHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  escalateAfterHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keywords?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['AlertRuleMetric']>, ParentType, ContextType>;
  minimumCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pendingMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['AlertRulePrecision'], ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['AlertRuleScore']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertRuleConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleConnection'] = ResolversParentTypes['AlertRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertRuleCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleCreatePayload'] = ResolversParentTypes['AlertRuleCreatePayload']> = {
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertRuleUserError']>, ParentType, ContextType>;
};

export type AlertRuleEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleEdge'] = ResolversParentTypes['AlertRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertRule'], ParentType, ContextType>;
};

export type AlertRuleEditPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleEditPayload'] = ResolversParentTypes['AlertRuleEditPayload']> = {
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertRuleUserError']>, ParentType, ContextType>;
};

export type AlertRuleGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleGroup'] = ResolversParentTypes['AlertRuleGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertRuleGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleGroups'] = ResolversParentTypes['AlertRuleGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AlertRuleGroup']>, ParentType, ContextType>;
};

export type AlertRuleMetricResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleMetric'] = ResolversParentTypes['AlertRuleMetric']> = {
  compare?: Resolver<Maybe<ResolversTypes['AlertMetricComparison']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  filter?: Resolver<Array<ResolversTypes['AlertRuleMetricCondition']>, ParentType, ContextType>;
  groupBy?: Resolver<Maybe<ResolversTypes['MetricDimension']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertRuleMetricConditionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleMetricCondition'] = ResolversParentTypes['AlertRuleMetricCondition']> = {
  dimension?: Resolver<ResolversTypes['MetricDimension'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertRulePrecisionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRulePrecision'] = ResolversParentTypes['AlertRulePrecision']> = {
  dismissed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AlertRulePreviewResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRulePreview'] = ResolversParentTypes['AlertRulePreview']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['AlertRulePreviewExample']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertRuleUserError']>, ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['AlertRulePreviewWeek']>, ParentType, ContextType>;
};

export type AlertRulePreviewExampleResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRulePreviewExample'] = ResolversParentTypes['AlertRulePreviewExample']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AlertRulePreviewWeekResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRulePreviewWeek'] = ResolversParentTypes['AlertRulePreviewWeek']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AlertRuleScoreResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleScore'] = ResolversParentTypes['AlertRuleScore']> = {
  kind?: Resolver<ResolversTypes['ScoreKind'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['ScoreSubjectType'], ParentType, ContextType>;
};

export type AlertRuleUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertRuleUserError'] = ResolversParentTypes['AlertRuleUserError']> = {
  code?: Resolver<ResolversTypes['AlertRuleErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertSnoozePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertSnoozePayload'] = ResolversParentTypes['AlertSnoozePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AlertUserError']>, ParentType, ContextType>;
};

export type AlertUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AlertUserError'] = ResolversParentTypes['AlertUserError']> = {
  code?: Resolver<ResolversTypes['AlertErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnalysisInfoResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnalysisInfo'] = ResolversParentTypes['AnalysisInfo']> = {
  analysedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  candidates?: Resolver<Array<ResolversTypes['AnswerName']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  operations?: Resolver<Array<ResolversTypes['AnswerOperation']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AnswerDeclineReason']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['AnswerStatement']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AnswerStatus'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  table?: Resolver<Maybe<ResolversTypes['AnswerTable']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  understanding?: Resolver<Maybe<ResolversTypes['AnswerUnderstanding']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AnswerCellResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerCell'] = ResolversParentTypes['AnswerCell']> = {
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnswerColumnResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerColumn'] = ResolversParentTypes['AnswerColumn']> = {
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['MetricUnit']>, ParentType, ContextType>;
};

export type AnswerNameResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerName'] = ResolversParentTypes['AnswerName']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnswerNameKind'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerOperationResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerOperation'] = ResolversParentTypes['AnswerOperation']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerPeriodResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerPeriod'] = ResolversParentTypes['AnswerPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerRowResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerRow'] = ResolversParentTypes['AnswerRow']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['AnswerCell']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
};

export type AnswerStatementResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerStatement'] = ResolversParentTypes['AnswerStatement']> = {
  operations?: Resolver<Array<ResolversTypes['AnswerOperation']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerTableResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerTable'] = ResolversParentTypes['AnswerTable']> = {
  columns?: Resolver<Array<ResolversTypes['AnswerColumn']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['AnswerRow']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AnswerUnderstandingResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AnswerUnderstanding'] = ResolversParentTypes['AnswerUnderstanding']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['AnswerName']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['AnswerPeriod']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalibrationPointResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CalibrationPoint'] = ResolversParentTypes['CalibrationPoint']> = {
  actual?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  predicted?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CallOverviewResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallOverview'] = ResolversParentTypes['CallOverview']> = {
  call?: Resolver<ResolversTypes['GongCall'], ParentType, ContextType>;
};

export type CallOverviewConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallOverviewConnection'] = ResolversParentTypes['CallOverviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CallOverviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CallOverview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CallOverviewEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallOverviewEdge'] = ResolversParentTypes['CallOverviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CallOverview'], ParentType, ContextType>;
};

export type CallOverviewGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallOverviewGroup'] = ResolversParentTypes['CallOverviewGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallOverviewGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallOverviewGroups'] = ResolversParentTypes['CallOverviewGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['CallOverviewGroup']>, ParentType, ContextType>;
};

export type CallSentimentPartResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallSentimentPart'] = ResolversParentTypes['CallSentimentPart']> = {
  customer?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallTalkResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CallTalk'] = ResolversParentTypes['CallTalk']> = {
  longestMonologueSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longestStorySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ourQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  switches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  switchesPerMinute?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  talkRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  theirQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChurnRiskResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ChurnRisk'] = ResolversParentTypes['ChurnRisk']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  horizonDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Score'], ParentType, ContextType>;
};

export type ChurnRiskConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ChurnRiskConnection'] = ResolversParentTypes['ChurnRiskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChurnRiskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChurnRisk']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChurnRiskEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ChurnRiskEdge'] = ResolversParentTypes['ChurnRiskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChurnRisk'], ParentType, ContextType>;
};

export type ChurnRiskGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ChurnRiskGroup'] = ResolversParentTypes['ChurnRiskGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type ChurnRiskGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ChurnRiskGroups'] = ResolversParentTypes['ChurnRiskGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ChurnRiskGroup']>, ParentType, ContextType>;
};

export type CoachingResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Coaching'] = ResolversParentTypes['Coaching']> = {
  callLength?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  longestMonologue?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  nextStepRate?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  objectionHandling?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType, Partial<CoachingObjectionHandlingArgs>>;
  objectionRate?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  questionsPerCall?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
  talkRatio?: Resolver<ResolversTypes['CoachingFigure'], ParentType, ContextType>;
};

export type CoachingFigureResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CoachingFigure'] = ResolversParentTypes['CoachingFigure']> = {
  definition?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  others?: Resolver<ResolversTypes['MetricOthers'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ComparedFamilyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ComparedFamily'] = ResolversParentTypes['ComparedFamily']> = {
  auc?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  brier?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  calibration?: Resolver<Array<ResolversTypes['CalibrationPoint']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['ModelFamily'], ParentType, ContextType>;
  isUsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logLoss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CompetitorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Competitor'] = ResolversParentTypes['Competitor']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accountsNamed?: Resolver<Maybe<Array<ResolversTypes['CompetitorAccount']>>, ParentType, ContextType, RequireFields<CompetitorAccountsNamedArgs, 'first'>>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastNamedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lossReasons?: Resolver<Maybe<Array<ResolversTypes['LossReason']>>, ParentType, ContextType, RequireFields<CompetitorLossReasonsArgs, 'first'>>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openDeals?: Resolver<Maybe<Array<ResolversTypes['CompetitorDeal']>>, ParentType, ContextType, RequireFields<CompetitorOpenDealsArgs, 'first'>>;
  opinions?: Resolver<Maybe<ResolversTypes['CompetitorOpinions']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<Array<ResolversTypes['Quote']>>, ParentType, ContextType, RequireFields<CompetitorQuotesArgs, 'first'>>;
  record?: Resolver<Maybe<ResolversTypes['CompetitorRecord']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  weeks?: Resolver<Maybe<Array<ResolversTypes['CompetitorWeek']>>, ParentType, ContextType>;
  whatWorked?: Resolver<Maybe<Array<ResolversTypes['WorkedReply']>>, ParentType, ContextType, RequireFields<CompetitorWhatWorkedArgs, 'first'>>;
};

export type CompetitorAccountResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CompetitorAccount'] = ResolversParentTypes['CompetitorAccount']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  lastNamedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitorDealResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CompetitorDeal'] = ResolversParentTypes['CompetitorDeal']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  deal?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
  lastNamedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitorOpinionsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CompetitorOpinions'] = ResolversParentTypes['CompetitorOpinions']> = {
  criticised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  criticism?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
  praise?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
  praised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitorRecordResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CompetitorRecord'] = ResolversParentTypes['CompetitorRecord']> = {
  named?: Resolver<ResolversTypes['DealRecord'], ParentType, ContextType>;
  notNamed?: Resolver<ResolversTypes['DealRecord'], ParentType, ContextType>;
};

export type CompetitorWeekResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CompetitorWeek'] = ResolversParentTypes['CompetitorWeek']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ComplianceFlagResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ComplianceFlag'] = ResolversParentTypes['ComplianceFlag']> = {
  regulation?: Resolver<ResolversTypes['Regulation'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<ContactAlertsArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadScore?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConversationThreadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ConversationThread'] = ResolversParentTypes['ConversationThread'], FederationReferenceType extends FederationReferenceTypes['ConversationThread'] = FederationReferenceTypes['ConversationThread']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConversationThread']> | FederationReferenceType, FederationReferenceType, ContextType>;
  churnRisk?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  citations?: Resolver<Maybe<Array<ResolversTypes['ThreadCitation']>>, ParentType, ContextType>;
  competitiveLandscape?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dealStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  escalationRecommendations?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  estimatedDealValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expansionOpportunities?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  handoffs?: Resolver<Maybe<Array<ResolversTypes['Handoff']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyOutcomeClaims?: Resolver<Maybe<Array<ResolversTypes['SummaryClaim']>>, ParentType, ContextType>;
  keyOutcomes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keyOutcomesBy?: Resolver<Maybe<ResolversTypes['SummaryAuthor']>, ParentType, ContextType>;
  lastAnalysedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  painPoints?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  predictedNextActions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  proposedSolutions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendedFollowUpClaims?: Resolver<Maybe<Array<ResolversTypes['SummaryClaim']>>, ParentType, ContextType>;
  recommendedFollowUps?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendedFollowUpsBy?: Resolver<Maybe<ResolversTypes['SummaryAuthor']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  successProbability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryBy?: Resolver<Maybe<ResolversTypes['SummaryAuthor']>, ParentType, ContextType>;
  summaryClaims?: Resolver<Maybe<Array<ResolversTypes['SummaryClaim']>>, ParentType, ContextType>;
  typeReasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  why?: Resolver<Maybe<Array<ResolversTypes['CorrelationReason']>>, ParentType, ContextType>;
};

export type CorrelationReasonResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CorrelationReason'] = ResolversParentTypes['CorrelationReason']> = {
  basis?: Resolver<ResolversTypes['CorrelationBasis'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CustomerHealthResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CustomerHealth'] = ResolversParentTypes['CustomerHealth']> = {
  callSentiment?: Resolver<ResolversTypes['MetricAnswer'], ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['MetricAnswer'], ParentType, ContextType>;
  negativeShare?: Resolver<ResolversTypes['MetricAnswer'], ParentType, ContextType>;
  responseTime?: Resolver<ResolversTypes['MetricAnswer'], ParentType, ContextType>;
  supportSentiment?: Resolver<ResolversTypes['MetricAnswer'], ParentType, ContextType>;
};

export type CustomerStatementResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CustomerStatement'] = ResolversParentTypes['CustomerStatement']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['Quote'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerStatementsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['CustomerStatements'] = ResolversParentTypes['CustomerStatements']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['StatementCounts']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statements?: Resolver<Maybe<Array<ResolversTypes['CustomerStatement']>>, ParentType, ContextType, RequireFields<CustomerStatementsStatementsArgs, 'first'>>;
  subjects?: Resolver<Maybe<Array<ResolversTypes['StatementSubject']>>, ParentType, ContextType, RequireFields<CustomerStatementsSubjectsArgs, 'first'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<DealAlertsArgs>>;
  health?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextBestActions?: Resolver<Maybe<ResolversTypes['NextBestActionConnection']>, ParentType, ContextType, RequireFields<DealNextBestActionsArgs, 'hidden'>>;
  open?: Resolver<Maybe<ResolversTypes['OpenDeal']>, ParentType, ContextType>;
  successProbability?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
};

export type DealRecordResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['DealRecord'] = ResolversParentTypes['DealRecord']> = {
  lost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lostAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  winRate?: Resolver<Maybe<ResolversTypes['Proportion']>, ParentType, ContextType>;
  won?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wonAmounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type DealWarningResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['DealWarning'] = ResolversParentTypes['DealWarning']> = {
  kind?: Resolver<ResolversTypes['DealWarningKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  coaching?: Resolver<Maybe<ResolversTypes['Coaching']>, ParentType, ContextType, RequireFields<EmployeeCoachingArgs, 'range'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExpertiseResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Expertise'] = ResolversParentTypes['Expertise']> = {
  colleaguesShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  threads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding'], FederationReferenceType extends FederationReferenceTypes['Finding'] = FederationReferenceTypes['Finding']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Finding']> | FederationReferenceType, FederationReferenceType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handling?: Resolver<Maybe<ResolversTypes['ObjectionHandling']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  isDone?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  likelyDone?: Resolver<Maybe<ResolversTypes['LikelyDone']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['FindingGroup'] = ResolversParentTypes['FindingGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FindingGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['FindingGroups'] = ResolversParentTypes['FindingGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['FindingGroup']>, ParentType, ContextType>;
};

export type ForecastResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Forecast'] = ResolversParentTypes['Forecast']> = {
  accuracy?: Resolver<Maybe<ResolversTypes['ForecastAccuracy']>, ParentType, ContextType>;
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  best?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  halfInterval?: Resolver<ResolversTypes['ForecastInterval'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervalLevel?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ForecastKind'], ParentType, ContextType>;
  likely?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  math?: Resolver<ResolversTypes['ForecastMath'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['PeriodUnit'], ParentType, ContextType>;
  worst?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ForecastAccuracyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastAccuracy'] = ResolversParentTypes['ForecastAccuracy']> = {
  inInterval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['ForecastAccuracyLevel']>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ForecastClosedResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastClosed'] = ResolversParentTypes['ForecastClosed']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  dealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withoutAmountCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForecastConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastConnection'] = ResolversParentTypes['ForecastConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ForecastEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Forecast']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ForecastEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastEdge'] = ResolversParentTypes['ForecastEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Forecast'], ParentType, ContextType>;
};

export type ForecastGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastGroup'] = ResolversParentTypes['ForecastGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type ForecastGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastGroups'] = ResolversParentTypes['ForecastGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ForecastGroup']>, ParentType, ContextType>;
};

export type ForecastIntervalResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastInterval'] = ResolversParentTypes['ForecastInterval']> = {
  high?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ForecastMathResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastMath'] = ResolversParentTypes['ForecastMath']> = {
  closed?: Resolver<ResolversTypes['ForecastClosed'], ParentType, ContextType>;
  newDeals?: Resolver<ResolversTypes['ForecastNewDeals'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['ForecastOpenPart']>, ParentType, ContextType>;
  ownRatio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  season?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  soFar?: Resolver<Maybe<ResolversTypes['ForecastSoFar']>, ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  widening?: Resolver<Maybe<ResolversTypes['ForecastWidening']>, ParentType, ContextType>;
  windows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForecastNewDealsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastNewDeals'] = ResolversParentTypes['ForecastNewDeals']> = {
  dealCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  meanAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  perWindow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ForecastOpenPartResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastOpenPart'] = ResolversParentTypes['ForecastOpenPart']> = {
  ageBelowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageFromDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  baseRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  pastCountedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pastDealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withoutAmountCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForecastSoFarResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastSoFar'] = ResolversParentTypes['ForecastSoFar']> = {
  dealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  usualCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ForecastWideningResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ForecastWidening'] = ResolversParentTypes['ForecastWidening']> = {
  factor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  halfFactor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  inIntervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pastForecastCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pastPeriodCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GongCallResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['GongCall'] = ResolversParentTypes['GongCall'], FederationReferenceType extends FederationReferenceTypes['GongCall'] = FederationReferenceTypes['GongCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreedNextSteps?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['AnalysisInfo']>, ParentType, ContextType>;
  competitors?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  customerSentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decisionMakersPresent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, Partial<GongCallFindingsArgs>>;
  followUpDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  handoffs?: Resolver<Maybe<Array<ResolversTypes['Handoff']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyTopics?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  methodology?: Resolver<Maybe<Array<ResolversTypes['QualificationElement']>>, ParentType, ContextType>;
  objectionsHandled?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  portfolioSizeClass?: Resolver<Maybe<ResolversTypes['PortfolioSize']>, ParentType, ContextType>;
  pricingObjectionRaised?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  propertySoftware?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  qualityFactors?: Resolver<Maybe<Array<ResolversTypes['ScoreFactor']>>, ParentType, ContextType>;
  qualityScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentimentAlong?: Resolver<Maybe<Array<ResolversTypes['CallSentimentPart']>>, ParentType, ContextType, RequireFields<GongCallSentimentAlongArgs, 'parts'>>;
  successSignals?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  talk?: Resolver<Maybe<ResolversTypes['CallTalk']>, ParentType, ContextType>;
};

export type HandoffResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Handoff'] = ResolversParentTypes['Handoff']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  beganAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['GongCall'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  hoursBetween?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['ConversationThread'], ParentType, ContextType>;
};

export type InsightResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Insight'] = ResolversParentTypes['Insight'], FederationReferenceType extends FederationReferenceTypes['Insight'] = FederationReferenceTypes['Insight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Insight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InsightKind'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  regulation?: Resolver<Maybe<ResolversTypes['Regulation']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsightConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['InsightConnection'] = ResolversParentTypes['InsightConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InsightEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Insight']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InsightEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['InsightEdge'] = ResolversParentTypes['InsightEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Insight'], ParentType, ContextType>;
};

export type InsightGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['InsightGroup'] = ResolversParentTypes['InsightGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InsightGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['InsightGroups'] = ResolversParentTypes['InsightGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['InsightGroup']>, ParentType, ContextType>;
};

export type IntelligenceModelResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['IntelligenceModel'] = ResolversParentTypes['IntelligenceModel']> = {
  card?: Resolver<Maybe<ResolversTypes['ModelCard']>, ParentType, ContextType>;
  isPrior?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trainedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actionItems?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['AnalysisInfo']>, ParentType, ContextType>;
  businessImpact?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  conversationIntelligence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  escalationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<Array<ResolversTypes['Finding']>>, ParentType, ContextType, Partial<InteractionFindingsArgs>>;
  followUpPriority?: Resolver<Maybe<ResolversTypes['FollowUpPriority']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyTopics?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  nextBestActions?: Resolver<Maybe<Array<ResolversTypes['NextBestAction']>>, ParentType, ContextType>;
  opportunityIndicators?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  propertyContext?: Resolver<Maybe<ResolversTypes['PropertyManagementContext']>, ParentType, ContextType>;
  riskIndicators?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentimentLabel?: Resolver<Maybe<ResolversTypes['SentimentLabel']>, ParentType, ContextType>;
  similarInteractions?: Resolver<Maybe<Array<ResolversTypes['SimilarInteraction']>>, ParentType, ContextType, RequireFields<InteractionSimilarInteractionsArgs, 'first'>>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LikelyDoneResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['LikelyDone'] = ResolversParentTypes['LikelyDone']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interaction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  saidAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LossReasonResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['LossReason'] = ResolversParentTypes['LossReason']> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  quotes?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type MarketTrendResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MarketTrend'] = ResolversParentTypes['MarketTrend']> = {
  chance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TrendDirection'], ParentType, ContextType>;
  examples?: Resolver<Maybe<Array<ResolversTypes['Interaction']>>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  falseShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['TrendSubject'], ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MarketTrendsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MarketTrends'] = ResolversParentTypes['MarketTrends']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  trends?: Resolver<Array<ResolversTypes['MarketTrend']>, ParentType, ContextType, RequireFields<MarketTrendsTrendsArgs, 'first'>>;
};

export type MetricResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric']> = {
  dimensions?: Resolver<Array<ResolversTypes['MetricDimension']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isState?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  knownAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
};

export type MetricAnswerResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricAnswer'] = ResolversParentTypes['MetricAnswer']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['MetricComparison']>, ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['MetricDays']>, ParentType, ContextType>;
  countedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['MetricGroup']>, ParentType, ContextType, RequireFields<MetricAnswerGroupsArgs, 'first'>>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherCurrencies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  others?: Resolver<ResolversTypes['MetricOthers'], ParentType, ContextType, RequireFields<MetricAnswerOthersArgs, 'key'>>;
  range?: Resolver<ResolversTypes['MetricDays'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['MetricPoint']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricComparisonResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricComparison'] = ResolversParentTypes['MetricComparison']> = {
  change?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  range?: Resolver<ResolversTypes['MetricDays'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricDaysResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricDays'] = ResolversParentTypes['MetricDays']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type MetricGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricGroup'] = ResolversParentTypes['MetricGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  comparison?: Resolver<Maybe<ResolversTypes['MetricComparison']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricOthersResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricOthers'] = ResolversParentTypes['MetricOthers']> = {
  groups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricPointResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricPoint'] = ResolversParentTypes['MetricPoint']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricTimeZoneSetPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricTimeZoneSetPayload'] = ResolversParentTypes['MetricTimeZoneSetPayload']> = {
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['MetricTimeZoneUserError']>, ParentType, ContextType>;
};

export type MetricTimeZoneUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MetricTimeZoneUserError'] = ResolversParentTypes['MetricTimeZoneUserError']> = {
  code?: Resolver<ResolversTypes['MetricTimeZoneErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelCardResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ModelCard'] = ResolversParentTypes['ModelCard']> = {
  auc?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  baseRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  baseRateBrier?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  brier?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  calibration?: Resolver<Array<ResolversTypes['CalibrationPoint']>, ParentType, ContextType>;
  compared?: Resolver<Array<ResolversTypes['ComparedFamily']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['ModelFamily']>, ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['ModelFeature']>, ParentType, ContextType>;
  intercept?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ridge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  splitAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  testCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trainCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trees?: Resolver<Array<ResolversTypes['ModelTree']>, ParentType, ContextType>;
};

export type ModelFeatureResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ModelFeature'] = ResolversParentTypes['ModelFeature']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['FeatureScale']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ModelTreeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ModelTree'] = ResolversParentTypes['ModelTree']> = {
  nodes?: Resolver<Array<ResolversTypes['ModelTreeNode']>, ParentType, ContextType>;
};

export type ModelTreeNodeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ModelTreeNode'] = ResolversParentTypes['ModelTreeNode']> = {
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  feature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logOdds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unknownGoesLeft?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MonthFacetResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['MonthFacet'] = ResolversParentTypes['MonthFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  accountChurned?: Resolver<Maybe<ResolversTypes['AccountChurnedPayload']>, ParentType, ContextType, RequireFields<MutationAccountChurnedArgs, 'accountId' | 'on' | 'reason'>>;
  accountChurnedRemove?: Resolver<Maybe<ResolversTypes['AccountChurnedRemovePayload']>, ParentType, ContextType, RequireFields<MutationAccountChurnedRemoveArgs, 'accountId'>>;
  actionItemClose?: Resolver<Maybe<ResolversTypes['ActionItemClosePayload']>, ParentType, ContextType, RequireFields<MutationActionItemCloseArgs, 'id'>>;
  actionItemReopen?: Resolver<Maybe<ResolversTypes['ActionItemReopenPayload']>, ParentType, ContextType, RequireFields<MutationActionItemReopenArgs, 'id'>>;
  alertAcknowledge?: Resolver<Maybe<ResolversTypes['AlertAcknowledgePayload']>, ParentType, ContextType, RequireFields<MutationAlertAcknowledgeArgs, 'id'>>;
  alertAssign?: Resolver<Maybe<ResolversTypes['AlertAssignPayload']>, ParentType, ContextType, RequireFields<MutationAlertAssignArgs, 'id'>>;
  alertChannelCreate?: Resolver<Maybe<ResolversTypes['AlertChannelCreatePayload']>, ParentType, ContextType, RequireFields<MutationAlertChannelCreateArgs, 'input'>>;
  alertChannelEdit?: Resolver<Maybe<ResolversTypes['AlertChannelEditPayload']>, ParentType, ContextType, RequireFields<MutationAlertChannelEditArgs, 'id' | 'input'>>;
  alertChannelRemove?: Resolver<Maybe<ResolversTypes['AlertChannelRemovePayload']>, ParentType, ContextType, RequireFields<MutationAlertChannelRemoveArgs, 'id'>>;
  alertDeliveryReplay?: Resolver<Maybe<ResolversTypes['AlertDeliveryReplayPayload']>, ParentType, ContextType, RequireFields<MutationAlertDeliveryReplayArgs, 'id'>>;
  alertDismiss?: Resolver<Maybe<ResolversTypes['AlertDismissPayload']>, ParentType, ContextType, RequireFields<MutationAlertDismissArgs, 'id' | 'reason'>>;
  alertReopen?: Resolver<Maybe<ResolversTypes['AlertReopenPayload']>, ParentType, ContextType, RequireFields<MutationAlertReopenArgs, 'id'>>;
  alertResolve?: Resolver<Maybe<ResolversTypes['AlertResolvePayload']>, ParentType, ContextType, RequireFields<MutationAlertResolveArgs, 'id'>>;
  alertRuleCreate?: Resolver<Maybe<ResolversTypes['AlertRuleCreatePayload']>, ParentType, ContextType, RequireFields<MutationAlertRuleCreateArgs, 'input'>>;
  alertRuleEdit?: Resolver<Maybe<ResolversTypes['AlertRuleEditPayload']>, ParentType, ContextType, RequireFields<MutationAlertRuleEditArgs, 'id' | 'input'>>;
  alertSnooze?: Resolver<Maybe<ResolversTypes['AlertSnoozePayload']>, ParentType, ContextType, RequireFields<MutationAlertSnoozeArgs, 'id' | 'until'>>;
  metricTimeZoneSet?: Resolver<Maybe<ResolversTypes['MetricTimeZoneSetPayload']>, ParentType, ContextType, RequireFields<MutationMetricTimeZoneSetArgs, 'timeZone'>>;
  nextBestActionAccept?: Resolver<Maybe<ResolversTypes['NextBestActionAcceptPayload']>, ParentType, ContextType, RequireFields<MutationNextBestActionAcceptArgs, 'id'>>;
  nextBestActionDismiss?: Resolver<Maybe<ResolversTypes['NextBestActionDismissPayload']>, ParentType, ContextType, RequireFields<MutationNextBestActionDismissArgs, 'id' | 'reason'>>;
  nextBestActionDone?: Resolver<Maybe<ResolversTypes['NextBestActionDonePayload']>, ParentType, ContextType, RequireFields<MutationNextBestActionDoneArgs, 'id'>>;
  nextBestActionReopen?: Resolver<Maybe<ResolversTypes['NextBestActionReopenPayload']>, ParentType, ContextType, RequireFields<MutationNextBestActionReopenArgs, 'id'>>;
  nextBestActionSnooze?: Resolver<Maybe<ResolversTypes['NextBestActionSnoozePayload']>, ParentType, ContextType, RequireFields<MutationNextBestActionSnoozeArgs, 'id' | 'until'>>;
  reportCreate?: Resolver<Maybe<ResolversTypes['ReportCreatePayload']>, ParentType, ContextType, RequireFields<MutationReportCreateArgs, 'input'>>;
  reportEdit?: Resolver<Maybe<ResolversTypes['ReportEditPayload']>, ParentType, ContextType, RequireFields<MutationReportEditArgs, 'id' | 'input'>>;
  reportRemove?: Resolver<Maybe<ResolversTypes['ReportRemovePayload']>, ParentType, ContextType, RequireFields<MutationReportRemoveArgs, 'id'>>;
  reportSend?: Resolver<Maybe<ResolversTypes['ReportSendPayload']>, ParentType, ContextType, RequireFields<MutationReportSendArgs, 'id'>>;
  scoreOverride?: Resolver<Maybe<ResolversTypes['ScoreOverridePayload']>, ParentType, ContextType, RequireFields<MutationScoreOverrideArgs, 'kind' | 'reason' | 'subjectId' | 'subjectType' | 'until' | 'value'>>;
  scoreOverrideRemove?: Resolver<Maybe<ResolversTypes['ScoreOverrideRemovePayload']>, ParentType, ContextType, RequireFields<MutationScoreOverrideRemoveArgs, 'kind' | 'subjectId' | 'subjectType'>>;
  vocabularyTermCreate?: Resolver<Maybe<ResolversTypes['VocabularyTermCreatePayload']>, ParentType, ContextType, RequireFields<MutationVocabularyTermCreateArgs, 'input'>>;
  vocabularyTermEdit?: Resolver<Maybe<ResolversTypes['VocabularyTermEditPayload']>, ParentType, ContextType, RequireFields<MutationVocabularyTermEditArgs, 'id' | 'input'>>;
  vocabularyTermRemove?: Resolver<Maybe<ResolversTypes['VocabularyTermRemovePayload']>, ParentType, ContextType, RequireFields<MutationVocabularyTermRemoveArgs, 'id'>>;
};

export type NextBestActionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestAction'] = ResolversParentTypes['NextBestAction'], FederationReferenceType extends FederationReferenceTypes['NextBestAction'] = FederationReferenceTypes['NextBestAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NextBestAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['NextBestActionEvidence']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hiddenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NextBestActionKind'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  play?: Resolver<ResolversTypes['NextBestActionPlay'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  priorityFactors?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NextBestActionStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NextBestActionAcceptPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionAcceptPayload'] = ResolversParentTypes['NextBestActionAcceptPayload']> = {
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['NextBestActionUserError']>, ParentType, ContextType>;
};

export type NextBestActionConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionConnection'] = ResolversParentTypes['NextBestActionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NextBestActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NextBestActionDismissPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionDismissPayload'] = ResolversParentTypes['NextBestActionDismissPayload']> = {
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['NextBestActionUserError']>, ParentType, ContextType>;
};

export type NextBestActionDonePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionDonePayload'] = ResolversParentTypes['NextBestActionDonePayload']> = {
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['NextBestActionUserError']>, ParentType, ContextType>;
};

export type NextBestActionEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionEdge'] = ResolversParentTypes['NextBestActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NextBestAction'], ParentType, ContextType>;
};

export type NextBestActionEvidenceResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionEvidence'] = ResolversParentTypes['NextBestActionEvidence']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NextBestActionGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionGroup'] = ResolversParentTypes['NextBestActionGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type NextBestActionGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionGroups'] = ResolversParentTypes['NextBestActionGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['NextBestActionGroup']>, ParentType, ContextType>;
};

export type NextBestActionPastResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionPast'] = ResolversParentTypes['NextBestActionPast']> = {
  done?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notDone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  with?: Resolver<ResolversTypes['Proportion'], ParentType, ContextType>;
  without?: Resolver<ResolversTypes['Proportion'], ParentType, ContextType>;
};

export type NextBestActionPlayResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionPlay'] = ResolversParentTypes['NextBestActionPlay']> = {
  past?: Resolver<Maybe<ResolversTypes['NextBestActionPast']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NextBestActionReopenPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionReopenPayload'] = ResolversParentTypes['NextBestActionReopenPayload']> = {
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['NextBestActionUserError']>, ParentType, ContextType>;
};

export type NextBestActionSnoozePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionSnoozePayload'] = ResolversParentTypes['NextBestActionSnoozePayload']> = {
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['NextBestActionUserError']>, ParentType, ContextType>;
};

export type NextBestActionUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['NextBestActionUserError'] = ResolversParentTypes['NextBestActionUserError']> = {
  code?: Resolver<ResolversTypes['NextBestActionErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alert' | 'AlertRule' | 'Finding' | 'Insight' | 'NextBestAction' | 'Passage' | 'VocabularyTerm', ParentType, ContextType>;
};

export type ObjectionCategoryCountResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ObjectionCategoryCount'] = ResolversParentTypes['ObjectionCategoryCount']> = {
  category?: Resolver<ResolversTypes['ObjectionCategory'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObjectionGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ObjectionGroup'] = ResolversParentTypes['ObjectionGroup']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['ObjectionCategoryCount']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
  handled?: Resolver<Maybe<ResolversTypes['Proportion']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatWorked?: Resolver<Maybe<Array<ResolversTypes['WorkedReply']>>, ParentType, ContextType, RequireFields<ObjectionGroupWhatWorkedArgs, 'first'>>;
  wonWhenHandled?: Resolver<Maybe<ResolversTypes['Proportion']>, ParentType, ContextType>;
  wonWhenNot?: Resolver<Maybe<ResolversTypes['Proportion']>, ParentType, ContextType>;
};

export type ObjectionReportResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ObjectionReport'] = ResolversParentTypes['ObjectionReport']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ObjectionGroup']>, ParentType, ContextType, RequireFields<ObjectionReportGroupsArgs, 'first'>>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpenDealResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['OpenDeal'] = ResolversParentTypes['OpenDeal']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  chance?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  closeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deal?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
  lastContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stageSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['DealWarning']>, ParentType, ContextType>;
};

export type OpenDealConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['OpenDealConnection'] = ResolversParentTypes['OpenDealConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpenDealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OpenDeal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpenDealEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['OpenDealEdge'] = ResolversParentTypes['OpenDealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpenDeal'], ParentType, ContextType>;
};

export type OpenDealGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['OpenDealGroup'] = ResolversParentTypes['OpenDealGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type OpenDealGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['OpenDealGroups'] = ResolversParentTypes['OpenDealGroups']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['OpenDealGroup']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PassageResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage'], FederationReferenceType extends FederationReferenceTypes['Passage'] = FederationReferenceTypes['Passage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Passage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['SearchCollection']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  endMilliseconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PassageKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['SlackMessage']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  speakerRoles?: Resolver<Array<ResolversTypes['SpeakerRole']>, ParentType, ContextType>;
  startMilliseconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PropertyManagementContextResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['PropertyManagementContext'] = ResolversParentTypes['PropertyManagementContext']> = {
  competitors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  integrations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  portfolioSize?: Resolver<Maybe<ResolversTypes['PortfolioSize']>, ParentType, ContextType>;
  pricingDiscussed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  propertySoftware?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProportionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Proportion'] = ResolversParentTypes['Proportion']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  successes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualificationElementResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['QualificationElement'] = ResolversParentTypes['QualificationElement']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['QualificationElementKind'], ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actionItemGroups?: Resolver<Maybe<ResolversTypes['ActionItemGroups']>, ParentType, ContextType, RequireFields<QueryActionItemGroupsArgs, 'by' | 'first'>>;
  actionItems?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, Partial<QueryActionItemsArgs>>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertChannels?: Resolver<Maybe<Array<ResolversTypes['AlertChannel']>>, ParentType, ContextType>;
  alertDeliveries?: Resolver<Maybe<ResolversTypes['AlertDeliveryConnection']>, ParentType, ContextType, Partial<QueryAlertDeliveriesArgs>>;
  alertDeliveryGroups?: Resolver<Maybe<ResolversTypes['AlertDeliveryGroups']>, ParentType, ContextType, RequireFields<QueryAlertDeliveryGroupsArgs, 'by' | 'first'>>;
  alertGroups?: Resolver<Maybe<ResolversTypes['AlertGroups']>, ParentType, ContextType, RequireFields<QueryAlertGroupsArgs, 'by' | 'first'>>;
  alertRule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType, RequireFields<QueryAlertRuleArgs, 'id'>>;
  alertRuleGroups?: Resolver<Maybe<ResolversTypes['AlertRuleGroups']>, ParentType, ContextType, RequireFields<QueryAlertRuleGroupsArgs, 'by' | 'first'>>;
  alertRulePreview?: Resolver<Maybe<ResolversTypes['AlertRulePreview']>, ParentType, ContextType, RequireFields<QueryAlertRulePreviewArgs, 'input'>>;
  alertRules?: Resolver<Maybe<ResolversTypes['AlertRuleConnection']>, ParentType, ContextType, Partial<QueryAlertRulesArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, Partial<QueryAlertsArgs>>;
  ask?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType, RequireFields<QueryAskArgs, 'question'>>;
  callOverviewGroups?: Resolver<Maybe<ResolversTypes['CallOverviewGroups']>, ParentType, ContextType, RequireFields<QueryCallOverviewGroupsArgs, 'by' | 'first'>>;
  callOverviews?: Resolver<Maybe<ResolversTypes['CallOverviewConnection']>, ParentType, ContextType, Partial<QueryCallOverviewsArgs>>;
  churnRiskGroups?: Resolver<Maybe<ResolversTypes['ChurnRiskGroups']>, ParentType, ContextType, RequireFields<QueryChurnRiskGroupsArgs, 'by' | 'first'>>;
  churnRisks?: Resolver<Maybe<ResolversTypes['ChurnRiskConnection']>, ParentType, ContextType, Partial<QueryChurnRisksArgs>>;
  competitor?: Resolver<Maybe<ResolversTypes['Competitor']>, ParentType, ContextType, RequireFields<QueryCompetitorArgs, 'name'>>;
  competitors?: Resolver<Maybe<Array<ResolversTypes['Competitor']>>, ParentType, ContextType, RequireFields<QueryCompetitorsArgs, 'first'>>;
  customerStatements?: Resolver<Maybe<ResolversTypes['CustomerStatements']>, ParentType, ContextType, RequireFields<QueryCustomerStatementsArgs, 'kinds'>>;
  findingGroups?: Resolver<Maybe<ResolversTypes['FindingGroups']>, ParentType, ContextType, RequireFields<QueryFindingGroupsArgs, 'by' | 'first'>>;
  findings?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, Partial<QueryFindingsArgs>>;
  forecast?: Resolver<Maybe<Array<ResolversTypes['Forecast']>>, ParentType, ContextType, RequireFields<QueryForecastArgs, 'kind' | 'unit'>>;
  forecastGroups?: Resolver<Maybe<ResolversTypes['ForecastGroups']>, ParentType, ContextType, RequireFields<QueryForecastGroupsArgs, 'by' | 'first'>>;
  forecasts?: Resolver<Maybe<ResolversTypes['ForecastConnection']>, ParentType, ContextType, Partial<QueryForecastsArgs>>;
  insightGroups?: Resolver<Maybe<ResolversTypes['InsightGroups']>, ParentType, ContextType, RequireFields<QueryInsightGroupsArgs, 'by' | 'first'>>;
  insights?: Resolver<Maybe<ResolversTypes['InsightConnection']>, ParentType, ContextType, Partial<QueryInsightsArgs>>;
  intelligenceEventSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryIntelligenceEventSeenArgs, 'id' | 'type'>>;
  intelligenceModels?: Resolver<Maybe<Array<ResolversTypes['IntelligenceModel']>>, ParentType, ContextType>;
  intelligenceNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryIntelligenceNodeArgs, 'id'>>;
  intelligenceNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryIntelligenceNodesArgs, 'ids'>>;
  lossReasons?: Resolver<Maybe<Array<ResolversTypes['LossReason']>>, ParentType, ContextType, RequireFields<QueryLossReasonsArgs, 'first'>>;
  marketTrends?: Resolver<Maybe<ResolversTypes['MarketTrends']>, ParentType, ContextType, RequireFields<QueryMarketTrendsArgs, 'weeks'>>;
  metric?: Resolver<Maybe<ResolversTypes['MetricAnswer']>, ParentType, ContextType, RequireFields<QueryMetricArgs, 'interval' | 'name' | 'range'>>;
  metrics?: Resolver<Maybe<Array<ResolversTypes['Metric']>>, ParentType, ContextType>;
  nextBestAction?: Resolver<Maybe<ResolversTypes['NextBestAction']>, ParentType, ContextType, RequireFields<QueryNextBestActionArgs, 'id'>>;
  nextBestActionGroups?: Resolver<Maybe<ResolversTypes['NextBestActionGroups']>, ParentType, ContextType, RequireFields<QueryNextBestActionGroupsArgs, 'by' | 'first' | 'hidden'>>;
  nextBestActions?: Resolver<Maybe<ResolversTypes['NextBestActionConnection']>, ParentType, ContextType, RequireFields<QueryNextBestActionsArgs, 'hidden'>>;
  objections?: Resolver<Maybe<ResolversTypes['ObjectionReport']>, ParentType, ContextType, RequireFields<QueryObjectionsArgs, 'groupBy'>>;
  openDealGroups?: Resolver<Maybe<ResolversTypes['OpenDealGroups']>, ParentType, ContextType, RequireFields<QueryOpenDealGroupsArgs, 'by' | 'first'>>;
  openDeals?: Resolver<Maybe<ResolversTypes['OpenDealConnection']>, ParentType, ContextType, Partial<QueryOpenDealsArgs>>;
  passage?: Resolver<Maybe<ResolversTypes['Passage']>, ParentType, ContextType, RequireFields<QueryPassageArgs, 'id'>>;
  reportPreview?: Resolver<Maybe<ResolversTypes['ReportPreview']>, ParentType, ContextType, RequireFields<QueryReportPreviewArgs, 'frequency' | 'page'>>;
  reports?: Resolver<Maybe<Array<ResolversTypes['Report']>>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'mode' | 'preferRecent' | 'rerank' | 'text'>>;
  searchIndex?: Resolver<Maybe<ResolversTypes['SearchIndex']>, ParentType, ContextType>;
  vocabulary?: Resolver<Maybe<Array<ResolversTypes['VocabularyTerm']>>, ParentType, ContextType, Partial<QueryVocabularyArgs>>;
};

export type QuietHoursResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuoteResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  interaction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RelatedMessageResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['RelatedMessage'] = ResolversParentTypes['RelatedMessage']> = {
  message?: Resolver<ResolversTypes['SlackMessage'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReportResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['ReportDelivery']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  frequency?: Resolver<ResolversTypes['ReportFrequency'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  monthDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  page?: Resolver<ResolversTypes['ReportPage'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['ReportRecipient']>, ParentType, ContextType>;
  stoppedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['ReportWeekday'], ParentType, ContextType>;
};

export type ReportCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportCreatePayload'] = ResolversParentTypes['ReportCreatePayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReportUserError']>, ParentType, ContextType>;
};

export type ReportDeliveryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportDelivery'] = ResolversParentTypes['ReportDelivery']> = {
  attempts?: Resolver<Array<ResolversTypes['ReportDeliveryAttempt']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportDeliveryStatus'], ParentType, ContextType>;
};

export type ReportDeliveryAttemptResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportDeliveryAttempt'] = ResolversParentTypes['ReportDeliveryAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportEditPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportEditPayload'] = ResolversParentTypes['ReportEditPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReportUserError']>, ParentType, ContextType>;
};

export type ReportPreviewResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportPreview'] = ResolversParentTypes['ReportPreview']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportRecipientResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportRecipient'] = ResolversParentTypes['ReportRecipient']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unsubscribedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReportRemovePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportRemovePayload'] = ResolversParentTypes['ReportRemovePayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReportUserError']>, ParentType, ContextType>;
};

export type ReportSendPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportSendPayload'] = ResolversParentTypes['ReportSendPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReportUserError']>, ParentType, ContextType>;
};

export type ReportUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ReportUserError'] = ResolversParentTypes['ReportUserError']> = {
  code?: Resolver<ResolversTypes['ReportErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScoreResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Score'] = ResolversParentTypes['Score']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  baseline?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  change7Days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  change30Days?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  enoughInteractions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['ScoreFactor']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ScorePoint']>, ParentType, ContextType>;
  interactions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ScoreKind'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  override?: Resolver<Maybe<ResolversTypes['ScoreOverride']>, ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rankOf?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shownValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  whatChanged?: Resolver<Maybe<ResolversTypes['ScoreMove']>, ParentType, ContextType, RequireFields<ScoreWhatChangedArgs, 'days'>>;
};

export type ScoreChangeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreChange'] = ResolversParentTypes['ScoreChange']> = {
  after?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScoreChangedResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreChanged'] = ResolversParentTypes['ScoreChanged']> = {
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

export type ScoreFactorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreFactor'] = ResolversParentTypes['ScoreFactor']> = {
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fullWeight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hundredAt?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  zeroAt?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ScoreMoveResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreMove'] = ResolversParentTypes['ScoreMove']> = {
  after?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ScoreChange']>, ParentType, ContextType>;
  isOtherModel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScoreOverrideResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreOverride'] = ResolversParentTypes['ScoreOverride']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreOverridePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreOverridePayload'] = ResolversParentTypes['ScoreOverridePayload']> = {
  score?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ScoreOverrideUserError']>, ParentType, ContextType>;
};

export type ScoreOverrideRemovePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreOverrideRemovePayload'] = ResolversParentTypes['ScoreOverrideRemovePayload']> = {
  score?: Resolver<Maybe<ResolversTypes['Score']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ScoreOverrideUserError']>, ParentType, ContextType>;
};

export type ScoreOverrideUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScoreOverrideUserError'] = ResolversParentTypes['ScoreOverrideUserError']> = {
  code?: Resolver<ResolversTypes['ScoreOverrideErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScorePointResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ScorePoint'] = ResolversParentTypes['ScorePoint']> = {
  calculatedLater?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['SearchFacets']>, ParentType, ContextType>;
  meaning?: Resolver<Maybe<ResolversTypes['SearchMeaning']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duplicateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['SearchHighlight']>, ParentType, ContextType>;
  meaningRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Passage'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  similarity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  wordRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchFacetsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchFacets'] = ResolversParentTypes['SearchFacets']> = {
  accounts?: Resolver<Array<ResolversTypes['AccountFacet']>, ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['MonthFacet']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SourceFacet']>, ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['TopicFacet']>, ParentType, ContextType>;
};

export type SearchHighlightResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchHighlight'] = ResolversParentTypes['SearchHighlight']> = {
  field?: Resolver<ResolversTypes['SearchedField'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['TextRange']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchIndexResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchIndex'] = ResolversParentTypes['SearchIndex']> = {
  passageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spaces?: Resolver<Array<ResolversTypes['SearchIndexSpace']>, ParentType, ContextType>;
};

export type SearchIndexSpaceResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchIndexSpace'] = ResolversParentTypes['SearchIndexSpace']> = {
  dimensions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  embeddedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  servingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SearchIndexState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchMeaningResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SearchMeaning'] = ResolversParentTypes['SearchMeaning']> = {
  engine?: Resolver<Maybe<ResolversTypes['TextEngineKind']>, ParentType, ContextType>;
  isStandby?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problemCode?: Resolver<Maybe<ResolversTypes['SearchMeaningProblem']>, ParentType, ContextType>;
};

export type SimilarAccountResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SimilarAccount'] = ResolversParentTypes['SimilarAccount']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarInteractionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SimilarInteraction'] = ResolversParentTypes['SimilarInteraction']> = {
  interaction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SlackChannelResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SlackChannel'] = ResolversParentTypes['SlackChannel'], FederationReferenceType extends FederationReferenceTypes['SlackChannel'] = FederationReferenceTypes['SlackChannel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackChannel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relevance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SlackMessageResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SlackMessage'] = ResolversParentTypes['SlackMessage'], FederationReferenceType extends FederationReferenceTypes['SlackMessage'] = FederationReferenceTypes['SlackMessage']> = {
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
  relatedMessages?: Resolver<Maybe<Array<ResolversTypes['RelatedMessage']>>, ParentType, ContextType, RequireFields<SlackMessageRelatedMessagesArgs, 'first'>>;
  relevance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SlackUserResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SlackUser'] = ResolversParentTypes['SlackUser'], FederationReferenceType extends FederationReferenceTypes['SlackUser'] = FederationReferenceTypes['SlackUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expertise?: Resolver<Maybe<Array<ResolversTypes['Expertise']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceFacetResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SourceFacet'] = ResolversParentTypes['SourceFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
};

export type StatementCountsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['StatementCounts'] = ResolversParentTypes['StatementCounts']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementSubjectResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['StatementSubject'] = ResolversParentTypes['StatementSubject']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertRaised?: SubscriptionResolver<Maybe<ResolversTypes['AlertRaised']>, "alertRaised", ParentType, ContextType, Partial<SubscriptionAlertRaisedArgs>>;
  scoreChanged?: SubscriptionResolver<Maybe<ResolversTypes['ScoreChanged']>, "scoreChanged", ParentType, ContextType, Partial<SubscriptionScoreChangedArgs>>;
};

export type SummaryAuthorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SummaryAuthor'] = ResolversParentTypes['SummaryAuthor']> = {
  droppedClaims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SummaryMethod'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SummaryClaimResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SummaryClaim'] = ResolversParentTypes['SummaryClaim']> = {
  citations?: Resolver<Array<ResolversTypes['ThreadCitation']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextRangeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TextRange'] = ResolversParentTypes['TextRange']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThreadCitationResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ThreadCitation'] = ResolversParentTypes['ThreadCitation']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interaction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['ThreadList'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TopicFacetResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TopicFacet'] = ResolversParentTypes['TopicFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptSegmentResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TranscriptSegment'] = ResolversParentTypes['TranscriptSegment'], FederationReferenceType extends FederationReferenceTypes['TranscriptSegment'] = FederationReferenceTypes['TranscriptSegment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TranscriptSegment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buyingSignals?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  competitorComparisons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  complianceFlags?: Resolver<Maybe<Array<ResolversTypes['ComplianceFlag']>>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  featureRequests?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  findings?: Resolver<Maybe<Array<ResolversTypes['Finding']>>, ParentType, ContextType, Partial<TranscriptSegmentFindingsArgs>>;
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

export type VocabularyTermResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['VocabularyTerm'] = ResolversParentTypes['VocabularyTerm'], FederationReferenceType extends FederationReferenceTypes['VocabularyTerm'] = FederationReferenceTypes['VocabularyTerm']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VocabularyTerm']> | FederationReferenceType, FederationReferenceType, ContextType>;
  caseSensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VocabularyKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synonyms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VocabularyTermCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['VocabularyTermCreatePayload'] = ResolversParentTypes['VocabularyTermCreatePayload']> = {
  term?: Resolver<Maybe<ResolversTypes['VocabularyTerm']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['VocabularyUserError']>, ParentType, ContextType>;
};

export type VocabularyTermEditPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['VocabularyTermEditPayload'] = ResolversParentTypes['VocabularyTermEditPayload']> = {
  term?: Resolver<Maybe<ResolversTypes['VocabularyTerm']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['VocabularyUserError']>, ParentType, ContextType>;
};

export type VocabularyTermRemovePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['VocabularyTermRemovePayload'] = ResolversParentTypes['VocabularyTermRemovePayload']> = {
  term?: Resolver<Maybe<ResolversTypes['VocabularyTerm']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['VocabularyUserError']>, ParentType, ContextType>;
};

export type VocabularyUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['VocabularyUserError'] = ResolversParentTypes['VocabularyUserError']> = {
  code?: Resolver<ResolversTypes['VocabularyErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkedReplyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WorkedReply'] = ResolversParentTypes['WorkedReply']> = {
  category?: Resolver<ResolversTypes['ObjectionCategory'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  handling?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objection?: Resolver<ResolversTypes['Quote'], ParentType, ContextType>;
  persona?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ResolverContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountChurn?: AccountChurnResolvers<ContextType>;
  AccountChurnUserError?: AccountChurnUserErrorResolvers<ContextType>;
  AccountChurnedPayload?: AccountChurnedPayloadResolvers<ContextType>;
  AccountChurnedRemovePayload?: AccountChurnedRemovePayloadResolvers<ContextType>;
  AccountFacet?: AccountFacetResolvers<ContextType>;
  ActionItemClosePayload?: ActionItemClosePayloadResolvers<ContextType>;
  ActionItemGroup?: ActionItemGroupResolvers<ContextType>;
  ActionItemGroups?: ActionItemGroupsResolvers<ContextType>;
  ActionItemReopenPayload?: ActionItemReopenPayloadResolvers<ContextType>;
  ActionItemUserError?: ActionItemUserErrorResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertAcknowledgePayload?: AlertAcknowledgePayloadResolvers<ContextType>;
  AlertAssignPayload?: AlertAssignPayloadResolvers<ContextType>;
  AlertChannel?: AlertChannelResolvers<ContextType>;
  AlertChannelCreatePayload?: AlertChannelCreatePayloadResolvers<ContextType>;
  AlertChannelEditPayload?: AlertChannelEditPayloadResolvers<ContextType>;
  AlertChannelRemovePayload?: AlertChannelRemovePayloadResolvers<ContextType>;
  AlertChannelUserError?: AlertChannelUserErrorResolvers<ContextType>;
  AlertCompared?: AlertComparedResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertDelivery?: AlertDeliveryResolvers<ContextType>;
  AlertDeliveryAttempt?: AlertDeliveryAttemptResolvers<ContextType>;
  AlertDeliveryConnection?: AlertDeliveryConnectionResolvers<ContextType>;
  AlertDeliveryEdge?: AlertDeliveryEdgeResolvers<ContextType>;
  AlertDeliveryGroup?: AlertDeliveryGroupResolvers<ContextType>;
  AlertDeliveryGroups?: AlertDeliveryGroupsResolvers<ContextType>;
  AlertDeliveryItem?: AlertDeliveryItemResolvers<ContextType>;
  AlertDeliveryReplayPayload?: AlertDeliveryReplayPayloadResolvers<ContextType>;
  AlertDeliveryUserError?: AlertDeliveryUserErrorResolvers<ContextType>;
  AlertDismissPayload?: AlertDismissPayloadResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvidence?: AlertEvidenceResolvers<ContextType>;
  AlertGroup?: AlertGroupResolvers<ContextType>;
  AlertGroups?: AlertGroupsResolvers<ContextType>;
  AlertRaised?: AlertRaisedResolvers<ContextType>;
  AlertReopenPayload?: AlertReopenPayloadResolvers<ContextType>;
  AlertResolvePayload?: AlertResolvePayloadResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertRuleConnection?: AlertRuleConnectionResolvers<ContextType>;
  AlertRuleCreatePayload?: AlertRuleCreatePayloadResolvers<ContextType>;
  AlertRuleEdge?: AlertRuleEdgeResolvers<ContextType>;
  AlertRuleEditPayload?: AlertRuleEditPayloadResolvers<ContextType>;
  AlertRuleGroup?: AlertRuleGroupResolvers<ContextType>;
  AlertRuleGroups?: AlertRuleGroupsResolvers<ContextType>;
  AlertRuleMetric?: AlertRuleMetricResolvers<ContextType>;
  AlertRuleMetricCondition?: AlertRuleMetricConditionResolvers<ContextType>;
  AlertRulePrecision?: AlertRulePrecisionResolvers<ContextType>;
  AlertRulePreview?: AlertRulePreviewResolvers<ContextType>;
  AlertRulePreviewExample?: AlertRulePreviewExampleResolvers<ContextType>;
  AlertRulePreviewWeek?: AlertRulePreviewWeekResolvers<ContextType>;
  AlertRuleScore?: AlertRuleScoreResolvers<ContextType>;
  AlertRuleUserError?: AlertRuleUserErrorResolvers<ContextType>;
  AlertSnoozePayload?: AlertSnoozePayloadResolvers<ContextType>;
  AlertUserError?: AlertUserErrorResolvers<ContextType>;
  AnalysisInfo?: AnalysisInfoResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  AnswerCell?: AnswerCellResolvers<ContextType>;
  AnswerColumn?: AnswerColumnResolvers<ContextType>;
  AnswerName?: AnswerNameResolvers<ContextType>;
  AnswerOperation?: AnswerOperationResolvers<ContextType>;
  AnswerPeriod?: AnswerPeriodResolvers<ContextType>;
  AnswerRow?: AnswerRowResolvers<ContextType>;
  AnswerStatement?: AnswerStatementResolvers<ContextType>;
  AnswerTable?: AnswerTableResolvers<ContextType>;
  AnswerUnderstanding?: AnswerUnderstandingResolvers<ContextType>;
  CalibrationPoint?: CalibrationPointResolvers<ContextType>;
  CallOverview?: CallOverviewResolvers<ContextType>;
  CallOverviewConnection?: CallOverviewConnectionResolvers<ContextType>;
  CallOverviewEdge?: CallOverviewEdgeResolvers<ContextType>;
  CallOverviewGroup?: CallOverviewGroupResolvers<ContextType>;
  CallOverviewGroups?: CallOverviewGroupsResolvers<ContextType>;
  CallSentimentPart?: CallSentimentPartResolvers<ContextType>;
  CallTalk?: CallTalkResolvers<ContextType>;
  ChurnRisk?: ChurnRiskResolvers<ContextType>;
  ChurnRiskConnection?: ChurnRiskConnectionResolvers<ContextType>;
  ChurnRiskEdge?: ChurnRiskEdgeResolvers<ContextType>;
  ChurnRiskGroup?: ChurnRiskGroupResolvers<ContextType>;
  ChurnRiskGroups?: ChurnRiskGroupsResolvers<ContextType>;
  Coaching?: CoachingResolvers<ContextType>;
  CoachingFigure?: CoachingFigureResolvers<ContextType>;
  ComparedFamily?: ComparedFamilyResolvers<ContextType>;
  Competitor?: CompetitorResolvers<ContextType>;
  CompetitorAccount?: CompetitorAccountResolvers<ContextType>;
  CompetitorDeal?: CompetitorDealResolvers<ContextType>;
  CompetitorOpinions?: CompetitorOpinionsResolvers<ContextType>;
  CompetitorRecord?: CompetitorRecordResolvers<ContextType>;
  CompetitorWeek?: CompetitorWeekResolvers<ContextType>;
  ComplianceFlag?: ComplianceFlagResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ConversationThread?: ConversationThreadResolvers<ContextType>;
  CorrelationReason?: CorrelationReasonResolvers<ContextType>;
  CustomerHealth?: CustomerHealthResolvers<ContextType>;
  CustomerStatement?: CustomerStatementResolvers<ContextType>;
  CustomerStatements?: CustomerStatementsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  DealRecord?: DealRecordResolvers<ContextType>;
  DealWarning?: DealWarningResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  Expertise?: ExpertiseResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingGroup?: FindingGroupResolvers<ContextType>;
  FindingGroups?: FindingGroupsResolvers<ContextType>;
  Forecast?: ForecastResolvers<ContextType>;
  ForecastAccuracy?: ForecastAccuracyResolvers<ContextType>;
  ForecastClosed?: ForecastClosedResolvers<ContextType>;
  ForecastConnection?: ForecastConnectionResolvers<ContextType>;
  ForecastEdge?: ForecastEdgeResolvers<ContextType>;
  ForecastGroup?: ForecastGroupResolvers<ContextType>;
  ForecastGroups?: ForecastGroupsResolvers<ContextType>;
  ForecastInterval?: ForecastIntervalResolvers<ContextType>;
  ForecastMath?: ForecastMathResolvers<ContextType>;
  ForecastNewDeals?: ForecastNewDealsResolvers<ContextType>;
  ForecastOpenPart?: ForecastOpenPartResolvers<ContextType>;
  ForecastSoFar?: ForecastSoFarResolvers<ContextType>;
  ForecastWidening?: ForecastWideningResolvers<ContextType>;
  GongCall?: GongCallResolvers<ContextType>;
  Handoff?: HandoffResolvers<ContextType>;
  Insight?: InsightResolvers<ContextType>;
  InsightConnection?: InsightConnectionResolvers<ContextType>;
  InsightEdge?: InsightEdgeResolvers<ContextType>;
  InsightGroup?: InsightGroupResolvers<ContextType>;
  InsightGroups?: InsightGroupsResolvers<ContextType>;
  IntelligenceModel?: IntelligenceModelResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  LikelyDone?: LikelyDoneResolvers<ContextType>;
  LossReason?: LossReasonResolvers<ContextType>;
  MarketTrend?: MarketTrendResolvers<ContextType>;
  MarketTrends?: MarketTrendsResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricAnswer?: MetricAnswerResolvers<ContextType>;
  MetricComparison?: MetricComparisonResolvers<ContextType>;
  MetricDays?: MetricDaysResolvers<ContextType>;
  MetricGroup?: MetricGroupResolvers<ContextType>;
  MetricOthers?: MetricOthersResolvers<ContextType>;
  MetricPoint?: MetricPointResolvers<ContextType>;
  MetricTimeZoneSetPayload?: MetricTimeZoneSetPayloadResolvers<ContextType>;
  MetricTimeZoneUserError?: MetricTimeZoneUserErrorResolvers<ContextType>;
  ModelCard?: ModelCardResolvers<ContextType>;
  ModelFeature?: ModelFeatureResolvers<ContextType>;
  ModelTree?: ModelTreeResolvers<ContextType>;
  ModelTreeNode?: ModelTreeNodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MonthFacet?: MonthFacetResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextBestAction?: NextBestActionResolvers<ContextType>;
  NextBestActionAcceptPayload?: NextBestActionAcceptPayloadResolvers<ContextType>;
  NextBestActionConnection?: NextBestActionConnectionResolvers<ContextType>;
  NextBestActionDismissPayload?: NextBestActionDismissPayloadResolvers<ContextType>;
  NextBestActionDonePayload?: NextBestActionDonePayloadResolvers<ContextType>;
  NextBestActionEdge?: NextBestActionEdgeResolvers<ContextType>;
  NextBestActionEvidence?: NextBestActionEvidenceResolvers<ContextType>;
  NextBestActionGroup?: NextBestActionGroupResolvers<ContextType>;
  NextBestActionGroups?: NextBestActionGroupsResolvers<ContextType>;
  NextBestActionPast?: NextBestActionPastResolvers<ContextType>;
  NextBestActionPlay?: NextBestActionPlayResolvers<ContextType>;
  NextBestActionReopenPayload?: NextBestActionReopenPayloadResolvers<ContextType>;
  NextBestActionSnoozePayload?: NextBestActionSnoozePayloadResolvers<ContextType>;
  NextBestActionUserError?: NextBestActionUserErrorResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  ObjectionCategoryCount?: ObjectionCategoryCountResolvers<ContextType>;
  ObjectionGroup?: ObjectionGroupResolvers<ContextType>;
  ObjectionReport?: ObjectionReportResolvers<ContextType>;
  OpenDeal?: OpenDealResolvers<ContextType>;
  OpenDealConnection?: OpenDealConnectionResolvers<ContextType>;
  OpenDealEdge?: OpenDealEdgeResolvers<ContextType>;
  OpenDealGroup?: OpenDealGroupResolvers<ContextType>;
  OpenDealGroups?: OpenDealGroupsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  PropertyManagementContext?: PropertyManagementContextResolvers<ContextType>;
  Proportion?: ProportionResolvers<ContextType>;
  QualificationElement?: QualificationElementResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  RelatedMessage?: RelatedMessageResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportCreatePayload?: ReportCreatePayloadResolvers<ContextType>;
  ReportDelivery?: ReportDeliveryResolvers<ContextType>;
  ReportDeliveryAttempt?: ReportDeliveryAttemptResolvers<ContextType>;
  ReportEditPayload?: ReportEditPayloadResolvers<ContextType>;
  ReportPreview?: ReportPreviewResolvers<ContextType>;
  ReportRecipient?: ReportRecipientResolvers<ContextType>;
  ReportRemovePayload?: ReportRemovePayloadResolvers<ContextType>;
  ReportSendPayload?: ReportSendPayloadResolvers<ContextType>;
  ReportUserError?: ReportUserErrorResolvers<ContextType>;
  Score?: ScoreResolvers<ContextType>;
  ScoreChange?: ScoreChangeResolvers<ContextType>;
  ScoreChanged?: ScoreChangedResolvers<ContextType>;
  ScoreFactor?: ScoreFactorResolvers<ContextType>;
  ScoreMove?: ScoreMoveResolvers<ContextType>;
  ScoreOverride?: ScoreOverrideResolvers<ContextType>;
  ScoreOverridePayload?: ScoreOverridePayloadResolvers<ContextType>;
  ScoreOverrideRemovePayload?: ScoreOverrideRemovePayloadResolvers<ContextType>;
  ScoreOverrideUserError?: ScoreOverrideUserErrorResolvers<ContextType>;
  ScorePoint?: ScorePointResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchFacets?: SearchFacetsResolvers<ContextType>;
  SearchHighlight?: SearchHighlightResolvers<ContextType>;
  SearchIndex?: SearchIndexResolvers<ContextType>;
  SearchIndexSpace?: SearchIndexSpaceResolvers<ContextType>;
  SearchMeaning?: SearchMeaningResolvers<ContextType>;
  SimilarAccount?: SimilarAccountResolvers<ContextType>;
  SimilarInteraction?: SimilarInteractionResolvers<ContextType>;
  SlackChannel?: SlackChannelResolvers<ContextType>;
  SlackMessage?: SlackMessageResolvers<ContextType>;
  SlackUser?: SlackUserResolvers<ContextType>;
  SourceFacet?: SourceFacetResolvers<ContextType>;
  StatementCounts?: StatementCountsResolvers<ContextType>;
  StatementSubject?: StatementSubjectResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SummaryAuthor?: SummaryAuthorResolvers<ContextType>;
  SummaryClaim?: SummaryClaimResolvers<ContextType>;
  TextRange?: TextRangeResolvers<ContextType>;
  ThreadCitation?: ThreadCitationResolvers<ContextType>;
  TopicFacet?: TopicFacetResolvers<ContextType>;
  TranscriptSegment?: TranscriptSegmentResolvers<ContextType>;
  URL?: GraphQLScalarType;
  VocabularyTerm?: VocabularyTermResolvers<ContextType>;
  VocabularyTermCreatePayload?: VocabularyTermCreatePayloadResolvers<ContextType>;
  VocabularyTermEditPayload?: VocabularyTermEditPayloadResolvers<ContextType>;
  VocabularyTermRemovePayload?: VocabularyTermRemovePayloadResolvers<ContextType>;
  VocabularyUserError?: VocabularyUserErrorResolvers<ContextType>;
  WorkedReply?: WorkedReplyResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ResolverContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
