import { type Database, identifier } from '@sophia/database';

/** Metrics of a subgraph's loader, over the runs of all tenants. */
export const loadGauges = [
  {
    name: 'sophia_load_runs',
    help: 'Runs of the loader by state; a killed run counts as running until the next run ends it',
    labels: ['source', 'state'],
    read: (database: Database) =>
      query(
        database,
        `select json_build_object('source', source, 'state', lower(state)) as labels, count(*)::int as value
         from ${tableOf(database)} group by source, state`,
      ),
  },
  {
    name: 'sophia_load_last_success_timestamp_seconds',
    help: 'Time at which a run of the loader last succeeded',
    labels: ['source'],
    read: (database: Database) =>
      query(
        database,
        `select json_build_object('source', source) as labels, extract(epoch from max(finished_at))::float8 as value
         from ${tableOf(database)} where state = 'SUCCEEDED' group by source`,
      ),
  },
] as const;

const tableOf = ({ schema }: Database) => `${identifier(schema)}.source_syncs`;

const query = (database: Database, sql: string) =>
  database.orm.em.fork().execute<{ labels: Record<string, string>; value: number }[]>(sql);
