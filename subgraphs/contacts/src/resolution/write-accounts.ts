import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { foldAccount } from '../identity/fold-facts.ts';
import { addAll, type Changes } from './changes.ts';
import type { Entity } from './cluster-entities.ts';
import { entitiesOfRecords } from './entities-of-records.ts';
import type { Retired } from './move-records.ts';

/** Writes accounts from their records. Unknown owners and parents are filled in later. */
export async function writeAccounts(
  em: EntityManager,
  tenant: string,
  entities: readonly Entity[],
  retired: readonly Retired[],
  changes: Changes,
) {
  const folded = entities.map(({ id, records }) => ({
    id,
    facts: foldAccount(records.filter((record) => record.kind === 'ACCOUNT')),
  }));
  const meaning = await entitiesOfRecords(
    em,
    folded.flatMap(({ facts }) => [facts.owner_ref, facts.parent_ref]),
  );
  const rows = folded.map(({ id, facts }) => {
    const parentId = meaning.account(facts.parent_ref);
    return {
      tenant_id: tenant,
      id,
      ...facts,
      owner_id: meaning.employee(facts.owner_ref),
      // Two accounts that became one must not be their own parent.
      parent_id: parentId === id ? null : parentId,
    };
  });
  const { inserted, changed } = await upsert(em, 'contacts.accounts', rows, { key: ['tenant_id', 'id'] });
  addAll(
    changes.accounts,
    [...inserted, ...changed].map(({ id }) => id),
  );

  const gone = new Map(retired.map(({ id, successor }) => [id, successor?.id ?? null]));
  if (gone.size === 0) return;
  const deleted = await query<{ id: string; name: string }>(
    em,
    sql`delete from contacts.accounts where id = any(${[...gone.keys()]}::uuid[]) returning id, name`,
  );
  for (const { id, name } of deleted) {
    const intoId = gone.get(id) ?? null;
    if (intoId) changes.mergedAccounts.set(id, intoId);
    else changes.removedAccounts.push({ id, name, intoId });
    changes.accounts.delete(id);
  }
}
