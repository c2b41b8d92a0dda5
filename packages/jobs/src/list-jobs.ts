import { type Database, identifier, queryText } from '@sophia/database';

/** Counts of jobs of one kind. */
export interface JobStatus {
  readonly kind: string;
  /** Number of jobs that are not done, without parked ones. */
  readonly waiting: number;
  /** Number of these that a process is working on. */
  readonly running: number;
  /** Number of these that have failed and will be retried. */
  readonly failing: number;
  /** Age of the oldest of these in seconds; 0 if there is none. */
  readonly waitingSeconds: number;
  readonly parked: number;
  /** Error of the newest of those that have failed and will be retried; null if there is none. */
  readonly failure: string | null;
}

/** Counts the jobs of a subgraph by kind. Works in any program. */
export async function listJobs(database: Database): Promise<JobStatus[]> {
  const table = `${identifier(database.schema)}.jobs`;
  return queryText<JobStatus>(
    database.orm.em.fork(),
    `select kind, count(*) filter (where parked_at is null)::int as waiting,
       count(*) filter (where parked_at is null and claim is not null)::int as running,
       count(*) filter (where parked_at is null and error is not null)::int as failing,
       coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)::float8
         as "waitingSeconds",
       count(*) filter (where parked_at is not null)::int as parked,
       (array_agg(error order by created_at desc) filter (where parked_at is null and error is not null))[1] as failure
     from ${table} group by kind order by kind`,
  );
}
