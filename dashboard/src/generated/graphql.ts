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

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: boolean | null | undefined;
};

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

/** The length of a period, by the calendar in UTC. */
export type PeriodUnit =
  /** A month. */
  | 'MONTH'
  /** A quarter, from January, April, July or October. */
  | 'QUARTER';

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
  /** `people:read`: e-mail addresses and phone numbers of people. Without it they are masked, such as a•••@example.com. */
  | 'PEOPLE_READ'
  /** `rules:write`: alert rules, channels of alerts, and the vocabulary. */
  | 'RULES_WRITE'
  /** `tenants:manage`: creates, suspends and removes tenants. Super users of the operator's tenant alone have it. */
  | 'TENANTS_MANAGE'
  /** `webhooks:manage`: own webhooks, which get the events of the tenant. */
  | 'WEBHOOKS_MANAGE';

/** A sentiment as a word. */
export type SentimentLabel =
  /** Sentiment below -0.2. */
  | 'NEGATIVE'
  /** Sentiment from -0.2 to 0.2. */
  | 'NEUTRAL'
  /** Sentiment above 0.2. */
  | 'POSITIVE';

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

export type PaletteQueryVariables = Exact<{
  text: string;
}>;


export type PaletteQuery = { accounts: { nodes: Array<{ id: string, name: string, segment: string | null }> } | null, contacts: { nodes: Array<{ id: string, fullName: string, title: string | null, account: { id: string, name: string } | null }> } | null };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: (
    { settings: { timeZone: string } }
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
        | { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
        | { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string }
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
        | { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
        | { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, summary: string | null, occurredAt: string, direction: InteractionDirection, sentiment: number | null, sentimentLabel: SentimentLabel | null, keyTopics: Array<string> | null, escalationRequired: boolean | null, participants: Array<{ displayName: string, side: ParticipantSide }> }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TimelineAddedSubscriptionVariables = Exact<{
  filter?: InteractionAddedFilter | null | undefined;
}>;


export type TimelineAddedSubscription = { interactionAdded: { interactionId: string, kind: InteractionKind } | null };

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
        | { __typename: 'CallInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'EmailInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'MeetingInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'MessageInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'NoteInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'TaskInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
        | { __typename: 'TicketInteraction', id: string, kind: InteractionKind, source: SourceSystem, title: string, occurredAt: string, sentimentLabel: SentimentLabel | null }
      > } | null } | null };

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


export type DealFiltersQuery = { sum: { count: number, amounts: Array<{ amount: string, currencyCode: string | null }> } | null, stages: { groups: Array<{ key: string | null, count: number }> } | null, segments: { groups: Array<{ key: string | null, count: number }> } | null, regions: { groups: Array<{ key: string | null, count: number }> } | null, owners: { groups: Array<{ key: string | null, count: number, owner: { id: string, fullName: string } | null }> } | null };

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


export type TodayDealsQuery = { deals: { totalCount: number | null, nodes: Array<{ id: string, name: string, stage: string, closeDate: string | null, amount: { amount: string, currencyCode: string | null } | null, account: { id: string, name: string } | null, successProbability: { shownValue: number, change7Days: number | null } | null, alerts: { totalCount: number | null } | null, nextBestActions: { totalCount: number | null, nodes: Array<{ kind: NextBestActionKind }> } | null }> } | null };

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

export type TodaySourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type TodaySourcesQuery = { crm: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, gong: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, hubspot: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, salesforce: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null, slack: { ' $fragmentRefs'?: { 'LatestSyncsFragment': LatestSyncsFragment } } | null };

export type LatestSyncsFragment = { nodes: Array<{ id: string, source: SourceSystem, name: string, state: SyncState, startedAt: string, finishedAt: string | null, inserted: number, changed: number, unchanged: number, refused: number, error: string | null }> } & { ' $fragmentName'?: 'LatestSyncsFragment' };

export type AlertRowFragment = { id: string, version: number, title: string, message: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, raisedAt: string, lastSeenAt: string, occurrences: number, account: { id: string, name: string } | null, assignee: { id: string, fullName: string } | null, evidence: Array<{ occurredAt: string, text: string | null }> } & { ' $fragmentName'?: 'AlertRowFragment' };

export type AssigneesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AssigneesQuery = { employees: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, fullName: string, title: string | null }> } | null };

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

export type NextActionRowFragment = { id: string, kind: NextBestActionKind, title: string, dueDate: string, why: Array<string>, account: { id: string, name: string }, owner: { id: string, fullName: string } | null } & { ' $fragmentName'?: 'NextActionRowFragment' };

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
  }
}
    `, {"fragmentName":"LatestSyncs"}) as unknown as TypedDocumentString<LatestSyncsFragment, unknown>;
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
export const NextActionRowFragmentDoc = new TypedDocumentString(`
    fragment NextActionRow on NextBestAction {
  id
  kind
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
}
    `) as unknown as TypedDocumentString<PaletteQuery, PaletteQueryVariables>;
export const ShellDocument = new TypedDocumentString(`
    query Shell {
  viewer {
    ...ViewerMenu
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
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
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
    query AccountActions($id: ID!, $first: Int!, $after: String) {
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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimelinePageQuery, TimelinePageQueryVariables>;
export const TimelineAddedDocument = new TypedDocumentString(`
    subscription TimelineAdded($filter: InteractionAddedFilter) {
  interactionAdded(filter: $filter) {
    interactionId
    kind
  }
}
    `) as unknown as TypedDocumentString<TimelineAddedSubscription, TimelineAddedSubscriptionVariables>;
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
        title
        occurredAt
        sentimentLabel
      }
    }
  }
}
    fragment NextActionRow on NextBestAction {
  id
  kind
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
    groups {
      key
      count
    }
  }
  segments: openDealGroups(by: SEGMENT, first: 500) {
    groups {
      key
      count
    }
  }
  regions: openDealGroups(by: REGION, first: 500) {
    groups {
      key
      count
    }
  }
  owners: openDealGroups(by: OWNER, first: 500) {
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
  deals(
    first: 50
    filter: {status: {eq: OPEN}}
    orderBy: [{field: CLOSE_DATE, direction: ASC}]
  ) {
    totalCount
    nodes {
      id
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
      successProbability {
        shownValue
        change7Days
      }
      alerts(first: 1, filter: {status: {in: [OPEN, ACKNOWLEDGED]}}) {
        totalCount
      }
      nextBestActions(first: 1) {
        totalCount
        nodes {
          kind
        }
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
export const TodaySourcesDocument = new TypedDocumentString(`
    query TodaySources @live(throttle: 1000) {
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
  }
}`) as unknown as TypedDocumentString<TodaySourcesQuery, TodaySourcesQueryVariables>;
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
export const ViewerRightsDocument = new TypedDocumentString(`
    query ViewerRights {
  viewer {
    scopes
  }
}
    `) as unknown as TypedDocumentString<ViewerRightsQuery, ViewerRightsQueryVariables>;