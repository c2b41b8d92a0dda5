import type { EntityManager } from '@sophia/database';
import type { SourceRecord } from '../identity/source-record.ts';
import type { Changes } from './changes.ts';
import { markForMatching } from './mark-for-matching.ts';
import { resolve } from './resolve.ts';
import { type SavedRecords, saveRecords, toResolve } from './save-records.ts';

/**
 * Writes records of companies and people with everything that follows. Call it once in a transaction, after deals,
 * activities and calls are written. The caller holds `lockResolution`.
 */
export async function saveAndResolve(
  em: EntityManager,
  tenant: string,
  records: readonly SourceRecord[],
  changes: Changes,
): Promise<SavedRecords> {
  const saved = await saveRecords(em, tenant, records);
  await resolve(em, tenant, toResolve(saved), changes, saved.added);
  await markForMatching(em, tenant, changes);
  return saved;
}
