import { type Database, identifier, queryText } from '@sophia/database';

/** A job that failed too often. It waits until a person replays it. */
export interface ParkedJob {
  readonly id: string;
  readonly kind: string;
  readonly tenant: string;
  readonly error: string;
  readonly attempts: number;
  readonly parkedAt: Date;
}

/** Lists the parked jobs of a subgraph, oldest first, at most 1,000. */
export async function listParkedJobs(database: Database): Promise<ParkedJob[]> {
  const rows = await queryText<Omit<ParkedJob, 'parkedAt'> & { parkedAt: string }>(
    database.orm.em.fork(),
    `select id, kind, tenant_id as tenant, error, attempts, parked_at as "parkedAt"
     from ${identifier(database.schema)}.jobs where parked_at is not null order by parked_at, id limit 1000`,
  );
  return rows.map((row) => ({ ...row, parkedAt: new Date(row.parkedAt) }));
}

/** Replays parked jobs, by their ids or `'all'`, with all attempts again. Returns their number. */
export async function replayParkedJobs(database: Database, ids: readonly string[] | 'all'): Promise<number> {
  const rows = await database.system((em) =>
    queryText(
      em,
      `update ${identifier(database.schema)}.jobs set parked_at = null, attempts = 0, due_at = '-infinity'
       where parked_at is not null and ($1::text[] is null or id::text = any($1)) returning id`,
      [ids === 'all' ? null : ids],
    ),
  );
  return rows.length;
}
