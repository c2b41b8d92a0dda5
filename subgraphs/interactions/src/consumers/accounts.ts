import { type EntityManager, query, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { relinkInteractions } from '../commands/relink-interactions.ts';
import { interactionsOnAccounts } from '../timeline/affected.ts';

interface Alias {
  tenant_id: string;
  from_id: string;
  into_id: string;
}

/** Puts the account that is left in the place of the one that is gone, also for what arrives later. */
export async function onAccountMerged(em: EntityManager, events: ReadEvent<'account.merged'>[]): Promise<void> {
  const known = await query<Alias>(em, 'select tenant_id, from_id, into_id from interactions.account_aliases');
  const target = new Map(known.map((alias) => [alias.from_id, alias.into_id]));
  for (const { data } of events) merge(target, data.fromId, data.intoId);
  const tenant = events[0]?.tenantid ?? '';
  const aliases = [...target].map(([from_id, into_id]): Alias => ({ tenant_id: tenant, from_id, into_id }));
  const { inserted, changed } = await upsert(em, 'interactions.account_aliases', aliases, { key: ['tenant_id', 'from_id'] });
  // Those on an account that was an end of a chain until now; every other entry stands on an end already.
  const gone = [...inserted, ...changed].map(({ from_id }) => from_id);
  await relinkInteractions(em, await interactionsOnAccounts(em, gone));
}

/** Enters a merge so that every account points at the end of its chain. Of a ring of merges, which has no end, the first half stands. */
function merge(target: Map<string, string>, fromId: string, intoId: string): void {
  const end = target.get(intoId) ?? intoId;
  if (end === fromId) return;
  target.set(fromId, end);
  for (const [from, into] of target) if (into === fromId) target.set(from, end);
}
