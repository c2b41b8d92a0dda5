import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group, Reference, SubgraphContext } from '@sophia/subgraph-kit';
import type { GongCallRow } from '../entities/gong-call.ts';
import type { GongUserRow } from '../entities/gong-user.ts';
import type { GongPartyRow } from '../entities/gong-party.ts';
import type { TranscriptSegmentRow } from '../entities/transcript-segment.ts';
import type { CallTrackerRow } from '../entities/call-tracker.ts';
import type { CallTopicRow } from '../entities/call-topic.ts';
import type { CallStatsRow } from '../loaders/call-stats.ts';
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
  /** Statistics of the account's recorded calls; zeros when there are none. */
  callStats?: Maybe<CallStats>;
  /** Recorded calls with the account, newest first by default. */
  calls?: Maybe<GongCallConnection>;
  id: Scalars['ID']['output'];
};


export type AccountCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Who called whom. Clients must accept new values. */
export type CallDirection =
  /** A conference that people joined. */
  | 'CONFERENCE'
  /** Somebody called us. */
  | 'INBOUND'
  /** We called somebody. */
  | 'OUTBOUND'
  /** The source does not say. */
  | 'UNKNOWN';

/** Conditions on a call's direction; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type CallDirectionFilter = {
  /** Equal to. */
  eq?: InputMaybe<CallDirection>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<CallDirection>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<CallDirection>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<CallDirection>>;
};

/** Media of a recording. Clients must accept new values. */
export type CallMedia =
  /** Sound only. */
  | 'AUDIO'
  /** Video and sound. */
  | 'VIDEO';

/** Tells internal calls from external ones. Clients must accept new values. */
export type CallScope =
  /** Somebody from outside took part. */
  | 'EXTERNAL'
  /** Only our company took part. */
  | 'INTERNAL'
  /** Gong could not tell. */
  | 'UNKNOWN';

/** Conditions on a call's scope; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type CallScopeFilter = {
  /** Equal to. */
  eq?: InputMaybe<CallScope>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<CallScope>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<CallScope>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<CallScope>>;
};

/** Statistics of recorded calls. */
export type CallStats = {
  /** Mean length of a call, in seconds; null without calls. */
  averageDurationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Mean of our company's share of the time talked, from 0 to 1; null when no call has one. */
  averageTalkRatio?: Maybe<Scalars['Float']['output']>;
  /** Start of the first call; null without calls. */
  firstCallAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of calls that started in the last 30 days. */
  last30Days: Scalars['Int']['output'];
  /** Number of calls that started in the last 90 days. */
  last90Days: Scalars['Int']['output'];
  /** Start of the last call; null without calls. */
  lastCallAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of calls. */
  total: Scalars['Int']['output'];
  /** Total length of all calls, in seconds. */
  totalDurationSeconds: Scalars['Int']['output'];
};

/** A topic of a call. */
export type CallTopic = {
  /** Time spent on the topic, in seconds; 0 when it did not come up. */
  durationSeconds: Scalars['Float']['output'];
  /** The topic's name. */
  name: Scalars['String']['output'];
};

/** Matches of one of Gong's trackers in a call. */
export type CallTracker = {
  /** Number of matches; 0 when the tracker found none. */
  count: Scalars['Int']['output'];
  /** Gong's id of the tracker; null when Gong did not say. */
  gongTrackerId?: Maybe<Scalars['String']['output']>;
  /** The tracker's name. */
  name: Scalars['String']['output'];
  /** Times of the matches, in seconds from the start of the call, earliest first; empty when Gong sent no times. */
  occurrenceSeconds: Array<Scalars['Float']['output']>;
  /** Matched phrases with their counts, most matches first; one for each of the tracker's phrases at most. */
  phrases: Array<CallTrackerPhrase>;
  /** The tracker's way of matching; null when Gong did not say. */
  type?: Maybe<CallTrackerType>;
};

/** A phrase that a tracker matched. */
export type CallTrackerPhrase = {
  /** Number of matches. */
  count: Scalars['Int']['output'];
  /** The phrase. */
  phrase: Scalars['String']['output'];
};

/** A tracker's way of matching. Clients must accept new values. */
export type CallTrackerType =
  /** By given words. */
  | 'KEYWORD'
  /** By meaning, learnt from examples. */
  | 'SMART';

export type Contact = {
  /** Recorded calls that the contact took part in or was invited to, newest first by default. */
  calls?: Maybe<GongCallConnection>;
  id: Scalars['ID']['output'];
};


export type ContactCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
};

