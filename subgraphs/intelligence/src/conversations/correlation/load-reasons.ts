import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { Basis } from './weigh.ts';

export interface Reason {
  readonly threadId: string;
  readonly basis: Basis;
  readonly weight: number;
  readonly detail: string;
  readonly fromInteractionId: string;
  readonly toInteractionId: string;
}

const mostReasons = 100;

/** Loads the reasons why threads are one conversation. */
export const reasonsOf = (ctx: SubgraphContext, threadId: string): Promise<readonly Reason[]> =>
  ctx
    .loader<string, readonly Reason[]>('reasonsOf', async (em, ids) => {
      const rows = await query<Reason>(
        em,
        sql`select reason.* from unnest(${ids}::uuid[]) as wanted(id) cross join lateral (
           select s.thread_id as "threadId", basis, weight, detail, from_interaction_id as "fromInteractionId",
             to_interaction_id as "toInteractionId"
           from intelligence.source_threads s join intelligence.correlations c using (tenant_id, source_thread_id)
           where s.thread_id = wanted.id
           order by s.started_at, s.source_thread_id, weight desc, basis limit ${mostReasons}
         ) as reason`,
      );
      const reasons = Map.groupBy(rows, (row) => row.threadId);
      return ids.map((id) => reasons.get(id) ?? []);
    })
    .load(threadId);
