import { type Database, type EntityManager, query, sql } from '@sophia/database';

/** Marks of what has to be worked out again: a table of tenants and ids. */
export interface StaleMarks {
  /** Locks the marks, also existing ones, so that nobody takes one before the change is committed. */
  mark(em: EntityManager, tenant: string, ids: readonly string[]): Promise<void>;
  /** Removes and returns some marked ids. The marks come back if the transaction is rolled back. */
  take(em: EntityManager, most: number): Promise<string[]>;
  /** Returns the tenants with marks. */
  tenants(database: Database): Promise<{ tenant_id: string }[]>;
  /** Counts the marks of all tenants. */
  count(database: Database): Promise<number>;
}

/** The marks in a table of the subgraph, whose key is the tenant and this column. */
export function staleMarks(name: string, column: string): StaleMarks {
  const [table, id] = [sql.table(`intelligence.${name}`), sql.ref(column)];
  return {
    async mark(em, tenant, ids) {
      if (ids.length === 0) return;
      // In order, so that two transactions do not wait for each other.
      const sorted = [...new Set(ids)].toSorted();
      await query(
        em,
        sql`insert into ${table} as marked (tenant_id, ${id})
         select ${tenant}, id from unnest(${sorted}::uuid[]) with ordinality as given(id, place) order by place
         on conflict (tenant_id, ${id}) do update set ${id} = excluded.${id} where false`,
      );
    },
    async take(em, most) {
      const rows = await query<{ id: string }>(
        em,
        sql`delete from ${table} where (tenant_id, ${id}) in (
           select tenant_id, ${id} from ${table} order by ${id} limit ${most} for update skip locked
         ) returning ${id} as id`,
      );
      return rows.map((row) => row.id);
    },
    // Looked at after every change, so each of these is one round trip and no transaction.
    tenants: (database) => query(database.orm.em.fork(), sql`select distinct tenant_id from ${table}`),
    async count(database) {
      const [row] = await query<{ count: number }>(
        database.orm.em.fork(),
        sql`select count(*)::int as count from ${table}`,
      );
      return row?.count ?? 0;
    },
  };
}
