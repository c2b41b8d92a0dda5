import { byId } from '@sophia/subgraph-kit';
import { SlackUser as SlackUserEntity } from '../entities/slack-user.ts';
import type { SlackUserResolvers } from '../generated/resolvers.ts';
import { roleCategory } from '../links/role-category.ts';
import { loadMessageCount, loadResponseTime } from '../loaders/statistics.ts';
import { messagesOfUser } from './lists.ts';

export const SlackUser: SlackUserResolvers = {
  __resolveReference: byId(SlackUserEntity),
  messageCount: ({ id }, _, ctx) => loadMessageCount(ctx, id),
  roleCategory: (user) => roleCategory(user),
  responseTime: ({ id }, _, ctx) => loadResponseTime(ctx, id),
  messages: ({ id }, args, ctx) => messagesOfUser(ctx, id, args),
};
