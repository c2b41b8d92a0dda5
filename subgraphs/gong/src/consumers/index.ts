import type { Handlers } from '@sophia/events';
import { accountMerged } from './account-merged.ts';
import { identityResolved } from './identity-resolved.ts';

export const consumers: Handlers = { 'account.merged': accountMerged, 'identity.resolved': identityResolved };
