import { type Database, identifier, query, sql } from '@sophia/database';

type Value = { labels: Record<string, string>; value: number };

const read = (database: Database, statement: ReturnType<typeof sql>) => query<Value>(database.orm.em.fork(), statement);
const tableOf = ({ schema }: Database) => sql.raw(`${identifier(schema)}.sync_parts`);

/** Metrics of the live connection to a source, over all tenants. */
export const syncGauges = (source: string, title: string) => [
  {
    name: `sophia_${source}_sync_parts`,
    help: `Parts of ${title}, which are read together, by state: unread, read, failing`,
    labels: ['state'],
    read: (database: Database) =>
      read(
        database,
        sql`select json_build_object('state', state) as labels, count(*)::int as value
          from (
            select case when failures > 0 then 'failing' when read_at is null then 'unread' else 'read' end as state
            from ${tableOf(database)}) part
          group by state`,
      ),
  },
  {
    name: `sophia_${source}_sync_lag_seconds`,
    help: `Time since a part of ${title} was last read as a whole`,
    labels: [],
    read: (database: Database) =>
      read(
        database,
        sql`select '{}'::json as labels, extract(epoch from clock_timestamp() - max(read_at))::float8 as value
          from ${tableOf(database)} having max(read_at) is not null`,
      ),
  },
];
