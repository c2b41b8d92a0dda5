import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group, Reference, SubgraphContext } from '@sophia/subgraph-kit';
import type { SlackChannelRow } from '../entities/slack-channel.ts';
import type { SlackUserRow } from '../entities/slack-user.ts';
import type { SlackMessageRow, StoredReaction } from '../entities/slack-message.ts';
import type { StoredFile } from '../source/files.ts';
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
  id: Scalars['ID']['output'];
  /** Slack channels about this account, sorted by name by default. */
  slackChannels?: Maybe<SlackChannelConnection>;
  /** Messages that started a thread in a channel about this account, latest activity first by default. */
  slackThreads?: Maybe<SlackMessageConnection>;
};


export type AccountSlackChannelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackChannelOrder>>;
};


export type AccountSlackThreadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
};

/** Origin of a channel's link to its account. */
export type AccountLink = {
  /** Time of the link. */
  linkedAt: Scalars['DateTime']['output'];
  /** Token subject of the person who linked by hand; null for an automatic link. */
  linkedBy?: Maybe<Scalars['String']['output']>;
  /** Who created the link. */
  origin: AccountLinkOrigin;
};

/** Who linked a channel to its account. Clients must accept new values. */
export type AccountLinkOrigin =
  /** The channel's name, which matches exactly one account. */
  | 'AUTOMATIC'
  /** A person. The channel's name never changes this link. */
  | 'MANUAL';

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Contact = {
  id: Scalars['ID']['output'];
  /** Slack messages that this contact wrote, newest first by default. */
  slackMessages?: Maybe<SlackMessageConnection>;
};


export type ContactSlackMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
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

export type Employee = {
  id: Scalars['ID']['output'];
  /** Slack messages that this employee wrote, newest first by default. */
  slackMessages?: Maybe<SlackMessageConnection>;
};


export type EmployeeSlackMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
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

export type Mutation = {
  /** Links a channel to an account. The channel's name never changes this link; only people can. */
  slackChannelLinkAccount?: Maybe<SlackChannelLinkAccountPayload>;
  /** Unlinks a channel from its account. Afterwards the channel's name no longer links it. */
  slackChannelUnlinkAccount?: Maybe<SlackChannelUnlinkAccountPayload>;
};


export type MutationSlackChannelLinkAccountArgs = {
  accountId: Scalars['ID']['input'];
  channelId: Scalars['ID']['input'];
};


