import { defineMigration } from '@sophia/database';

/** Removes columns that nothing fills: engagement is counted when it is asked for, and no analysis tells a method. */
export const unfilledColumns = defineMigration('2026-11-29-unfilled-columns', (sql) => {
  sql(`
    alter table intelligence.segment_analyses drop column engagement;
    alter table intelligence.call_analyses drop column methodology;
  `);
});
