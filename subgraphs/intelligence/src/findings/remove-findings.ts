import { type EntityManager, query, sql } from '@sophia/database';

/** Removes the findings of interactions that are gone or whose text changed. Those of calls are removed with sentences. */
export async function removeInteractionFindings(em: EntityManager, interactionIds: readonly string[]): Promise<void> {
  if (interactionIds.length === 0) return;
  await query(
    em,
    sql`delete from intelligence.findings where interaction_id = any(${[...interactionIds]}::uuid[]) and call_id is null`,
  );
}

/** Removes the findings of sentences that these calls no longer have. */
export async function removeOldSegmentFindings(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  await query(
    em,
    sql`delete from intelligence.findings f where f.call_id = any(${[...callIds]}::uuid[])
     and not exists (select from intelligence.segment_analyses s where s.segment_id = f.segment_id)`,
  );
}
