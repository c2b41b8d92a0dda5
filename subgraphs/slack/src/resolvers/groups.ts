import { keyBy, loadOne, reference } from '@sophia/subgraph-kit';
import { SlackChannel } from '../entities/slack-channel.ts';
import { SlackUser } from '../entities/slack-user.ts';
import type {
  SlackChannelGroupResolvers,
  SlackMessageGroupResolvers,
  SlackUserGroupResolvers,
} from '../generated/resolvers.ts';

export const SlackChannelGroup: SlackChannelGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const SlackMessageGroup: SlackMessageGroupResolvers = {
  channel: (group, _, ctx) => loadOne(ctx, SlackChannel, keyBy(group, 'CHANNEL')),
  author: (group, _, ctx) => loadOne(ctx, SlackUser, keyBy(group, 'AUTHOR')),
};

export const SlackUserGroup: SlackUserGroupResolvers = {
  contact: (group) => reference(keyBy(group, 'CONTACT')),
  employee: (group) => reference(keyBy(group, 'EMPLOYEE')),
};
