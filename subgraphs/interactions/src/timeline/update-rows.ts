import { type EntityManager, query, toDatabaseJson } from '@sophia/database';

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
    `update interactions.${table} target
     set ${set.map((column) => `${column} = input.${column}`).join(', ')}, updated_at = now()
     from json_populate_recordset(null::interactions.${table}, $1::json) input
     where ${key.map((column) => `target.${column} = input.${column}`).join(' and ')}`,
    [toDatabaseJson(rows)],
  );
}
