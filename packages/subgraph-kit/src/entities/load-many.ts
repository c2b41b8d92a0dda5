import type { EntityName } from '@mikro-orm/core';
import { query, type Sql, sql } from '@sophia/database';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import { entityTable } from './entity-table.ts';
import { isUuid } from './is-uuid.ts';

export interface LoadManyOptions<Row> {
  /** Ascending, or descending with a `-` before the property. Ties are sorted by id. */
  readonly orderBy?: readonly ((keyof Row & string) | `-${keyof Row & string}`)[];
}

/**
 * Loads all rows whose `property` has this id. Use it only for lists that are short by nature; use a connection for
 * others. Lists of many parents are read in one statement.
 */
export async function loadMany<Row extends object>(
  ctx: SubgraphContext,
  entity: EntityName<Row>,
  property: keyof Row & string,
  id: string,
  { orderBy = [] }: LoadManyOptions<Row> = {},
): Promise<Row[]> {
  if (!isUuid(id)) return [];
  const table = entityTable(ctx.metadata, entity);
  const key = `loadMany ${table.name}.${property} by ${orderBy.join(', ')}`;
  return ctx
    .loader<string, Row[]>(key, async (em, ids) => {
      const order = [
        ...orderBy.map((name) => orderTerm(table.column(name.replace(/^-/, '')).sql, name)),
        ...table.key.map((name) => table.column(name).sql),
      ];
      const rows = await query<Record<string, unknown> & { parentId: string }>(
        em,
        sql`select ${table.columns}, ${table.column(property).sql} as "parentId" from ${sql.table(table.name)} as t
         where ${table.column(property).sql} = any(${ids}::uuid[]) order by ${sql.join(order)}`,
      );
      const byParent = Map.groupBy(rows, (row) => row.parentId);
      return ids.map((each) => (byParent.get(each) ?? []).map(({ parentId: _, ...row }) => table.map(em, row)));
    })
    .load(id.toLowerCase());
}

const orderTerm = (column: Sql, name: string) =>
  name.startsWith('-') ? sql`${column} desc nulls last` : sql`${column} nulls last`;
