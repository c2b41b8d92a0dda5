import type { Handlers } from '@sophia/events';
import { mergeAccounts } from '../commands/merge-accounts.ts';
import { restoreAccounts } from '../commands/restore-accounts.ts';

/** Undoes the merge of accounts that are published again. */
export const onAccountChanged: Handlers['account.changed'] = async (em, events) => {
  const [first] = events;
  if (!first) return;
  const present = new Map(events.map(({ data }) => [data.id, data.deleted !== true]));
  await restoreAccounts(
    em,
    first.tenantid,
    [...present].filter(([, isPresent]) => isPresent).map(([id]) => id),
  );
};

/** Moves the calls of merged accounts to the accounts that remain. */
export const onAccountMerged: Handlers['account.merged'] = async (em, events) => {
  for (const event of events) await mergeAccounts(em, event.tenantid, event.data);
};
