import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { foldEmployee } from '../identity/fold-facts.ts';
import { isPerson } from '../identity/source-record.ts';
import { addAll, type Changes } from './changes.ts';
import type { Entity } from './cluster-entities.ts';
import { entitiesOfRecords } from './entities-of-records.ts';
import type { Retired } from './move-records.ts';

/** Writes employees from their records. Unknown managers are filled in later. */
export async function writeEmployees(
  em: EntityManager,
  tenant: string,
  entities: readonly Entity[],
  retired: readonly Retired[],
  changes: Changes,
) {
  const folded = entities.map(({ id, records }) => ({ id, facts: foldEmployee(records.filter(isPerson)) }));
  const meaning = await entitiesOfRecords(
    em,
    folded.map(({ facts }) => facts.manager_ref),
  );
  const rows = folded.map(({ id, facts }) => {
    const managerId = meaning.employee(facts.manager_ref);
    // Two employees who became one must not be their own manager.
    return { tenant_id: tenant, id, ...facts, manager_id: managerId === id ? null : managerId };
  });
  const { inserted, changed } = await upsert(em, 'contacts.employees', rows, { key: ['tenant_id', 'id'] });
  addAll(
    changes.employees,
    [...inserted, ...changed].map(({ id }) => id),
  );

  const gone = new Map(retired.map(({ id, successor }) => [id, successor?.kind === 'EMPLOYEE' ? successor.id : null]));
  if (gone.size === 0) return;
  const deleted = await query<{ id: string; name: string }>(
    em,
    sql`delete from contacts.employees where id = any(${[...gone.keys()]}::uuid[]) returning id, full_name as name`,
  );
  for (const { id, name } of deleted) {
    changes.removedEmployees.push({ id, name, intoId: gone.get(id) ?? null });
    changes.employees.delete(id);
  }
}
