import { type Database, query, sql } from '@sophia/database';

type Value = { labels: Record<string, string>; value: number };

const read = (database: Database, statement: ReturnType<typeof sql>) => query<Value>(database.orm.em.fork(), statement);

/** Metrics of the live connection to Gong, over all tenants. */
export const syncGauges = [
  {
    name: 'sophia_gong_sync_parts',
    help: 'Parts of Gong (days of calls, users) by state: unread, read, failing',
    labels: ['state'],
    read: (database: Database) =>
      read(
        database,
        sql`select json_build_object('state', state) as labels, count(*)::int as value
          from (
            select case when failures > 0 then 'failing' when read_at is null then 'unread' else 'read' end as state
            from gong.sync_parts) part
          group by state`,
      ),
  },
  {
    name: 'sophia_gong_sync_lag_seconds',
    help: 'Time since a part of Gong was last read as a whole',
    labels: [],
    read: (database: Database) =>
      read(
        database,
        sql`select '{}'::json as labels, extract(epoch from clock_timestamp() - max(read_at))::float8 as value
          from gong.sync_parts having max(read_at) is not null`,
      ),
  },
] as const;
