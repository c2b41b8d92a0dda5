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

const item = (of: SourceDimension): DimensionSql => ({
  of,
  value: sql`c.item`,
  column: { sql: sql`c.item`, type: 'text' },
});

const all: Readonly<Record<Dimension, DimensionSql>> = {
  ACCOUNT: { of: 'account', value: sql`c.account_id::text`, column: { sql: sql`c.account_id`, type: 'uuid' } },
  ACCOUNT_OWNER: { of: 'account', value: sql`a.owner_id::text` },
  SEGMENT: { of: 'account', value: sql`a.segment` },
  REGION: { of: 'account', value: sql`a.region` },
  EMPLOYEE: { of: 'employee', value: sql`c.employee_id::text`, column: { sql: sql`c.employee_id`, type: 'uuid' } },
  COMPETITOR: item('competitor'),
  DEAL: item('deal'),
  DECISION_ROLE: item('role'),
  PRODUCT: item('product'),
  SENIORITY: item('seniority'),
  SOFTWARE: item('software'),
  SOURCE: item('source'),
  STAGE: item('stage'),
  TOPIC: item('topic'),
};

export const dimensionsOf = (dimension: Dimension): SourceDimension => all[dimension].of;

/** True if the values of a dimension are ids. */
export const isId = (dimension: Dimension): boolean => idDimensions.includes(dimension);

const idDimensions: readonly Dimension[] = ['ACCOUNT', 'ACCOUNT_OWNER', 'DEAL', 'EMPLOYEE'];

/** True if the values come from the facts of the account. */
export const readsAccount = (dimension: Dimension): boolean =>
  all[dimension].of === 'account' && all[dimension].column === undefined;

export const keyOf = (dimension: Dimension): Sql => all[dimension].value;

/** Returns the condition that a cell's value is one of these. */
export function isOneOf(dimension: Dimension, values: readonly string[]): Sql {
  const { column, value } = all[dimension];
  const lower = isId(dimension) ? values.map((each) => each.toLowerCase()) : [...values];
  return column === undefined
    ? sql`${value} = any(${lower}::text[])`
    : sql`${column.sql} = any(${lower}::${sql.raw(column.type)}[])`;
}