export type MutationSlackChannelUnlinkAccountArgs = {
  channelId: Scalars['ID']['input'];
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

export type Query = {
  /** Returns one channel by id; null when there is none. */
  slackChannel?: Maybe<SlackChannel>;
  /** Counts channels as a whole and by group. */
  slackChannelGroups?: Maybe<SlackChannelGroups>;
  /** Lists channels, sorted by name by default. */
  slackChannels?: Maybe<SlackChannelConnection>;
  /** Returns one message by id; null when there is none. */
  slackMessage?: Maybe<SlackMessage>;
  /** Counts messages as a whole and by group. */
  slackMessageGroups?: Maybe<SlackMessageGroups>;
  /** Lists messages, newest first by default. */
  slackMessages?: Maybe<SlackMessageConnection>;
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  slackNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  slackNodes: Array<Maybe<Node>>;
  /** Returns one Slack user by id; null when there is none. */
  slackUser?: Maybe<SlackUser>;
  /** Counts users as a whole and by group. */
  slackUserGroups?: Maybe<SlackUserGroups>;
  /** Lists Slack users, sorted by name by default. */
  slackUsers?: Maybe<SlackUserConnection>;
};


export type QuerySlackChannelArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySlackChannelGroupsArgs = {
  by: SlackChannelGroupField;
  filter?: InputMaybe<SlackChannelFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySlackChannelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackChannelOrder>>;
};


export type QuerySlackMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySlackMessageGroupsArgs = {
  by: SlackMessageGroupField;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySlackMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySlackNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySlackNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QuerySlackUserArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySlackUserGroupsArgs = {
  by: SlackUserGroupField;
  filter?: InputMaybe<SlackUserFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySlackUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackUserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackUserOrder>>;
};

/** A Slack channel, private channel or direct conversation, with its loaded messages. */
export type SlackChannel = Node & {
  /** The account that the channel is about; null when none is linked. */
  account?: Maybe<Account>;
  /** Origin of the link to the account; null without one. */
  accountLink?: Maybe<AccountLink>;
  /** Time of the channel's creation in Slack; null when the source did not say. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Share of the latest 200 messages that people posted, other than replies, that got a reply or a reaction, from 0 to 1; null if there are fewer than 5. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True if nobody can post any more. */
  isArchived: Scalars['Boolean']['output'];
  /** True for private channels and direct conversations. */
  isPrivate: Scalars['Boolean']['output'];
  /** Time of the last message; null without messages. */
  lastMessageAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of members; null when the source did not say. */
  memberCount?: Maybe<Scalars['Int']['output']>;
  /** Messages of the channel, newest first by default. */
  messages: SlackMessageConnection;
  /** Mean number of messages per day from the first to the last message, without deleted ones; null without messages. */
  messagesPerDay?: Maybe<Scalars['Float']['output']>;
  /** The name without #; for a direct conversation, the members' names. */
  name: Scalars['String']['output'];
  /** Purpose, in its members' words; null when there is none. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Slack's id (C…, G… or D…); "folder:" and the folder's name when the export does not contain the id. */
  slackChannelId: Scalars['String']['output'];
  /** Current topic, in its members' words; null when there is none. */
  topic?: Maybe<Scalars['String']['output']>;
  /** Kind of channel, derived from its name and purpose. */
  type: SlackChannelType;
};


/** A Slack channel, private channel or direct conversation, with its loaded messages. */
export type SlackChannelMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
};

/** A page of channels. */
export type SlackChannelConnection = {
  /** The channels with their cursors. */
  edges: Array<SlackChannelEdge>;
  /** The channels alone. */
  nodes: Array<SlackChannel>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of channels in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A channel in a page. */
export type SlackChannelEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The channel. */
  node: SlackChannel;
};

/** The reason why a channel was not changed. Clients must accept new values. */
export type SlackChannelErrorCode =
  /** No channel or account has this id. */
  | 'NOT_FOUND';

/** Conditions on channels; all given ones must hold. At most 5 levels deep. */
export type SlackChannelFilter = {
  /** By the account that the channel is about. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<SlackChannelFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** True for archived channels. */
  isArchived?: InputMaybe<BooleanFilter>;
  /** By privacy: true for private channels. */
  isPrivate?: InputMaybe<BooleanFilter>;
  /** By the time of the last message. */
  lastMessageAt?: InputMaybe<DateTimeFilter>;
  /** By the number of members. */
  memberCount?: InputMaybe<IntFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<SlackChannelFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<SlackChannelFilter>>;
  /** By purpose. */
  purpose?: InputMaybe<StringFilter>;
  /** By Slack's own id. */
  slackChannelId?: InputMaybe<StringFilter>;
  /** By type. */
  type?: InputMaybe<SlackChannelTypeFilter>;
};

/** A group of channels. */
export type SlackChannelGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of channels in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of channels. */
export type SlackChannelGroupField =
  /** Account that they are about. */
  | 'ACCOUNT'
  /** `true` of archived channels, `false` of others. */
  | 'IS_ARCHIVED'
  /** `true` of private channels and direct conversations, `false` of public ones. */
  | 'IS_PRIVATE'
  /** Day (UTC) of the last message. */
  | 'LAST_MESSAGE_DAY'
  /** Month (UTC) of the last message. */
  | 'LAST_MESSAGE_MONTH'
  /** Week (UTC) of the last message. */
  | 'LAST_MESSAGE_WEEK'
  /** Type. */
  | 'TYPE';

/** Number of channels, as a whole and by group. */
export type SlackChannelGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<SlackChannelGroup>;
};

/** Result of linking a channel to an account. */
export type SlackChannelLinkAccountPayload = {
  /** The changed channel; null when nothing changed. */
  channel?: Maybe<SlackChannel>;
  /** Reasons why nothing changed; empty on success. */
  userErrors: Array<SlackChannelUserError>;
};

/** A sort order for channels. */
export type SlackChannelOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: SlackChannelOrderField;
};

/** Fields that channels can be sorted by. */
export type SlackChannelOrderField =
  /** The time of the last message. */
  | 'LAST_MESSAGE_AT'
  /** The number of members. */
  | 'MEMBER_COUNT'
  /** The name. */
  | 'NAME';

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

/** Conditions on a channel's type; all given ones must hold. */
export type SlackChannelTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<SlackChannelType>;
  /** One of. */
  in?: InputMaybe<Array<SlackChannelType>>;
  /** Different from. */
  neq?: InputMaybe<SlackChannelType>;
  /** None of. */
  nin?: InputMaybe<Array<SlackChannelType>>;
};

/** Result of unlinking a channel from its account. */
export type SlackChannelUnlinkAccountPayload = {
  /** The changed channel; null when nothing changed. */
  channel?: Maybe<SlackChannel>;
  /** Reasons why nothing changed; empty on success. */
  userErrors: Array<SlackChannelUserError>;
};

