import { groupsOf, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { SlackChannel } from '../entities/slack-channel.ts';
import { SlackMessage } from '../entities/slack-message.ts';
import { SlackUser } from '../entities/slack-user.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { allChannels, allMessages, allUsers, channelGroups, messageGroups, userGroups } from './lists.ts';

const { node, nodes } = nodeFields([
  nodesNamed('SlackChannel', (ctx, id) => loadOne(ctx, SlackChannel, id), 'customers:read'),
  nodesNamed('SlackUser', (ctx, id) => loadOne(ctx, SlackUser, id), 'customers:read'),
  nodesNamed('SlackMessage', (ctx, id) => loadOne(ctx, SlackMessage, id), 'customers:read'),
]);

export const Query: QueryResolvers = {
  slackChannel: (_, { id }, ctx) => loadOne(ctx, SlackChannel, id),
  slackChannels: (_, args, ctx) => allChannels(ctx, args),
  slackChannelGroups: (_, args, ctx) => groupsOf(ctx, channelGroups, args),
  slackUser: (_, { id }, ctx) => loadOne(ctx, SlackUser, id),
  slackUsers: (_, args, ctx) => allUsers(ctx, args),
  slackUserGroups: (_, args, ctx) => groupsOf(ctx, userGroups, args),
  slackMessage: (_, { id }, ctx) => loadOne(ctx, SlackMessage, id),
  slackMessages: (_, args, ctx) => allMessages(ctx, args),
  slackMessageGroups: (_, args, ctx) => messageGroups(ctx, args),
  slackNode: node,
  slackNodes: nodes,
};