/** A CRM record that Gong links to the call. */
export type CrmReference = {
  /** The record's name in the CRM; null when Gong did not send it. */
  name?: Maybe<Scalars['String']['output']>;
  /** The record's id in the CRM. */
  objectId: Scalars['String']['output'];
  /** The kind of record: Account, Opportunity, Contact, Lead or User. */
  objectType: Scalars['String']['output'];
  /** The CRM, by Gong's name: Salesforce, HubSpot, MicrosoftDynamic or Generic. */
  system: Scalars['String']['output'];
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
  /** Recorded calls about the deal, newest first by default. */
  calls?: Maybe<GongCallConnection>;
  id: Scalars['ID']['output'];
};


export type DealCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
};

export type Employee = {
  /** Recorded calls that the employee led, took part in or was invited to, newest first by default. */
  calls?: Maybe<GongCallConnection>;
  id: Scalars['ID']['output'];
};


export type EmployeeCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
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

/**
 * A call that Gong recorded or imported. Of a private call only time, length, system, participants and CRM records are
 * stored. Its title is "Private call"; its transcript and Gong's analysis are never stored.
 */
export type GongCall = Node & {
  /** The account that the call was held with; null when it is not known. */
  account?: Maybe<Account>;
  /** Gong's summary of the call; null when there is none. */
  brief?: Maybe<Scalars['String']['output']>;
  /** Number of questions that our company asked; null when Gong did not count them. */
  companyQuestionCount?: Maybe<Scalars['Int']['output']>;
  /** The CRM records that the call belongs to, each once; seldom more than 20. */
  crmReferences: Array<CrmReference>;
  /** Number of questions that the others asked; null when Gong did not count them. */
  customerQuestionCount?: Maybe<Scalars['Int']['output']>;
  /** The deal that the call was about; null when it is not known. */
  deal?: Maybe<Deal>;
  /** Who called whom. */
  direction: CallDirection;
  /** Length of the call, in seconds. */
  durationSeconds: Scalars['Int']['output'];
  /** Gong's own id, up to 20 digits. */
  gongCallId: Scalars['String']['output'];
  /** The Gong user who led the call; null when unknown. */
  host?: Maybe<GongUser>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Rate of speaker changes, on Gong's scale; null when Gong did not measure it. */
  interactivity?: Maybe<Scalars['Float']['output']>;
  /** True if only participants may know the content. */
  isPrivate: Scalars['Boolean']['output'];
  /** Gong's key points, in the order of the call; seldom more than 20. */
  keyPoints: Array<Scalars['String']['output']>;
  /** Language spoken, as an ISO 639-2 code such as "eng". "und": Gong does not support it. "zxx": too little speech. Null when Gong did not say. */
  language?: Maybe<Scalars['String']['output']>;
  /** Longest monologue of a customer, in seconds; null when Gong did not measure it. */
  longestCustomerStorySeconds?: Maybe<Scalars['Float']['output']>;
  /** Longest monologue of the host, in seconds; null when Gong did not measure it. */
  longestMonologueSeconds?: Maybe<Scalars['Float']['output']>;
  /** Media that Gong recorded; null when Gong did not say. */
  media?: Maybe<CallMedia>;
  /** Agreed next steps; seldom more than 20. */
  nextSteps: Array<Scalars['String']['output']>;
  /** Outcome of the call, such as "Meeting booked"; null when Gong sent none. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** People who took part or were invited, our company first; seldom more than 50. */
  parties: Array<GongParty>;
  /** Time that the host waited before replying to a customer, in seconds; null when Gong did not measure it. */
  patience?: Maybe<Scalars['Float']['output']>;
  /** Purpose, in the organiser's words; null when none was given. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Planned start; null when the call was not scheduled. */
  scheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** INTERNAL when only our company took part, EXTERNAL when others did; null when Gong did not say. */
  scope?: Maybe<CallScope>;
  /** Start of the call. */
  startedAt: Scalars['DateTime']['output'];
  /** Telephone or conference system, such as Zoom; null when Gong did not say. */
  system?: Maybe<Scalars['String']['output']>;
  /** Our company's share of the time talked, from 0 to 1; null when nobody's time or side is known. */
  talkRatio?: Maybe<Scalars['Float']['output']>;
  /** Title; "Untitled call" when Gong sent none, "Private call" for a private call. */
  title: Scalars['String']['output'];
  /** Topics of the call, longest first; one for each of the company's topics at most. */
  topics: Array<CallTopic>;
  /** Results of Gong's trackers, most matches first; one for each of the company's trackers at most. */
  trackers: Array<CallTracker>;
  /** The sentences in the order spoken. */
  transcript: TranscriptSegmentConnection;
  /** True if the call has a transcript. */
  transcriptAvailable: Scalars['Boolean']['output'];
  /** Address of the call in Gong, for people with access; null when Gong sent none. */
  url?: Maybe<Scalars['URL']['output']>;
};


