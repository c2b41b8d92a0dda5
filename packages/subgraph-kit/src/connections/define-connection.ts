import type { EntityName } from '@mikro-orm/core';
import type { Sql } from '@sophia/database';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import type { Condition, FilterField } from '../filters/compile-filter.ts';
import type { FieldType } from '../filters/operators.ts';

export interface OrderInput<Field extends string = string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/** A sort key that is an expression. `type` is the PostgreSQL name of its type. */
interface OrderExpression {
  readonly sql: Sql;
  readonly type: string;
  readonly nullable: boolean;
}

/** An expression that selects the rows of a parent. `type` is the PostgreSQL name of its type. */
export interface ParentColumn {
  readonly sql: Sql;
  readonly type: string;
}

/** A filter field that depends on the request: on its time, or on who asks. */
export interface RequestField {
  readonly type: FieldType;
  readonly columnFor: (ctx: SubgraphContext) => Sql;
}

/** A paginated list of one entity. In its SQL the entity's table has the alias `t`. */
export interface ConnectionDefinition<Row extends object> {
  readonly entity: EntityName<Row>;
  /** Source of the rows if it is more than the entity's table. It must name the table `t` and return each row once. */
  readonly from?: Sql;
  /** Condition for all rows of the list. */
  readonly where?: Condition;
  /** Fields of the filter input, each with the property or expression that it compares. */
  readonly filter?: Readonly<Record<string, (keyof Row & string) | FilterField | RequestField>>;
  /**
   * Fields of the order input, each with the property or expression to sort by. Index each of them together with the
   * primary key, which every order ends with.
   */
  readonly orderBy: Readonly<Record<string, (keyof Row & string) | OrderExpression>>;
  readonly defaultOrder: readonly OrderInput[];
  /** Names for expressions that select the rows of a parent. */
  readonly parents?: Readonly<Record<string, ParentColumn>>;
}

/** A defined list, with the keys of its loaders. */
export interface ListDefinition<Row extends object> extends ConnectionDefinition<Row> {
  readonly pages: symbol;
  readonly counts: symbol;
}

/** Defines a list once for all fields that return it. */
export const defineConnection = <Row extends object>(definition: ConnectionDefinition<Row>): ListDefinition<Row> => ({
  ...definition,
  pages: Symbol('pages'),
  counts: Symbol('counts'),
});
