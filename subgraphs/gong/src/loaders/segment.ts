import { type EntityManager, query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { TranscriptSegment, type TranscriptSegmentRow } from '../entities/transcript-segment.ts';
import { callRange } from '../records/ids.ts';

/**
 * Loads one sentence by id, in one batch with all others requested together. A first statement finds the calls, whose
 * starts name the months; a second reads the sentences from these months.
 */
export async function loadSegment(ctx: SubgraphContext, id: string): Promise<TranscriptSegmentRow | null> {
  if (!callRange(id)) return null;
  return ctx.loader<string, TranscriptSegmentRow | null>(loadSegment, loadSegments).load(id.toLowerCase());
}

async function loadSegments(em: EntityManager, ids: readonly string[]): Promise<(TranscriptSegmentRow | null)[]> {
  const starts = await callStarts(em, ids);
  const found = await em.find(TranscriptSegment, { callStartedAt: { $in: starts }, id: { $in: [...ids] } });
  const byId = new Map(found.map((segment) => [segment.id, segment]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function callStarts(em: EntityManager, ids: readonly string[]): Promise<Date[]> {
  const ranges = ids.flatMap((id) => callRange(id) ?? []);
  const rows = await query<{ started_at: string | Date }>(
    em,
    sql`select distinct c.started_at
     from (select distinct first, last
       from unnest(${ranges.map(({ first }) => first)}::uuid[], ${ranges.map(({ last }) => last)}::uuid[])
       as r (first, last)) as r
     join gong.gong_calls c on c.id between r.first and r.last`,
  );
  return rows.map((row) => new Date(row.started_at));
}