/**
 * A call that Gong recorded or imported. Of a private call only time, length, system, participants and CRM records are
 * stored. Its title is "Private call"; its transcript and Gong's analysis are never stored.
 */
export type GongCallTranscriptArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TranscriptSegmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of calls. */
export type GongCallConnection = {
  /** The calls with their cursors. */
  edges: Array<GongCallEdge>;
  /** The calls alone. */
  nodes: Array<GongCall>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of calls in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A call in a page. */
export type GongCallEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** A call. */
  node: GongCall;
};

/** Conditions on calls; all given ones must hold. */
export type GongCallFilter = {
  /** The account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold, at most five levels deep. */
  and?: InputMaybe<Array<GongCallFilter>>;
  /** The deal's id. */
  dealId?: InputMaybe<IdFilter>;
  /** Who called whom. */
  direction?: InputMaybe<CallDirectionFilter>;
  /** Length of the call, in seconds. */
  durationSeconds?: InputMaybe<IntFilter>;
  /** Gong's own id. */
  gongCallId?: InputMaybe<StringFilter>;
  /** The host's GongUser id. */
  hostId?: InputMaybe<IdFilter>;
  /** True if the call is private. */
  isPrivate?: InputMaybe<BooleanFilter>;
  /** The language spoken, ISO 639-2. */
  language?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<GongCallFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<GongCallFilter>>;
  /** Internal or external call. */
  scope?: InputMaybe<CallScopeFilter>;
  /** Start of the call. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** The telephone or conference system, such as Zoom. */
  system?: InputMaybe<StringFilter>;
  /** Our company's share of the time talked, 0 to 1. */
  talkRatio?: InputMaybe<FloatFilter>;
  /** The title. */
  title?: InputMaybe<StringFilter>;
  /** True if the call has a transcript. */
  transcriptAvailable?: InputMaybe<BooleanFilter>;
};

/** A group of calls. */
export type GongCallGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of calls in the group. */
  count: Scalars['Int']['output'];
  /** The deal, of groups by deal. */
  deal?: Maybe<Deal>;
  /** The host, of groups by host. */
  host?: Maybe<GongUser>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of calls. */
export type GongCallGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC) of the start. */
  | 'DAY'
  /** Deal. */
  | 'DEAL'
  /** Who called whom. */
  | 'DIRECTION'
  /** Host. */
  | 'HOST'
  /** Language, ISO 639-2. */
  | 'LANGUAGE'
  /** Month (UTC) of the start. */
  | 'MONTH'
  /** Internal or external. */
  | 'SCOPE'
  /** Telephone or conference system. */
  | 'SYSTEM'
  /** Week (UTC) of the start. */
  | 'WEEK';

/** Number of calls, as a whole and by group. */
export type GongCallGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<GongCallGroup>;
};

/** A sort order for calls. */
export type GongCallOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: GongCallOrderField;
};

/** Fields that calls can be sorted by. */
export type GongCallOrderField =
  /** Length of the call. */
  | 'DURATION'
  /** Start of the call. */
  | 'STARTED_AT'
  /** The title. */
  | 'TITLE';

/** A person who took part in a call or was invited to it. A person is a separate party in each call. */
export type GongParty = Node & {
  /** Our side or another company's. */
  affiliation: PartyAffiliation;
  /** The call. */
  call: GongCall;
  /** The e-mail address; null when Gong sent none. */
  email?: Maybe<Scalars['String']['output']>;
  /** The party's Gong user; null for people of other companies. */
  gongUser?: Maybe<GongUser>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The name; null for a caller unknown to Gong. */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone number as Gong writes it; null when Gong sent none. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Time that the party talked, in seconds; null when Gong did not measure it. */
  talkTimeSeconds?: Maybe<Scalars['Float']['output']>;
  /** Job title; null when Gong sent none. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A person of our company with a seat in Gong. */
export type GongUser = Node & {
  /** True if the user still has a seat. */
  active: Scalars['Boolean']['output'];
  /** Calls that the user led, took part in or was invited to, newest first by default. */
  calls: GongCallConnection;
  /** The e-mail address; null when Gong sent none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Other e-mail addresses of the same person; seldom more than 5. */
  emailAliases: Array<Scalars['String']['output']>;
  /** First and last name; the e-mail address when Gong has no name. */
  fullName: Scalars['String']['output'];
  /** Gong's own id, up to 20 digits. */
  gongUserId: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The Gong user that this one reports to; null when there is none. */
  manager?: Maybe<GongUser>;
  /** Phone number as Gong writes it; null when Gong sent none. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title; null when Gong sent none. */
  title?: Maybe<Scalars['String']['output']>;
};


/** A person of our company with a seat in Gong. */
export type GongUserCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
};

