import { type EntityManager, query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { CallAnalysis, type CallAnalysisRow } from '../entities/call-analysis.ts';
import { InteractionAnalysis, type InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { Score, type ScoreRow } from '../entities/score.ts';
import { SegmentAnalysis, type SegmentAnalysisRow } from '../entities/segment-analysis.ts';
import { ThreadAnalysis, type ThreadAnalysisRow } from '../entities/thread-analysis.ts';
import { saidByContact } from '../features/said-in.ts';
import { rounded } from '../scoring/common/rounded.ts';

/** Sorts rows by the order of the keys; null for keys without a row. */
function inOrder<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

export const analysisOfInteraction = (ctx: SubgraphContext, id: string): Promise<InteractionAnalysisRow | null> =>
  ctx
    .loader<string, InteractionAnalysisRow | null>('analysisOfInteraction', async (em, ids) =>
      inOrder(
        ids,
        await em.find(InteractionAnalysis, { interactionId: { $in: [...ids] } }),
        (row) => row.interactionId,
      ),
    )
    .load(id);

export const analysisOfMessage = (ctx: SubgraphContext, id: string): Promise<InteractionAnalysisRow | null> =>
  ctx
    .loader<string, InteractionAnalysisRow | null>('analysisOfMessage', async (em, ids) =>
      inOrder(ids, await em.find(InteractionAnalysis, { messageId: { $in: [...ids] } }), (row) => row.messageId),
    )
    .load(id);

export const analysisOfCall = (ctx: SubgraphContext, id: string): Promise<CallAnalysisRow | null> =>
  ctx
    .loader<string, CallAnalysisRow | null>('analysisOfCall', async (em, ids) =>
      inOrder(ids, await em.find(CallAnalysis, { callId: { $in: [...ids] } }), (row) => row.callId),
    )
    .load(id);

export const analysisOfSegment = (ctx: SubgraphContext, id: string): Promise<SegmentAnalysisRow | null> =>
  ctx
    .loader<string, SegmentAnalysisRow | null>('analysisOfSegment', async (em, ids) =>
      inOrder(ids, await em.find(SegmentAnalysis, { segmentId: { $in: [...ids] } }), (row) => row.segmentId),
    )
    .load(id);

export const analysisOfThread = (ctx: SubgraphContext, id: string): Promise<ThreadAnalysisRow | null> =>
  ctx
    .loader<string, ThreadAnalysisRow | null>('analysisOfThread', async (em, ids) =>
      inOrder(ids, await em.find(ThreadAnalysis, { threadId: { $in: [...ids] } }), (row) => row.threadId),
    )
    .load(id);

/** Loads all current scores of an account, contact or deal. */
export const scoresOf = (ctx: SubgraphContext, subjectId: string): Promise<readonly ScoreRow[]> =>
  ctx
    .loader<string, readonly ScoreRow[]>('scoresOf', async (em, ids) => {
      const scores = Map.groupBy(await em.find(Score, { subjectId: { $in: [...ids] } }), (score) => score.subjectId);
      return ids.map((id) => scores.get(id) ?? []);
    })
    .load(subjectId);

export interface ScorePointRow {
  readonly computedAt: Date;
  readonly value: number;
  readonly calculatedLater: boolean;
}

const historyLength = 90;

/** Loads the history of a score, newest first. */
export const historyOf = (ctx: SubgraphContext, scoreId: string): Promise<readonly ScorePointRow[]> =>
  ctx
    .loader<string, readonly ScorePointRow[]>('historyOf', async (em, ids) => {
      const rows = await query<{ score_id: string; computed_at: string; value: number; is_past: boolean }>(
        em,
        sql`select h.score_id, h.computed_at, h.value as value, h.is_past
         from unnest(${ids}::uuid[]) as wanted(id)
         cross join lateral (
           select score_id, computed_at, value, is_past from intelligence.score_history
           where score_id = wanted.id order by day desc limit ${historyLength}
         ) as h`,
      );
      const points = Map.groupBy(rows, (row) => row.score_id);
      return ids.map((id) =>
        (points.get(id) ?? []).map((row) => ({
          computedAt: new Date(row.computed_at),
          value: row.value,
          calculatedLater: row.is_past,
        })),
      );
    })
    .load(scoreId);

const dayMs = 86_400_000;

/** Returns the difference to the latest point that is at least `days` older; null when there is none. */
export async function changeSince(
  row: Pick<ScoreRow, 'id' | 'value' | 'computedAt'>,
  days: number,
  ctx: SubgraphContext,
): Promise<number | null> {
  const then = row.computedAt.getTime() - days * dayMs;
  const earlier = (await historyOf(ctx, row.id)).find(({ computedAt }) => computedAt.getTime() <= then);
  return earlier === undefined ? null : rounded(row.value - earlier.value, 2);
}

/** Counts the open alerts of an account. */
export const openAlertCount = (ctx: SubgraphContext, accountId: string): Promise<number> =>
  ctx.loader<string, number>('openAlertCount', (em, ids) => countOpenAlerts(em, ids, ctx.clock.now())).load(accountId);

async function countOpenAlerts(em: EntityManager, ids: readonly string[], now: Date): Promise<number[]> {
  const rows = await query<{ account_id: string; open: number }>(
    em,
    sql`select account_id, count(*)::int as open from intelligence.alerts
     where account_id = any(${ids}::uuid[])
       and (status = 'OPEN' or (status = 'SNOOZED' and snoozed_until <= ${now}::timestamptz))
     group by account_id`,
  );
  const counts = new Map(rows.map((row) => [row.account_id, row.open]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** Loads the mean sentiment of what a contact said in the last 90 days; null when it is not known. */
export const sentimentOfContact = (ctx: SubgraphContext, contactId: string): Promise<number | null> =>
  ctx
    .loader<string, number | null>('sentimentOfContact', async (em, ids) => {
      const now = ctx.clock.now();
      const rows = await query<{ contact_id: string; sentiment: number | null }>(
        em,
        sql`select wanted.id as contact_id, round(avg(said.mood)::numeric, 2)::float8 as sentiment
         from unnest(${ids}::uuid[]) as wanted(id)
         join intelligence.interaction_analyses i on i.contact_ids @> array[wanted.id]
           and i.occurred_at between ${now}::timestamptz - interval '90 days' and ${now}::timestamptz
         cross join lateral (${saidByContact(sql`wanted.id`)}) as said
         group by wanted.id`,
      );
      const means = new Map(rows.map((row) => [row.contact_id, row.sentiment]));
      return ids.map((id) => means.get(id) ?? null);
    })
    .load(contactId);
