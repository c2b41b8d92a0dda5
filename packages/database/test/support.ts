import { defineEntity, p } from '@mikro-orm/core';
import {
  type Database,
  defineMigration,
  type MigrationList,
  monthlyPartitions,
  openDatabase,
  ownRows,
  rowsAmong,
  rowsOfPerson,
  tenantTable,
} from '../src/index.ts';

export const Thing = defineEntity({
  name: 'Thing',
  tableName: 'things',
  properties: {
    tenantId: p.string().primary(),
    id: p.string().primary(),
    name: p.string(),
  },
});

/**
 * A schema with three tables: a plain one, a partitioned one without updated_at, and one without a decision what people see
 * of it who see own rows alone. Rows are theirs who are named in them.
 */
export const migrations = (schema: string): MigrationList => [
  defineMigration('001-things', (sql) => {
    sql(`create table ${schema}.things (
      tenant_id text not null, id text not null, name text not null, tags text[] not null default '{}', amount numeric,
      details jsonb, seen_at timestamptz, version int not null default 0,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      primary key (tenant_id, id))`);
    sql(tenantTable(schema, 'things'));
    sql(`create table ${schema}.moments (
      tenant_id text not null, id text not null, at timestamptz not null, text text not null,
      primary key (tenant_id, id, at)) partition by range (at)`);
    sql(`create index on ${schema}.moments (tenant_id, text)`);
    sql(tenantTable(schema, 'moments'));
    sql(monthlyPartitions(schema, 'moments'));
    sql(`create table ${schema}.secrets (tenant_id text not null, id text not null)`);
    sql(tenantTable(schema, 'secrets'));
    const ofPerson = rowsAmong('text', `select ${rowsOfPerson}`);
    sql(ownRows(schema, { things: rowsAmong('name', `select ${rowsOfPerson}`), moments: ofPerson }));
  }),
];

export async function openThings(
  url: string,
  schema = 'things',
  options: { onStatement?: (sql: string) => void } = {},
): Promise<Database> {
  const database = await openDatabase({ url, schema, entities: [Thing], migrations: migrations(schema), ...options });
  await database.migrate();
  return database;
}
