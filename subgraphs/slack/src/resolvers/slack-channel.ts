import { byId, reference } from '@sophia/subgraph-kit';
import { SlackChannel as SlackChannelEntity, type SlackChannelRow } from '../entities/slack-channel.ts';
import type { SlackChannelResolvers } from '../generated/resolvers.ts';
import { loadEngagement } from '../loaders/statistics.ts';
import { messagesOfChannel } from './lists.ts';

const dayMs = 86_400_000;

export const SlackChannel: SlackChannelResolvers = {
  __resolveReference: byId(SlackChannelEntity),
  engagement: ({ id }, _, ctx) => loadEngagement(ctx, id),
  messagesPerDay,
  account: ({ accountId }) => reference(accountId),
  accountLink: ({ accountId, linkOrigin, linkedAt, linkedBy }) =>
    accountId && linkOrigin && linkedAt ? { origin: linkOrigin, linkedAt, linkedBy } : null,
  messages: ({ id }, args, ctx) => messagesOfChannel(ctx, id, args),
  createdAt: ({ sourceCreatedAt }) => sourceCreatedAt ?? null,
};

/** Messages per day. Less than a day counts as one day: ten messages in a minute are ten a day, not thousands. */
function messagesPerDay({ messageCount, firstMessageAt, lastMessageAt }: SlackChannelRow): number | null {
  if (!firstMessageAt || !lastMessageAt) return null;
  return messageCount / Math.max(1, (lastMessageAt.getTime() - firstMessageAt.getTime()) / dayMs);
}
