import type { Handlers } from '@sophia/events';
import { forgetMergedAccounts, keepAccountOwners } from '@sophia/subgraph-kit';
import { mergeAccounts } from '../commands/merge-accounts.ts';
import { restoreAccounts } from '../commands/restore-accounts.ts';

/** Keeps who owns accounts, and undoes the merge of those that are published again. */
export const onAccountChanged: Handlers['account.changed'] = async (em, events) => {
  const [first] = events;
  if (!first) return;
  await keepAccountOwners(em, events);
  const present = new Map(events.map(({ data }) => [data.id, data.deleted !== true]));
  await restoreAccounts(
    em,
    first.tenantid,
    [...present].filter(([, isPresent]) => isPresent).map(([id]) => id),
  );
};

/** Moves the calls of merged accounts to the accounts that remain. */
export const onAccountMerged: Handlers['account.merged'] = async (em, events) => {
  await forgetMergedAccounts(em, events);
  for (const event of events) await mergeAccounts(em, event.tenantid, event.data);
};