/** A reason why a channel was not changed. */
export type SlackChannelUserError = {
  /** Error code, for programs. */
  code: SlackChannelErrorCode;
  /** Path of the wrong argument. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** A file shared with a message. Its content is not stored. */
export type SlackFile = {
  /** The MIME type; null when the source did not say. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** The file's name; null when the source did not say. */
  name?: Maybe<Scalars['String']['output']>;
  /** Size in bytes; null when the source did not say. */
  sizeBytes?: Maybe<Scalars['Float']['output']>;
  /** Slack's own id of the file. */
  slackFileId: Scalars['String']['output'];
  /** If the file can still be opened. */
  state: SlackFileState;
  /** The title; null when there is none. */
  title?: Maybe<Scalars['String']['output']>;
  /** Address of the file in Slack, without an access token: only people with access can open it. Null when Slack hides the file. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** Availability of a file. Clients must accept new values. */
export type SlackFileState =
  /** People with access in Slack can open it. */
  | 'AVAILABLE'
  /** It was deleted. */
  | 'DELETED'
  /** Slack hides it because of the workspace's plan. */
  | 'HIDDEN';

/** A message in Slack. Housekeeping, such as joins, leaves and topic changes, is not included. */
export type SlackMessage = Node & {
  /** The author; null for a bot that is not a user, and for a deleted message. */
  author?: Maybe<SlackUser>;
  /** The author's name as shown with the message; null when unknown. */
  authorName?: Maybe<Scalars['String']['output']>;
  /** The channel of the message. */
  channel: SlackChannel;
  /** Time of deletion; null when not deleted, or when the source did not say. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time of the last edit; null when never edited. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Files shared with the message, at most 50. */
  files: Array<SlackFile>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True if the message was deleted. It stays as the root of its thread. */
  isDeleted: Scalars['Boolean']['output'];
  /** True if the message started a thread. */
  isThreadRoot: Scalars['Boolean']['output'];
  /** The kind of message. */
  kind: SlackMessageKind;
  /** Time of the last message in the thread; time of writing without a thread. */
  lastActivityAt: Scalars['DateTime']['output'];
  /** Known users that the message mentions, at most 100. */
  mentions: Array<SlackUser>;
  /** Number of people who replied, as Slack counts them; null without a thread. */
  participantsCount?: Maybe<Scalars['Int']['output']>;
  /** Address of the message in Slack; null when the workspace's address or the channel's id is unknown. */
  permalink?: Maybe<Scalars['URL']['output']>;
  /** Number of reactions with all emoji. */
  reactionCount: Scalars['Int']['output'];
  /** Reactions to the message, one for each emoji, at most 50. */
  reactions: Array<SlackReaction>;
  /** Replies in the thread that this message started, oldest first by default. */
  replies: SlackMessageConnection;
  /** Number of replies in the thread, as Slack counts them. */
  replyCount: Scalars['Int']['output'];
  /** The message that started this reply's thread; null outside a thread, for the root itself, and when the root is not loaded. */
  root?: Maybe<SlackMessage>;
  /** Time of writing. */
  sentAt: Scalars['DateTime']['output'];
  /** Slack's timestamp, which identifies the message within its channel: seconds, a dot and six digits. Treat it as text. */
  slackTs: Scalars['String']['output'];
  /** The latest version as plain text, with mentions, links and dates spelled out; empty for a deleted message. */
  text: Scalars['String']['output'];
};


/** A message in Slack. Housekeeping, such as joins, leaves and topic changes, is not included. */
export type SlackMessageRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
};

/** A page of messages. */
export type SlackMessageConnection = {
  /** The messages with their cursors. */
  edges: Array<SlackMessageEdge>;
  /** The messages alone. */
  nodes: Array<SlackMessage>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of messages in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A message in a page. */
export type SlackMessageEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: SlackMessage;
};

/** Conditions on messages; all given ones must hold. At most 5 levels deep. */
export type SlackMessageFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<SlackMessageFilter>>;
  /** By the author's SlackUser id. */
  authorId?: InputMaybe<IdFilter>;
  /** By channel. */
  channelId?: InputMaybe<IdFilter>;
  /** By the time of the last edit. */
  editedAt?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** True for deleted messages. */
  isDeleted?: InputMaybe<BooleanFilter>;
  /** True for replies in a thread. */
  isReply?: InputMaybe<BooleanFilter>;
  /** True for messages that started a thread. */
  isThreadRoot?: InputMaybe<BooleanFilter>;
  /** By kind. */
  kind?: InputMaybe<SlackMessageKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<SlackMessageFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<SlackMessageFilter>>;
  /** By the number of reactions. */
  reactionCount?: InputMaybe<IntFilter>;
  /** By the number of replies. */
  replyCount?: InputMaybe<IntFilter>;
  /** By the time of writing. */
  sentAt?: InputMaybe<DateTimeFilter>;
  /** By the plain text. */
  text?: InputMaybe<StringFilter>;
};

