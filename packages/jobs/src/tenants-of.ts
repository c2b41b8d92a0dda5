import { type EntityManager, qualified, queryText } from '@sophia/database';

/**
 * Returns the tenants with rows in a table. Its index must begin with the tenant: each tenant takes one index look-up.
 */
export async function tenantsOf(em: EntityManager, table: string): Promise<string[]> {
  const name = qualified(table);
  const rows = await queryText<{ tenant: string }>(
    em,
    `with recursive known as (
       select min(tenant_id) as tenant from ${name}
       union all
       select (select min(tenant_id) from ${name} where tenant_id > known.tenant)
       from known where known.tenant is not null
     )
     select tenant from known where tenant is not null`,
  );
  return rows.map(({ tenant }) => tenant);
}
