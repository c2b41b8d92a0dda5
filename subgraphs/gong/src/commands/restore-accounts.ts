import { type EntityManager, query, sql } from '@sophia/database';
import { lockWrites } from './lock-writes.ts';

/** Undoes the merge of accounts that exist again. Later events say which calls belong to them. */
export async function restoreAccounts(em: EntityManager, tenant: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockWrites(em, tenant);
  await query(em, sql`delete from gong.account_aliases where from_id = any(${ids}::uuid[])`);
}
