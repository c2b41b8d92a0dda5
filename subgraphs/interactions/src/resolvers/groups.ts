import { keyBy, reference } from '@sophia/subgraph-kit';
import type { ConversationThreadGroupResolvers, InteractionGroupResolvers } from '../generated/resolvers.ts';

export const ConversationThreadGroup: ConversationThreadGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
};

export const InteractionGroup: InteractionGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
};
