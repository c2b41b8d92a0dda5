import { defineMigration, tenantTable } from '@sophia/database';

const parts = Array.from({ length: 16 }, (_, place) => `part_${place + 1}`);

/**
 * Cells of a third of the size: a number stands for source, grain and dimensions, parts that are 0 are null, ids of deals
 * are ids, and most indexes have no sums. All metrics are counted again.
 */
export const narrowCells = defineMigration('2026-12-01-narrow-cells', (sql) => {
  sql(`
    drop table intelligence.metric_cells;
    create table intelligence.metric_cells (
      tenant_id text not null,
      /* Number of the source, the grain and the dimensions by which the cells are apart. */
      slice int not null,
      /* In the tenant's time zone. The first of the month or year for longer grains. */
      day date not null,
      /* Number of records whose parts are in the sums. Cells without any are removed. */
      records int not null,
      account_id uuid,
      employee_id uuid,
      deal_id uuid,
      region text,
      segment text,
      item text,
      currency text,
      /* Sums of the parts of the source, in its order; null for 0. */
      ${parts.map((part) => `${part} numeric`).join(', ')}
    );
    /* By day first, so that new days fill its last pages, instead of halving a page for each slice. */
    create unique index on intelligence.metric_cells
      (tenant_id, day, slice, account_id, employee_id, deal_id, region, segment, item, currency) nulls not distinct;
    create index on intelligence.metric_cells (tenant_id, account_id, slice, day) where account_id is not null;
    /* With the sums, so that those of very many deals are added up in their order. */
    create index on intelligence.metric_cells (tenant_id, slice, deal_id, day) include (account_id, employee_id, ${parts.join(', ')})
      where deal_id is not null;
    ${tenantTable('intelligence', 'metric_cells')}
    select intelligence.mark_all_metric_days();
  `);
});
