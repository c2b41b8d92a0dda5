import type { Handlers } from '@sophia/events';
import { onAccountChanged, onAccountMerged } from './accounts.ts';
import { onIdentityResolved } from './identities.ts';

export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'identity.resolved': onIdentityResolved,
};
