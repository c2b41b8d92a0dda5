import type { Handlers } from '@sophia/events';
import { onAccountChanged } from './account-changed.ts';
import { onAccountMerged } from './account-merged.ts';
import { onIdentityResolved } from './identity-resolved.ts';

export const consumers: Handlers = {
  'account.changed': onAccountChanged,
  'account.merged': onAccountMerged,
  'identity.resolved': onIdentityResolved,
};
