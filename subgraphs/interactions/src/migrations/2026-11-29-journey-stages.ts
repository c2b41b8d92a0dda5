import { defineMigration, tenantTable } from '@sophia/database';

/**
 * The stages of the journey of each account, by its deals. Deals of before have no dates until they change, so that accounts
 * have no stages until then.
 */
export const journeyStages = defineMigration('2026-11-29-journey-stages', (sql) => {
  sql(`
    alter table interactions.deals
      add column stage text,
      add column status text,
      add column opened_at timestamptz,
      add column closed_at timestamptz,
      add column stage_moves jsonb;
    create index on interactions.deals (tenant_id, account_id) where account_id is not null;

    create table interactions.account_stages (
      tenant_id text not null,
      account_id uuid not null,
      began_at timestamptz not null,
      /* Null while deals tell nothing. */
      stage text,
      primary key (tenant_id, account_id, began_at)
    );
    ${tenantTable('interactions', 'account_stages')}
  `);
});
