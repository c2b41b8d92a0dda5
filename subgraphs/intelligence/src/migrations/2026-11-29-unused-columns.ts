import { defineMigration } from '@sophia/database';

/** Removes columns that nothing fills: their values are found in other tables when they are asked for. */
export const unusedColumns = defineMigration('2026-11-29-unused-columns', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses
      drop column conversation_intelligence,
      drop column business_impact,
      drop column relevance,
      drop column summary;
    alter table intelligence.call_analyses
      drop column decision_makers_present,
      drop column quality_score;
    alter table intelligence.segment_analyses
      drop column solutions,
      drop column industry_relevance;
  `);
});
