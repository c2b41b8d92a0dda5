import { identifier, roleOf } from './names.ts';

/** `nullif`, because the setting is empty, not unset, after an earlier transaction of the connection had a tenant. */
export const tenantPolicy = `tenant_id = nullif(current_setting('sophia.tenant', true), '')`;

/**
 * Returns SQL that limits a table to the rows of the transaction's tenant, by row-level security on `tenant_id`, and
 * grants rights to the schema's role. A transaction without a tenant sees no rows and cannot write any.
 */
export function tenantTable(schema: string, table: string): string {
  const name = `${identifier(schema)}.${identifier(table)}`;
  return `
    alter table ${name} enable row level security;
    create policy tenant on ${name} using (${tenantPolicy});
    grant select, insert, update, delete on ${name} to ${identifier(roleOf(schema))};`;
}
