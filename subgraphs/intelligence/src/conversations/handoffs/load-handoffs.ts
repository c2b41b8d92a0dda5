import { query, type Sql, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { Factor } from '../../entities/score.ts';

export interface HandoffRow {
  readonly accountId: string;
  readonly callId: string;
  readonly threadId: string;
  readonly beganAt: Date;
  readonly hoursBetween: number;
  readonly quality: number | null;
  readonly factors: readonly Factor[];
  readonly model: string;
  readonly modelVersion: string;
}

const mostHandoffs = 50;

function handoffsBy(name: string, owner: Sql) {
  return (ctx: SubgraphContext, id: string): Promise<readonly HandoffRow[]> =>
    ctx
      .loader<string, readonly HandoffRow[]>(name, async (em, ids) => {
        const rows = await query<Omit<HandoffRow, 'beganAt'> & { owner: string; beganAt: string }>(
          em,
          sql`select handoff.* from unnest(${ids}::uuid[]) as wanted(id) cross join lateral (
             select wanted.id as owner, h.account_id as "accountId", h.call_id as "callId",
               coalesce(s.thread_id, h.source_thread_id) as "threadId", h.began_at as "beganAt",
               h.hours_between as "hoursBetween", h.quality, h.factors, h.model, h.model_version as "modelVersion"
             from intelligence.handoffs h
             left join intelligence.source_threads s using (tenant_id, source_thread_id)
             where ${owner} = wanted.id order by h.began_at desc, h.source_thread_id limit ${mostHandoffs}
           ) as handoff`,
        );
        const byOwner = Map.groupBy(rows, (row) => row.owner);
        return ids.map((each) =>
          (byOwner.get(each) ?? []).map(({ owner: _, ...row }) => ({ ...row, beganAt: new Date(row.beganAt) })),
        );
      })
      .load(id);
}

/** Load the hand-offs of an account, from a call, and to a thread; latest first. */
export const handoffsOfAccount = handoffsBy('handoffsOfAccount', sql`h.account_id`);
export const handoffsOfCall = handoffsBy('handoffsOfCall', sql`h.call_id`);
export const handoffsOfThread = handoffsBy('handoffsOfThread', sql`coalesce(s.thread_id, h.source_thread_id)`);
