import { type EntityManager, query, sql } from '@sophia/database';
import { staleMarks } from '../common/stale-marks.ts';

/** Threads whose analysis may be out of date. Their marks stay until the analysis is saved, so nobody takes them. */
export const {
  mark: markAnalysesStale,
  tenants: tenantsWithStaleAnalyses,
  count: countStaleAnalyses,
} = staleMarks('stale_thread_analyses', 'thread_id');

/** Marks the threads of these interactions. */
export async function markThreadsOf(
  em: EntityManager,
  tenant: string,
  interactionIds: readonly string[],
): Promise<void> {
  if (interactionIds.length === 0) return;
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct thread_id as id from intelligence.interaction_analyses
     where interaction_id = any(${[...interactionIds]}::uuid[]) and thread_id is not null`,
  );
  await markAnalysesStale(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}

/** Returns some marked threads. The marks stay until the analysis is saved. */
export async function staleAnalyses(em: EntityManager, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select thread_id as id from intelligence.stale_thread_analyses order by thread_id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Locks and removes the marks of these threads. Returns those that were still marked. */
export async function unmark(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`delete from intelligence.stale_thread_analyses where thread_id = any(${[...threadIds]}::uuid[])
     returning thread_id as id`,
  );
  return rows.map(({ id }) => id);
}
