import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Random } from './random.ts';

/** A value for each type that a column without a default may have. */
const anyValue: Readonly<Record<string, (random: Random) => unknown>> = {
  uuid: ({ uuid }) => uuid(),
  text: () => 'any',
  boolean: () => false,
  integer: () => 1,
  bigint: () => 1,
  smallint: () => 1,
  numeric: () => '1',
  'double precision': () => 0.5,
  date: () => '2026-01-01',
  'timestamp with time zone': () => '2026-01-01T00:00:00Z',
  jsonb: () => [],
  ARRAY: () => [],
};

interface RandomTable {
  readonly tenant: string;
  /** With its schema. */
  readonly table: string;
  /** Number of rows. */
  readonly count: number;
  /** Column of the ids. @default id */
  readonly id?: string;
}

/**
 * Inserts rows into a table of a tenant, and returns them. `values` gives the row at an index its values; other columns that need one
 * get any.
 */
export async function insertRandomRows<Row extends object>(
  em: EntityManager,
  random: Random,
  { tenant, table, count, id = 'id' }: RandomTable,
  values: (index: number) => Row,
): Promise<Row[]> {
  const needed = await query<{ name: string; type: string }>(
    em,
    sql`select column_name as name, data_type as type from information_schema.columns
     where table_schema || '.' || table_name = ${table} and is_nullable = 'NO' and column_default is null
       and is_generated = 'NEVER'`,
  );
  const row = (_: unknown, index: number) => {
    const rest = needed.map(({ name, type }) => {
      const value = anyValue[type];
      if (value === undefined) throw new Error(`${table}.${name} has the type ${type}, for which there is no value`);
      return [name, value(random)];
    });
    return { ...Object.fromEntries(rest), ...values(index), tenant_id: tenant } as Row;
  };
  const rows = Array.from({ length: count }, row);
  await upsert(em, table, rows, { key: ['tenant_id', id] as never });
  return rows;
}
