import { type EntityManager, query, sql } from '@sophia/database';
import { staleMarks } from '../common/stale-marks.ts';

/** Slack users whose answers, or what these are about, may have changed. */
export const staleExperts = staleMarks('stale_experts', 'user_id');

/**
 * Marks who wrote these messages, and who wrote in these threads: a message there may make those of others answers. Call it
 * after the change, and before one that removes a message.
 */
export async function markExperts(
  em: EntityManager,
  tenant: string,
  {
    interactionIds = [],
    threadIds = [],
  }: { readonly interactionIds?: readonly string[]; readonly threadIds?: readonly string[] },
): Promise<void> {
  const rows = await query<{ id: string }>(
    em,
    sql`select author_id as id from intelligence.interaction_analyses
       where interaction_id = any(${[...interactionIds]}::uuid[]) and author_id is not null
     union
     select author_id from intelligence.interaction_analyses
       where source_thread_id = any(${[...threadIds]}::uuid[]) and author_id is not null`,
  );
  await staleExperts.mark(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}
