import { byId, loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { SlackChannel, type SlackChannelRow } from '../entities/slack-channel.ts';
import { SlackMessage as SlackMessageEntity, type SlackMessageRow } from '../entities/slack-message.ts';
import { SlackUser, type SlackUserRow } from '../entities/slack-user.ts';
import type { SlackMessageResolvers, SlackReactionResolvers } from '../generated/resolvers.ts';
import { loadDomain } from '../loaders/statistics.ts';
import { permalink } from '../source/permalink.ts';
import { tsToDate } from '../source/timestamp.ts';
import { repliesOfMessage } from './lists.ts';

export const SlackMessage: SlackMessageResolvers = {
  __resolveReference: byId(SlackMessageEntity),
  slackTs: ({ ts }) => ts,
  channel: (message, _, ctx) => channelOf(message, ctx),
  author: ({ userId }, _, ctx) => loadOne(ctx, SlackUser, userId),
  root: ({ rootId }, _, ctx) => loadOne(ctx, SlackMessageEntity, rootId),
  replies: ({ id }, args, ctx) => repliesOfMessage(ctx, id, args),
  lastActivityAt: ({ lastActivityTs }) => tsToDate(lastActivityTs),
  mentions: ({ mentionedUserIds }, _, ctx) => knownUsers(ctx, mentionedUserIds),
  permalink: async (message, _, ctx) => {
    const { slackChannelId, workspaceId } = await channelOf(message, ctx);
    return permalink({
      domain: await loadDomain(ctx, workspaceId),
      slackChannelId,
      ts: message.ts,
      threadTs: message.threadTs ?? null,
    });
  },
};

export const SlackReaction: SlackReactionResolvers = {
  users: ({ userIds }, _, ctx) => knownUsers(ctx, userIds),
};

async function channelOf(message: SlackMessageRow, ctx: SubgraphContext): Promise<SlackChannelRow> {
  const channel = await loadOne(ctx, SlackChannel, message.channelId);
  if (!channel) throw new Error(`the message ${message.id} has no channel ${message.channelId}`);
  return channel;
}

/** Loads the known users among the given ones, in their order. */
async function knownUsers(ctx: SubgraphContext, ids: readonly string[]): Promise<SlackUserRow[]> {
  const found = await Promise.all(ids.map((id) => loadOne(ctx, SlackUser, id)));
  return found.filter((user) => user !== null);
}
