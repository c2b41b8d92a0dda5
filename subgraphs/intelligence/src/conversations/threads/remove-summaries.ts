import { type EntityManager, query, sql } from '@sophia/database';

/** Removes summaries of conversations that have changed since. */
export const removeOutdatedSummaries = (em: EntityManager, threadIds: readonly string[]): Promise<unknown> =>
  query(
    em,
    sql`delete from intelligence.thread_summaries summary using intelligence.thread_analyses analysis
     where summary.thread_id = any(${[...threadIds]}::uuid[]) and analysis.thread_id = summary.thread_id
       and summary.source_digest is distinct from analysis.source_digest`,
  );
