import type { EntityName } from '@mikro-orm/core';
import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import { entityTable } from './entity-table.ts';
import { isUuid } from './is-uuid.ts';

/** Loads the entity with this id; null when there is none. Concurrent calls are read in one statement. */
export async function loadOne<Row extends { id: string }>(
  ctx: SubgraphContext,
  entity: EntityName<Row>,
  id: string | null | undefined,
): Promise<Row | null> {
  if (id == null || !isUuid(id)) return null;
  const table = entityTable(ctx.metadata, entity);
  return ctx
    .loader<string, Row | null>(table, async (em, ids) => {
      const rows = await query<Record<string, unknown>>(
        em,
        sql`select ${table.columns} from ${sql.table(table.name)} as t
         where ${table.column('id').sql} = any(${ids}::uuid[])`,
      );
      const found = new Map(rows.map((row) => table.map(em, row)).map((row) => [row.id, row]));
      return ids.map((each) => found.get(each) ?? null);
    })
    .load(id.toLowerCase());
}

/** Creates a reference resolver that loads an entity by its id. */
export const byId =
  <Row extends { id: string }>(entity: EntityName<Row>) =>
  (reference: { readonly id: string }, ctx: SubgraphContext): Promise<Row | null> =>
    loadOne(ctx, entity, reference.id);
