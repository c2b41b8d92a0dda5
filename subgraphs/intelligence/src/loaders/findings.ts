import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { FindingKind } from '@sophia/understanding';
import { Finding, type FindingRow } from '../entities/finding.ts';

/** Findings of a text at most. */
const longestList = 100;

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
