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

/** Conditions on alerts; all given ones must hold. At most five levels deep. */
export type AlertFilter = {
  /** Condition on the account's id. */
  accountId?: IdFilter | null | undefined;
  /** All of these must hold. */
  and?: Array<AlertFilter> | null | undefined;
  /** Condition on the assignee's id. */
  assigneeId?: IdFilter | null | undefined;
  /** Condition on the contact's id. */
  contactId?: IdFilter | null | undefined;
  /** Condition on the deal's id. */
  dealId?: IdFilter | null | undefined;
  /** Condition on the kind. */
  kind?: AlertKindFilter | null | undefined;
  /** This must not hold. */
  not?: AlertFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<AlertFilter> | null | undefined;
  /** Condition on the time when it was raised. */
  raisedAt?: DateTimeFilter | null | undefined;
  /** Condition on the severity. */
  severity?: AlertSeverityFilter | null | undefined;
  /** Condition on the status. */
  status?: AlertStatusFilter | null | undefined;
  /** Condition on the title. */
  title?: StringFilter | null | undefined;
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
  eq?: AlertKind | null | undefined;
  /** One of. */
  in?: Array<AlertKind> | null | undefined;
  /** Different from. */
  neq?: AlertKind | null | undefined;
  /** None of. */
  nin?: Array<AlertKind> | null | undefined;
};

/** Conditions on raised alerts; all given ones must hold. */
export type AlertRaisedFilter = {
  /** It belongs to one of these accounts; at most 200. */
  accountIds?: Array<string | number> | null | undefined;
  /** It has one of these kinds. */
  kinds?: Array<AlertKind> | null | undefined;
  /** It has this severity or a higher one. */
  minimumSeverity?: AlertSeverity | null | undefined;
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
  eq?: AlertSeverity | null | undefined;
  /** One of. */
  in?: Array<AlertSeverity> | null | undefined;
  /** Different from. */
  neq?: AlertSeverity | null | undefined;
  /** None of. */
  nin?: Array<AlertSeverity> | null | undefined;
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
  eq?: AlertStatus | null | undefined;
  /** One of. */
  in?: Array<AlertStatus> | null | undefined;
  /** Different from. */
  neq?: AlertStatus | null | undefined;
  /** None of. */
  nin?: Array<AlertStatus> | null | undefined;
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: boolean | null | undefined;
};

/** The kind of an error. Clients must accept new values. */
export type ContactEditErrorCode =
  /** A value is blank, too long or malformed. */
  | 'INVALID'
  /** No contact or account has this id. */
  | 'NOT_FOUND'
  /** The contact does not have the expected version. */
  | 'VERSION_CONFLICT';

/** Changes of a contact. Absent fields stay. Null removes the edit, so that the field has the sources' value again. */
export type ContactEditInput = {
  /** Id of the account where the person works. */
  accountId?: string | number | null | undefined;
  /** Role in buying decisions. */
  decisionRole?: DecisionRole | null | undefined;
  /** The given name: at most 100 characters. */
  firstName?: string | null | undefined;
  /** The full name: 1 to 200 characters. */
  fullName?: string | null | undefined;
  /** The family name: at most 100 characters. */
  lastName?: string | null | undefined;
  /** The new main e-mail address, one of the contact's. */
  primaryEmail?: string | null | undefined;
  /** The job title: at most 200 characters. */
  title?: string | null | undefined;
};

/** Conditions on contacts; all given ones must hold. */
export type ContactFilter = {
  /** Id of the account where the person works. */
  accountId?: IdFilter | null | undefined;
  /** All of these must hold. At most five levels deep. */
  and?: Array<ContactFilter> | null | undefined;
  /** Time when the graph first got the person. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Role in buying decisions. */
  decisionRole?: DecisionRoleFilter | null | undefined;
  /** The full name. */
  fullName?: StringFilter | null | undefined;
  /** The id. */
  id?: IdFilter | null | undefined;
  /** This must not hold. */
  not?: ContactFilter | null | undefined;
  /** At least one of these must hold. */
  or?: Array<ContactFilter> | null | undefined;
  /** The main e-mail address, in lower case. */
  primaryEmail?: StringFilter | null | undefined;
  /** The job title. */
  title?: StringFilter | null | undefined;
  /** Time of the last change. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A sort order for contacts. */
export type ContactOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: ContactOrderField;
};

