import { type Sql, sql } from '@sophia/database';
import type { Dimension } from './families/definition.ts';
import type { SourceDimension } from './sources/source.ts';

interface DimensionSql {
  /** The dimension of the cells that it is made of. */
  readonly of: SourceDimension;
  /** SQL for its value, as text, over a cell `c` and the present facts `a` of the cell's account. */
  readonly value: Sql;
  /** Column of the cells that a condition can look up, and its type; without one the condition compares `value`. */
  readonly column?: { readonly sql: Sql; readonly type: 'uuid' | 'text' };
}

const item: DimensionSql = { of: 'item', value: sql`c.item`, column: { sql: sql`c.item`, type: 'text' } };

const all: Readonly<Record<Dimension, DimensionSql>> = {
  ACCOUNT: { of: 'account', value: sql`c.account_id::text`, column: { sql: sql`c.account_id`, type: 'uuid' } },
  ACCOUNT_OWNER: { of: 'account', value: sql`a.owner_id::text` },
  SEGMENT: { of: 'account', value: sql`a.segment` },
  REGION: { of: 'account', value: sql`a.region` },
  EMPLOYEE: { of: 'employee', value: sql`c.employee_id::text`, column: { sql: sql`c.employee_id`, type: 'uuid' } },
  COMPETITOR: item,
  PRODUCT: item,
  SOFTWARE: item,
  SOURCE: item,
  TOPIC: item,
};

export const dimensionsOf = (dimension: Dimension): SourceDimension => all[dimension].of;

export const keyOf = (dimension: Dimension): Sql => all[dimension].value;

/** Returns the condition that a cell's value is one of these. */
export function isOneOf(dimension: Dimension, values: readonly string[]): Sql {
  const { column, value } = all[dimension];
  const lower = dimension === 'ACCOUNT_OWNER' ? values.map((each) => each.toLowerCase()) : [...values];
  return column === undefined
    ? sql`${value} = any(${lower}::text[])`
    : sql`${column.sql} = any(${[...values]}::${sql.raw(column.type)}[])`;
}
