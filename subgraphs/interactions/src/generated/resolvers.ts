import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group, Reference, SubgraphContext } from '@sophia/subgraph-kit';
import type { TimelineEntryRow } from '../entities/timeline-entry.ts';
import type { ShownParticipant } from '../loaders/participants-of.ts';
import type { ConversationThreadRow } from '../entities/conversation-thread.ts';
import type { ShownSync } from '../resolvers/source-sync.ts';
import type { InteractionAddedEvent } from '../resolvers/interaction-added.ts';
import type { SourceSyncChangedEvent } from '../resolvers/source-sync-changed.ts';
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
  /** Conversations with this account, latest first by default. */
  conversationThreads?: Maybe<ConversationThreadConnection>;
  id: Scalars['ID']['output'];
  /** Number of interactions on the timeline. */
  interactionCount?: Maybe<Scalars['Int']['output']>;
  /** Time of the last interaction with this account; null when there is none. What is INTERNAL, such as talk among ourselves about the account, is none. */
  lastInteractionAt?: Maybe<Scalars['DateTime']['output']>;
  /** Timeline of the account: calls, messages and CRM activities, newest first by default. */
  timeline?: Maybe<InteractionConnection>;
};


export type AccountConversationThreadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationThreadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ConversationThreadOrder>>;
};


export type AccountTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A call on the timeline. */
export type CallInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** The recorded call; null for a call that is only logged in a CRM. */
  call?: Maybe<GongCall>;
  /** Id of the recorded call; null for a call that is only logged in a CRM. */
  callId?: Maybe<Scalars['ID']['output']>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** If the recorded call can be read. */
  detailState: DetailState;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** Duration in seconds; null when the source does not say. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** Telephone or conference system, by the source's name; null when the source does not say. */
  system?: Maybe<Scalars['String']['output']>;
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
  /** True if there is a transcript. */
  transcriptAvailable: Scalars['Boolean']['output'];
};

export type Contact = {
  id: Scalars['ID']['output'];
  /** Time of the contact's last interaction; null when there is none. */
  lastInteractionAt?: Maybe<Scalars['DateTime']['output']>;
  /** Interactions that this contact took part in, newest first by default. */
  timeline?: Maybe<InteractionConnection>;
};


export type ContactTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
};

/** A conversation: a Slack thread, a call, or the CRM's activities about one deal; or several of these that belong together, and e-mails and lone messages with them. */
export type ConversationThread = Node & {
  /** The account of its first interaction that has one; null when none has. */
  account?: Maybe<Account>;
  /** Time of the last interaction, or its end if the duration is known. */
  endedAt: Scalars['DateTime']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Number of interactions. */
  interactionCount: Scalars['Int']['output'];
  /** Number of interactions from each source, largest first. */
  interactionCounts: Array<SourceCount>;
  /** Interactions of the conversation, newest first by default. */
  interactions: InteractionConnection;
  /** Time of the first interaction. */
  startedAt: Scalars['DateTime']['output'];
  /** Subject: the beginning of a Slack thread, the title of a call, the name of a deal; null when there is none. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Total duration of its calls and meetings, in seconds; null when no duration is known. */
  totalDurationSeconds?: Maybe<Scalars['Int']['output']>;
  /** Purpose of the conversation; null until it is analysed, and when too little tells its purpose. */
  type?: Maybe<ConversationType>;
};


/** A conversation: a Slack thread, a call, or the CRM's activities about one deal; or several of these that belong together, and e-mails and lone messages with them. */
export type ConversationThreadInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
};

/** A page of conversations. */
export type ConversationThreadConnection = {
  /** The conversations with their cursors. */
  edges: Array<ConversationThreadEdge>;
  /** The conversations alone. */
  nodes: Array<ConversationThread>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A conversation in a page. */
export type ConversationThreadEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: ConversationThread;
};

/** Conditions on conversations; all given ones must hold. */
export type ConversationThreadFilter = {
  /** The account. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<ConversationThreadFilter>>;
  /** End. */
  endedAt?: InputMaybe<DateTimeFilter>;
  /** Number of interactions. */
  interactionCount?: InputMaybe<IntFilter>;
  /** This must not hold. */
  not?: InputMaybe<ConversationThreadFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ConversationThreadFilter>>;
  /** Start. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** Subject. */
  subject?: InputMaybe<StringFilter>;
  /** Purpose of the conversation. */
  type?: InputMaybe<ConversationTypeFilter>;
};

/** A group of conversations. */
export type ConversationThreadGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of conversations in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of conversations. */
export type ConversationThreadGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC) of the last interaction. */
  | 'ENDED_DAY'
  /** Month (UTC) of the last interaction. */
  | 'ENDED_MONTH'
  /** Week (UTC) of the last interaction. */
  | 'ENDED_WEEK'
  /** Day (UTC) of the start. */
  | 'STARTED_DAY'
  /** Month (UTC) of the start. */
  | 'STARTED_MONTH'
  /** Week (UTC) of the start. */
  | 'STARTED_WEEK'
  /** Purpose. */
  | 'TYPE';

/** Number of conversations, as a whole and by group. */
export type ConversationThreadGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ConversationThreadGroup>;
};

/** A sort order for conversations. */
export type ConversationThreadOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: ConversationThreadOrderField;
};

