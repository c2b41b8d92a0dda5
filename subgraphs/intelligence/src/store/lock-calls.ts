import type { EntityManager } from '@sophia/database';
import { idList } from './sql-list.ts';

/**
 * Has a call's interaction and the analysis of its words wait for each other: both come in transactions of their own, and
 * of two at once neither would see what the other writes. Called before either writes.
 */
export async function lockCalls(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  await em.execute(
    `select pg_advisory_xact_lock(hashtextextended('intelligence.call:' || id, 0))
     from (select unnest(?::uuid[]) as id order by 1) as call`,
    [idList(callIds)],
  );
}
