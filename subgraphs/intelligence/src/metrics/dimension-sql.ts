import { type Sql, sql } from '@sophia/database';
import type { Dimension } from '../entities/metric-condition.ts';
import type { CellDimension } from './sources/source.ts';

interface DimensionSql {
  /** The dimension of the cells that it is made of. */
  readonly of: CellDimension;
  /** SQL for its value, as text, over a cell `c` and the present facts `a` of the cell's account or market. */
  readonly value: Sql;
  /** Column of the cells that a condition can look up, and its type; without one the condition compares `value`. */
  readonly column?: { readonly sql: Sql; readonly type: 'uuid' | 'text' };
}

const item = (of: CellDimension): DimensionSql => ({
  of,
  value: sql`c.item`,
  column: { sql: sql`c.item`, type: 'text' },
});

const all: Readonly<Record<Dimension, DimensionSql>> = {
  ACCOUNT: { of: 'account', value: sql`c.account_id::text`, column: { sql: sql`c.account_id`, type: 'uuid' } },
  ACCOUNT_OWNER: { of: 'account', value: sql`a.owner_id::text` },
  SEGMENT: { of: 'market', value: sql`a.segment` },
  REGION: { of: 'market', value: sql`a.region` },
  EMPLOYEE: { of: 'employee', value: sql`c.employee_id::text`, column: { sql: sql`c.employee_id`, type: 'uuid' } },
  COMPETITOR: item('competitor'),
  DEAL: { of: 'deal', value: sql`c.deal_id::text`, column: { sql: sql`c.deal_id`, type: 'uuid' } },
  DECISION_ROLE: item('role'),
  OBJECTION_CATEGORY: item('objection'),
  PRODUCT: item('product'),
  SENIORITY: item('seniority'),
  SOFTWARE: item('software'),
  SOURCE: item('source'),
  STAGE: item('stage'),
  TOPIC: item('topic'),
};

export const dimensionOf = (dimension: Dimension): CellDimension => all[dimension].of;

/**
 * Returns by which dimensions the cells are apart that know all of these. Those by account know its market too, but are
 * far more than those by market. A record has one deal and one account at most, so those by deal are apart by both.
 */
export function cellDimensionsOf(dimensions: readonly Dimension[]): CellDimension[] {
  const used = new Set(dimensions.map(dimensionOf));
  const isByAccount = used.has('account') || used.has('deal');
  if (isByAccount && used.delete('market')) used.add('account');
  if (used.has('deal') && !used.has('employee')) used.add('account');
  return [...used];
}

/** True if the values of a dimension are ids. */
export const isId = (dimension: Dimension): boolean => idDimensions.includes(dimension);

const idDimensions: readonly Dimension[] = ['ACCOUNT', 'ACCOUNT_OWNER', 'DEAL', 'EMPLOYEE'];

/** True if the values are facts of the account, which a cell does not have itself. */
export const isFactOfAccount = (dimension: Dimension): boolean => all[dimension].column === undefined;

export const keyOf = (dimension: Dimension): Sql => all[dimension].value;

/** Returns the condition that a cell's value is one of these. Null stands for cells without a value. */
export function isOneOf(dimension: Dimension, values: readonly (string | null)[]): Sql {
  const { column, value } = all[dimension];
  const known = values.filter((each) => each !== null);
  const lower = isId(dimension) ? known.map((each) => each.toLowerCase()) : known;
  const { sql: of, type } = column ?? { sql: value, type: 'text' };
  const isKnown = sql`${of} = any(${lower}::${sql.raw(type)}[])`;
  return values.includes(null) ? sql`(${isKnown} or ${of} is null)` : isKnown;
}
