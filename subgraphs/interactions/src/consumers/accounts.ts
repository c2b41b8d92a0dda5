import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { forgetMergedAccounts, keepAccountOwners } from '@sophia/subgraph-kit';
import { refreshAccountStages } from '../commands/refresh-stages.ts';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOnAccounts } from '../timeline/affected.ts';
import { currentAccount } from '../timeline/current-account.ts';
import { loadMerges } from '../timeline/load-links.ts';

/** Replaces a merged account by the one that remains, in existing rows and in those that arrive later. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  await forgetMergedAccounts(em, events);
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    from_id: data.fromId,
    into_id: data.intoId,
  }));
  const before = await loadMerges(em);
  const { inserted, changed } = await upsert(em, 'interactions.account_aliases', rows, {
    key: ['tenant_id', 'from_id'],
  });
  await relinkAccounts(
    em,
    events[0]?.tenantid ?? '',
    before,
    [...inserted, ...changed].map(({ from_id }) => from_id),
  );
}

/** Keeps who owns accounts, and undoes the merge of one that is published again. */
export async function onAccountChanged(em: EntityManager, events: ReadEvent<'account.changed'>[]): Promise<void> {
  await keepAccountOwners(em, events);
  const before = await loadMerges(em);
  const revived = await query<{ from_id: string }>(
    em,
    sql`delete from interactions.account_aliases
     where from_id = any(${events.filter(({ data }) => !data.deleted).map(({ data }) => data.id)}::uuid[])
     returning from_id`,
  );
  await relinkAccounts(
    em,
    events[0]?.tenantid ?? '',
    before,
    revived.map(({ from_id }) => from_id),
  );
}

/** Relinks every interaction on the timelines that these accounts' interactions were on before. */
async function relinkAccounts(
  em: EntityManager,
  tenant: string,
  before: ReadonlyMap<string, string>,
  accountIds: readonly string[],
): Promise<void> {
  const accounts = new Set(accountIds.map((id) => currentAccount(id, before)));
  await relinkInteractions(em, await interactionsOnAccounts(em, [...accounts]));
  await refreshAccountStages(em, tenant, [...accounts, ...accountIds]);
}