/** A page of users. */
export type GongUserConnection = {
  /** The users with their cursors. */
  edges: Array<GongUserEdge>;
  /** The users alone. */
  nodes: Array<GongUser>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of users in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A Gong user in a page. */
export type GongUserEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** A Gong user. */
  node: GongUser;
};

/** Conditions on Gong users; all given ones must hold. */
export type GongUserFilter = {
  /** True if the user still has a seat. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these must hold, at most five levels deep. */
  and?: InputMaybe<Array<GongUserFilter>>;
  /** The e-mail address, in lower case. */
  email?: InputMaybe<StringFilter>;
  /** First and last name. */
  fullName?: InputMaybe<StringFilter>;
  /** Gong's own id. */
  gongUserId?: InputMaybe<StringFilter>;
  /** The manager's GongUser id. */
  managerId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<GongUserFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<GongUserFilter>>;
  /** The title in the company. */
  title?: InputMaybe<StringFilter>;
};

/** A group of users. */
export type GongUserGroup = {
  /** Number of users in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The manager, of groups by manager; null if it was not loaded. */
  manager?: Maybe<GongUser>;
};

/** Dimension of groups of users. */
export type GongUserGroupField =
  /** `true` of those who have a seat, `false` of those who had one. */
  | 'ACTIVE'
  /** Manager. */
  | 'MANAGER'
  /** Job title. */
  | 'TITLE';

/** Number of users, as a whole and by group. */
export type GongUserGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<GongUserGroup>;
};

/** A sort order for Gong users. */
export type GongUserOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: GongUserOrderField;
};

/** Fields that Gong users can be sorted by. */
export type GongUserOrderField =
  /** The e-mail address. */
  | 'EMAIL'
  /** First and last name. */
  | 'FULL_NAME';

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

/** The side of a party. Clients must accept new values. */
export type PartyAffiliation =
  /** A person of another company. */
  | 'EXTERNAL'
  /** A person of our company. */
  | 'INTERNAL'
  /** Gong could not tell. */
  | 'UNKNOWN';

export type Query = {
  /** Returns one call by id; null when there is none. */
  gongCall?: Maybe<GongCall>;
  /** Returns one call by Gong's id; null when it was not loaded. */
  gongCallByGongId?: Maybe<GongCall>;
  /** Counts calls as a whole and by group. */
  gongCallGroups?: Maybe<GongCallGroups>;
  /** Lists calls, newest first by default. */
  gongCalls?: Maybe<GongCallConnection>;
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  gongNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  gongNodes: Array<Maybe<Node>>;
  /** Returns one Gong user by id; null when there is none. */
  gongUser?: Maybe<GongUser>;
  /** Counts users as a whole and by group. */
  gongUserGroups?: Maybe<GongUserGroups>;
  /** Lists Gong users, sorted by name by default. */
  gongUsers?: Maybe<GongUserConnection>;
  /** Returns one sentence of a transcript by id; null when there is none. */
  transcriptSegment?: Maybe<TranscriptSegment>;
  /** Counts sentences as a whole and by group. */
  transcriptSegmentGroups?: Maybe<TranscriptSegmentGroups>;
  /** Lists sentences of all transcripts, newest call first by default. Sentences of a call are in the order spoken. */
  transcriptSegments?: Maybe<TranscriptSegmentConnection>;
};


export type QueryGongCallArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGongCallByGongIdArgs = {
  gongCallId: Scalars['String']['input'];
};


export type QueryGongCallGroupsArgs = {
  by: GongCallGroupField;
  filter?: InputMaybe<GongCallFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryGongCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongCallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongCallOrder>>;
};


export type QueryGongNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGongNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryGongUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGongUserGroupsArgs = {
  by: GongUserGroupField;
  filter?: InputMaybe<GongUserFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryGongUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GongUserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GongUserOrder>>;
};


