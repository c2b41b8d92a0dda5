import { defineMigration } from '@sophia/database';

/** The confidence of some kinds of findings was not measured: texts with these could not be saved. */
export const unmeasuredConfidence = defineMigration('2026-11-29-unmeasured-confidence', (sql) => {
  sql('alter table intelligence.findings alter column confidence drop not null');
});
