import { type Sql, sql } from '@sophia/database';
import type { Dimension } from '../entities/metric-condition.ts';
import type { CellDimension } from './sources/source.ts';

interface DimensionSql {
  /** The dimension of the cells that it is made of. */
  readonly of: CellDimension;
  /** SQL for its value, over a cell `c` and the present facts `a` of the cell's account or market. */
  readonly value: Sql;
  readonly isId?: true;
  /** True if the cell does not have the value itself. */
  readonly isFactOfAccount?: true;
}

const item = (of: CellDimension): DimensionSql => ({ of, value: sql`c.item` });

const all: Readonly<Record<Dimension, DimensionSql>> = {
  ACCOUNT: { of: 'account', value: sql`c.account_id`, isId: true },
  ACCOUNT_OWNER: { of: 'account', value: sql`a.owner_id`, isId: true, isFactOfAccount: true },
  INDUSTRY: { of: 'account', value: sql`a.industry`, isFactOfAccount: true },
  SEGMENT: { of: 'market', value: sql`a.segment`, isFactOfAccount: true },
  REGION: { of: 'market', value: sql`a.region`, isFactOfAccount: true },
  EMPLOYEE: { of: 'employee', value: sql`c.employee_id`, isId: true },
  CALL_KIND: item('call_kind'),
  COMPETITOR: item('competitor'),
  DEAL: { of: 'deal', value: sql`c.deal_id`, isId: true },
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
export const isId = (dimension: Dimension): boolean => all[dimension].isId === true;

/** True if the values are facts of the account, which a cell does not have itself. */
export const isFactOfAccount = (dimension: Dimension): boolean => all[dimension].isFactOfAccount === true;

export const keyOf = (dimension: Dimension): Sql => all[dimension].value;

/** Returns the condition that a cell's value is one of these. Null stands for cells without a value. */
export function isOneOf(dimension: Dimension, values: readonly (string | null)[]): Sql {
  const { value } = all[dimension];
  const known = values.filter((each) => each !== null);
  const isKnown = sql`${value} = any(${known}::${sql.raw(isId(dimension) ? 'uuid' : 'text')}[])`;
  return values.includes(null) ? sql`(${isKnown} or ${value} is null)` : isKnown;
}
