import { defineMigration } from '@sophia/database';

const parts = Array.from({ length: 16 }, (_, place) => `part_${place + 1}`);

/**
 * The cells by account and employee, of which a question about owners reads very many, are in an index with their sums:
 * without it each came from another page of the table. The other cells by account stay in one without sums.
 */
export const cellsOfEmployees = defineMigration('2026-12-04-cells-of-employees', (sql) => {
  sql(`
    create index on intelligence.metric_cells (tenant_id, account_id, slice, day) include (employee_id, currency, ${parts.join(', ')})
      where account_id is not null and employee_id is not null;
    create index on intelligence.metric_cells (tenant_id, account_id, slice, day)
      where account_id is not null and employee_id is null;
    drop index intelligence.metric_cells_tenant_id_account_id_slice_day_idx;
  `);
});
