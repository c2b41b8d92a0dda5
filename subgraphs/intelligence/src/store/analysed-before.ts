import { type EntityManager, query, sql } from '@sophia/database';

/** Returns which of these interactions have an analysis of their current text. */
export async function analysedInteractions(
  em: EntityManager,
  interactionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    em,
    sql`select interaction_id as id from intelligence.interaction_analyses
     where interaction_id = any(${[...interactionIds]}::uuid[]) and model is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Returns the sentences of these calls that have an analysis. */
export async function analysedSegments(em: EntityManager, callIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    em,
    sql`select segment_id as id from intelligence.segment_analyses where call_id = any(${[...callIds]}::uuid[])`,
  );
  return new Set(rows.map(({ id }) => id));
}
