import { keyBy, loadOne } from '@sophia/subgraph-kit';
import { SlackChannel } from '../entities/slack-channel.ts';
import { SlackUser } from '../entities/slack-user.ts';
import type { SlackMessageGroupResolvers } from '../generated/resolvers.ts';

export const SlackMessageGroup: SlackMessageGroupResolvers = {
  channel: (group, _, ctx) => loadOne(ctx, SlackChannel, keyBy(group, 'CHANNEL')),
  author: (group, _, ctx) => loadOne(ctx, SlackUser, keyBy(group, 'AUTHOR')),
};
