import type { Handlers } from '@sophia/events';
import { mergeAccounts } from '../commands/merge-accounts.ts';

/** Accounts that became one. */
export const accountMerged: Handlers['account.merged'] = async (em, events) => {
  for (const event of events) await mergeAccounts(em, event.tenantid, event.data);
};
