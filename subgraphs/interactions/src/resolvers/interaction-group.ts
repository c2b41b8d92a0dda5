import { reference } from '@sophia/subgraph-kit';
import type { InteractionGroupResolvers } from '../generated/resolvers.ts';

export const InteractionGroup: InteractionGroupResolvers = {
  account: ({ by, key }) => (by === 'ACCOUNT' ? reference(key) : null),
  deal: ({ by, key }) => (by === 'DEAL' ? reference(key) : null),
};
