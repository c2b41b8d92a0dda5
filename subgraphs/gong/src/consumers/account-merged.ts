import type { Handlers } from '@sophia/events';
import { mergeAccounts } from '../commands/merge-accounts.ts';

/** Moves the calls of merged accounts to the accounts that remain. */
export const onAccountMerged: Handlers['account.merged'] = async (em, events) => {
  for (const event of events) await mergeAccounts(em, event.tenantid, event.data);
};
