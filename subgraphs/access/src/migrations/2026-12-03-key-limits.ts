import { defineMigration } from '@sophia/database';

/** What a key may spend, and which operations it may send. */
export const limitKeys = defineMigration('2026-12-03-key-limits', (sql) => {
  sql(`
    alter table access.api_keys
      add column budget_maximum int check (budget_maximum > 0),
      add column budget_restore_rate int check (budget_restore_rate > 0),
      add column operation_list text,
      add check ((budget_maximum is null) = (budget_restore_rate is null));
  `);
});
