import type { Handlers } from '@sophia/events';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onIdentityResolved } from './identities.ts';

/** What the subgraph hears of others. */
export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'identity.resolved': onIdentityResolved,
};
