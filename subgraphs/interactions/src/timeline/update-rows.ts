import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';

/**
 * Overwrites columns of existing rows, any number in one statement. `table` and columns must come from code, not input.
 */
export async function updateRows<Row extends object>(
  em: EntityManager,
  table: string,
  rows: readonly Row[],
  { key, set }: { key: readonly (keyof Row & string)[]; set: readonly (keyof Row & string)[] },
): Promise<void> {
  if (rows.length === 0) return;
  await query(
    em,
    sql`update interactions.${sql.raw(table)} target
     set ${sql.raw(set.map((column) => `${column} = input.${column}`).join(', '))}, updated_at = now()
     from json_populate_recordset(null::interactions.${sql.raw(table)}, ${toDatabaseJson(rows)}::json) input
     where ${sql.raw(key.map((column) => `target.${column} = input.${column}`).join(' and '))}`,
  );
}