/** Fields that conversations can be sorted by. Nulls come last. */
export type ConversationThreadOrderField =
  /** End. */
  | 'ENDED_AT'
  /** Start. */
  | 'STARTED_AT';

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

/** Conditions on a conversation's purpose; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type ConversationTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<ConversationType>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<ConversationType>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<ConversationType>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<ConversationType>>;
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
  id: Scalars['ID']['output'];
  /** Interactions about this deal, newest first by default. */
  timeline?: Maybe<InteractionConnection>;
};


export type DealTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
};

/** If the source's record can be read. Clients must accept new values. */
export type DetailState =
  /** The record can be read. */
  | 'AVAILABLE'
  /** The record is private in its source: the timeline shows that it took place, without its content. */
  | 'RESTRICTED';

/** An e-mail on the timeline. */
export type EmailInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
};

export type Employee = {
  id: Scalars['ID']['output'];
  /** Interactions that this employee took part in, newest first by default. */
  timeline?: Maybe<InteractionConnection>;
};


export type EmployeeTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
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

export type GongCall = {
  id: Scalars['ID']['output'];
  /** The interaction of this call on the timeline; null when it is not there yet. */
  interaction?: Maybe<CallInteraction>;
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

/**
 * One item of the timeline: something that happened between us and a customer, from any source. Interactions are what
 * people said, wrote or did; messages of bots are left out. An interaction that its source deletes leaves the timeline.
 */
export type Interaction = {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
};

/** An interaction that reached the graph or an account's timeline. */
export type InteractionAdded = {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** The account whose timeline it is on; null when it is not known. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Position of the event in the stream. */
  cursor: Scalars['String']['output'];
  /** Id of the event. An event that is delivered twice has the same id. */
  eventId: Scalars['ID']['output'];
  /** The interaction; null when it was removed since. */
  interaction?: Maybe<Interaction>;
  /** The interaction. */
  interactionId: Scalars['ID']['output'];
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time when the interaction reached the graph. `interaction { occurredAt }` is the time of the interaction itself. */
  occurredAt: Scalars['DateTime']['output'];
};

/** Conditions on new interactions; all given ones must hold. A list matches if one of its values does. A list has at most 200 values. */
export type InteractionAddedFilter = {
  /** It was added to the timeline of one of these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** One of these contacts took part. */
  contactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** It is about one of these deals. */
  dealIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** It has one of these directions. */
  directions?: InputMaybe<Array<InteractionDirection>>;
  /** One of these employees took part. */
  employeeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** It has one of these kinds. */
  kinds?: InputMaybe<Array<InteractionKind>>;
  /** It comes from one of these systems. */
  sources?: InputMaybe<Array<SourceSystem>>;
};

/** A page of interactions. */
export type InteractionConnection = {
  /** The interactions with their cursors. */
  edges: Array<InteractionEdge>;
  /** The interactions alone. */
  nodes: Array<Interaction>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
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
  eq?: InputMaybe<InteractionDirection>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<InteractionDirection>>;
  /** Different from. */
  neq?: InputMaybe<InteractionDirection>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<InteractionDirection>>;
};

/** An interaction in a page. */
export type InteractionEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Interaction;
};

/** Conditions on interactions; all given ones must hold. */
export type InteractionFilter = {
  /** The account whose timeline it is on; null when it is not known. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<InteractionFilter>>;
  /** A participant. Matches if any participant does, so `neq` and `nin` match interactions with somebody else. */
  contactId?: InputMaybe<IdFilter>;
  /** The deal that it is about; null when there is none or it is not known. */
  dealId?: InputMaybe<IdFilter>;
  /** From the customer to us, from us to the customer, or internal. */
  direction?: InputMaybe<InteractionDirectionFilter>;
  /** Stage of the customer's journey. */
  journeyStage?: InputMaybe<JourneyStageFilter>;
  /** The kind. */
  kind?: InputMaybe<InteractionKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<InteractionFilter>;
  /** Time of the interaction. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<InteractionFilter>>;
  /** The system that the interaction comes from. */
  source?: InputMaybe<InteractionSourceFilter>;
  /** The text. */
  text?: InputMaybe<StringFilter>;
  /** The conversation that it belongs to. */
  threadId?: InputMaybe<IdFilter>;
};

/** A group of interactions. */
export type InteractionGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of interactions in the group. */
  count: Scalars['Int']['output'];
  /** The deal, of groups by deal. */
  deal?: Maybe<Deal>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of interactions. */
export type InteractionGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC). */
  | 'DAY'
  /** Deal. */
  | 'DEAL'
  /** Direction. */
  | 'DIRECTION'
  /** Stage of the customer's journey. */
  | 'JOURNEY_STAGE'
  /** Kind. */
  | 'KIND'
  /** Month (UTC). */
  | 'MONTH'
  /** System that it comes from. */
  | 'SOURCE'
  /** Week (UTC). */
  | 'WEEK';

/** Number of interactions, as a whole and by group. */
export type InteractionGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<InteractionGroup>;
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
  eq?: InputMaybe<InteractionKind>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<InteractionKind>>;
  /** Different from. */
  neq?: InputMaybe<InteractionKind>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<InteractionKind>>;
};

/** A sort order for interactions. */
export type InteractionOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: InteractionOrderField;
};

