import { type Database, identifier } from '@sophia/database';

/** Jobs of one kind. */
export interface JobStatus {
  readonly kind: string;
  /** Jobs that are not done, parked ones left out. */
  readonly waiting: number;
  /** Those of them that a process works on. */
  readonly running: number;
  /** Those of them that have failed and are tried again. */
  readonly failing: number;
  /** Age of the oldest of them in seconds; 0 without any. */
  readonly waitingSeconds: number;
  readonly parked: number;
}

/** The jobs of a subgraph by kind, seen from any program; none for a subgraph without a table of jobs. */
export async function listJobs(database: Database): Promise<JobStatus[]> {
  const table = `${identifier(database.schema)}.jobs`;
  const em = database.orm.em.fork();
  return em.execute<JobStatus[]>(`
    select kind, count(*) filter (where parked_at is null)::int as waiting,
      count(*) filter (where parked_at is null and claim is not null)::int as running,
      count(*) filter (where parked_at is null and error is not null)::int as failing,
      coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)::float8 as "waitingSeconds",
      count(*) filter (where parked_at is not null)::int as parked
    from ${table} group by kind order by kind`);
}
