import { defineMigration } from '@sophia/database';
import { mark, markAll, markTriggers, timesOf } from './2026-11-29-metrics.ts';

const began = (changed: string) => mark('handoffs', timesOf(['began_at'])(changed));

/** Marks the days of hand-offs, for metrics of them, and counts all metrics again, because those of calls have more parts. */
export const handoffMetrics = defineMigration('2026-11-29-handoff-metrics', (sql) => {
  sql(markTriggers('handoffs', [began]));
  sql(`
    /* The index with the slice serves as well. */
    drop index intelligence.metric_cells_tenant_id_source_grain_day_idx;

    create or replace function intelligence.mark_all_metric_days() returns void language sql as $all$
      ${markAll}
      ${began('intelligence.handoffs')}
    $all$;
    select intelligence.mark_all_metric_days();
  `);
});