/** Fields that interactions can be sorted by. Nulls come last. */
export type InteractionOrderField =
  /** Time of the interaction. */
  | 'OCCURRED_AT';

/** Conditions on the source of an interaction; all given ones must hold. */
export type InteractionSourceFilter = {
  /** Equal to. */
  eq?: InputMaybe<SourceSystem>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<SourceSystem>>;
  /** Different from. */
  neq?: InputMaybe<SourceSystem>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<SourceSystem>>;
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
  eq?: InputMaybe<JourneyStage>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<JourneyStage>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<JourneyStage>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<JourneyStage>>;
};

/** A meeting on the timeline. */
export type MeetingInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** Duration in seconds; null when the source does not say. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
};

/** A chat message on the timeline. */
export type MessageInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** Name of the channel; null when it is not known. */
  channelName?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** If the Slack message can be read. */
  detailState: DetailState;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Number of people mentioned. */
  mentionCount: Scalars['Int']['output'];
  /** The Slack message; null for messages of other sources. */
  message?: Maybe<SlackMessage>;
  /** Id of the Slack message; null for messages of other sources. */
  messageId?: Maybe<Scalars['ID']['output']>;
  /** Kind of message, by the source's name; null when the source does not say. */
  messageType?: Maybe<Scalars['String']['output']>;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Number of reactions. */
  reactionCount: Scalars['Int']['output'];
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** Number of replies. */
  replyCount: Scalars['Int']['output'];
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** Slack's ts of the message that started the thread; null outside threads, or when that message is not on the timeline. */
  threadTs?: Maybe<Scalars['String']['output']>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in whole units of the currency, as a decimal string. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
};

/** An object that can be fetched by its id alone. */
export type Node = {
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
};

/** A note on the timeline. */
export type NoteInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
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

/** A participant of an interaction. */
export type Participant = {
  /** The contact; null when the participant is none or is not known. */
  contact?: Maybe<Contact>;
  /** Name to show: the known person's, or else the source's, or else "Unknown". */
  displayName: Scalars['String']['output'];
  /** The employee; null when the participant is none or is not known. */
  employee?: Maybe<Employee>;
  /** Role in the interaction. */
  role: ParticipantRole;
  /** Our side or the customer's. */
  side: ParticipantSide;
};

/** A participant's role. Clients must accept new values. */
export type ParticipantRole =
  /** Took part. */
  | 'ATTENDEE'
  /** Wrote the message, or made the call. */
  | 'AUTHOR'
  /** Led the call or meeting. */
  | 'HOST'
  /** Was mentioned. */
  | 'MENTIONED'
  /** Received the message or the call. */
  | 'RECIPIENT';

/** The side of a participant. Clients must accept new values. */
export type ParticipantSide =
  /** A person at the customer, or another outsider. */
  | 'CUSTOMER'
  /** A colleague. */
  | 'OUR_TEAM'
  /** Not known. */
  | 'UNKNOWN';

export type Query = {
  /** Returns one conversation by id; null when there is none. */
  conversationThread?: Maybe<ConversationThread>;
  /** Counts conversations as a whole and by group. */
  conversationThreadGroups?: Maybe<ConversationThreadGroups>;
  /** Lists conversations, by their last interaction, newest first by default. */
  conversationThreads?: Maybe<ConversationThreadConnection>;
  /** Returns one interaction by id; null when there is none. */
  interaction?: Maybe<Interaction>;
  /** Counts interactions as a whole and by group. */
  interactionGroups?: Maybe<InteractionGroups>;
  /** Lists interactions from all sources, newest first by default. */
  interactions?: Maybe<InteractionConnection>;
  /** Tells whether the client sees what an event is about, for gateways that read events from the bus. */
  interactionsEventSeen: Scalars['Boolean']['output'];
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  interactionsNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  interactionsNodes: Array<Maybe<Node>>;
  /** Returns one load run by id; null when there is none. */
  sourceSync?: Maybe<SourceSync>;
  /** Counts load runs as a whole and by group. */
  sourceSyncGroups?: Maybe<SourceSyncGroups>;
  /** Lists load runs, newest first by default. */
  sourceSyncs?: Maybe<SourceSyncConnection>;
};


export type QueryConversationThreadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationThreadGroupsArgs = {
  by: ConversationThreadGroupField;
  filter?: InputMaybe<ConversationThreadFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryConversationThreadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationThreadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ConversationThreadOrder>>;
};


export type QueryInteractionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInteractionGroupsArgs = {
  by: InteractionGroupField;
  filter?: InputMaybe<InteractionFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<InteractionOrder>>;
};


export type QueryInteractionsEventSeenArgs = {
  id: Scalars['ID']['input'];
  type: Scalars['String']['input'];
};


export type QueryInteractionsNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInteractionsNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySourceSyncArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourceSyncGroupsArgs = {
  by: SourceSyncGroupField;
  filter?: InputMaybe<SourceSyncFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySourceSyncsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SourceSyncFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SourceSyncOrder>>;
};

export type SlackMessage = {
  id: Scalars['ID']['output'];
  /** The interaction of this message on the timeline; null for messages of bots, which are not there. */
  interaction?: Maybe<MessageInteraction>;
};

/** A number of interactions from one source. */
export type SourceCount = {
  /** Number of interactions. */
  count: Scalars['Int']['output'];
  /** The source. */
  source: SourceSystem;
};

