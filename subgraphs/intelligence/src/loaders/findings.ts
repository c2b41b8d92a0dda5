import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { FindingKind } from '@sophia/understanding';
import { Finding, type FindingRow } from '../entities/finding.ts';

/** Findings of a text at most. */
const longestList = 100;

/** Loads the least confidence of the findings in a sentence of a call; null if none has a measured one. */
export const leastConfidence = (ctx: SubgraphContext, segmentId: string): Promise<number | null> =>
  ctx
    .loader<string, number | null>('leastConfidence', async (em, ids) => {
      const rows = await query<{ id: string; confidence: number | null }>(
        em,
        sql`select segment_id as id, min(confidence) as confidence from intelligence.findings
         where segment_id = any(${ids}::uuid[]) group by segment_id`,
      );
      const byId = new Map(rows.map(({ id, confidence }) => [id, confidence]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(segmentId);

/** Loads the first findings of an interaction or of a sentence of a call, in the order of the text. */
export function findingsOf(
  ctx: SubgraphContext,
  column: 'interaction_id' | 'segment_id',
  id: string,
  kinds: readonly FindingKind[] | null,
): Promise<readonly FindingRow[]> {
  return ctx
    .loader<string, readonly FindingRow[]>(`findingsOf ${column} ${kinds?.join() ?? ''}`, async (em, subjectIds) => {
      const found = await query<{ subject: string; id: string }>(
        em,
        sql`select wanted.id as subject, first.id from unnest(${subjectIds}::uuid[]) as wanted(id)
         cross join lateral (
           select f.id from intelligence.findings f
           where ${sql.ref(`f.${column}`)} = wanted.id
             and (${kinds === null} or f.kind = any(${[...(kinds ?? [])]}::text[]))
           order by f.start_ms nulls first, f.start_offset, f.id limit ${longestList}
         ) as first`,
      );
      const rows = await em.find(Finding, { id: { $in: found.map((each) => each.id) } });
      const byId = new Map(rows.map((row) => [row.id, row]));
      const subjects = Map.groupBy(found, ({ subject }) => subject);
      return subjectIds.map((subject) => (subjects.get(subject) ?? []).flatMap((each) => byId.get(each.id) ?? []));
    })
    .load(id);
}
