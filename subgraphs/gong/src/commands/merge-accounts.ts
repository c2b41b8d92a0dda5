import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { lockWrites } from './lock-writes.ts';

/** Replaces a merged account by the one that remains, in existing rows and in those written later. */
export async function mergeAccounts(
  em: EntityManager,
  tenant: string,
  { fromId, intoId }: EventData<'account.merged'>,
): Promise<void> {
  await lockWrites(em, tenant);
  const rows = await query<{ into_id: string }>(
    em,
    sql`select into_id from gong.account_aliases where from_id = ${intoId}`,
  );
  const finalId = rows[0]?.into_id ?? intoId;
  // When two accounts are each merged into the other, the first merge counts: the chain must end.
  if (finalId === fromId) return;
  await upsert(em, 'gong.account_aliases', [{ tenant_id: tenant, from_id: fromId, into_id: finalId }], {
    key: ['tenant_id', 'from_id'],
  });
  await query(em, sql`update gong.account_aliases set into_id = ${finalId} where into_id = ${fromId}`);
  await query(em, sql`update gong.identity_resolutions set account_id = ${finalId} where account_id = ${fromId}`);
  await query(em, sql`update gong.gong_calls set account_id = ${finalId} where account_id = ${fromId}`);
}
