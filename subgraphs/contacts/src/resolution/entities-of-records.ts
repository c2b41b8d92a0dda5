import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Loads the current entities of the records that rows refer to, so that a row with known references is written once.
 */
export async function entitiesOfRecords(
  em: EntityManager,
  refs: Iterable<string | null | undefined>,
): Promise<{
  account: (ref: string | null | undefined) => string | null;
  employee: (ref: string | null | undefined) => string | null;
}> {
  const ids = new Set([...refs].filter((ref) => ref !== null && ref !== undefined));
  const rows =
    ids.size === 0
      ? []
      : await query<{ id: string; account_id: string | null; employee_id: string | null }>(
          em,
          sql`select id, account_id, employee_id from contacts.source_records where id = any(${[...ids]}::uuid[])`,
        );
  const meanings = new Map(rows.map((row) => [row.id, row]));
  return {
    account: (ref) => meanings.get(ref ?? '')?.account_id ?? null,
    employee: (ref) => meanings.get(ref ?? '')?.employee_id ?? null,
  };
}
