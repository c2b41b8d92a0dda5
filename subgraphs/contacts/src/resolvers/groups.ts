import type { AccountGroupResolvers, DealGroupResolvers } from '../generated/resolvers.ts';
import { loadAccount, loadEmployee } from '../loaders/by-id.ts';

export const AccountGroup: AccountGroupResolvers = {
  owner: ({ by, key }, _, ctx) => (by === 'OWNER' ? loadEmployee(ctx, key) : null),
};

export const DealGroup: DealGroupResolvers = {
  account: ({ by, key }, _, ctx) => (by === 'ACCOUNT' ? loadAccount(ctx, key) : null),
  owner: ({ by, key }, _, ctx) => (by === 'OWNER' ? loadEmployee(ctx, key) : null),
};