/** One load run of a source, with its result. */
export type SourceSync = Node & {
  /** Number of changed records. */
  changed: Scalars['Int']['output'];
  /** Reason of the failure; null unless it failed. */
  error?: Maybe<Scalars['String']['output']>;
  /** End; null while it runs. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The run's id. */
  id: Scalars['ID']['output'];
  /** Number of new records. */
  inserted: Scalars['Int']['output'];
  /** Description of what was loaded. */
  name: Scalars['String']['output'];
  /** Share of the read records that are complete, from 0 to 1; null before the end. */
  qualityScore?: Maybe<Scalars['Float']['output']>;
  /** Number of records that were refused because they cannot be used. */
  refused: Scalars['Int']['output'];
  /** The source. */
  source: SourceSystem;
  /** Start. */
  startedAt: Scalars['DateTime']['output'];
  /** State of the run. */
  state: SyncState;
  /** Number of records that were already known. */
  unchanged: Scalars['Int']['output'];
};

/** A change of a load run. */
export type SourceSyncChanged = {
  /** Position of the event in the stream. */
  cursor: Scalars['String']['output'];
  /** Id of the event. An event that is delivered twice has the same id. */
  eventId: Scalars['ID']['output'];
  /** Time of the change. */
  occurredAt: Scalars['DateTime']['output'];
  /** The source. */
  source: SourceSystem;
  /** The run, in its current state; null when there is none. */
  sourceSync?: Maybe<SourceSync>;
  /** The run. */
  sourceSyncId: Scalars['ID']['output'];
  /** State of the run after the change. */
  state: SyncState;
};

/** Conditions on load runs; all given ones must hold. A list matches if one of its values does. A list has at most 200 values. */
export type SourceSyncChangedFilter = {
  /** It loads one of these sources. */
  sources?: InputMaybe<Array<SourceSystem>>;
  /** It is in one of these states. */
  states?: InputMaybe<Array<SyncState>>;
};

/** A page of runs. */
export type SourceSyncConnection = {
  /** The runs with their cursors. */
  edges: Array<SourceSyncEdge>;
  /** The runs alone. */
  nodes: Array<SourceSync>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of items in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A load run in a page. */
export type SourceSyncEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SourceSync;
};

/** Conditions on runs; all given ones must hold. */
export type SourceSyncFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<SourceSyncFilter>>;
  /** This must not hold. */
  not?: InputMaybe<SourceSyncFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<SourceSyncFilter>>;
  /** The source. */
  source?: InputMaybe<InteractionSourceFilter>;
  /** Start. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** State of the run. */
  state?: InputMaybe<SyncStateFilter>;
};

/** A group of load runs. */
export type SourceSyncGroup = {
  /** Number of load runs in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of load runs. */
export type SourceSyncGroupField =
  /** Day (UTC) of the start. */
  | 'DAY'
  /** Month (UTC) of the start. */
  | 'MONTH'
  /** Source. */
  | 'SOURCE'
  /** State. */
  | 'STATE'
  /** Week (UTC) of the start. */
  | 'WEEK';

/** Number of load runs, as a whole and by group. */
export type SourceSyncGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<SourceSyncGroup>;
};

/** A sort order for load runs. */
export type SourceSyncOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: SourceSyncOrderField;
};

/** Fields that load runs can be sorted by. Nulls come last. */
export type SourceSyncOrderField =
  /** Start. */
  | 'STARTED_AT';

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
  /**
   * Sends interactions when they reach the graph, also old ones that are loaded late. Without `accountIds` it sends each
   * interaction once, when it is new. With `accountIds` it sends an interaction when it is added to one of their timelines.
   * This can be later: a call is added to a timeline when its account becomes known.
   */
  interactionAdded?: Maybe<InteractionAdded>;
  /** Sends load runs at their start, progress and end. */
  sourceSyncChanged?: Maybe<SourceSyncChanged>;
};


export type SubscriptionInteractionAddedArgs = {
  filter?: InputMaybe<InteractionAddedFilter>;
};


export type SubscriptionSourceSyncChangedArgs = {
  filter?: InputMaybe<SourceSyncChangedFilter>;
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

/** Conditions on the state of a run; all given ones must hold. */
export type SyncStateFilter = {
  /** Equal to. */
  eq?: InputMaybe<SyncState>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<SyncState>>;
  /** Different from. */
  neq?: InputMaybe<SyncState>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<SyncState>>;
};

/** A task on the timeline. */
export type TaskInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** Due time; null when there is none. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** Status, in the source's words; null when the source does not say. */
  status?: Maybe<Scalars['String']['output']>;
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
};

