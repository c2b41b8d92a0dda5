import { isUuid, loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { type LinkChannelResult, linkChannel } from '../commands/link-channel.ts';
import { SlackChannel } from '../entities/slack-channel.ts';
import type { MutationResolvers, SlackChannelUserError } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  slackChannelLinkAccount: (_, { channelId, accountId }, ctx) => decide(ctx, channelId, accountId),
  slackChannelUnlinkAccount: (_, { channelId }, ctx) => decide(ctx, channelId, null),
};

async function decide(ctx: SubgraphContext, channelId: string, accountId: string | null) {
  const { tenant, subject } = ctx;
  // A malformed id cannot name a channel.
  if (!isUuid(channelId)) return refusal('NO_CHANNEL');
  if (accountId !== null && !isUuid(accountId)) return refusal('NO_ACCOUNT');
  const result = await ctx.write((em) => linkChannel(em, { tenant, subject, channelId, accountId }));
  if (result !== 'DONE') return refusal(result);
  return { channel: await loadOne(ctx, SlackChannel, channelId), userErrors: [] };
}

const refusal = (reason: keyof typeof userErrors) => ({ channel: null, userErrors: [userErrors[reason]] });

const userErrors: Record<Exclude<LinkChannelResult, 'DONE'>, SlackChannelUserError> = {
  NO_CHANNEL: { code: 'NOT_FOUND', message: 'No channel has this id.', field: ['channelId'] },
  NO_ACCOUNT: { code: 'NOT_FOUND', message: 'No account has this id.', field: ['accountId'] },
};