export type QueryTranscriptSegmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTranscriptSegmentGroupsArgs = {
  by: TranscriptSegmentGroupField;
  filter?: InputMaybe<TranscriptSegmentFilter>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTranscriptSegmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TranscriptSegmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TranscriptSegmentOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
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

/** A sentence of a transcript. */
export type TranscriptSegment = Node & {
  /** The call. */
  call: GongCall;
  /** End of the sentence, in milliseconds from the start of the call. */
  endMilliseconds: Scalars['Int']['output'];
  /** Gong's topic for the passage; null when there is none. */
  gongTopic?: Maybe<Scalars['String']['output']>;
  /** The same id in every part of the graph. A corrected sentence keeps its id. */
  id: Scalars['ID']['output'];
  /** The place in the transcript: 0 for the first sentence. */
  index: Scalars['Int']['output'];
  /** On whose behalf it was said. */
  role: SpeakerRole;
  /** The speaker; null when Gong could not tell which party spoke. */
  speaker?: Maybe<GongParty>;
  /** Start of the sentence, in milliseconds from the start of the call. */
  startMilliseconds: Scalars['Int']['output'];
  /** The words. */
  text: Scalars['String']['output'];
};

/** A page of sentences. */
export type TranscriptSegmentConnection = {
  /** The sentences with their cursors. */
  edges: Array<TranscriptSegmentEdge>;
  /** The sentences alone. */
  nodes: Array<TranscriptSegment>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of sentences in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A sentence in a page. */
export type TranscriptSegmentEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** A sentence. */
  node: TranscriptSegment;
};

/** Conditions on sentences of transcripts; all given ones must hold. */
export type TranscriptSegmentFilter = {
  /** All of these must hold, at most five levels deep. */
  and?: InputMaybe<Array<TranscriptSegmentFilter>>;
  /** The call's id. */
  callId?: InputMaybe<IdFilter>;
  /** Start of the call. */
  callStartedAt?: InputMaybe<DateTimeFilter>;
  /** Gong's topic. */
  gongTopic?: InputMaybe<StringFilter>;
  /** The place in the transcript: 0 for the first sentence. */
  index?: InputMaybe<IntFilter>;
  /** This must not hold. */
  not?: InputMaybe<TranscriptSegmentFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<TranscriptSegmentFilter>>;
  /** On whose behalf it was said. */
  role?: InputMaybe<SpeakerRoleFilter>;
  /** The speaker's GongParty id. */
  speakerId?: InputMaybe<IdFilter>;
  /** The words. */
  text?: InputMaybe<StringFilter>;
};

/** A group of sentences. */
export type TranscriptSegmentGroup = {
  /** The call, of groups by call. */
  call?: Maybe<GongCall>;
  /** Number of sentences in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The speaker, of groups by speaker. */
  speaker?: Maybe<GongParty>;
};

/** Dimension of groups of sentences. */
export type TranscriptSegmentGroupField =
  /** Call. */
  | 'CALL'
  /** Day (UTC) of the call's start. */
  | 'DAY'
  /** Month (UTC) of the call's start. */
  | 'MONTH'
  /** On whose behalf it was said. */
  | 'ROLE'
  /** Speaker, as a party of one call. */
  | 'SPEAKER'
  /** Gong's topic. */
  | 'TOPIC'
  /** Week (UTC) of the call's start. */
  | 'WEEK';

/** Number of sentences, as a whole and by group. */
export type TranscriptSegmentGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<TranscriptSegmentGroup>;
};

/** A sort order for sentences. */
export type TranscriptSegmentOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: TranscriptSegmentOrderField;
};

