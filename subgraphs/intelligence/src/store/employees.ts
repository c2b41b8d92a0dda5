import { type EntityManager, query, sql, upsert } from '@sophia/database';

/** Returns those of the ids that are employees of the tenant. */
export async function knownEmployees(em: EntityManager, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const rows = await query<{ employee_id: string }>(
    em,
    sql`select employee_id from intelligence.known_employees where employee_id = any(${[...ids]}::uuid[])`,
  );
  return new Set(rows.map((row) => row.employee_id));
}

export async function addEmployees(em: EntityManager, tenant: string, ids: readonly string[]): Promise<void> {
  await upsert(
    em,
    'intelligence.known_employees',
    ids.map((id) => ({ tenant_id: tenant, employee_id: id })),
    { key: ['tenant_id', 'employee_id'], update: [] },
  );
}

/** Removes an employee. Its alerts go to the employee that it was merged into, or to nobody. */
export async function removeEmployee(em: EntityManager, id: string, mergedIntoId: string | null): Promise<void> {
  await query(em, sql`delete from intelligence.known_employees where employee_id = ${id}`);
  await query(
    em,
    sql`update intelligence.alerts set assignee_id = ${mergedIntoId}, version = version + 1 where assignee_id = ${id}`,
  );
}
