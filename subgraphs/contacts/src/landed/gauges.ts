import { type Database, query, sql } from '@sophia/database';

type Value = { labels: Record<string, string>; value: number };

const read = (database: Database, statement: ReturnType<typeof sql>) => query<Value>(database.orm.em.fork(), statement);

/** Metrics of the landed tables, over all tenants. */
export const landedGauges = [
  {
    name: 'sophia_landed_tables',
    help: 'Landed tables by source and state: unread, read, failing',
    labels: ['source', 'state'],
    read: (database: Database) =>
      read(
        database,
        sql`select json_build_object('source', source, 'state', state) as labels, count(*)::int as value
          from (
            select source,
              case when failures > 0 then 'failing' when read_at is null then 'unread' else 'read' end as state
            from contacts.landed_tables where name <> '') landed
          group by source, state`,
      ),
  },
  {
    name: 'sophia_landed_lag_seconds',
    help: 'Time since the landed table of a source that was read longest ago was read to its end',
    labels: ['source'],
    read: (database: Database) =>
      read(
        database,
        sql`select json_build_object('source', source) as labels,
            extract(epoch from clock_timestamp() - min(read_at))::float8 as value
          from contacts.landed_tables where name <> '' group by source having min(read_at) is not null`,
      ),
  },
] as const;
