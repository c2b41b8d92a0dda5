import { defineMigration } from '@sophia/database';

/**
 * Objections of calls are records of their own, and accounts kept are customers alone: all metrics are counted again, because
 * calls have a part less.
 */
export const objectionsAndCustomers = defineMigration('2026-11-30-objections-and-customers', (sql) => {
  sql(`
    truncate intelligence.metric_cells;
    select intelligence.mark_all_metric_days();
  `);
});
