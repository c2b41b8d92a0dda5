import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import type { Context } from '../analysis/services.ts';
import { drawConclusions } from '../conclusions/draw-conclusions.ts';
import { forgetAccounts } from '../store/accounts.ts';
import { noteGone, noteReturned, presentSubjects } from '../store/gone-subjects.ts';
import { mergeAccounts } from '../store/merge-accounts.ts';

/**
 * Handles accounts that were created, renamed or deleted. A deleted or merged account that appears again is an account
 * of its own again.
 */
export async function onAccountChanged(
  em: EntityManager,
  events: readonly ReadEvent<'account.changed'>[],
): Promise<void> {
  const latest = [...new Map(events.map((event) => [event.data.id, event])).values()];
  const present = latest.filter(({ data }) => data.deleted !== true);
  const deleted = latest.filter(({ data }) => data.deleted === true);
  for (const { tenantid, data } of deleted) await noteGone(em, tenantid, 'ACCOUNT', data.id, null);
  await forgetAccounts(
    em,
    deleted.map(({ data }) => data.id),
  );
  await noteReturned(
    em,
    'ACCOUNT',
    present.map(({ data }) => data.id),
  );
  await upsert(
    em,
    'intelligence.account_names',
    present.map(({ tenantid, data }) => ({ tenant_id: tenantid, account_id: data.id, name: data.name })),
    { key: ['tenant_id', 'account_id'] },
  );
}

/** Handles merges of accounts. */
export async function onAccountMerged(
  em: EntityManager,
  events: readonly ReadEvent<'account.merged'>[],
  { clock }: Context,
): Promise<void> {
  for (const { tenantid, data } of events) {
    await noteGone(em, tenantid, 'ACCOUNT', data.fromId, data.intoId);
    const present = (await presentSubjects(em, 'ACCOUNT', [data.fromId]))(data.fromId);
    if (present === null) await forgetAccounts(em, [data.fromId]);
    else if (present !== data.fromId) await mergeAccounts(em, data.fromId, present);
    await drawConclusions(em, tenantid, clock.now(), {
      interactionIds: [],
      accountIds: present === null ? [] : [present],
      contactIds: [],
    });
  }
}
