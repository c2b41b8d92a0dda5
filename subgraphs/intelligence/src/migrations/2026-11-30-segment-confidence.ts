import { defineMigration } from '@sophia/database';

/** Removes a column that nothing fills: the confidence of a sentence is that of its findings. */
export const segmentConfidence = defineMigration('2026-11-30-segment-confidence', (sql) => {
  sql('alter table intelligence.segment_analyses drop column confidence');
});
