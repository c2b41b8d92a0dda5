import type { Handlers } from '@sophia/events';
import { keepOwners } from '@sophia/subgraph-kit';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onIdentityResolved } from './identities.ts';

export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'employee.changed': keepOwners,
  'identity.resolved': onIdentityResolved,
};
