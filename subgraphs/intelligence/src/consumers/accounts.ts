import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { dropAliases, forgetAccounts } from '../store/accounts.ts';
import { mergeAccounts } from '../store/merge-accounts.ts';
import { react, rulesOf } from './react.ts';

/** Accounts came, got another name or went. One that had been merged and is told of again stands on its own again. */
export async function onAccountChanged(
  em: EntityManager,
  events: readonly ReadEvent<'account.changed'>[],
): Promise<void> {
  const latest = [...new Map(events.map((event) => [event.data.id, event])).values()];
  const present = latest.filter(({ data }) => data.deleted !== true);
  await forgetAccounts(
    em,
    latest.filter(({ data }) => data.deleted === true).map(({ data }) => data.id),
  );
  await dropAliases(
    em,
    present.map(({ data }) => data.id),
  );
  await upsert(
    em,
    'intelligence.account_names',
    present.map(({ tenantid, data }) => ({ tenant_id: tenantid, account_id: data.id, name: data.name })),
    { key: ['tenant_id', 'account_id'] },
  );
}

/** Accounts turned out to be one. */
export async function onAccountMerged(
  em: EntityManager,
  events: readonly ReadEvent<'account.merged'>[],
): Promise<void> {
  for (const { tenantid, data } of events) {
    await mergeAccounts(em, tenantid, data.fromId, data.intoId);
    await react(em, tenantid, await rulesOf(em, tenantid), {
      interactionIds: [],
      accountIds: [data.intoId],
      contactIds: [],
    });
  }
}
