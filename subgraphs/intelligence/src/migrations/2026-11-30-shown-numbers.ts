import { defineMigration } from '@sophia/database';

/** The number of interactions that a score's confidence rests on. Scores get it with their next calculation. */
export const shownNumbers = defineMigration('2026-11-30-shown-numbers', (sql) =>
  sql(`
    alter table intelligence.scores
      /* Null for models. */
      add column interactions integer;
    insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
      select distinct tenant_id, subject_type, subject_id from intelligence.scores on conflict do nothing;
  `),
);
