import { allRows, defineMigration, mayCloseTenants, ownRows, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';
import { operatorSetting } from '../tenants/as-operator.ts';

export const createTenants = defineMigration('2026-12-03-tenants', (sql) => {
  sql(`
    create table access.tenants (
      tenant_id text primary key,
      name text not null,
      state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REMOVING')),
      time_zone text not null,
      currency_code text,
      version int not null,
      created_at timestamptz not null,
      -- When it was created in place of a removed one of its id.
      renewed_at timestamptz,
      updated_at timestamptz not null
    );
    ${tenantTable('access', 'tenants')}
    ${mayCloseTenants('access')}

    -- Operators read the records of all tenants, and nothing else of them.
    create policy operator on access.tenants for select using (current_setting('${operatorSetting}', true) = 'on');
    ${ownRows('access', { tenants: allRows })}
    ${moreEntityChangeTriggers('access', { tables: { tenants: [{ typename: 'Tenant' }] } })}
  `);
});
