import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { mergeAccounts } from '../store/merge-accounts.ts';
import { enabledRules, react } from './react.ts';

/** Accounts came or got another name. */
export async function onAccountChanged(
  em: EntityManager,
  events: readonly ReadEvent<'account.changed'>[],
): Promise<void> {
  await upsert(
    em,
    'intelligence.account_names',
    events.map(({ tenantid, data }) => ({ tenant_id: tenantid, account_id: data.id, name: data.name })),
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
    await react(em, tenantid, await enabledRules(em), {
      interactionIds: [],
      accountIds: [data.intoId],
      contactIds: [],
    });
  }
}
