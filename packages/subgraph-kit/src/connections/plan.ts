import { type Sql, sql } from '@sophia/database';
import type { CursorKeys } from '../context/cursors.ts';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import { type EntityTable, entityTable } from '../entities/entity-table.ts';
import { badUserInput } from '../errors/errors.ts';
import { type Condition, compileFilter, type FilterField, type FilterFields } from '../filters/compile-filter.ts';
import { fieldTypeOf } from '../filters/field-type-of.ts';
import type { ConnectionDefinition, OrderInput, ParentColumn, RequestField } from './define-connection.ts';
import type { OrderKey } from './order.ts';
import { type PageArguments, readPageArguments } from './page-arguments.ts';

export interface ConnectionArguments extends PageArguments {
  readonly filter?: object | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

/** A validated request for pages of a list, without the parents. */
export interface PagePlan<Row> {
  readonly table: EntityTable<Row>;
  readonly from: Sql;
  readonly conditions: readonly Condition[];
  readonly order: readonly OrderKey[];
  /** Identifies the list and its order in cursors. */
  readonly orderName: string;
  readonly size: number;
  readonly backward: boolean;
  readonly after: CursorKeys | null;
  readonly before: CursorKeys | null;
  readonly parent: ParentColumn | undefined;
}

/** Validates the arguments. Throws BAD_USER_INPUT. */
export function planPage<Row extends object>(
  ctx: SubgraphContext,
  definition: ConnectionDefinition<Row>,
  args: ConnectionArguments,
  parentColumn: string | undefined,
): PagePlan<Row> {
  const table = entityTable(ctx.metadata, definition.entity);
  const page = readPageArguments(args);
  const order = orderOf(definition, table, args.orderBy);
  const filter = compileFilter(args.filter, fieldsFor(ctx, filterFields(definition, table)));
  const orderName = JSON.stringify([table.name, order.names]);
  const decode = (cursor: string | null, argument: string) =>
    cursor === null ? null : ctx.cursors.decode(orderName, cursor, argument);
  return {
    table,
    from: definition.from ?? sql`${sql.table(table.name)} as t`,
    conditions: [definition.where, filter].filter((condition) => condition !== undefined),
    order: order.keys,
    orderName,
    size: page.size,
    backward: page.backward,
    after: decode(page.after, 'after'),
    before: decode(page.before, 'before'),
    parent: parentColumn === undefined ? undefined : (definition.parents?.[parentColumn] ?? table.column(parentColumn)),
  };
}

/** Returns the requested order without repetitions, followed by the primary key, so that it is total. */
function orderOf<Row extends object>(
  { orderBy, defaultOrder }: ConnectionDefinition<Row>,
  table: EntityTable<Row>,
  requested: readonly OrderInput[] | null | undefined,
): { keys: OrderKey[]; names: string[] } {
  const chosen = requested && requested.length > 0 ? requested : defaultOrder;
  const unique = chosen.filter(({ field }, index) => chosen.findIndex((other) => other.field === field) === index);
  const keys = unique.map(({ field, direction }): OrderKey => {
    const source = orderBy[field];
    if (source === undefined) throw badUserInput('orderBy', `cannot order by ${field}`);
    const column = typeof source === 'string' ? table.column(source) : source;
    return { sql: column.sql, type: column.type, nullable: column.nullable, descending: direction === 'DESC' };
  });
  // The primary key has the direction of the last key, so that one index serves the order in both directions.
  const descending = keys.at(-1)?.descending ?? false;
  const rest = table.key.filter((name) => !unique.some(({ field }) => orderBy[field] === name));
  return {
    keys: [...keys, ...rest.map((name): OrderKey => ({ ...table.column(name), nullable: false, descending }))],
    names: [...unique.map(({ field, direction }) => `${field} ${direction}`), ...rest],
  };
}

type ListFields = Readonly<Record<string, FilterField | RequestField>>;

const filterFieldsOf = new WeakMap<object, ListFields>();

function filterFields<Row extends object>(definition: ConnectionDefinition<Row>, table: EntityTable<Row>): ListFields {
  const known = filterFieldsOf.get(definition);
  if (known) return known;
  const resolve = (field: string | FilterField | RequestField): FilterField | RequestField => {
    if (typeof field !== 'string') return field;
    const column = table.column(field);
    return { type: fieldTypeOf(column.type), column: column.sql };
  };
  const fields = Object.fromEntries(
    Object.entries(definition.filter ?? {}).map(([name, field]) => [name, resolve(field)]),
  );
  filterFieldsOf.set(definition, fields);
  return fields;
}

const fieldsFor = (ctx: SubgraphContext, fields: ListFields): FilterFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      'columnFor' in field ? { type: field.type, column: field.columnFor(ctx) } : field,
    ]),
  );
