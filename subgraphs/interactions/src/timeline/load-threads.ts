import { type EntityManager, query, sql } from '@sophia/database';
import { sourceThreadIdOf, type ThreadFacts } from './ids.ts';

/** Returns a function that says to which conversation an interaction belongs; null if it belongs to none. */
export async function loadThreadOf(
  em: EntityManager,
  entries: readonly ThreadFacts[],
): Promise<(entry: ThreadFacts) => string | null> {
  const rows = await query<{ source_thread_id: string; thread_id: string }>(
    em,
    sql`select source_thread_id, thread_id from interactions.joined_threads
     where source_thread_id = any(${[...new Set(entries.map(sourceThreadIdOf))]}::uuid[])`,
  );
  const joined = new Map(rows.map(({ source_thread_id, thread_id }) => [source_thread_id, thread_id]));
  return (entry) => joined.get(sourceThreadIdOf(entry)) ?? entry.given_thread_id;
}
