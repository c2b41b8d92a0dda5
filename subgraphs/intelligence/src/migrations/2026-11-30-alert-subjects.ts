import { defineMigration } from '@sophia/database';

/** Rules about scores and metrics name theirs. What customers say of leaving is looked up for all accounts. */
export const alertSubjects = defineMigration('2026-11-30-alert-subjects', (sql) =>
  sql(`
    alter table intelligence.alert_rules
      /* The kind of the score and the type of its subjects. Null for kinds that are about no score. */
      add column score jsonb,
      /* Name, filter, groupBy, compare and currency. Null for kinds that are about no metric. */
      add column metric jsonb;
    create index on intelligence.findings (tenant_id, interaction_id) where kind = 'CHURN_SIGNAL';
  `),
);
