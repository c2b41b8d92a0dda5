import { resolveReference } from '@sophia/subgraph-kit';
import type { SlackChannelResolvers } from '../generated/resolvers.ts';
import { languageOfChannel } from '../loaders/channel-language.ts';
import { relevanceOfChannel } from '../loaders/channel-relevance.ts';

export const SlackChannel: SlackChannelResolvers = {
  __resolveReference: resolveReference,
  language: ({ id }, _, ctx) => languageOfChannel(ctx, id),
  relevance: ({ id }, _, ctx) => relevanceOfChannel(ctx, id),
};
