import { type Database, identifier, isOpenTenant, queryText } from '@sophia/database';

/** Counts of jobs of one kind. */
export interface JobStatus {
  readonly kind: string;
  /** Number of jobs that are not done, without parked ones and those of closed tenants. */
  readonly waiting: number;
  /** Number of these that a process is working on. */
  readonly running: number;
  /** Number of these that have failed and will be retried. */
  readonly failing: number;
  /** Age of the oldest of these in seconds; 0 if there is none. */
  readonly waitingSeconds: number;
  readonly parked: number;
  /** Number of jobs that wait until their tenant is no longer suspended. */
  readonly paused: number;
  /** Error of the newest of those that have failed and will be retried; null if there is none. */
  readonly failure: string | null;
}

/** Counts the jobs of a subgraph by kind. Works in any program. */
export async function listJobs(database: Database): Promise<JobStatus[]> {
  const table = `${identifier(database.schema)}.jobs`;
  return queryText<JobStatus>(
    database.orm.em.fork(),
    `select kind, count(*) filter (where is_waiting)::int as waiting,
       count(*) filter (where is_waiting and claim is not null)::int as running,
       count(*) filter (where is_waiting and error is not null)::int as failing,
       coalesce(extract(epoch from now() - min(created_at) filter (where is_waiting)), 0)::float8
         as "waitingSeconds",
       count(*) filter (where parked_at is not null)::int as parked,
       count(*) filter (where parked_at is null and not is_waiting)::int as paused,
       (array_agg(error order by created_at desc) filter (where is_waiting and error is not null))[1] as failure
     from ${table} job cross join lateral (
       select parked_at is null and ${isOpenTenant('job.tenant_id')} as is_waiting
     ) state
     group by kind order by kind`,
  );
}