/** A group of messages. */
export type SlackMessageGroup = {
  /** The author, of groups by author. */
  author?: Maybe<SlackUser>;
  /** The channel, of groups by channel. */
  channel?: Maybe<SlackChannel>;
  /** Number of messages in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of messages. */
export type SlackMessageGroupField =
  /** Author. */
  | 'AUTHOR'
  /** Channel. */
  | 'CHANNEL'
  /** Day (UTC). */
  | 'DAY'
  /** Kind. */
  | 'KIND'
  /** Month (UTC). */
  | 'MONTH'
  /** Week (UTC). */
  | 'WEEK';

/** Number of messages, as a whole and by group. */
export type SlackMessageGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<SlackMessageGroup>;
};

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

/** Conditions on a message's kind; all given ones must hold. */
export type SlackMessageKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<SlackMessageKind>;
  /** One of. */
  in?: InputMaybe<Array<SlackMessageKind>>;
  /** Different from. */
  neq?: InputMaybe<SlackMessageKind>;
  /** None of. */
  nin?: InputMaybe<Array<SlackMessageKind>>;
};

/** A sort order for messages. */
export type SlackMessageOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: SlackMessageOrderField;
};

/** Fields that messages can be sorted by. */
export type SlackMessageOrderField =
  /** The time of the last message in the thread. */
  | 'LAST_ACTIVITY_AT'
  /** The time of writing. */
  | 'SENT_AT';

/** People's use of one emoji on a message. */
export type SlackReaction = {
  /** Number of people who used the emoji. */
  count: Scalars['Int']['output'];
  /** The emoji's name without colons. */
  name: Scalars['String']['output'];
  /** Known users who used the emoji, at most 50. They can be fewer than `count`. */
  users: Array<SlackUser>;
};

/** How fast a user answers in threads, by the user's latest 200 replies. An answer is a reply after a message of somebody else in the same thread; deleted messages count nowhere. */
export type SlackResponseTime = {
  /** Number of answers that it is the median of: at least 3. */
  answers: Scalars['Int']['output'];
  /** Median of the minutes between an answer and the message before it: all hours, also nights and weekends. */
  medianMinutes: Scalars['Float']['output'];
};

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

/** A Slack user: a member, a guest or a bot. */
export type SlackUser = Node & {
  /** The department; null when the source did not say. */
  department?: Maybe<Scalars['String']['output']>;
  /** The display name; null when there is none. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The e-mail address in lower case; null in many exports. */
  email?: Maybe<Scalars['String']['output']>;
  /** The user name, which can change; null when the source did not say. */
  handle?: Maybe<Scalars['String']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True for bots and apps. */
  isBot: Scalars['Boolean']['output'];
  /** True if the user was deactivated. */
  isDeleted: Scalars['Boolean']['output'];
  /** True for a guest or a member of another workspace: a customer or partner, not a colleague. */
  isGuest: Scalars['Boolean']['output'];
  /** Number of the user's messages, without deleted ones; null when they could not be counted. */
  messageCount?: Maybe<Scalars['Int']['output']>;
  /** Messages of the user, newest first by default. */
  messages: SlackMessageConnection;
  /** The full name; null when the source did not say. */
  realName?: Maybe<Scalars['String']['output']>;
  /** How fast the user answers in threads; null with fewer than 3 answers. */
  responseTime?: Maybe<SlackResponseTime>;
  /** What the user does for us, by words of the title or else the department; null when neither says, and for bots. Of guests only who leads their company is told. */
  roleCategory?: Maybe<SlackRoleCategory>;
  /** Slack's id: U… or W…, or B… for a bot without a user. */
  slackUserId: Scalars['String']['output'];
  /** Slack's id of the user's workspace, which differs for guests from shared channels; null when the source did not say. */
  teamId?: Maybe<Scalars['String']['output']>;
  /** IANA name of the time zone, such as America/Los_Angeles; null when the source did not say. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** The job title; null when the source did not say. */
  title?: Maybe<Scalars['String']['output']>;
};


/** A Slack user: a member, a guest or a bot. */
export type SlackUserMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackMessageOrder>>;
};

/** A page of Slack users. */
export type SlackUserConnection = {
  /** The users with their cursors. */
  edges: Array<SlackUserEdge>;
  /** The users alone. */
  nodes: Array<SlackUser>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of users in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A Slack user in a page. */
export type SlackUserEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: SlackUser;
};

