import { type EntityManager, query, sql } from '@sophia/database';
import { addAll, type Changes } from './changes.ts';
import { resolveActivities } from './resolve-activities.ts';
import { resolveCalls } from './resolve-calls.ts';

/**
 * Updates references to records whose entity changed. References of accounts, employees and deals were resolved when
 * they were written, so only those to moved records are left.
 */
export async function repoint(em: EntityManager, changes: Changes): Promise<void> {
  for (const { ref, column } of accountReferences) {
    addAll(changes.accounts, ids(await follow(em, 'accounts', ref, column, changes)));
  }
  addAll(changes.employees, ids(await follow(em, 'employees', 'manager_ref', employee('manager_id'), changes)));
  for (const { ref, column } of dealReferences) {
    const deals = await follow(em, 'deals', ref, column, changes);
    // Consumers of a merge of accounts have already replaced the old id.
    addAll(
      changes.deals,
      ids(deals.filter(({ before, after }) => before === null || changes.mergedAccounts.get(before) !== after)),
    );
  }
  await resolveCalls(em, changes);
  await resolveActivities(em, changes);
}

interface Column {
  name: string;
  /** Kind of the referenced entity. */
  from: 'account_id' | 'employee_id';
}
const account = (name: string): Column => ({ name, from: 'account_id' });
const employee = (name: string): Column => ({ name, from: 'employee_id' });

const accountReferences = [
  { ref: 'owner_ref', column: employee('owner_id') },
  { ref: 'parent_ref', column: account('parent_id') },
];
const dealReferences = [
  { ref: 'account_ref', column: account('account_id') },
  { ref: 'owner_ref', column: employee('owner_id') },
];

interface Followed {
  id: string;
  before: string | null;
  after: string | null;
}

/** Updates the resolved ids of rows that refer to moved records. */
async function follow(
  em: EntityManager,
  table: string,
  ref: string,
  { name, from }: Column,
  changes: Changes,
): Promise<Followed[]> {
  const moved = from === 'account_id' ? changes.moved.accounts : changes.moved.employees;
  if (moved.size === 0) return [];
  return query<Followed>(
    em,
    sql`with found as (
       -- Nothing belongs to itself, even when two that did become one.
       select row.id, row.${sql.raw(name)} as before, nullif(record.${sql.raw(from)}, row.id) as after
       from contacts.${sql.raw(table)} row left join contacts.source_records record on record.id = row.${sql.raw(ref)}
       where row.${sql.raw(ref)} = any(${[...moved]}::uuid[])
     )
     update contacts.${sql.raw(table)} row set ${sql.raw(name)} = found.after, updated_at = now() from found
     where row.id = found.id and found.before is distinct from found.after
     returning row.id, found.before, found.after`,
  );
}

const ids = (rows: readonly Followed[]): string[] => rows.map(({ id }) => id);