/** A support ticket on the timeline. */
export type TicketInteraction = Interaction & Node & {
  /** The account whose timeline it is on; null when it is not known. */
  account?: Maybe<Account>;
  /** Name of the Slack channel, or telephone or conference system of a call; null when the source does not say. */
  channel?: Maybe<Scalars['String']['output']>;
  /** The deal that it is about; null when there is none or it is not known. */
  deal?: Maybe<Deal>;
  /** From the customer to us, from us to the customer, or internal. */
  direction: InteractionDirection;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Stage of the customer's journey at that time, by the deals of the account, else by what the conversation is for; null when neither tells. */
  journeyStage?: Maybe<JourneyStage>;
  /** The kind of interaction. */
  kind: InteractionKind;
  /** Time of the interaction; the start of a call or meeting. */
  occurredAt: Scalars['DateTime']['output'];
  /** Participants, each person once, host or author first; at most 200. */
  participants: Array<Participant>;
  /** Other interactions of the same conversation, nearest in time first; at most 20. */
  related: Array<Interaction>;
  /** The system that the interaction comes from. */
  source: SourceSystem;
  /** Id in the source system. For a Slack message: the channel's id in this graph, a colon, and the message's ts. */
  sourceId: Scalars['String']['output'];
  /** Status, in the source's words; null when the source does not say. */
  status?: Maybe<Scalars['String']['output']>;
  /** The text, or the source's summary; null when there is none. A call's words are in its transcript. */
  text?: Maybe<Scalars['String']['output']>;
  /** The conversation that it belongs to; null when it belongs to none. */
  thread?: Maybe<ConversationThread>;
  /** One line for lists: a call's title, an e-mail's subject, the beginning of a message. */
  title: Scalars['String']['output'];
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
  CallInteraction: CallInteraction;
  Contact: Contact;
  ConversationThread: ConversationThread;
  Deal: Deal;
  EmailInteraction: EmailInteraction;
  Employee: Employee;
  GongCall: GongCall;
  Interaction: Interaction;
  MeetingInteraction: MeetingInteraction;
  MessageInteraction: MessageInteraction;
  NoteInteraction: NoteInteraction;
  SlackMessage: SlackMessage;
  SourceSync: SourceSync;
  TaskInteraction: TaskInteraction;
  TicketInteraction: TicketInteraction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  CallInteraction:
    ( { __typename: 'CallInteraction' }
    & GraphQLRecursivePick<FederationTypes['CallInteraction'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  ConversationThread:
    ( { __typename: 'ConversationThread' }
    & GraphQLRecursivePick<FederationTypes['ConversationThread'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  EmailInteraction:
    ( { __typename: 'EmailInteraction' }
    & GraphQLRecursivePick<FederationTypes['EmailInteraction'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  GongCall:
    ( { __typename: 'GongCall' }
    & GraphQLRecursivePick<FederationTypes['GongCall'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  MeetingInteraction:
    ( { __typename: 'MeetingInteraction' }
    & GraphQLRecursivePick<FederationTypes['MeetingInteraction'], {"id":true}> );
  MessageInteraction:
    ( { __typename: 'MessageInteraction' }
    & GraphQLRecursivePick<FederationTypes['MessageInteraction'], {"id":true}> );
  NoteInteraction:
    ( { __typename: 'NoteInteraction' }
    & GraphQLRecursivePick<FederationTypes['NoteInteraction'], {"id":true}> );
  SlackMessage:
    ( { __typename: 'SlackMessage' }
    & GraphQLRecursivePick<FederationTypes['SlackMessage'], {"id":true}> );
  SourceSync:
    ( { __typename: 'SourceSync' }
    & GraphQLRecursivePick<FederationTypes['SourceSync'], {"id":true}> );
  TaskInteraction:
    ( { __typename: 'TaskInteraction' }
    & GraphQLRecursivePick<FederationTypes['TaskInteraction'], {"id":true}> );
  TicketInteraction:
    ( { __typename: 'TicketInteraction' }
    & GraphQLRecursivePick<FederationTypes['TicketInteraction'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Interaction:
    | ( TimelineEntryRow & { __typename: 'CallInteraction' } )
    | ( TimelineEntryRow & { __typename: 'EmailInteraction' } )
    | ( TimelineEntryRow & { __typename: 'MeetingInteraction' } )
    | ( TimelineEntryRow & { __typename: 'MessageInteraction' } )
    | ( TimelineEntryRow & { __typename: 'NoteInteraction' } )
    | ( TimelineEntryRow & { __typename: 'TaskInteraction' } )
    | ( TimelineEntryRow & { __typename: 'TicketInteraction' } )
  ;
  Node:
    | ( TimelineEntryRow & { __typename: 'CallInteraction' } )
    | ( ConversationThreadRow & { __typename: 'ConversationThread' } )
    | ( TimelineEntryRow & { __typename: 'EmailInteraction' } )
    | ( TimelineEntryRow & { __typename: 'MeetingInteraction' } )
    | ( TimelineEntryRow & { __typename: 'MessageInteraction' } )
    | ( TimelineEntryRow & { __typename: 'NoteInteraction' } )
    | ( ShownSync & { __typename: 'SourceSync' } )
    | ( TimelineEntryRow & { __typename: 'TaskInteraction' } )
    | ( TimelineEntryRow & { __typename: 'TicketInteraction' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BooleanFilter: BooleanFilter;
  CallInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  Contact: ResolverTypeWrapper<Reference>;
  ConversationThread: ResolverTypeWrapper<ConversationThreadRow>;
  ConversationThreadConnection: ResolverTypeWrapper<ConnectionOf<Omit<ConversationThreadConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConversationThreadEdge']>, nodes: Array<ResolversTypes['ConversationThread']> }>>;
  ConversationThreadEdge: ResolverTypeWrapper<Omit<ConversationThreadEdge, 'node'> & { node: ResolversTypes['ConversationThread'] }>;
  ConversationThreadFilter: ConversationThreadFilter;
  ConversationThreadGroup: ResolverTypeWrapper<Group>;
  ConversationThreadGroupField: ConversationThreadGroupField;
  ConversationThreadGroups: ResolverTypeWrapper<Omit<ConversationThreadGroups, 'groups'> & { groups: Array<ResolversTypes['ConversationThreadGroup']> }>;
  ConversationThreadOrder: ConversationThreadOrder;
  ConversationThreadOrderField: ConversationThreadOrderField;
  ConversationType: ConversationType;
  ConversationTypeFilter: ConversationTypeFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Deal: ResolverTypeWrapper<Reference>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DetailState: DetailState;
  EmailInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  Employee: ResolverTypeWrapper<Reference>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GongCall: ResolverTypeWrapper<Reference>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Interaction: ResolverTypeWrapper<TimelineEntryRow>;
  InteractionAdded: ResolverTypeWrapper<InteractionAddedEvent>;
  InteractionAddedFilter: InteractionAddedFilter;
  InteractionConnection: ResolverTypeWrapper<ConnectionOf<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InteractionEdge']>, nodes: Array<ResolversTypes['Interaction']> }>>;
  InteractionDirection: InteractionDirection;
  InteractionDirectionFilter: InteractionDirectionFilter;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionFilter: InteractionFilter;
  InteractionGroup: ResolverTypeWrapper<Group>;
  InteractionGroupField: InteractionGroupField;
  InteractionGroups: ResolverTypeWrapper<Omit<InteractionGroups, 'groups'> & { groups: Array<ResolversTypes['InteractionGroup']> }>;
  InteractionKind: InteractionKind;
  InteractionKindFilter: InteractionKindFilter;
  InteractionOrder: InteractionOrder;
  InteractionOrderField: InteractionOrderField;
  InteractionSourceFilter: InteractionSourceFilter;
  JourneyStage: JourneyStage;
  JourneyStageFilter: JourneyStageFilter;
  MeetingInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  MessageInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  Money: ResolverTypeWrapper<Money>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NoteInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Participant: ResolverTypeWrapper<ShownParticipant>;
  ParticipantRole: ParticipantRole;
  ParticipantSide: ParticipantSide;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SlackMessage: ResolverTypeWrapper<Reference>;
  SourceCount: ResolverTypeWrapper<SourceCount>;
  SourceSync: ResolverTypeWrapper<ShownSync>;
  SourceSyncChanged: ResolverTypeWrapper<SourceSyncChangedEvent>;
  SourceSyncChangedFilter: SourceSyncChangedFilter;
  SourceSyncConnection: ResolverTypeWrapper<ConnectionOf<Omit<SourceSyncConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SourceSyncEdge']>, nodes: Array<ResolversTypes['SourceSync']> }>>;
  SourceSyncEdge: ResolverTypeWrapper<Omit<SourceSyncEdge, 'node'> & { node: ResolversTypes['SourceSync'] }>;
  SourceSyncFilter: SourceSyncFilter;
  SourceSyncGroup: ResolverTypeWrapper<Group>;
  SourceSyncGroupField: SourceSyncGroupField;
  SourceSyncGroups: ResolverTypeWrapper<Omit<SourceSyncGroups, 'groups'> & { groups: Array<ResolversTypes['SourceSyncGroup']> }>;
  SourceSyncOrder: SourceSyncOrder;
  SourceSyncOrderField: SourceSyncOrderField;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SyncState: SyncState;
  SyncStateFilter: SyncStateFilter;
  TaskInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  TicketInteraction: ResolverTypeWrapper<TimelineEntryRow>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Reference;
  ID: Scalars['ID']['output'];
  BooleanFilter: BooleanFilter;
  CallInteraction: TimelineEntryRow;
  Contact: Reference;
  ConversationThread: ConversationThreadRow;
  ConversationThreadConnection: ConnectionOf<Omit<ConversationThreadConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConversationThreadEdge']>, nodes: Array<ResolversParentTypes['ConversationThread']> }>;
  ConversationThreadEdge: Omit<ConversationThreadEdge, 'node'> & { node: ResolversParentTypes['ConversationThread'] };
  ConversationThreadFilter: ConversationThreadFilter;
  ConversationThreadGroup: Group;
  ConversationThreadGroups: Omit<ConversationThreadGroups, 'groups'> & { groups: Array<ResolversParentTypes['ConversationThreadGroup']> };
  ConversationThreadOrder: ConversationThreadOrder;
  ConversationTypeFilter: ConversationTypeFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Deal: Reference;
  Decimal: Scalars['Decimal']['output'];
  EmailInteraction: TimelineEntryRow;
  Employee: Reference;
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  GongCall: Reference;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Interaction: TimelineEntryRow;
  InteractionAdded: InteractionAddedEvent;
  InteractionAddedFilter: InteractionAddedFilter;
  InteractionConnection: ConnectionOf<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InteractionEdge']>, nodes: Array<ResolversParentTypes['Interaction']> }>;
  InteractionDirectionFilter: InteractionDirectionFilter;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  InteractionGroup: Group;
  InteractionGroups: Omit<InteractionGroups, 'groups'> & { groups: Array<ResolversParentTypes['InteractionGroup']> };
  InteractionKindFilter: InteractionKindFilter;
  InteractionOrder: InteractionOrder;
  InteractionSourceFilter: InteractionSourceFilter;
  JourneyStageFilter: JourneyStageFilter;
  MeetingInteraction: TimelineEntryRow;
  MessageInteraction: TimelineEntryRow;
  Money: Money;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NoteInteraction: TimelineEntryRow;
  PageInfo: PageInfo;
  Participant: ShownParticipant;
  Query: Record<PropertyKey, never>;
  SlackMessage: Reference;
  SourceCount: SourceCount;
  SourceSync: ShownSync;
  SourceSyncChanged: SourceSyncChangedEvent;
  SourceSyncChangedFilter: SourceSyncChangedFilter;
  SourceSyncConnection: ConnectionOf<Omit<SourceSyncConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SourceSyncEdge']>, nodes: Array<ResolversParentTypes['SourceSync']> }>;
  SourceSyncEdge: Omit<SourceSyncEdge, 'node'> & { node: ResolversParentTypes['SourceSync'] };
  SourceSyncFilter: SourceSyncFilter;
  SourceSyncGroup: Group;
  SourceSyncGroups: Omit<SourceSyncGroups, 'groups'> & { groups: Array<ResolversParentTypes['SourceSyncGroup']> };
  SourceSyncOrder: SourceSyncOrder;
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  SyncStateFilter: SyncStateFilter;
  TaskInteraction: TimelineEntryRow;
  TicketInteraction: TimelineEntryRow;
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
  seen?: Maybe<Scalars['String']['input']>;
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
  conversationThreads?: Resolver<Maybe<ResolversTypes['ConversationThreadConnection']>, ParentType, ContextType, Partial<AccountConversationThreadsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastInteractionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<AccountTimelineArgs>>;
};

export type CallInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CallInteraction'] = ResolversParentTypes['CallInteraction'], FederationReferenceType extends FederationReferenceTypes['CallInteraction'] = FederationReferenceTypes['CallInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  callId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  detailState?: Resolver<ResolversTypes['DetailState'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transcriptAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastInteractionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<ContactTimelineArgs>>;
};

export type ConversationThreadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThread'] = ResolversParentTypes['ConversationThread'], FederationReferenceType extends FederationReferenceTypes['ConversationThread'] = FederationReferenceTypes['ConversationThread']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConversationThread']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interactionCounts?: Resolver<Array<ResolversTypes['SourceCount']>, ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, Partial<ConversationThreadInteractionsArgs>>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalDurationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ConversationType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationThreadConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThreadConnection'] = ResolversParentTypes['ConversationThreadConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationThreadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConversationThreadEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThreadEdge'] = ResolversParentTypes['ConversationThreadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConversationThread'], ParentType, ContextType>;
};

export type ConversationThreadGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThreadGroup'] = ResolversParentTypes['ConversationThreadGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConversationThreadGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationThreadGroups'] = ResolversParentTypes['ConversationThreadGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ConversationThreadGroup']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<DealTimelineArgs>>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmailInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailInteraction'] = ResolversParentTypes['EmailInteraction'], FederationReferenceType extends FederationReferenceTypes['EmailInteraction'] = FederationReferenceTypes['EmailInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmailInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<EmployeeTimelineArgs>>;
};

export type GongCallResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCall'] = ResolversParentTypes['GongCall'], FederationReferenceType extends FederationReferenceTypes['GongCall'] = FederationReferenceTypes['GongCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['CallInteraction']>, ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveType: TypeResolveFn<'CallInteraction' | 'EmailInteraction' | 'MeetingInteraction' | 'MessageInteraction' | 'NoteInteraction' | 'TaskInteraction' | 'TicketInteraction', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type InteractionAddedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InteractionAdded'] = ResolversParentTypes['InteractionAdded']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  interactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InteractionGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InteractionGroup'] = ResolversParentTypes['InteractionGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InteractionGroups'] = ResolversParentTypes['InteractionGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['InteractionGroup']>, ParentType, ContextType>;
};

export type MeetingInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeetingInteraction'] = ResolversParentTypes['MeetingInteraction'], FederationReferenceType extends FederationReferenceTypes['MeetingInteraction'] = FederationReferenceTypes['MeetingInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MeetingInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageInteraction'] = ResolversParentTypes['MessageInteraction'], FederationReferenceType extends FederationReferenceTypes['MessageInteraction'] = FederationReferenceTypes['MessageInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MessageInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  detailState?: Resolver<ResolversTypes['DetailState'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['SlackMessage']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  messageType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  reactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  threadTs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'CallInteraction' | 'ConversationThread' | 'EmailInteraction' | 'MeetingInteraction' | 'MessageInteraction' | 'NoteInteraction' | 'SourceSync' | 'TaskInteraction' | 'TicketInteraction', ParentType, ContextType>;
};

export type NoteInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NoteInteraction'] = ResolversParentTypes['NoteInteraction'], FederationReferenceType extends FederationReferenceTypes['NoteInteraction'] = FederationReferenceTypes['NoteInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NoteInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ParticipantRole'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['ParticipantSide'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversationThread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType, RequireFields<QueryConversationThreadArgs, 'id'>>;
  conversationThreadGroups?: Resolver<Maybe<ResolversTypes['ConversationThreadGroups']>, ParentType, ContextType, RequireFields<QueryConversationThreadGroupsArgs, 'by' | 'first'>>;
  conversationThreads?: Resolver<Maybe<ResolversTypes['ConversationThreadConnection']>, ParentType, ContextType, Partial<QueryConversationThreadsArgs>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  interactionGroups?: Resolver<Maybe<ResolversTypes['InteractionGroups']>, ParentType, ContextType, RequireFields<QueryInteractionGroupsArgs, 'by' | 'first'>>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, Partial<QueryInteractionsArgs>>;
  interactionsEventSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryInteractionsEventSeenArgs, 'id' | 'type'>>;
  interactionsNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryInteractionsNodeArgs, 'id'>>;
  interactionsNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryInteractionsNodesArgs, 'ids'>>;
  sourceSync?: Resolver<Maybe<ResolversTypes['SourceSync']>, ParentType, ContextType, RequireFields<QuerySourceSyncArgs, 'id'>>;
  sourceSyncGroups?: Resolver<Maybe<ResolversTypes['SourceSyncGroups']>, ParentType, ContextType, RequireFields<QuerySourceSyncGroupsArgs, 'by' | 'first'>>;
  sourceSyncs?: Resolver<Maybe<ResolversTypes['SourceSyncConnection']>, ParentType, ContextType, Partial<QuerySourceSyncsArgs>>;
};

export type SlackMessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessage'] = ResolversParentTypes['SlackMessage'], FederationReferenceType extends FederationReferenceTypes['SlackMessage'] = FederationReferenceTypes['SlackMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['MessageInteraction']>, ParentType, ContextType>;
};

export type SourceCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceCount'] = ResolversParentTypes['SourceCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
};

export type SourceSyncResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSync'] = ResolversParentTypes['SourceSync'], FederationReferenceType extends FederationReferenceTypes['SourceSync'] = FederationReferenceTypes['SourceSync']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SourceSync']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inserted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualityScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SyncState'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceSyncChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSyncChanged'] = ResolversParentTypes['SourceSyncChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceSync?: Resolver<Maybe<ResolversTypes['SourceSync']>, ParentType, ContextType>;
  sourceSyncId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SyncState'], ParentType, ContextType>;
};

export type SourceSyncConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSyncConnection'] = ResolversParentTypes['SourceSyncConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceSyncEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SourceSync']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceSyncEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSyncEdge'] = ResolversParentTypes['SourceSyncEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceSync'], ParentType, ContextType>;
};

export type SourceSyncGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSyncGroup'] = ResolversParentTypes['SourceSyncGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceSyncGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceSyncGroups'] = ResolversParentTypes['SourceSyncGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SourceSyncGroup']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  interactionAdded?: SubscriptionResolver<Maybe<ResolversTypes['InteractionAdded']>, "interactionAdded", ParentType, ContextType, Partial<SubscriptionInteractionAddedArgs>>;
  sourceSyncChanged?: SubscriptionResolver<Maybe<ResolversTypes['SourceSyncChanged']>, "sourceSyncChanged", ParentType, ContextType, Partial<SubscriptionSourceSyncChangedArgs>>;
};

