import { type Sql, sql } from '@sophia/database';
import {
  type Connection,
  type ConnectionArguments,
  connection,
  dayOf,
  defineConnection,
  type FilterField,
  type GroupArguments,
  type GroupDefinition,
  type Groups,
  groupsOf,
  matchesSearch,
  periodsOf,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import { SlackChannel, type SlackChannelRow } from '../entities/slack-channel.ts';
import { SlackMessage, type SlackMessageRow } from '../entities/slack-message.ts';
import { SlackUser, type SlackUserRow } from '../entities/slack-user.ts';

export type ChannelPage = Connection<SlackChannelRow>;
export type UserPage = Connection<SlackUserRow>;
export type MessagePage = Connection<SlackMessageRow>;

const channels = defineConnection<SlackChannelRow>({
  entity: SlackChannel,
  filter: {
    id: 'id',
    slackChannelId: 'slackChannelId',
    name: 'name',
    purpose: 'purpose',
    type: 'type',
    accountId: 'accountId',
    isPrivate: 'isPrivate',
    isArchived: 'isArchived',
    memberCount: 'memberCount',
    lastMessageAt: 'lastMessageAt',
  },
  orderBy: { NAME: 'name', LAST_MESSAGE_AT: 'lastMessageAt', MEMBER_COUNT: 'memberCount' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
});

/** Filters users by the person that they were resolved to. */
const resolvedTo = (column: 'contact_id' | 'employee_id'): FilterField => ({
  type: 'uuid',
  some: (matches) => sql`exists (
    select from slack.identity_resolutions resolution
    where resolution.tenant_id = t.tenant_id and resolution.identity_id = t.id
      and ${matches(sql.ref(`resolution.${column}`))})`,
});

/** The person that a user was resolved to. */
const personOf = (column: 'contact_id' | 'employee_id'): Sql => sql`(
  select ${sql.ref(`resolution.${column}`)} from slack.identity_resolutions resolution
  where resolution.tenant_id = t.tenant_id and resolution.identity_id = t.id)`;

const users = defineConnection<SlackUserRow>({
  entity: SlackUser,
  filter: {
    id: 'id',
    slackUserId: 'slackUserId',
    realName: 'realName',
    displayName: 'displayName',
    email: 'email',
    teamId: 'teamId',
    title: 'title',
    department: 'department',
    contactId: resolvedTo('contact_id'),
    employeeId: resolvedTo('employee_id'),
    isBot: 'isBot',
    isGuest: 'isGuest',
    isDeleted: 'isDeleted',
  },
  orderBy: { REAL_NAME: 'realName' },
  defaultOrder: [{ field: 'REAL_NAME', direction: 'ASC' }],
});

/** Sorts by the text of timestamps, which distinguishes messages of one millisecond. */
const messages = defineConnection<SlackMessageRow>({
  entity: SlackMessage,
  filter: {
    id: 'id',
    text: 'text',
    kind: 'kind',
    channelId: 'channelId',
    authorId: 'userId',
    sentAt: 'sentAt',
    editedAt: 'editedAt',
    isThreadRoot: 'isThreadRoot',
    isReply: 'isReply',
    isDeleted: 'isDeleted',
    replyCount: 'replyCount',
    reactionCount: 'reactionCount',
  },
  orderBy: { SENT_AT: 'ts', LAST_ACTIVITY_AT: 'lastActivityTs' },
  defaultOrder: [{ field: 'SENT_AT', direction: 'DESC' }],
});

const replies = defineConnection<SlackMessageRow>({
  ...messages,
  defaultOrder: [{ field: 'SENT_AT', direction: 'ASC' }],
});

const threads = defineConnection<SlackMessageRow>({
  ...messages,
  from: sql`slack.slack_messages as t
    join slack.slack_channels as channel on channel.tenant_id = t.tenant_id and channel.id = t.channel_id`,
  where: sql`t.is_thread_root`,
  parents: { account: { sql: sql`channel.account_id`, type: 'uuid' } },
  defaultOrder: [{ field: 'LAST_ACTIVITY_AT', direction: 'DESC' }],
});

/** A person may have several Slack users; the list has the messages of all. */
const messagesOfPeople = defineConnection<SlackMessageRow>({
  ...messages,
  from: sql`slack.slack_messages as t
    join slack.identity_resolutions as resolution
      on resolution.tenant_id = t.tenant_id and resolution.identity_id = t.user_id`,
  parents: {
    contact: { sql: sql`resolution.contact_id`, type: 'uuid' },
    employee: { sql: sql`resolution.employee_id`, type: 'uuid' },
  },
});

export const channelGroups = {
  list: channels,
  by: {
    TYPE: 'type',
    ACCOUNT: 'accountId',
    IS_PRIVATE: 'isPrivate',
    IS_ARCHIVED: 'isArchived',
    ...periodsOf('LAST_MESSAGE_', dayOf(sql`t.last_message_at`)),
  },
} as const satisfies GroupDefinition<SlackChannelRow, string>;

export const userGroups = {
  list: users,
  by: {
    IS_BOT: 'isBot',
    IS_GUEST: 'isGuest',
    IS_DELETED: 'isDeleted',
    TEAM: 'teamId',
    TITLE: 'title',
    DEPARTMENT: 'department',
    CONTACT: personOf('contact_id'),
    EMPLOYEE: personOf('employee_id'),
  },
} as const satisfies GroupDefinition<SlackUserRow, string>;

/** All messages, or those with the words. */
const listOf = (search: string | null | undefined): typeof messages =>
  search == null ? messages : defineConnection({ ...messages, where: matchesSearch(sql`t.words`, search) });

const messageGroupFields = {
  KIND: 'kind',
  CHANNEL: 'channelId',
  AUTHOR: 'userId',
  ...periodsOf('', dayOf(sql`t.sent_at`)),
} as const satisfies GroupDefinition<SlackMessageRow, string>['by'];

type Args = ConnectionArguments;

export const allChannels = (ctx: SubgraphContext, args: Args): ChannelPage => connection(ctx, channels, args);
export const allUsers = (ctx: SubgraphContext, args: Args): UserPage => connection(ctx, users, args);
export const allMessages = (
  ctx: SubgraphContext,
  { search, ...args }: Args & { search?: string | null },
): MessagePage => connection(ctx, listOf(search), args);

type MessageGroupField = keyof typeof messageGroupFields;

export const messageGroups = (
  ctx: SubgraphContext,
  { search, ...args }: GroupArguments<MessageGroupField> & { search?: string | null },
): Promise<Groups<MessageGroupField>> => groupsOf(ctx, { list: listOf(search), by: messageGroupFields }, args);

export const channelsOfAccount = (ctx: SubgraphContext, id: string, args: Args): ChannelPage =>
  connection(ctx, channels, args, { column: 'accountId', id });
export const threadsOfAccount = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, threads, args, { column: 'account', id });

export const messagesOfChannel = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, messages, args, { column: 'channelId', id });
export const messagesOfUser = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, messages, args, { column: 'userId', id });
export const repliesOfMessage = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, replies, args, { column: 'rootId', id });

export const messagesOfContact = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, messagesOfPeople, args, { column: 'contact', id });
export const messagesOfEmployee = (ctx: SubgraphContext, id: string, args: Args): MessagePage =>
  connection(ctx, messagesOfPeople, args, { column: 'employee', id });
