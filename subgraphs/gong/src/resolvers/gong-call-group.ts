import { keyBy, loadOne, reference } from '@sophia/subgraph-kit';
import { GongUser } from '../entities/gong-user.ts';
import type { GongCallGroupResolvers } from '../generated/resolvers.ts';

export const GongCallGroup: GongCallGroupResolvers = {
  host: (group, _, ctx) => loadOne(ctx, GongUser, keyBy(group, 'HOST')),
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
};
