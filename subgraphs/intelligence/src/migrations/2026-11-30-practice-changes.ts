import { defineMigration } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Announces new counts of how deals fared with a practice: any next best action may show them. */
export const announcePracticeChanges = defineMigration('2026-11-30-practice-changes', (sql) => {
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: { practice_outcomes: [{ typename: 'NextBestAction' }] },
    }),
  );
});
