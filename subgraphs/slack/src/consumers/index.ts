import type { Handlers } from '@sophia/events';
import { keepOwners } from '@sophia/subgraph-kit';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onIdentityResolved } from './identities.ts';

/** Events of other subgraphs that this one handles. */
export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'employee.changed': keepOwners,
  'identity.resolved': onIdentityResolved,
};