/** Fields that sentences can be sorted by. */
export type TranscriptSegmentOrderField =
  /** When the call started; within a call in the order spoken. */
  | 'CALL_STARTED_AT';



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
  Contact: Contact;
  Deal: Deal;
  Employee: Employee;
  GongCall: GongCall;
  GongParty: GongParty;
  GongUser: GongUser;
  TranscriptSegment: TranscriptSegment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  GongCall:
    ( { __typename: 'GongCall' }
    & GraphQLRecursivePick<FederationTypes['GongCall'], {"id":true}> );
  GongParty:
    ( { __typename: 'GongParty' }
    & GraphQLRecursivePick<FederationTypes['GongParty'], {"id":true}> );
  GongUser:
    ( { __typename: 'GongUser' }
    & GraphQLRecursivePick<FederationTypes['GongUser'], {"id":true}> );
  TranscriptSegment:
    ( { __typename: 'TranscriptSegment' }
    & GraphQLRecursivePick<FederationTypes['TranscriptSegment'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( GongCallRow & { __typename: 'GongCall' } )
    | ( GongPartyRow & { __typename: 'GongParty' } )
    | ( GongUserRow & { __typename: 'GongUser' } )
    | ( TranscriptSegmentRow & { __typename: 'TranscriptSegment' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BooleanFilter: BooleanFilter;
  CallDirection: CallDirection;
  CallDirectionFilter: CallDirectionFilter;
  CallMedia: CallMedia;
  CallScope: CallScope;
  CallScopeFilter: CallScopeFilter;
  CallStats: ResolverTypeWrapper<CallStatsRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CallTopic: ResolverTypeWrapper<CallTopicRow>;
  CallTracker: ResolverTypeWrapper<CallTrackerRow>;
  CallTrackerPhrase: ResolverTypeWrapper<CallTrackerPhrase>;
  CallTrackerType: CallTrackerType;
  Contact: ResolverTypeWrapper<Reference>;
  CrmReference: ResolverTypeWrapper<CrmReference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Deal: ResolverTypeWrapper<Reference>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<Reference>;
  FloatFilter: FloatFilter;
  GongCall: ResolverTypeWrapper<GongCallRow>;
  GongCallConnection: ResolverTypeWrapper<ConnectionOf<Omit<GongCallConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GongCallEdge']>, nodes: Array<ResolversTypes['GongCall']> }>>;
  GongCallEdge: ResolverTypeWrapper<Omit<GongCallEdge, 'node'> & { node: ResolversTypes['GongCall'] }>;
  GongCallFilter: GongCallFilter;
  GongCallGroup: ResolverTypeWrapper<Group>;
  GongCallGroupField: GongCallGroupField;
  GongCallGroups: ResolverTypeWrapper<Omit<GongCallGroups, 'groups'> & { groups: Array<ResolversTypes['GongCallGroup']> }>;
  GongCallOrder: GongCallOrder;
  GongCallOrderField: GongCallOrderField;
  GongParty: ResolverTypeWrapper<GongPartyRow>;
  GongUser: ResolverTypeWrapper<GongUserRow>;
  GongUserConnection: ResolverTypeWrapper<ConnectionOf<Omit<GongUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GongUserEdge']>, nodes: Array<ResolversTypes['GongUser']> }>>;
  GongUserEdge: ResolverTypeWrapper<Omit<GongUserEdge, 'node'> & { node: ResolversTypes['GongUser'] }>;
  GongUserFilter: GongUserFilter;
  GongUserGroup: ResolverTypeWrapper<Group>;
  GongUserGroupField: GongUserGroupField;
  GongUserGroups: ResolverTypeWrapper<Omit<GongUserGroups, 'groups'> & { groups: Array<ResolversTypes['GongUserGroup']> }>;
  GongUserOrder: GongUserOrder;
  GongUserOrderField: GongUserOrderField;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: ResolverTypeWrapper<Money>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartyAffiliation: PartyAffiliation;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SourceSystem: SourceSystem;
  SpeakerRole: SpeakerRole;
  SpeakerRoleFilter: SpeakerRoleFilter;
  StringFilter: StringFilter;
  TranscriptSegment: ResolverTypeWrapper<TranscriptSegmentRow>;
  TranscriptSegmentConnection: ResolverTypeWrapper<ConnectionOf<Omit<TranscriptSegmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TranscriptSegmentEdge']>, nodes: Array<ResolversTypes['TranscriptSegment']> }>>;
  TranscriptSegmentEdge: ResolverTypeWrapper<Omit<TranscriptSegmentEdge, 'node'> & { node: ResolversTypes['TranscriptSegment'] }>;
  TranscriptSegmentFilter: TranscriptSegmentFilter;
  TranscriptSegmentGroup: ResolverTypeWrapper<Group>;
  TranscriptSegmentGroupField: TranscriptSegmentGroupField;
  TranscriptSegmentGroups: ResolverTypeWrapper<Omit<TranscriptSegmentGroups, 'groups'> & { groups: Array<ResolversTypes['TranscriptSegmentGroup']> }>;
  TranscriptSegmentOrder: TranscriptSegmentOrder;
  TranscriptSegmentOrderField: TranscriptSegmentOrderField;
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
  CallDirectionFilter: CallDirectionFilter;
  CallScopeFilter: CallScopeFilter;
  CallStats: CallStatsRow;
  Float: Scalars['Float']['output'];
  CallTopic: CallTopicRow;
  CallTracker: CallTrackerRow;
  CallTrackerPhrase: CallTrackerPhrase;
  Contact: Reference;
  CrmReference: CrmReference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Deal: Reference;
  Decimal: Scalars['Decimal']['output'];
  Employee: Reference;
  FloatFilter: FloatFilter;
  GongCall: GongCallRow;
  GongCallConnection: ConnectionOf<Omit<GongCallConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GongCallEdge']>, nodes: Array<ResolversParentTypes['GongCall']> }>;
  GongCallEdge: Omit<GongCallEdge, 'node'> & { node: ResolversParentTypes['GongCall'] };
  GongCallFilter: GongCallFilter;
  GongCallGroup: Group;
  GongCallGroups: Omit<GongCallGroups, 'groups'> & { groups: Array<ResolversParentTypes['GongCallGroup']> };
  GongCallOrder: GongCallOrder;
  GongParty: GongPartyRow;
  GongUser: GongUserRow;
  GongUserConnection: ConnectionOf<Omit<GongUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GongUserEdge']>, nodes: Array<ResolversParentTypes['GongUser']> }>;
  GongUserEdge: Omit<GongUserEdge, 'node'> & { node: ResolversParentTypes['GongUser'] };
  GongUserFilter: GongUserFilter;
  GongUserGroup: Group;
  GongUserGroups: Omit<GongUserGroups, 'groups'> & { groups: Array<ResolversParentTypes['GongUserGroup']> };
  GongUserOrder: GongUserOrder;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: Money;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SpeakerRoleFilter: SpeakerRoleFilter;
  StringFilter: StringFilter;
  TranscriptSegment: TranscriptSegmentRow;
  TranscriptSegmentConnection: ConnectionOf<Omit<TranscriptSegmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TranscriptSegmentEdge']>, nodes: Array<ResolversParentTypes['TranscriptSegment']> }>;
  TranscriptSegmentEdge: Omit<TranscriptSegmentEdge, 'node'> & { node: ResolversParentTypes['TranscriptSegment'] };
  TranscriptSegmentFilter: TranscriptSegmentFilter;
  TranscriptSegmentGroup: Group;
  TranscriptSegmentGroups: Omit<TranscriptSegmentGroups, 'groups'> & { groups: Array<ResolversParentTypes['TranscriptSegmentGroup']> };
  TranscriptSegmentOrder: TranscriptSegmentOrder;
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
  callStats?: Resolver<Maybe<ResolversTypes['CallStats']>, ParentType, ContextType>;
  calls?: Resolver<Maybe<ResolversTypes['GongCallConnection']>, ParentType, ContextType, Partial<AccountCallsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CallStats'] = ResolversParentTypes['CallStats']> = {
  averageDurationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageTalkRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  firstCallAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  last30Days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  last90Days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCallAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalDurationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallTopicResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CallTopic'] = ResolversParentTypes['CallTopic']> = {
  durationSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CallTrackerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CallTracker'] = ResolversParentTypes['CallTracker']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gongTrackerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurrenceSeconds?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  phrases?: Resolver<Array<ResolversTypes['CallTrackerPhrase']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CallTrackerType']>, ParentType, ContextType>;
};

export type CallTrackerPhraseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CallTrackerPhrase'] = ResolversParentTypes['CallTrackerPhrase']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phrase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calls?: Resolver<Maybe<ResolversTypes['GongCallConnection']>, ParentType, ContextType, Partial<ContactCallsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CrmReferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CrmReference'] = ResolversParentTypes['CrmReference']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calls?: Resolver<Maybe<ResolversTypes['GongCallConnection']>, ParentType, ContextType, Partial<DealCallsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calls?: Resolver<Maybe<ResolversTypes['GongCallConnection']>, ParentType, ContextType, Partial<EmployeeCallsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GongCallResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCall'] = ResolversParentTypes['GongCall'], FederationReferenceType extends FederationReferenceTypes['GongCall'] = FederationReferenceTypes['GongCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  brief?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyQuestionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  crmReferences?: Resolver<Array<ResolversTypes['CrmReference']>, ParentType, ContextType>;
  customerQuestionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gongCallId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactivity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isPrivate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keyPoints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  longestCustomerStorySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longestMonologueSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['CallMedia']>, ParentType, ContextType>;
  nextSteps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['GongParty']>, ParentType, ContextType>;
  patience?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['CallScope']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  talkRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['CallTopic']>, ParentType, ContextType>;
  trackers?: Resolver<Array<ResolversTypes['CallTracker']>, ParentType, ContextType>;
  transcript?: Resolver<ResolversTypes['TranscriptSegmentConnection'], ParentType, ContextType, Partial<GongCallTranscriptArgs>>;
  transcriptAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GongCallConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCallConnection'] = ResolversParentTypes['GongCallConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GongCallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GongCall']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GongCallEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCallEdge'] = ResolversParentTypes['GongCallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GongCall'], ParentType, ContextType>;
};

