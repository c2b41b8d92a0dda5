import { identifier, roleOf } from './names.ts';

/** The setting is an empty string, not unset, once an earlier transaction of the connection had a tenant. */
export const tenantPolicy = `tenant_id = nullif(current_setting('sophia.tenant', true), '')`;

/**
 * SQL that closes a table to all but the tenant of the transaction: row-level security on `tenant_id`, and the rights
 * of the schema's role. A transaction that has not named its tenant sees nothing and may write nothing.
 */
export function tenantTable(schema: string, table: string): string {
  const name = `${identifier(schema)}.${identifier(table)}`;
  return `
    alter table ${name} enable row level security;
    create policy tenant on ${name} using (${tenantPolicy});
    grant select, insert, update, delete on ${name} to ${identifier(roleOf(schema))};`;
}
