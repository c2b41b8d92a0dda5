import type { EntityName } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { Condition, FilterField } from '../filters/compile-filter.ts';

export interface OrderInput<Field extends string = string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/** An order key that is no plain property. `type` is PostgreSQL's name of its type. */
interface OrderExpression {
  readonly sql: RawBuilder<unknown>;
  readonly type: string;
  readonly nullable: boolean;
}

/** What a parent's list is picked by, when that is no plain property. `type` is PostgreSQL's name of its type. */
export interface ParentColumn {
  readonly sql: RawBuilder<unknown>;
  readonly type: string;
}

/** A list of one entity that is shown in pages. In its SQL the entity's table has the alias `t`. */
export interface ConnectionDefinition<Row extends object> {
  readonly entity: EntityName<Row>;
  /** What to select from, when not from the entity's table alone; it must give that the alias `t`, and each row once. */
  readonly from?: RawBuilder<unknown>;
  /** Holds for every row of the list. */
  readonly where?: Condition;
  /** What stands behind the fields of the filter input: a property of the entity, or more. */
  readonly filter?: Readonly<Record<string, (keyof Row & string) | FilterField>>;
  /** What stands behind the fields of the order input. Index each together with the key, which ends every order. */
  readonly orderBy: Readonly<Record<string, (keyof Row & string) | OrderExpression>>;
  readonly defaultOrder: readonly OrderInput[];
  /** Names for columns of parents that are no property of the entity. */
  readonly parents?: Readonly<Record<string, ParentColumn>>;
}

/** A described list, with the keys of its loaders. */
export interface ListDefinition<Row extends object> extends ConnectionDefinition<Row> {
  readonly pages: symbol;
  readonly counts: symbol;
}

/** Describes a list once, for all the fields that show it. */
export const defineConnection = <Row extends object>(definition: ConnectionDefinition<Row>): ListDefinition<Row> => ({
  ...definition,
  pages: Symbol('pages'),
  counts: Symbol('counts'),
});