/** Conditions on Slack users; all given ones must hold. At most 5 levels deep. */
export type SlackUserFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<SlackUserFilter>>;
  /** By contact. */
  contactId?: InputMaybe<IdFilter>;
  /** By department. */
  department?: InputMaybe<StringFilter>;
  /** By display name. */
  displayName?: InputMaybe<StringFilter>;
  /** By e-mail address, in lower case. */
  email?: InputMaybe<StringFilter>;
  /** By employee. */
  employeeId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** True for bots. */
  isBot?: InputMaybe<BooleanFilter>;
  /** True for deactivated users. */
  isDeleted?: InputMaybe<BooleanFilter>;
  /** True for guests. */
  isGuest?: InputMaybe<BooleanFilter>;
  /** This must not hold. */
  not?: InputMaybe<SlackUserFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<SlackUserFilter>>;
  /** By full name. */
  realName?: InputMaybe<StringFilter>;
  /** By Slack's own id. */
  slackUserId?: InputMaybe<StringFilter>;
  /** By Slack's id of the user's workspace. */
  teamId?: InputMaybe<StringFilter>;
  /** By job title. */
  title?: InputMaybe<StringFilter>;
};

/** A group of users. */
export type SlackUserGroup = {
  /** The contact, of groups by contact. */
  contact?: Maybe<Contact>;
  /** Number of users in the group. */
  count: Scalars['Int']['output'];
  /** The employee, of groups by employee. */
  employee?: Maybe<Employee>;
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of users. */
export type SlackUserGroupField =
  /** Contact. A person may have several Slack users. */
  | 'CONTACT'
  /** Department. */
  | 'DEPARTMENT'
  /** Employee. A person may have several Slack users. */
  | 'EMPLOYEE'
  /** `true` of bots and apps, `false` of people. */
  | 'IS_BOT'
  /** `true` of deactivated users, `false` of others. */
  | 'IS_DELETED'
  /** `true` of guests, who are customers or partners, `false` of others. */
  | 'IS_GUEST'
  /** Slack's id of their workspace. */
  | 'TEAM'
  /** Job title. */
  | 'TITLE';

/** Number of users, as a whole and by group. */
export type SlackUserGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<SlackUserGroup>;
};

/** A sort order for Slack users. */
export type SlackUserOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: SlackUserOrderField;
};

