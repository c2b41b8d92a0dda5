import type { Handlers } from '@sophia/events';
import { reviveAccounts } from '../commands/revive-accounts.ts';

/** Undoes the merge of accounts that are published again. */
export const onAccountChanged: Handlers['account.changed'] = async (em, events) => {
  const [first] = events;
  if (!first) return;
  const present = new Map(events.map(({ data }) => [data.id, data.deleted !== true]));
  await reviveAccounts(
    em,
    first.tenantid,
    [...present].filter(([, isPresent]) => isPresent).map(([id]) => id),
  );
};
