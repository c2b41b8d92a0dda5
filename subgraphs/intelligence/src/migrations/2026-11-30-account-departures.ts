import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** When accounts left, as people record it. Models of churn learn from it. */
export const accountDepartures = defineMigration('2026-11-30-account-departures', (sql) => {
  sql(`
    create table intelligence.account_departures (
      tenant_id text not null,
      account_id uuid not null,
      left_on date not null,
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      version integer not null,
      primary key (tenant_id, account_id)
    );
    ${tenantTable('intelligence', 'account_departures')}
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: { account_departures: [{ typename: 'Account', id: 'changed.account_id' }] },
    }),
  );
});
