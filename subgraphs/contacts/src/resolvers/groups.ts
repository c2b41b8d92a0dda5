import { keyBy } from '@sophia/subgraph-kit';
import type {
  AccountGroupResolvers,
  ContactGroupResolvers,
  DealGroupResolvers,
  EmployeeGroupResolvers,
} from '../generated/resolvers.ts';
import { loadAccount, loadEmployee } from '../loaders/by-id.ts';

export const AccountGroup: AccountGroupResolvers = {
  owner: (group, _, ctx) => loadEmployee(ctx, keyBy(group, 'OWNER')),
};

export const ContactGroup: ContactGroupResolvers = {
  account: (group, _, ctx) => loadAccount(ctx, keyBy(group, 'ACCOUNT')),
};

export const DealGroup: DealGroupResolvers = {
  account: (group, _, ctx) => loadAccount(ctx, keyBy(group, 'ACCOUNT')),
  owner: (group, _, ctx) => loadEmployee(ctx, keyBy(group, 'OWNER')),
};

export const EmployeeGroup: EmployeeGroupResolvers = {
  manager: (group, _, ctx) => loadEmployee(ctx, keyBy(group, 'MANAGER')),
};
