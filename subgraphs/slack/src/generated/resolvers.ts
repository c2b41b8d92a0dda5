import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, SubgraphContext } from '@sophia/subgraph-kit';
import type { SlackChannelRow } from '../entities/slack-channel.ts';
import type { SlackUserRow } from '../entities/slack-user.ts';
import type { SlackMessageRow, StoredReaction } from '../entities/slack-message.ts';
import type { StoredFile } from '../source/files.ts';
import type { Reference } from '../resolvers/reference.ts';
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
  /** An instant in UTC, ISO 8601 with milliseconds: 2026-03-02T17:03:23.000Z. */
  DateTime: { input: Date; output: Date | string; }
  /** A decimal number as a string, so that no digit is lost: "1290.50". */
  Decimal: { input: string; output: string; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Account = {
  id: Scalars['ID']['output'];
  /** The Slack channels about this account, by name unless ordered otherwise. */
  slackChannels?: Maybe<SlackChannelConnection>;
  /** The messages that started a thread in a channel about this account, newest activity first unless ordered otherwise. */
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

/** How a channel came to its account. */
export type AccountLink = {
  /** When. */
  linkedAt: Scalars['DateTime']['output'];
  /** The subject of the person who linked by hand; null for an automatic link. */
  linkedBy?: Maybe<Scalars['String']['output']>;
  /** Who decided. */
  origin: AccountLinkOrigin;
};

/** Who decided a channel's account. Clients must expect new values. */
export type AccountLinkOrigin =
  /** The channel's name, which equals the name of exactly one account. */
  | 'AUTOMATIC'
  /** A person. Never overwritten by the channel's name. */
  | 'MANUAL';

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Contact = {
  id: Scalars['ID']['output'];
  /** What this contact wrote in Slack, newest first unless ordered otherwise. */
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
  /** What this employee wrote in Slack, newest first unless ordered otherwise. */
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
  /** Links a channel to the account that it is about. The link made by hand stands until a person changes it, whatever the channel's name says. */
  slackChannelLinkAccount?: Maybe<SlackChannelLinkAccountPayload>;
  /** Takes a channel's account away. Remembered: the channel's name never links it again. */
  slackChannelUnlinkAccount?: Maybe<SlackChannelUnlinkAccountPayload>;
};


export type MutationSlackChannelLinkAccountArgs = {
  accountId: Scalars['ID']['input'];
  channelId: Scalars['ID']['input'];
};


export type MutationSlackChannelUnlinkAccountArgs = {
  channelId: Scalars['ID']['input'];
};

/** What can be fetched by its id alone, whatever its type. */
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

/** Where a page stands in its list, by the Relay cursor connections specification. */
export type PageInfo = {
  /** The cursor of the last item of this page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow the last of this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede the first of this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** One channel, or null when there is none with this id. */
  slackChannel?: Maybe<SlackChannel>;
  /** Channels, by name unless ordered otherwise. */
  slackChannels?: Maybe<SlackChannelConnection>;
  /** One message, or null when there is none with this id. */
  slackMessage?: Maybe<SlackMessage>;
  /** Messages, newest first unless ordered otherwise. */
  slackMessages?: Maybe<SlackMessageConnection>;
  /** The object with this id, whatever its type; null when there is none, also for an id that can be none. An id that was replaced finds what took its place. */
  slackNode?: Maybe<Node>;
  /** The objects with these ids, in their order: null in the place of an id that names none. At most 100. */
  slackNodes: Array<Maybe<Node>>;
  /** One Slack user, or null when there is none with this id. */
  slackUser?: Maybe<SlackUser>;
  /** Slack users, by name unless ordered otherwise. */
  slackUsers?: Maybe<SlackUserConnection>;
};


export type QuerySlackChannelArgs = {
  id: Scalars['ID']['input'];
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


export type QuerySlackUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlackUserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<SlackUserOrder>>;
};

/** A Slack channel, private channel or direct conversation, with the messages that were loaded of it. */
export type SlackChannel = Node & {
  /** The account that the channel is about. */
  account?: Maybe<Account>;
  /** How the account came to the channel; null without one. */
  accountLink?: Maybe<AccountLink>;
  /** When the channel was made in Slack; null when the source did not say. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much members answer and react, 0 to 1; null: not computed. */
  engagement?: Maybe<Scalars['Float']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True when nobody can post any more. */
  isArchived: Scalars['Boolean']['output'];
  /** True for private channels and direct conversations. */
  isPrivate: Scalars['Boolean']['output'];
  /** When the last message was written. */
  lastMessageAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many members the source counted; null when it did not say. */
  memberCount?: Maybe<Scalars['Int']['output']>;
  /** The channel's messages, newest first unless ordered otherwise. */
  messages: SlackMessageConnection;
  /** Messages a day between the first and the last message, deleted ones left out; null without messages. */
  messagesPerDay?: Maybe<Scalars['Float']['output']>;
  /** The name without #; for a direct conversation the names of those who take part. */
  name: Scalars['String']['output'];
  /** What the channel is for, as its members put it. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** How much of the talk is about customers, 0 to 1; null: not computed. */
  relevance?: Maybe<Scalars['Float']['output']>;
  /** Slack's own id (C…, G… or D…); "folder:" and the folder's name for a channel that an export holds without telling its id. */
  slackChannelId: Scalars['String']['output'];
  /** What is going on in it now, as its members put it. */
  topic?: Maybe<Scalars['String']['output']>;
  /** What kind of channel it is, judged by its name and purpose. */
  type: SlackChannelType;
};


/** A Slack channel, private channel or direct conversation, with the messages that were loaded of it. */
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
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many channels the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A channel in a page. */
export type SlackChannelEdge = {
  /** To continue after or before this channel. */
  cursor: Scalars['String']['output'];
  /** The channel. */
  node: SlackChannel;
};

/** Why a channel could not be changed. Clients must expect new values. */
export type SlackChannelErrorCode =
  /** There is no such channel or account. */
  | 'NOT_FOUND';

/** Conditions on channels; all given ones must hold. At most 5 levels deep. */
export type SlackChannelFilter = {
  /** By the account that the channel is about. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<SlackChannelFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By whether it is archived. */
  isArchived?: InputMaybe<BooleanFilter>;
  /** By whether it is private. */
  isPrivate?: InputMaybe<BooleanFilter>;
  /** By the time of the last message. */
  lastMessageAt?: InputMaybe<DateTimeFilter>;
  /** By the number of members. */
  memberCount?: InputMaybe<IntFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<SlackChannelFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SlackChannelFilter>>;
  /** By purpose. */
  purpose?: InputMaybe<StringFilter>;
  /** By Slack's own id. */
  slackChannelId?: InputMaybe<StringFilter>;
  /** By type. */
  type?: InputMaybe<SlackChannelTypeFilter>;
};

/** What linking a channel to an account brought. */
export type SlackChannelLinkAccountPayload = {
  /** The channel as it is now; null when nothing was done. */
  channel?: Maybe<SlackChannel>;
  /** Why nothing was done; empty when it worked. */
  userErrors: Array<SlackChannelUserError>;
};

/** One level of the order of channels. */
export type SlackChannelOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to order by. */
  field: SlackChannelOrderField;
};

/** What channels can be ordered by. */
export type SlackChannelOrderField =
  /** The time of the last message. */
  | 'LAST_MESSAGE_AT'
  /** The number of members. */
  | 'MEMBER_COUNT'
  /** The name. */
  | 'NAME';

/** What kind of channel it is. Clients must expect new values. */
export type SlackChannelType =
  /** About one customer, often shared with them. */
  | 'CUSTOMER'
  /** Everything else. */
  | 'GENERAL'
  /** One undertaking: a launch, a migration, an onboarding. */
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

/** What taking a channel's account away brought. */
export type SlackChannelUnlinkAccountPayload = {
  /** The channel as it is now; null when nothing was done. */
  channel?: Maybe<SlackChannel>;
  /** Why nothing was done; empty when it worked. */
  userErrors: Array<SlackChannelUserError>;
};

/** Why a channel could not be changed. */
export type SlackChannelUserError = {
  /** For programs. */
  code: SlackChannelErrorCode;
  /** The path of the argument that is to blame. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** For people. */
  message: Scalars['String']['output'];
};

/** A file shared with a message; its content is not kept. */
export type SlackFile = {
  /** The MIME type. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** The file's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The size in bytes; null when not known. */
  sizeBytes?: Maybe<Scalars['Float']['output']>;
  /** Slack's own id of the file. */
  slackFileId: Scalars['String']['output'];
  /** Whether the file can still be opened. */
  state: SlackFileState;
  /** The title that it was shared under. */
  title?: Maybe<Scalars['String']['output']>;
  /** Where it lies, without any access token: opens only for those whom Slack lets in. Null when Slack hides the file. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** Whether a file can be opened. Clients must expect new values. */
export type SlackFileState =
  /** It can be opened by those whom Slack lets in. */
  | 'AVAILABLE'
  /** It was deleted. */
  | 'DELETED'
  /** Slack hides it: the workspace's plan keeps no older files. */
  | 'HIDDEN';

/** What somebody wrote in Slack. Joins, leaves, topic changes and other housekeeping are not messages. */
export type SlackMessage = Node & {
  /** Who wrote it; null for a bot that is no user, and once deleted. */
  author?: Maybe<SlackUser>;
  /** The name that the message was shown under. */
  authorName?: Maybe<Scalars['String']['output']>;
  /** Where it was written. */
  channel: SlackChannel;
  /** When it was deleted; null also when the source does not tell when. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its text was last edited. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The files shared with it: at most 50. */
  files: Array<SlackFile>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True when it was deleted; it stays as the root of its thread. */
  isDeleted: Scalars['Boolean']['output'];
  /** True when a thread hangs on it. */
  isThreadRoot: Scalars['Boolean']['output'];
  /** What kind of message it is. */
  kind: SlackMessageKind;
  /** When something last happened in its thread; its own time without a thread. */
  lastActivityAt: Scalars['DateTime']['output'];
  /** The users that it mentions, as far as they are known: at most 100. */
  mentions: Array<SlackUser>;
  /** How many people answered, as Slack counted; null when no thread hangs on it. */
  participantsCount?: Maybe<Scalars['Int']['output']>;
  /** Where to open it in Slack; null when the workspace's address or the channel's id is not known. */
  permalink?: Maybe<Scalars['URL']['output']>;
  /** How many reactions it has, all kinds together. */
  reactionCount: Scalars['Int']['output'];
  /** The emoji that people put on it: at most 50 kinds. */
  reactions: Array<SlackReaction>;
  /** The replies of the thread that hangs on this message, oldest first unless ordered otherwise. */
  replies: SlackMessageConnection;
  /** How many replies Slack counted. */
  replyCount: Scalars['Int']['output'];
  /** The message that started the thread which this one answers in; null outside a thread, for the root itself, and when the root is not known. */
  root?: Maybe<SlackMessage>;
  /** When it was written. */
  sentAt: Scalars['DateTime']['output'];
  /** Slack's timestamp, which names the message within its channel: seconds, a dot, six digits. Never a number. */
  slackTs: Scalars['String']['output'];
  /** The latest text as plain text: mentions, links and dates spelled out; empty once deleted. */
  text: Scalars['String']['output'];
};


/** What somebody wrote in Slack. Joins, leaves, topic changes and other housekeeping are not messages. */
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
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many messages the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A message in a page. */
export type SlackMessageEdge = {
  /** To continue after or before this message. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: SlackMessage;
};

/** Conditions on messages; all given ones must hold. At most 5 levels deep. */
export type SlackMessageFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<SlackMessageFilter>>;
  /** By the SlackUser who wrote it. */
  authorId?: InputMaybe<IdFilter>;
  /** By channel. */
  channelId?: InputMaybe<IdFilter>;
  /** By the time of the last edit. */
  editedAt?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By whether it was deleted. */
  isDeleted?: InputMaybe<BooleanFilter>;
  /** By whether it answers in a thread. */
  isReply?: InputMaybe<BooleanFilter>;
  /** By whether a thread hangs on it. */
  isThreadRoot?: InputMaybe<BooleanFilter>;
  /** By kind. */
  kind?: InputMaybe<SlackMessageKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<SlackMessageFilter>;
  /** At least one of these holds. */
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

/** What kind of message it is. Clients must expect new values. */
export type SlackMessageKind =
  /** Written by a bot, an app or Slack itself. */
  | 'BOT'
  /** A person telling what they do: /me. */
  | 'ME'
  /** Written by a person. */
  | 'MESSAGE'
  /** A kind that we do not know yet. */
  | 'OTHER'
  /** A reply that was also sent to the channel. */
  | 'THREAD_BROADCAST'
  /** Kept from us by the source: its text is not available. */
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

/** One level of the order of messages. */
export type SlackMessageOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to order by. */
  field: SlackMessageOrderField;
};

/** What messages can be ordered by. */
export type SlackMessageOrderField =
  /** The time when something last happened in the message's thread. */
  | 'LAST_ACTIVITY_AT'
  /** The time of writing. */
  | 'SENT_AT';

/** An emoji on a message. */
export type SlackReaction = {
  /** How many people put it there. */
  count: Scalars['Int']['output'];
  /** The emoji's name without colons. */
  name: Scalars['String']['output'];
  /** Those of them that the source names and we know: may be fewer than count, at most 50. */
  users: Array<SlackUser>;
};

/** Somebody or something that writes in Slack: a member, a guest, a bot. */
export type SlackUser = Node & {
  /** The department. */
  department?: Maybe<Scalars['String']['output']>;
  /** The name chosen to be shown. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The e-mail address, lower-cased; many exports hold none. */
  email?: Maybe<Scalars['String']['output']>;
  /** The short name; it changes, so never a key. */
  handle?: Maybe<Scalars['String']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** True for bots and apps. */
  isBot: Scalars['Boolean']['output'];
  /** True when the user was deactivated. */
  isDeleted: Scalars['Boolean']['output'];
  /** True for a guest or a member of another workspace: a customer or partner, not one of ours. */
  isGuest: Scalars['Boolean']['output'];
  /** How many messages the user wrote, deleted ones left out. */
  messageCount?: Maybe<Scalars['Int']['output']>;
  /** The user's messages, newest first unless ordered otherwise. */
  messages: SlackMessageConnection;
  /** The full name. */
  realName?: Maybe<Scalars['String']['output']>;
  /** Slack's own id (U… or W…; a bot without a user: B…). */
  slackUserId: Scalars['String']['output'];
  /** The workspace that the user belongs to, which for a guest of a shared channel is another one; null when the source did not say. */
  teamId?: Maybe<Scalars['String']['output']>;
  /** The time zone by its IANA name, such as America/Los_Angeles. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** The job title. */
  title?: Maybe<Scalars['String']['output']>;
};


/** Somebody or something that writes in Slack: a member, a guest, a bot. */
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
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many users the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A Slack user in a page. */
export type SlackUserEdge = {
  /** To continue after or before this user. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: SlackUser;
};

/** Conditions on Slack users; all given ones must hold. At most 5 levels deep. */
export type SlackUserFilter = {
  /** All of these hold. */
  and?: InputMaybe<Array<SlackUserFilter>>;
  /** By contact. */
  contactId?: InputMaybe<IdFilter>;
  /** By the name chosen to be shown. */
  displayName?: InputMaybe<StringFilter>;
  /** By e-mail address; addresses are kept in lower case. */
  email?: InputMaybe<StringFilter>;
  /** By employee. */
  employeeId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By whether it is a bot. */
  isBot?: InputMaybe<BooleanFilter>;
  /** By whether it was deactivated. */
  isDeleted?: InputMaybe<BooleanFilter>;
  /** By whether it is a guest. */
  isGuest?: InputMaybe<BooleanFilter>;
  /** This does not hold. */
  not?: InputMaybe<SlackUserFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SlackUserFilter>>;
  /** By full name. */
  realName?: InputMaybe<StringFilter>;
  /** By Slack's own id. */
  slackUserId?: InputMaybe<StringFilter>;
};

/** One level of the order of Slack users. */
export type SlackUserOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** What to order by. */
  field: SlackUserOrderField;
};

/** What Slack users can be ordered by. */
export type SlackUserOrderField =
  /** The full name. */
  | 'REAL_NAME';

/** The system that a record comes from. Clients must expect new values. */
export type SourceSystem =
  /** A CRM known by its exported tables only, whose records are named, not numbered. */
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
  SlackMessageKind: SlackMessageKind;
  SlackMessageKindFilter: SlackMessageKindFilter;
  SlackMessageOrder: SlackMessageOrder;
  SlackMessageOrderField: SlackMessageOrderField;
  SlackReaction: ResolverTypeWrapper<StoredReaction>;
  SlackUser: ResolverTypeWrapper<SlackUserRow>;
  SlackUserConnection: ResolverTypeWrapper<ConnectionOf<Omit<SlackUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SlackUserEdge']>, nodes: Array<ResolversTypes['SlackUser']> }>>;
  SlackUserEdge: ResolverTypeWrapper<Omit<SlackUserEdge, 'node'> & { node: ResolversTypes['SlackUser'] }>;
  SlackUserFilter: SlackUserFilter;
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
  SlackMessageKindFilter: SlackMessageKindFilter;
  SlackMessageOrder: SlackMessageOrder;
  SlackReaction: StoredReaction;
  SlackUser: SlackUserRow;
  SlackUserConnection: ConnectionOf<Omit<SlackUserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SlackUserEdge']>, nodes: Array<ResolversParentTypes['SlackUser']> }>;
  SlackUserEdge: Omit<SlackUserEdge, 'node'> & { node: ResolversParentTypes['SlackUser'] };
  SlackUserFilter: SlackUserFilter;
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
  slackChannels?: Resolver<Maybe<ResolversTypes['SlackChannelConnection']>, ParentType, ContextType, Partial<QuerySlackChannelsArgs>>;
  slackMessage?: Resolver<Maybe<ResolversTypes['SlackMessage']>, ParentType, ContextType, RequireFields<QuerySlackMessageArgs, 'id'>>;
  slackMessages?: Resolver<Maybe<ResolversTypes['SlackMessageConnection']>, ParentType, ContextType, Partial<QuerySlackMessagesArgs>>;
  slackNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerySlackNodeArgs, 'id'>>;
  slackNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerySlackNodesArgs, 'ids'>>;
  slackUser?: Resolver<Maybe<ResolversTypes['SlackUser']>, ParentType, ContextType, RequireFields<QuerySlackUserArgs, 'id'>>;
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
  relevance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type SlackReactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackReaction'] = ResolversParentTypes['SlackReaction']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['SlackUser']>, ParentType, ContextType>;
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
  SlackChannelLinkAccountPayload?: SlackChannelLinkAccountPayloadResolvers<ContextType>;
  SlackChannelUnlinkAccountPayload?: SlackChannelUnlinkAccountPayloadResolvers<ContextType>;
  SlackChannelUserError?: SlackChannelUserErrorResolvers<ContextType>;
  SlackFile?: SlackFileResolvers<ContextType>;
  SlackMessage?: SlackMessageResolvers<ContextType>;
  SlackMessageConnection?: SlackMessageConnectionResolvers<ContextType>;
  SlackMessageEdge?: SlackMessageEdgeResolvers<ContextType>;
  SlackReaction?: SlackReactionResolvers<ContextType>;
  SlackUser?: SlackUserResolvers<ContextType>;
  SlackUserConnection?: SlackUserConnectionResolvers<ContextType>;
  SlackUserEdge?: SlackUserEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