export type GongCallGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCallGroup'] = ResolversParentTypes['GongCallGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GongCallGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongCallGroups'] = ResolversParentTypes['GongCallGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['GongCallGroup']>, ParentType, ContextType>;
};

export type GongPartyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongParty'] = ResolversParentTypes['GongParty'], FederationReferenceType extends FederationReferenceTypes['GongParty'] = FederationReferenceTypes['GongParty']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongParty']> | FederationReferenceType, FederationReferenceType, ContextType>;
  affiliation?: Resolver<ResolversTypes['PartyAffiliation'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['GongCall'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gongUser?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  talkTimeSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GongUserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUser'] = ResolversParentTypes['GongUser'], FederationReferenceType extends FederationReferenceTypes['GongUser'] = FederationReferenceTypes['GongUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['GongCallConnection'], ParentType, ContextType, Partial<GongUserCallsArgs>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gongUserId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GongUserConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUserConnection'] = ResolversParentTypes['GongUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GongUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GongUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GongUserEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUserEdge'] = ResolversParentTypes['GongUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GongUser'], ParentType, ContextType>;
};

export type GongUserGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUserGroup'] = ResolversParentTypes['GongUserGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType>;
};

export type GongUserGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUserGroups'] = ResolversParentTypes['GongUserGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['GongUserGroup']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'GongCall' | 'GongParty' | 'GongUser' | 'TranscriptSegment', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  gongCall?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType, RequireFields<QueryGongCallArgs, 'id'>>;
  gongCallByGongId?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType, RequireFields<QueryGongCallByGongIdArgs, 'gongCallId'>>;
  gongCallGroups?: Resolver<Maybe<ResolversTypes['GongCallGroups']>, ParentType, ContextType, RequireFields<QueryGongCallGroupsArgs, 'by' | 'first'>>;
  gongCalls?: Resolver<Maybe<ResolversTypes['GongCallConnection']>, ParentType, ContextType, Partial<QueryGongCallsArgs>>;
  gongNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryGongNodeArgs, 'id'>>;
  gongNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryGongNodesArgs, 'ids'>>;
  gongUser?: Resolver<Maybe<ResolversTypes['GongUser']>, ParentType, ContextType, RequireFields<QueryGongUserArgs, 'id'>>;
  gongUserGroups?: Resolver<Maybe<ResolversTypes['GongUserGroups']>, ParentType, ContextType, RequireFields<QueryGongUserGroupsArgs, 'by' | 'first'>>;
  gongUsers?: Resolver<Maybe<ResolversTypes['GongUserConnection']>, ParentType, ContextType, Partial<QueryGongUsersArgs>>;
  transcriptSegment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType, RequireFields<QueryTranscriptSegmentArgs, 'id'>>;
  transcriptSegmentGroups?: Resolver<Maybe<ResolversTypes['TranscriptSegmentGroups']>, ParentType, ContextType, RequireFields<QueryTranscriptSegmentGroupsArgs, 'by' | 'first'>>;
  transcriptSegments?: Resolver<Maybe<ResolversTypes['TranscriptSegmentConnection']>, ParentType, ContextType, Partial<QueryTranscriptSegmentsArgs>>;
};