/** Fields that contacts can be sorted by. */
export type ContactOrderField =
  /** Time when the graph first got the person. */
  | 'CREATED_AT'
  /** The full name. */
  | 'FULL_NAME'
  /** The main e-mail address. */
  | 'PRIMARY_EMAIL'
  /** Time of the last change. */
  | 'UPDATED_AT';

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

/** Conditions on a decision role; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DecisionRoleFilter = {
  /** Equal to. */
  eq?: DecisionRole | null | undefined;
  /** One of, at most 200. */
  in?: Array<DecisionRole> | null | undefined;
  /** True: has no value. False: has a value. */
  isNull?: boolean | null | undefined;
  /** Different from. */
  neq?: DecisionRole | null | undefined;
  /** None of, at most 200. */
  nin?: Array<DecisionRole> | null | undefined;
};

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

/** The direction of an ordering. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

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

/** Conditions on deliveries; all given ones must hold. */
export type WebhookDeliveryFilter = {
  /** Condition on the time when it was planned. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Condition on the type of the event. */
  eventType?: StringFilter | null | undefined;
  /** Condition on `webhook-id`. */
  messageId?: IdFilter | null | undefined;
  /** Condition on what became of it. */
  status?: WebhookDeliveryStatusFilter | null | undefined;
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

/** Conditions on what became of a delivery; all given ones must hold. */
export type WebhookDeliveryStatusFilter = {
  /** Equal to. */
  eq?: WebhookDeliveryStatus | null | undefined;
  /** One of. */
  in?: Array<WebhookDeliveryStatus> | null | undefined;
  /** Different from. */
  neq?: WebhookDeliveryStatus | null | undefined;
};

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

/** Changes of an endpoint. Omitted values stay unchanged. */
export type WebhookEndpointUpdateInput = {
  /** Accounts whose events it gets; all events when empty. */
  accountIds?: Array<string | number> | null | undefined;
  /** False to send nothing; true to send what happens from now on. */
  enabled?: boolean | null | undefined;
  /** Types of events that it gets; all that the scopes of its creator open when empty. */
  eventTypes?: Array<string> | null | undefined;
  /** What the endpoint is for, 1 to 200 characters. */
  name?: string | null | undefined;
  /** How much of an event it gets. */
  payload?: WebhookPayload | null | undefined;
  /** The address that events are posted to. */
  url?: string | null | undefined;
};

/** Why a mutation about webhooks changed nothing. Clients must accept new values. */
export type WebhookErrorCode =
  /** The endpoint is disabled. */
  | 'DISABLED'
  /** An argument is invalid. */
  | 'INVALID'
  /** The endpoint or the delivery does not exist, or belongs to somebody else. */
  | 'NOT_FOUND'
  /** There are as many endpoints as one may have. */
  | 'TOO_MANY';

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

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  orderBy?: Array<AccountOrder> | AccountOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { nodes: Array<{ id: string, name: string, domain: string | null, segment: string | null, region: string | null, unitCount: number | null, propertySoftware: Array<string>, updatedAt: string, owner: { id: string, fullName: string, email: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type AccountQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountQuery = { account: { openAlertCount: number | null, openDealCount: number | null, lastInteractionAt: string | null, id: string, name: string, domain: string | null, segment: string | null, region: string | null, unitCount: number | null, propertySoftware: Array<string>, updatedAt: string, health: { kind: ScoreKind, value: number, confidence: number | null, change30Days: number | null, computedAt: string, factors: Array<{ label: string, contribution: number }> } | null, churnRisk: { kind: ScoreKind, value: number, confidence: number | null, change30Days: number | null, computedAt: string, factors: Array<{ label: string, contribution: number }> } | null, owner: { id: string, fullName: string, email: string | null } | null } | null };

export type LiveAccountHealthQueryVariables = Exact<{
  id: string | number;
}>;


export type LiveAccountHealthQuery = { account: { id: string, name: string, health: { value: number, change7Days: number | null } | null } | null };

export type PageFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type AccountFactsFragment = { id: string, name: string, domain: string | null, segment: string | null, region: string | null, unitCount: number | null, propertySoftware: Array<string>, updatedAt: string, owner: { id: string, fullName: string, email: string | null } | null };

export type ScoreFactsFragment = { kind: ScoreKind, value: number, confidence: number | null, change30Days: number | null, computedAt: string, factors: Array<{ label: string, contribution: number }> };

export type AlertsQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AlertsQuery = { alerts: { nodes: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, title: string, message: string, raisedAt: string, account: { id: string, name: string } | null, evidence: Array<{ text: string | null, occurredAt: string }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type AlertRaisedSubscriptionVariables = Exact<{
  filter?: AlertRaisedFilter | null | undefined;
}>;


export type AlertRaisedSubscription = { alertRaised: { alertId: string, accountId: string | null, kind: AlertKind, severity: AlertSeverity, title: string, occurredAt: string, account: { id: string, name: string } | null } | null };

export type AlertAcknowledgeMutationVariables = Exact<{
  id: string | number;
}>;


export type AlertAcknowledgeMutation = { alertAcknowledge: { alert: { id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, title: string, message: string, raisedAt: string, account: { id: string, name: string } | null, evidence: Array<{ text: string | null, occurredAt: string }> } | null, userErrors: Array<{ code: AlertErrorCode, message: string }> } | null };

export type AlertFactsFragment = { id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, title: string, message: string, raisedAt: string, account: { id: string, name: string } | null, evidence: Array<{ text: string | null, occurredAt: string }> };

export type ContactsQueryVariables = Exact<{
  filter?: ContactFilter | null | undefined;
  orderBy?: Array<ContactOrder> | ContactOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ContactsQuery = { contacts: { nodes: Array<{ id: string, version: number, fullName: string, title: string | null, decisionRole: DecisionRole | null, primaryEmail: string | null, updatedAt: string, account: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ContactEditMutationVariables = Exact<{
  id: string | number;
  input: ContactEditInput;
  expectedVersion?: number | null | undefined;
}>;


export type ContactEditMutation = { contactEdit: { contact: { id: string, version: number, fullName: string, title: string | null, decisionRole: DecisionRole | null, primaryEmail: string | null, updatedAt: string, account: { id: string, name: string } | null } | null, userErrors: Array<{ code: ContactEditErrorCode, field: Array<string> | null, message: string }> } | null };

export type ContactFactsFragment = { id: string, version: number, fullName: string, title: string | null, decisionRole: DecisionRole | null, primaryEmail: string | null, updatedAt: string, account: { id: string, name: string } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  filter?: SearchFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { nodes: Array<{ id: string, kind: PassageKind, title: string, text: string, occurredAt: string, account: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type TimelineQueryVariables = Exact<{
  filter?: InteractionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TimelineQuery = { interactions: { nodes: Array<
      | { __typename: 'CallInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'EmailInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'MessageInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'NoteInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'TaskInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'TicketInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type InteractionAddedSubscriptionVariables = Exact<{
  filter?: InteractionAddedFilter | null | undefined;
}>;


export type InteractionAddedSubscription = { interactionAdded: { kind: InteractionKind, occurredAt: string, accountId: string | null, interactionId: string, interaction:
      | { __typename: 'CallInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'EmailInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'MessageInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'NoteInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'TaskInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
      | { __typename: 'TicketInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null }
     | null } | null };

type InteractionFacts_CallInteraction_Fragment = { __typename: 'CallInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_EmailInteraction_Fragment = { __typename: 'EmailInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_MeetingInteraction_Fragment = { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_MessageInteraction_Fragment = { __typename: 'MessageInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_NoteInteraction_Fragment = { __typename: 'NoteInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_TaskInteraction_Fragment = { __typename: 'TaskInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

type InteractionFacts_TicketInteraction_Fragment = { __typename: 'TicketInteraction', id: string, kind: InteractionKind, occurredAt: string, direction: InteractionDirection, title: string, summary: string | null, sentiment: number | null, account: { id: string, name: string } | null };

export type InteractionFactsFragment =
  | InteractionFacts_CallInteraction_Fragment
  | InteractionFacts_EmailInteraction_Fragment
  | InteractionFacts_MeetingInteraction_Fragment
  | InteractionFacts_MessageInteraction_Fragment
  | InteractionFacts_NoteInteraction_Fragment
  | InteractionFacts_TaskInteraction_Fragment
  | InteractionFacts_TicketInteraction_Fragment
;

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ id: string, name: string, url: string, eventTypes: Array<string>, accountIds: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null }> | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  endpointId: string | number;
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookEndpoint: { deliveries: { nodes: Array<{ id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, durationMs: number, httpStatus: number | null, error: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type WebhookEndpointCreateMutationVariables = Exact<{
  input: WebhookEndpointCreateInput;
}>;


export type WebhookEndpointCreateMutation = { webhookEndpointCreate: { secret: string | null, webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, accountIds: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, field: Array<string> | null }> } | null };

export type WebhookEndpointUpdateMutationVariables = Exact<{
  id: string | number;
  input: WebhookEndpointUpdateInput;
}>;


export type WebhookEndpointUpdateMutation = { webhookEndpointUpdate: { webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, accountIds: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string, field: Array<string> | null }> } | null };

export type WebhookEndpointRotateMutationVariables = Exact<{
  id: string | number;
  overlapHours?: number;
}>;


export type WebhookEndpointRotateMutation = { webhookEndpointRotate: { secret: string | null, webhookEndpoint: { id: string, name: string, url: string, eventTypes: Array<string>, accountIds: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null } | null, userErrors: Array<{ code: WebhookErrorCode, message: string }> } | null };

export type WebhookEndpointDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookEndpointDeleteMutation = { webhookEndpointDelete: { deletedId: string | null, userErrors: Array<{ code: WebhookErrorCode, message: string }> } | null };

export type WebhookEndpointTestMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookEndpointTestMutation = { webhookEndpointTest: { webhookDelivery: { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, durationMs: number, httpStatus: number | null, error: string | null }> } | null, userErrors: Array<{ code: WebhookErrorCode, message: string }> } | null };

export type WebhookDeliveryReplayMutationVariables = Exact<{
  id: string | number;
}>;


export type WebhookDeliveryReplayMutation = { webhookDeliveryReplay: { webhookDelivery: { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, durationMs: number, httpStatus: number | null, error: string | null }> } | null, userErrors: Array<{ code: WebhookErrorCode, message: string }> } | null };

export type WebhookDeliveriesReplayMutationVariables = Exact<{
  input: WebhookDeliveriesReplayInput;
}>;


export type WebhookDeliveriesReplayMutation = { webhookDeliveriesReplay: { count: number, userErrors: Array<{ code: WebhookErrorCode, message: string }> } | null };

export type WebhookEndpointFactsFragment = { id: string, name: string, url: string, eventTypes: Array<string>, accountIds: Array<string>, payload: WebhookPayload, signature: WebhookSignature, publicKey: string | null, previousValidUntil: string | null, enabled: boolean, disabledReason: string | null, failingSince: string | null };

export type WebhookDeliveryFactsFragment = { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, durationMs: number, httpStatus: number | null, error: string | null }> };

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
export const PageFragmentDoc = new TypedDocumentString(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
    `, {"fragmentName":"Page"}) as unknown as TypedDocumentString<PageFragment, unknown>;
export const AccountFactsFragmentDoc = new TypedDocumentString(`
    fragment AccountFacts on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  updatedAt
  owner {
    id
    fullName
    email
  }
}
    `, {"fragmentName":"AccountFacts"}) as unknown as TypedDocumentString<AccountFactsFragment, unknown>;
export const ScoreFactsFragmentDoc = new TypedDocumentString(`
    fragment ScoreFacts on Score {
  kind
  value
  confidence
  change30Days
  computedAt
  factors {
    label
    contribution
  }
}
    `, {"fragmentName":"ScoreFacts"}) as unknown as TypedDocumentString<ScoreFactsFragment, unknown>;
export const AlertFactsFragmentDoc = new TypedDocumentString(`
    fragment AlertFacts on Alert {
  id
  kind
  severity
  status
  title
  message
  raisedAt
  account {
    id
    name
  }
  evidence {
    text
    occurredAt
  }
}
    `, {"fragmentName":"AlertFacts"}) as unknown as TypedDocumentString<AlertFactsFragment, unknown>;
export const ContactFactsFragmentDoc = new TypedDocumentString(`
    fragment ContactFacts on Contact {
  id
  version
  fullName
  title
  decisionRole
  primaryEmail
  updatedAt
  account {
    id
    name
  }
}
    `, {"fragmentName":"ContactFacts"}) as unknown as TypedDocumentString<ContactFactsFragment, unknown>;
export const InteractionFactsFragmentDoc = new TypedDocumentString(`
    fragment InteractionFacts on Interaction {
  __typename
  id
  kind
  occurredAt
  direction
  title
  summary
  sentiment
  account {
    id
    name
  }
}
    `, {"fragmentName":"InteractionFacts"}) as unknown as TypedDocumentString<InteractionFactsFragment, unknown>;
export const WebhookEndpointFactsFragmentDoc = new TypedDocumentString(`
    fragment WebhookEndpointFacts on WebhookEndpoint {
  id
  name
  url
  eventTypes
  accountIds
  payload
  signature
  publicKey
  previousValidUntil
  enabled
  disabledReason
  failingSince
}
    `, {"fragmentName":"WebhookEndpointFacts"}) as unknown as TypedDocumentString<WebhookEndpointFactsFragment, unknown>;
export const WebhookDeliveryFactsFragmentDoc = new TypedDocumentString(`
    fragment WebhookDeliveryFacts on WebhookDelivery {
  id
  messageId
  eventType
  status
  createdAt
  nextAttemptAt
  attempts {
    at
    durationMs
    httpStatus
    error
  }
}
    `, {"fragmentName":"WebhookDeliveryFacts"}) as unknown as TypedDocumentString<WebhookDeliveryFactsFragment, unknown>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($filter: AccountFilter, $orderBy: [AccountOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  accounts(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...AccountFacts
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment AccountFacts on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  updatedAt
  owner {
    id
    fullName
    email
  }
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account($id: ID!) {
  account(id: $id) {
    ...AccountFacts
    health {
      ...ScoreFacts
    }
    churnRisk {
      ...ScoreFacts
    }
    openAlertCount
    openDealCount
    lastInteractionAt
  }
}
    fragment AccountFacts on Account {
  id
  name
  domain
  segment
  region
  unitCount
  propertySoftware
  updatedAt
  owner {
    id
    fullName
    email
  }
}
fragment ScoreFacts on Score {
  kind
  value
  confidence
  change30Days
  computedAt
  factors {
    label
    contribution
  }
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const LiveAccountHealthDocument = new TypedDocumentString(`
    query LiveAccountHealth($id: ID!) @live {
  account(id: $id) {
    id
    name
    health {
      value
      change7Days
    }
  }
}
    `) as unknown as TypedDocumentString<LiveAccountHealthQuery, LiveAccountHealthQueryVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($filter: AlertFilter, $first: Int, $after: String, $last: Int, $before: String) {
  alerts(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...AlertFacts
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment AlertFacts on Alert {
  id
  kind
  severity
  status
  title
  message
  raisedAt
  account {
    id
    name
  }
  evidence {
    text
    occurredAt
  }
}`) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const AlertRaisedDocument = new TypedDocumentString(`
    subscription AlertRaised($filter: AlertRaisedFilter) {
  alertRaised(filter: $filter) {
    alertId
    accountId
    kind
    severity
    title
    occurredAt
    account {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AlertRaisedSubscription, AlertRaisedSubscriptionVariables>;
export const AlertAcknowledgeDocument = new TypedDocumentString(`
    mutation AlertAcknowledge($id: ID!) {
  alertAcknowledge(id: $id) {
    alert {
      ...AlertFacts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment AlertFacts on Alert {
  id
  kind
  severity
  status
  title
  message
  raisedAt
  account {
    id
    name
  }
  evidence {
    text
    occurredAt
  }
}`) as unknown as TypedDocumentString<AlertAcknowledgeMutation, AlertAcknowledgeMutationVariables>;
export const ContactsDocument = new TypedDocumentString(`
    query Contacts($filter: ContactFilter, $orderBy: [ContactOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  contacts(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ContactFacts
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ContactFacts on Contact {
  id
  version
  fullName
  title
  decisionRole
  primaryEmail
  updatedAt
  account {
    id
    name
  }
}`) as unknown as TypedDocumentString<ContactsQuery, ContactsQueryVariables>;
export const ContactEditDocument = new TypedDocumentString(`
    mutation ContactEdit($id: ID!, $input: ContactEditInput!, $expectedVersion: Int) {
  contactEdit(id: $id, input: $input, expectedVersion: $expectedVersion) {
    contact {
      ...ContactFacts
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ContactFacts on Contact {
  id
  version
  fullName
  title
  decisionRole
  primaryEmail
  updatedAt
  account {
    id
    name
  }
}`) as unknown as TypedDocumentString<ContactEditMutation, ContactEditMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      title
      text
      occurredAt
      account {
        id
        name
      }
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($filter: InteractionFilter, $first: Int, $after: String, $last: Int, $before: String) {
  interactions(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...InteractionFacts
    }
    pageInfo {
      ...Page
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment InteractionFacts on Interaction {
  __typename
  id
  kind
  occurredAt
  direction
  title
  summary
  sentiment
  account {
    id
    name
  }
}`) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const InteractionAddedDocument = new TypedDocumentString(`
    subscription InteractionAdded($filter: InteractionAddedFilter) {
  interactionAdded(filter: $filter) {
    kind
    occurredAt
    accountId
    interactionId
    interaction {
      ...InteractionFacts
    }
  }
}
    fragment InteractionFacts on Interaction {
  __typename
  id
  kind
  occurredAt
  direction
  title
  summary
  sentiment
  account {
    id
    name
  }
}`) as unknown as TypedDocumentString<InteractionAddedSubscription, InteractionAddedSubscriptionVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints {
  webhookEndpoints {
    ...WebhookEndpointFacts
  }
}
    fragment WebhookEndpointFacts on WebhookEndpoint {
  id
  name
  url
  eventTypes
  accountIds
  payload
  signature
  publicKey
  previousValidUntil
  enabled
  disabledReason
  failingSince
}`) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($endpointId: ID!, $filter: WebhookDeliveryFilter, $first: Int, $after: String) {
  webhookEndpoint(id: $endpointId) {
    deliveries(filter: $filter, first: $first, after: $after) {
      nodes {
        ...WebhookDeliveryFacts
      }
      pageInfo {
        ...Page
      }
    }
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment WebhookDeliveryFacts on WebhookDelivery {
  id
  messageId
  eventType
  status
  createdAt
  nextAttemptAt
  attempts {
    at
    durationMs
    httpStatus
    error
  }
}`) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookEndpointCreateDocument = new TypedDocumentString(`
    mutation WebhookEndpointCreate($input: WebhookEndpointCreateInput!) {
  webhookEndpointCreate(input: $input) {
    secret
    webhookEndpoint {
      ...WebhookEndpointFacts
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment WebhookEndpointFacts on WebhookEndpoint {
  id
  name
  url
  eventTypes
  accountIds
  payload
  signature
  publicKey
  previousValidUntil
  enabled
  disabledReason
  failingSince
}`) as unknown as TypedDocumentString<WebhookEndpointCreateMutation, WebhookEndpointCreateMutationVariables>;
export const WebhookEndpointUpdateDocument = new TypedDocumentString(`
    mutation WebhookEndpointUpdate($id: ID!, $input: WebhookEndpointUpdateInput!) {
  webhookEndpointUpdate(id: $id, input: $input) {
    webhookEndpoint {
      ...WebhookEndpointFacts
    }
    userErrors {
      code
      message
      field
    }
  }
}
    fragment WebhookEndpointFacts on WebhookEndpoint {
  id
  name
  url
  eventTypes
  accountIds
  payload
  signature
  publicKey
  previousValidUntil
  enabled
  disabledReason
  failingSince
}`) as unknown as TypedDocumentString<WebhookEndpointUpdateMutation, WebhookEndpointUpdateMutationVariables>;
export const WebhookEndpointRotateDocument = new TypedDocumentString(`
    mutation WebhookEndpointRotate($id: ID!, $overlapHours: Int! = 24) {
  webhookEndpointRotate(id: $id, overlapHours: $overlapHours) {
    secret
    webhookEndpoint {
      ...WebhookEndpointFacts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment WebhookEndpointFacts on WebhookEndpoint {
  id
  name
  url
  eventTypes
  accountIds
  payload
  signature
  publicKey
  previousValidUntil
  enabled
  disabledReason
  failingSince
}`) as unknown as TypedDocumentString<WebhookEndpointRotateMutation, WebhookEndpointRotateMutationVariables>;
export const WebhookEndpointDeleteDocument = new TypedDocumentString(`
    mutation WebhookEndpointDelete($id: ID!) {
  webhookEndpointDelete(id: $id) {
    deletedId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookEndpointDeleteMutation, WebhookEndpointDeleteMutationVariables>;
export const WebhookEndpointTestDocument = new TypedDocumentString(`
    mutation WebhookEndpointTest($id: ID!) {
  webhookEndpointTest(id: $id) {
    webhookDelivery {
      ...WebhookDeliveryFacts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment WebhookDeliveryFacts on WebhookDelivery {
  id
  messageId
  eventType
  status
  createdAt
  nextAttemptAt
  attempts {
    at
    durationMs
    httpStatus
    error
  }
}`) as unknown as TypedDocumentString<WebhookEndpointTestMutation, WebhookEndpointTestMutationVariables>;
export const WebhookDeliveryReplayDocument = new TypedDocumentString(`
    mutation WebhookDeliveryReplay($id: ID!) {
  webhookDeliveryReplay(id: $id) {
    webhookDelivery {
      ...WebhookDeliveryFacts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment WebhookDeliveryFacts on WebhookDelivery {
  id
  messageId
  eventType
  status
  createdAt
  nextAttemptAt
  attempts {
    at
    durationMs
    httpStatus
    error
  }
}`) as unknown as TypedDocumentString<WebhookDeliveryReplayMutation, WebhookDeliveryReplayMutationVariables>;
export const WebhookDeliveriesReplayDocument = new TypedDocumentString(`
    mutation WebhookDeliveriesReplay($input: WebhookDeliveriesReplayInput!) {
  webhookDeliveriesReplay(input: $input) {
    count
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesReplayMutation, WebhookDeliveriesReplayMutationVariables>;