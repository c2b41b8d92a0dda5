import { type EntityManager, query, sql } from '@sophia/database';
import { staleMarks } from '../common/stale-marks.ts';

/** Threads of sources whose action items, or what says that some are done, may have changed. */
export const staleCompletions = staleMarks('stale_completions', 'source_thread_id');

/** Marks the threads of these interactions and calls. */
export async function markCompletionsOf(
  em: EntityManager,
  tenant: string,
  {
    interactionIds = [],
    callIds = [],
  }: { readonly interactionIds?: readonly string[]; readonly callIds?: readonly string[] },
): Promise<void> {
  const rows = await query<{ id: string }>(
    em,
    sql`select source_thread_id as id from intelligence.interaction_analyses
     where (interaction_id = any(${[...interactionIds]}::uuid[]) or call_id = any(${[...callIds]}::uuid[]))
       and source_thread_id is not null`,
  );
  await staleCompletions.mark(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}
