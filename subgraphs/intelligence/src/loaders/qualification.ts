import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { Finding, type FindingRow } from '../entities/finding.ts';
import type { QualificationElementKind } from '../generated/resolvers.ts';

/** In the order of MEDDIC, then BANT. */
const elements = [
  'METRICS',
  'ECONOMIC_BUYER',
  'DECISION_CRITERIA',
  'DECISION_PROCESS',
  'PAIN',
  'CHAMPION',
  'COMPETITION',
  'BUDGET',
  'TIMELINE',
] as const satisfies readonly QualificationElementKind[];

interface Touched {
  readonly element: QualificationElementKind;
  readonly finding: FindingRow;
  readonly count: number;
}

/** Loads the elements of a qualification method that calls touched. */
export const qualificationOf = (ctx: SubgraphContext, callId: string): Promise<readonly Touched[]> =>
  ctx
    .loader<string, readonly Touched[]>('qualificationOf', async (em, callIds) => {
      const rows = await query<{ callId: string; element: QualificationElementKind; id: string; count: number }>(
        em,
        sql`select distinct on (call_id, element) call_id as "callId", element, id,
           (count(*) over (partition by call_id, element))::int as count
         from (
           select call_id, case kind when 'PAIN_POINT' then 'PAIN' else target end as element, id, start_ms, start_offset
           from intelligence.findings
           where call_id = any(${callIds}::uuid[]) and kind in ('QUALIFICATION', 'PAIN_POINT')
         ) touched
         order by call_id, element, start_ms, start_offset, id`,
      );
      const findings = await em.find(Finding, { id: { $in: rows.map(({ id }) => id) } });
      const byId = new Map(findings.map((finding) => [finding.id, finding]));
      const ofCall = Map.groupBy(rows, ({ callId: call }) => call);
      return callIds.map((call) =>
        (ofCall.get(call) ?? [])
          .flatMap(({ element, id, count }) => {
            const finding = byId.get(id);
            return finding === undefined ? [] : [{ element, finding, count }];
          })
          .toSorted((one, other) => elements.indexOf(one.element) - elements.indexOf(other.element)),
      );
    })
    .load(callId);
