import type { Handlers } from '@sophia/events';
import { accountChanged } from './account-changed.ts';
import { accountMerged } from './account-merged.ts';
import { identityResolved } from './identity-resolved.ts';

export const consumers: Handlers = {
  'account.changed': accountChanged,
  'account.merged': accountMerged,
  'identity.resolved': identityResolved,
};
