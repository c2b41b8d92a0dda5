import type { Database, EntityManager } from '@sophia/database';

/** Lists tables with a tenant, of all schemas and the bus. Partitions belong to their tables. */
export async function tenantTables(database: Database): Promise<string[]> {
  const rows = await database.system((em) =>
    em.execute<{ name: string }[]>(
      `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
       where attname = 'tenant_id' and relkind in ('r', 'p') and not relispartition order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
}

/** Counts a tenant's rows in each of these. Leaves out empty tables. */
export async function rowsByTable(database: Database, tenant: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of await tenantTables(database)) {
    const count = await database.system((em) => countOf(em, name, tenant));
    if (count > 0) counts[name] = count;
  }
  return counts;
}

async function countOf(em: EntityManager, table: string, tenant: string): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from ${table} where tenant_id = ?`,
    [tenant],
  );
  return row?.count ?? 0;
}

/** A value for each type that a column without a default may have. */
const anyValue: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  // Also where a time zone is wanted.
  text: `'UTC'`,
  boolean: 'false',
  integer: '1',
  bigint: '1',
  smallint: '1',
  numeric: '1',
  'double precision': '0.5',
  date: `'2026-01-01'`,
  'timestamp with time zone': `'2026-01-01T00:00:00Z'`,
  json: `'[]'`,
  jsonb: `'[]'`,
  ARRAY: `'{}'`,
  bytea: `decode('00', 'hex')`,
};

/**
 * Inserts a row of the tenant, whatever conditions the table has for values, unless it has one. Rows that the row has to refer to
 * are inserted before it.
 */
export const fillTable = (database: Database, table: string, tenant: string): Promise<void> =>
  database.system((em) => fill(em, table, tenant));

async function fill(em: EntityManager, table: string, tenant: string): Promise<void> {
  if ((await countOf(em, table, tenant)) > 0) return;
  const conditions = await em.execute<{ name: string }[]>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = ?::regclass and contype = 'c'`,
    [table],
  );
  for (const { name } of conditions) await em.execute(`alter table ${table} drop constraint ${name}`);
  const referred = await referredValues(em, table);
  for (const { parent } of referred) if (parent !== table) await fill(em, parent, tenant);
  const columns = await em.execute<{ name: string; type: string }[]>(
    `select quote_ident(column_name) as name, data_type as type from information_schema.columns
     where table_schema || '.' || table_name = ? and is_nullable = 'NO' and column_default is null
       and is_generated = 'NEVER' and is_identity = 'NO' and column_name <> 'tenant_id'`,
    [table],
  );
  const values = columns.map(({ name, type }) => {
    const reference = referred.find(({ column }) => column === name);
    if (reference)
      return `(select ${reference.referred} from ${reference.parent} where tenant_id = given.tenant_id order by ctid limit 1)`;
    const value = anyValue[type];
    if (value === undefined) throw new Error(`${table}.${name} has the type ${type}, for which there is no value`);
    return value;
  });
  await em.execute(
    `insert into ${table} (tenant_id${columns.map(({ name }) => `, ${name}`).join('')})
     select given.tenant_id${values.map((value) => `, ${value}`).join('')} from (select ?::text as tenant_id) given`,
    [tenant],
  );
}

interface Reference {
  readonly column: string;
  readonly parent: string;
  readonly referred: string;
}

/** Returns the columns of foreign keys whose columns all have values. */
const referredValues = (em: EntityManager, table: string): Promise<Reference[]> =>
  em.execute<Reference[]>(
    `select quote_ident(own.attname) as column, confrelid::regclass::text as parent, quote_ident(other.attname) as referred
     from pg_constraint
     cross join lateral unnest(conkey, confkey) as pair (own_number, other_number)
     join pg_attribute own on own.attrelid = conrelid and own.attnum = own_number
     join pg_attribute other on other.attrelid = confrelid and other.attnum = other_number
     where conrelid = ?::regclass and contype = 'f' and own.attname <> 'tenant_id' and not exists (
       select from unnest(conkey) number join pg_attribute any_own on any_own.attrelid = conrelid and any_own.attnum = number
       where not any_own.attnotnull)`,
    [table],
  );