/** Fields that Slack users can be sorted by. */
export type SlackUserOrderField =
  /** The full name. */
  | 'REAL_NAME';

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
  Employee: Employee;
  SlackChannel: SlackChannel;
  SlackMessage: SlackMessage;
  SlackUser: SlackUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  SlackChannel:
    ( { __typename: 'SlackChannel' }
    & GraphQLRecursivePick<FederationTypes['SlackChannel'], {"id":true}> );
  SlackMessage:
    ( { __typename: 'SlackMessage' }
    & GraphQLRecursivePick<FederationTypes['SlackMessage'], {"id":true}> );
  SlackUser:
    ( { __typename: 'SlackUser' }
    & GraphQLRecursivePick<FederationTypes['SlackUser'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( SlackChannelRow & { __typename: 'SlackChannel' } )
    | ( SlackMessageRow & { __typename: 'SlackMessage' } )
    | ( SlackUserRow & { __typename: 'SlackUser' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountLink: ResolverTypeWrapper<AccountLink>;
  AccountLinkOrigin: AccountLinkOrigin;
  BooleanFilter: BooleanFilter;
  Contact: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Employee: ResolverTypeWrapper<Reference>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SlackChannel: ResolverTypeWrapper<SlackChannelRow>;
  SlackChannelConnection: ResolverTypeWrapper<ConnectionOf<Omit<SlackChannelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SlackChannelEdge']>, nodes: Array<ResolversTypes['SlackChannel']> }>>;
  SlackChannelEdge: ResolverTypeWrapper<Omit<SlackChannelEdge, 'node'> & { node: ResolversTypes['SlackChannel'] }>;
  SlackChannelErrorCode: SlackChannelErrorCode;
  SlackChannelFilter: SlackChannelFilter;
  SlackChannelGroup: ResolverTypeWrapper<Group>;
  SlackChannelGroupField: SlackChannelGroupField;
  SlackChannelGroups: ResolverTypeWrapper<Omit<SlackChannelGroups, 'groups'> & { groups: Array<ResolversTypes['SlackChannelGroup']> }>;
  SlackChannelLinkAccountPayload: ResolverTypeWrapper<Omit<SlackChannelLinkAccountPayload, 'channel'> & { channel?: Maybe<ResolversTypes['SlackChannel']> }>;
  SlackChannelOrder: SlackChannelOrder;
  SlackChannelOrderField: SlackChannelOrderField;
  SlackChannelType: SlackChannelType;
  SlackChannelTypeFilter: SlackChannelTypeFilter;
  SlackChannelUnlinkAccountPayload: ResolverTypeWrapper<Omit<SlackChannelUnlinkAccountPayload, 'channel'> & { channel?: Maybe<ResolversTypes['SlackChannel']> }>;
  SlackChannelUserError: ResolverTypeWrapper<SlackChannelUserError>;
  SlackFile: ResolverTypeWrapper<StoredFile>;
  SlackFileState: SlackFileState;
  SlackMessage: ResolverTypeWrapper<SlackMessageRow>;
  SlackMessageConnection: ResolverTypeWrapper<ConnectionOf<Omit<SlackMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SlackMessageEdge']>, nodes: Array<ResolversTypes['SlackMessage']> }>>;
  SlackMessageEdge: ResolverTypeWrapper<Omit<SlackMessageEdge, 'node'> & { node: ResolversTypes['SlackMessage'] }>;
  SlackMessageFilter: SlackMessageFilter;
  SlackMessageGroup: ResolverTypeWrapper<Group>;
  SlackMessageGroupField: SlackMessageGroupField;
  SlackMessageGroups: ResolverTypeWrapper<Omit<SlackMessageGroups, 'groups'> & { groups: Array<ResolversTypes['SlackMessageGroup']> }>;
  SlackMessageKind: SlackMessageKind;
  SlackMessageKindFilter: SlackMessageKindFilter;
  SlackMessageOrder: SlackMessageOrder;
  SlackMessageOrderField: SlackMessageOrderField;
  SlackReaction: ResolverTypeWrapper<StoredReaction>;
  SlackResponseTime: ResolverTypeWrapper<SlackResponseTime>;
  SlackRoleCategory: SlackRoleCategory;
  SlackUser: ResolverTypeWrapper<SlackUserRow>;
  SlackUserConnection: ResolverTypeWrapper<ConnectionOf<Omit<SlackUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SlackUserEdge']>, nodes: Array<ResolversTypes['SlackUser']> }>>;
  SlackUserEdge: ResolverTypeWrapper<Omit<SlackUserEdge, 'node'> & { node: ResolversTypes['SlackUser'] }>;
  SlackUserFilter: SlackUserFilter;
  SlackUserGroup: ResolverTypeWrapper<Group>;
  SlackUserGroupField: SlackUserGroupField;
  SlackUserGroups: ResolverTypeWrapper<Omit<SlackUserGroups, 'groups'> & { groups: Array<ResolversTypes['SlackUserGroup']> }>;
  SlackUserOrder: SlackUserOrder;
  SlackUserOrderField: SlackUserOrderField;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Reference;
  ID: Scalars['ID']['output'];
  AccountLink: AccountLink;
  BooleanFilter: BooleanFilter;
  Contact: Reference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  Employee: Reference;
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SlackChannel: SlackChannelRow;
  SlackChannelConnection: ConnectionOf<Omit<SlackChannelConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SlackChannelEdge']>, nodes: Array<ResolversParentTypes['SlackChannel']> }>;
  SlackChannelEdge: Omit<SlackChannelEdge, 'node'> & { node: ResolversParentTypes['SlackChannel'] };
  SlackChannelFilter: SlackChannelFilter;
  SlackChannelGroup: Group;
  SlackChannelGroups: Omit<SlackChannelGroups, 'groups'> & { groups: Array<ResolversParentTypes['SlackChannelGroup']> };
  SlackChannelLinkAccountPayload: Omit<SlackChannelLinkAccountPayload, 'channel'> & { channel?: Maybe<ResolversParentTypes['SlackChannel']> };
  SlackChannelOrder: SlackChannelOrder;
  SlackChannelTypeFilter: SlackChannelTypeFilter;
  SlackChannelUnlinkAccountPayload: Omit<SlackChannelUnlinkAccountPayload, 'channel'> & { channel?: Maybe<ResolversParentTypes['SlackChannel']> };
  SlackChannelUserError: SlackChannelUserError;
  SlackFile: StoredFile;
  SlackMessage: SlackMessageRow;
  SlackMessageConnection: ConnectionOf<Omit<SlackMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SlackMessageEdge']>, nodes: Array<ResolversParentTypes['SlackMessage']> }>;
  SlackMessageEdge: Omit<SlackMessageEdge, 'node'> & { node: ResolversParentTypes['SlackMessage'] };
  SlackMessageFilter: SlackMessageFilter;
  SlackMessageGroup: Group;
  SlackMessageGroups: Omit<SlackMessageGroups, 'groups'> & { groups: Array<ResolversParentTypes['SlackMessageGroup']> };
  SlackMessageKindFilter: SlackMessageKindFilter;
  SlackMessageOrder: SlackMessageOrder;
  SlackReaction: StoredReaction;
  SlackResponseTime: SlackResponseTime;
  SlackUser: SlackUserRow;
  SlackUserConnection: ConnectionOf<Omit<SlackUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SlackUserEdge']>, nodes: Array<ResolversParentTypes['SlackUser']> }>;
  SlackUserEdge: Omit<SlackUserEdge, 'node'> & { node: ResolversParentTypes['SlackUser'] };
  SlackUserFilter: SlackUserFilter;
  SlackUserGroup: Group;
  SlackUserGroups: Omit<SlackUserGroups, 'groups'> & { groups: Array<ResolversParentTypes['SlackUserGroup']> };
  SlackUserOrder: SlackUserOrder;
  StringFilter: StringFilter;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slackChannels?: Resolver<Maybe<ResolversTypes['SlackChannelConnection']>, ParentType, ContextType, Partial<AccountSlackChannelsArgs>>;
  slackThreads?: Resolver<Maybe<ResolversTypes['SlackMessageConnection']>, ParentType, ContextType, Partial<AccountSlackThreadsArgs>>;
};

export type AccountLinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountLink'] = ResolversParentTypes['AccountLink']> = {
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['AccountLinkOrigin'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slackMessages?: Resolver<Maybe<ResolversTypes['SlackMessageConnection']>, ParentType, ContextType, Partial<ContactSlackMessagesArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slackMessages?: Resolver<Maybe<ResolversTypes['SlackMessageConnection']>, ParentType, ContextType, Partial<EmployeeSlackMessagesArgs>>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  slackChannelLinkAccount?: Resolver<Maybe<ResolversTypes['SlackChannelLinkAccountPayload']>, ParentType, ContextType, RequireFields<MutationSlackChannelLinkAccountArgs, 'accountId' | 'channelId'>>;
  slackChannelUnlinkAccount?: Resolver<Maybe<ResolversTypes['SlackChannelUnlinkAccountPayload']>, ParentType, ContextType, RequireFields<MutationSlackChannelUnlinkAccountArgs, 'channelId'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'SlackChannel' | 'SlackMessage' | 'SlackUser', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  slackChannel?: Resolver<Maybe<ResolversTypes['SlackChannel']>, ParentType, ContextType, RequireFields<QuerySlackChannelArgs, 'id'>>;
  slackChannelGroups?: Resolver<Maybe<ResolversTypes['SlackChannelGroups']>, ParentType, ContextType, RequireFields<QuerySlackChannelGroupsArgs, 'by' | 'first'>>;
  slackChannels?: Resolver<Maybe<ResolversTypes['SlackChannelConnection']>, ParentType, ContextType, Partial<QuerySlackChannelsArgs>>;
  slackMessage?: Resolver<Maybe<ResolversTypes['SlackMessage']>, ParentType, ContextType, RequireFields<QuerySlackMessageArgs, 'id'>>;
  slackMessageGroups?: Resolver<Maybe<ResolversTypes['SlackMessageGroups']>, ParentType, ContextType, RequireFields<QuerySlackMessageGroupsArgs, 'by' | 'first'>>;
  slackMessages?: Resolver<Maybe<ResolversTypes['SlackMessageConnection']>, ParentType, ContextType, Partial<QuerySlackMessagesArgs>>;
  slackNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerySlackNodeArgs, 'id'>>;
  slackNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerySlackNodesArgs, 'ids'>>;
  slackUser?: Resolver<Maybe<ResolversTypes['SlackUser']>, ParentType, ContextType, RequireFields<QuerySlackUserArgs, 'id'>>;
  slackUserGroups?: Resolver<Maybe<ResolversTypes['SlackUserGroups']>, ParentType, ContextType, RequireFields<QuerySlackUserGroupsArgs, 'by' | 'first'>>;
  slackUsers?: Resolver<Maybe<ResolversTypes['SlackUserConnection']>, ParentType, ContextType, Partial<QuerySlackUsersArgs>>;
};

export type SlackChannelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannel'] = ResolversParentTypes['SlackChannel'], FederationReferenceType extends FederationReferenceTypes['SlackChannel'] = FederationReferenceTypes['SlackChannel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackChannel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  accountLink?: Resolver<Maybe<ResolversTypes['AccountLink']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  engagement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPrivate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastMessageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['SlackMessageConnection'], ParentType, ContextType, Partial<SlackChannelMessagesArgs>>;
  messagesPerDay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slackChannelId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SlackChannelType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlackChannelConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelConnection'] = ResolversParentTypes['SlackChannelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SlackChannelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SlackChannel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlackChannelEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelEdge'] = ResolversParentTypes['SlackChannelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlackChannel'], ParentType, ContextType>;
};

export type SlackChannelGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelGroup'] = ResolversParentTypes['SlackChannelGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlackChannelGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelGroups'] = ResolversParentTypes['SlackChannelGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SlackChannelGroup']>, ParentType, ContextType>;
};

export type SlackChannelLinkAccountPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelLinkAccountPayload'] = ResolversParentTypes['SlackChannelLinkAccountPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['SlackChannel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SlackChannelUserError']>, ParentType, ContextType>;
};

export type SlackChannelUnlinkAccountPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelUnlinkAccountPayload'] = ResolversParentTypes['SlackChannelUnlinkAccountPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['SlackChannel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SlackChannelUserError']>, ParentType, ContextType>;
};

export type SlackChannelUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackChannelUserError'] = ResolversParentTypes['SlackChannelUserError']> = {
  code?: Resolver<ResolversTypes['SlackChannelErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SlackFileResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackFile'] = ResolversParentTypes['SlackFile']> = {
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  slackFileId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SlackFileState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type SlackMessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessage'] = ResolversParentTypes['SlackMessage'], FederationReferenceType extends FederationReferenceTypes['SlackMessage'] = FederationReferenceTypes['SlackMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['SlackUser']>, ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['SlackChannel'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['SlackFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isThreadRoot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SlackMessageKind'], ParentType, ContextType>;
  lastActivityAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['SlackUser']>, ParentType, ContextType>;
  participantsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  permalink?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  reactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reactions?: Resolver<Array<ResolversTypes['SlackReaction']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['SlackMessageConnection'], ParentType, ContextType, Partial<SlackMessageRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['SlackMessage']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  slackTs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlackMessageConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessageConnection'] = ResolversParentTypes['SlackMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SlackMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SlackMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlackMessageEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessageEdge'] = ResolversParentTypes['SlackMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlackMessage'], ParentType, ContextType>;
};

export type SlackMessageGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessageGroup'] = ResolversParentTypes['SlackMessageGroup']> = {
  author?: Resolver<Maybe<ResolversTypes['SlackUser']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['SlackChannel']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlackMessageGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackMessageGroups'] = ResolversParentTypes['SlackMessageGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SlackMessageGroup']>, ParentType, ContextType>;
};

