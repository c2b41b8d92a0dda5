import { resolveReference } from '@sophia/subgraph-kit';
import type { SlackUserResolvers } from '../generated/resolvers.ts';
import { expertiseOf } from '../loaders/expertise.ts';

export const SlackUser: SlackUserResolvers = {
  __resolveReference: resolveReference,
  expertise: async ({ id }, _, ctx) => (await expertiseOf(ctx, id))?.slice() ?? null,
};
