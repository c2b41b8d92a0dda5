import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** How often the alerts of a rule were right, says who worked with them. */
export interface Precision {
  readonly n: number;
  readonly dismissed: number;
}

/** Counts the alerts of a rule that people have judged: dismissed as wrong, or acknowledged or resolved. */
export const precisionOf = (ctx: SubgraphContext, ruleId: string): Promise<Precision> =>
  ctx
    .loader<string, Precision>('precisionOf', async (em, ids) => {
      const rows = await query<Precision & { rule_id: string }>(
        em,
        sql`select rule_id, count(*)::int as n, (count(*) filter (where status = 'DISMISSED'))::int as dismissed
         from intelligence.alerts
         where rule_id = any(${ids}::uuid[]) and (status = 'DISMISSED' or acknowledged_at is not null
           or (status = 'RESOLVED' and resolved_by <> 'sophia'))
         group by rule_id`,
      );
      const found = new Map(rows.map((row) => [row.rule_id, row]));
      return ids.map((id) => found.get(id) ?? { n: 0, dismissed: 0 });
    })
    .load(ruleId);
