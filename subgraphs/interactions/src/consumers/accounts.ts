import { type EntityManager, query, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOnAccounts } from '../timeline/affected.ts';
import { uuidArray } from '../timeline/ids.ts';
import { loadMerges } from '../timeline/load-links.ts';
import { presentAccount } from '../timeline/present-account.ts';

/** Puts the account that is left in the place of the one that is gone, also for what arrives later. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    from_id: data.fromId,
    into_id: data.intoId,
  }));
  const before = await loadMerges(em);
  const { inserted, changed } = await upsert(em, 'interactions.account_aliases', rows, {
    key: ['tenant_id', 'from_id'],
  });
  await relinkStandIns(
    em,
    before,
    [...inserted, ...changed].map(({ from_id }) => from_id),
  );
}

/** An account that is told of again after its merge stands for itself again. */
export async function onAccountChanged(em: EntityManager, events: ReadEvent<'account.changed'>[]): Promise<void> {
  const before = await loadMerges(em);
  const revived = await query<{ from_id: string }>(
    em,
    'delete from interactions.account_aliases where from_id = any($1::uuid[]) returning from_id',
    [uuidArray(events.filter(({ data }) => !data.deleted).map(({ data }) => data.id))],
  );
  await relinkStandIns(
    em,
    before,
    revived.map(({ from_id }) => from_id),
  );
}

/** Whatever names one of these accounts stands on the timeline of the account that stood for it until now. */
async function relinkStandIns(
  em: EntityManager,
  before: ReadonlyMap<string, string>,
  accountIds: readonly string[],
): Promise<void> {
  const standIns = new Set(accountIds.map((id) => presentAccount(id, before)));
  await relinkInteractions(em, await interactionsOnAccounts(em, [...standIns]));
}