export type SlackReactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackReaction'] = ResolversParentTypes['SlackReaction']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['SlackUser']>, ParentType, ContextType>;
};

export type SlackResponseTimeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackResponseTime'] = ResolversParentTypes['SlackResponseTime']> = {
  answers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SlackUserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUser'] = ResolversParentTypes['SlackUser'], FederationReferenceType extends FederationReferenceTypes['SlackUser'] = FederationReferenceTypes['SlackUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isGuest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  messageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['SlackMessageConnection'], ParentType, ContextType, Partial<SlackUserMessagesArgs>>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseTime?: Resolver<Maybe<ResolversTypes['SlackResponseTime']>, ParentType, ContextType>;
  roleCategory?: Resolver<Maybe<ResolversTypes['SlackRoleCategory']>, ParentType, ContextType>;
  slackUserId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlackUserConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUserConnection'] = ResolversParentTypes['SlackUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SlackUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SlackUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlackUserEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUserEdge'] = ResolversParentTypes['SlackUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlackUser'], ParentType, ContextType>;
};

export type SlackUserGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUserGroup'] = ResolversParentTypes['SlackUserGroup']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SlackUserGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUserGroups'] = ResolversParentTypes['SlackUserGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SlackUserGroup']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountLink?: AccountLinkResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlackChannel?: SlackChannelResolvers<ContextType>;
  SlackChannelConnection?: SlackChannelConnectionResolvers<ContextType>;
  SlackChannelEdge?: SlackChannelEdgeResolvers<ContextType>;
  SlackChannelGroup?: SlackChannelGroupResolvers<ContextType>;
  SlackChannelGroups?: SlackChannelGroupsResolvers<ContextType>;
  SlackChannelLinkAccountPayload?: SlackChannelLinkAccountPayloadResolvers<ContextType>;
  SlackChannelUnlinkAccountPayload?: SlackChannelUnlinkAccountPayloadResolvers<ContextType>;
  SlackChannelUserError?: SlackChannelUserErrorResolvers<ContextType>;
  SlackFile?: SlackFileResolvers<ContextType>;
  SlackMessage?: SlackMessageResolvers<ContextType>;
  SlackMessageConnection?: SlackMessageConnectionResolvers<ContextType>;
  SlackMessageEdge?: SlackMessageEdgeResolvers<ContextType>;
  SlackMessageGroup?: SlackMessageGroupResolvers<ContextType>;
  SlackMessageGroups?: SlackMessageGroupsResolvers<ContextType>;
  SlackReaction?: SlackReactionResolvers<ContextType>;
  SlackResponseTime?: SlackResponseTimeResolvers<ContextType>;
  SlackUser?: SlackUserResolvers<ContextType>;
  SlackUserConnection?: SlackUserConnectionResolvers<ContextType>;
  SlackUserEdge?: SlackUserEdgeResolvers<ContextType>;
  SlackUserGroup?: SlackUserGroupResolvers<ContextType>;
  SlackUserGroups?: SlackUserGroupsResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
