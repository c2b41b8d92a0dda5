import { type EntityManager, query, sql } from '@sophia/database';

/** Returns those of the ids that are employees of the tenant. */
export async function knownEmployees(em: EntityManager, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const rows = await query<{ employee_id: string }>(
    em,
    sql`select employee_id from intelligence.employee_facts where employee_id = any(${[...ids]}::uuid[])`,
  );
  return new Set(rows.map((row) => row.employee_id));
}

/** Gives the alerts of an employee who is gone to the one that it was merged into, or to nobody. */
export async function moveAssignments(em: EntityManager, id: string, intoId: string | null): Promise<void> {
  await query(
    em,
    sql`update intelligence.alerts set version = version + 1,
       assignee_id = case when assignee_id = ${id} then ${intoId}::uuid else assignee_id end,
       escalated_to_id = case when escalated_to_id = ${id} then ${intoId}::uuid else escalated_to_id end
     where assignee_id = ${id} or escalated_to_id = ${id}`,
  );
}