export type TaskInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TaskInteraction'] = ResolversParentTypes['TaskInteraction'], FederationReferenceType extends FederationReferenceTypes['TaskInteraction'] = FederationReferenceTypes['TaskInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TaskInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketInteractionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TicketInteraction'] = ResolversParentTypes['TicketInteraction'], FederationReferenceType extends FederationReferenceTypes['TicketInteraction'] = FederationReferenceTypes['TicketInteraction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TicketInteraction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyStage?: Resolver<Maybe<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['ConversationThread']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  CallInteraction?: CallInteractionResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ConversationThread?: ConversationThreadResolvers<ContextType>;
  ConversationThreadConnection?: ConversationThreadConnectionResolvers<ContextType>;
  ConversationThreadEdge?: ConversationThreadEdgeResolvers<ContextType>;
  ConversationThreadGroup?: ConversationThreadGroupResolvers<ContextType>;
  ConversationThreadGroups?: ConversationThreadGroupsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  EmailInteraction?: EmailInteractionResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  GongCall?: GongCallResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionAdded?: InteractionAddedResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InteractionGroup?: InteractionGroupResolvers<ContextType>;
  InteractionGroups?: InteractionGroupsResolvers<ContextType>;
  MeetingInteraction?: MeetingInteractionResolvers<ContextType>;
  MessageInteraction?: MessageInteractionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NoteInteraction?: NoteInteractionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlackMessage?: SlackMessageResolvers<ContextType>;
  SourceCount?: SourceCountResolvers<ContextType>;
  SourceSync?: SourceSyncResolvers<ContextType>;
  SourceSyncChanged?: SourceSyncChangedResolvers<ContextType>;
  SourceSyncConnection?: SourceSyncConnectionResolvers<ContextType>;
  SourceSyncEdge?: SourceSyncEdgeResolvers<ContextType>;
  SourceSyncGroup?: SourceSyncGroupResolvers<ContextType>;
  SourceSyncGroups?: SourceSyncGroupsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaskInteraction?: TaskInteractionResolvers<ContextType>;
  TicketInteraction?: TicketInteractionResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
