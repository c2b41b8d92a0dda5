import { type EntityManager, query, sql } from '@sophia/database';

/** True while jobs of these kinds wait or run. Parked jobs do not count, or one would stop all others. */
export async function hasJobs(em: EntityManager, kinds: readonly { readonly name: string }[]): Promise<boolean> {
  const rows = await query(
    em,
    sql`select from intelligence.jobs
     where kind = any(${kinds.map(({ name }) => name)}) and parked_at is null limit 1`,
  );
  return rows.length > 0;
}