export type TranscriptSegmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegment'] = ResolversParentTypes['TranscriptSegment'], FederationReferenceType extends FederationReferenceTypes['TranscriptSegment'] = FederationReferenceTypes['TranscriptSegment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TranscriptSegment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  call?: Resolver<ResolversTypes['GongCall'], ParentType, ContextType>;
  endMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gongTopic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SpeakerRole'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['GongParty']>, ParentType, ContextType>;
  startMilliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TranscriptSegmentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegmentConnection'] = ResolversParentTypes['TranscriptSegmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TranscriptSegmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TranscriptSegmentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegmentEdge'] = ResolversParentTypes['TranscriptSegmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TranscriptSegment'], ParentType, ContextType>;
};

export type TranscriptSegmentGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegmentGroup'] = ResolversParentTypes['TranscriptSegmentGroup']> = {
  call?: Resolver<Maybe<ResolversTypes['GongCall']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['GongParty']>, ParentType, ContextType>;
};

export type TranscriptSegmentGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TranscriptSegmentGroups'] = ResolversParentTypes['TranscriptSegmentGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['TranscriptSegmentGroup']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  CallStats?: CallStatsResolvers<ContextType>;
  CallTopic?: CallTopicResolvers<ContextType>;
  CallTracker?: CallTrackerResolvers<ContextType>;
  CallTrackerPhrase?: CallTrackerPhraseResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CrmReference?: CrmReferenceResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  GongCall?: GongCallResolvers<ContextType>;
  GongCallConnection?: GongCallConnectionResolvers<ContextType>;
  GongCallEdge?: GongCallEdgeResolvers<ContextType>;
  GongCallGroup?: GongCallGroupResolvers<ContextType>;
  GongCallGroups?: GongCallGroupsResolvers<ContextType>;
  GongParty?: GongPartyResolvers<ContextType>;
  GongUser?: GongUserResolvers<ContextType>;
  GongUserConnection?: GongUserConnectionResolvers<ContextType>;
  GongUserEdge?: GongUserEdgeResolvers<ContextType>;
  GongUserGroup?: GongUserGroupResolvers<ContextType>;
  GongUserGroups?: GongUserGroupsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TranscriptSegment?: TranscriptSegmentResolvers<ContextType>;
  TranscriptSegmentConnection?: TranscriptSegmentConnectionResolvers<ContextType>;
  TranscriptSegmentEdge?: TranscriptSegmentEdgeResolvers<ContextType>;
  TranscriptSegmentGroup?: TranscriptSegmentGroupResolvers<ContextType>;
  TranscriptSegmentGroups?: TranscriptSegmentGroupsResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
