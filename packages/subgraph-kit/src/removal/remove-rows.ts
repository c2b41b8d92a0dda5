import { type Database, identifier, literal, query, queryText, sql } from '@sophia/database';
import { entitiesChanged } from '@sophia/events';
import type { JobKind } from '@sophia/jobs';

/** Rows in a transaction: few enough that others need not wait for it. */
const rowsATime = 2_000;

export interface RemovedRows {
  readonly database: Database;
  readonly tenant: string;
  /** Tables whose rows stay. */
  readonly keeps: readonly string[];
  readonly jobs: readonly Pick<JobKind, 'name' | 'isRemoval'>[];
}

/**
 * Removes the rows of a tenant from all tables of a schema that have tenants, and counts them in `bus.removals` in the same
 * transactions. What tells others of the removal stays: its events, and jobs that remove what is kept elsewhere. Returns how many
 * rows it removed.
 */
export async function removeRows({ database, tenant, keeps, jobs }: RemovedRows): Promise<number> {
  let removed = 0;
  const ofRemoval = jobs.filter(({ isRemoval }) => isRemoval).map(({ name }) => literal(name));
  const stays: Readonly<Record<string, string>> = {
    outbox: `type = ${literal(entitiesChanged)}`,
    ...(ofRemoval.length > 0 && { jobs: `kind in (${ofRemoval.join(', ')})` }),
  };
  for (const { table, leaf } of await tenantTables(database)) {
    if (keeps.includes(table)) continue;
    const condition = stays[table] === undefined ? '' : `and not (${stays[table]})`;
    for (let gone = rowsATime; gone === rowsATime; removed += gone)
      gone = await removeSome(
        database,
        tenant,
        table,
        `select ctid from ${leaf} where tenant_id = $1 ${condition}`,
        leaf,
      );
  }
  return removed;
}

async function removeSome(
  database: Database,
  tenant: string,
  table: string,
  rows: string,
  leaf: string,
): Promise<number> {
  return database.system(async (em) => {
    const [result] = await queryText<{ count: number }>(
      em,
      `with gone as (
         delete from ${leaf} where ctid = any(array(${rows} limit ${rowsATime})) returning 1
       ), counted as (select count(*)::int as count from gone),
       noted as (
         insert into bus.removals as removal (tenant_id, schema, rows)
         select $1, $2, jsonb_build_object($3::text, count) from counted where count > 0
         on conflict (tenant_id, schema) do update set rows = removal.rows
           || jsonb_build_object($3::text, coalesce((removal.rows ->> $3)::bigint, 0) + (excluded.rows ->> $3)::bigint)
       )
       select count from counted`,
      [tenant, database.schema, table],
    );
    return result?.count ?? 0;
  });
}

interface TenantTable {
  readonly table: string;
  /** The table itself, or one of its partitions: a row has its place (`ctid`) in one of these. */
  readonly leaf: string;
}

/**
 * Lists the tables of the schema that have tenants: those that refer to others before these, since their rows would go uncounted
 * with the others' rows, and the outbox last, since the removal of other rows fills it.
 */
async function tenantTables(database: Database): Promise<TenantTable[]> {
  const rows = await database.system((em) =>
    query<{ name: string; leaf: string }>(
      em,
      sql`select root.relname as name, leaf.relname as leaf
       from pg_class root
       join pg_attribute on attrelid = root.oid and attname = 'tenant_id' and not attisdropped
       cross join lateral (
         select relid from pg_partition_tree(root.oid) where isleaf
         union select root.oid where root.relkind = 'r'
       ) part
       join pg_class leaf on leaf.oid = part.relid
       where root.relnamespace = ${database.schema}::regnamespace and root.relkind in ('r', 'p')
         and not root.relispartition
       order by root.relname = 'outbox', not exists (
         select from pg_constraint where conrelid = root.oid and contype = 'f'
       ), root.relname, leaf.relname`,
    ),
  );
  return rows.map(({ name, leaf }) => ({ table: name, leaf: `${identifier(database.schema)}.${identifier(leaf)}` }));
}
