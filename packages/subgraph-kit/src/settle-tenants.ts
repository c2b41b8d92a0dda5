import type { Database } from '@sophia/database';

/**
 * Does work that waits, for one tenant after the other and a transaction at a time, so that others get their turn between
 * two of them. `settleSome` answers with how much it did, and with 0 once a tenant has none left. Answers with the sum.
 */
export async function settleTenants(
  database: Database,
  tenants: readonly { readonly tenant_id: string }[],
  settleSome: (database: Database, tenant: string) => Promise<number>,
): Promise<number> {
  let settled = 0;
  for (const { tenant_id: tenant } of tenants) {
    for (let done = await settleSome(database, tenant); done > 0; done = await settleSome(database, tenant)) {
      settled += done;
    }
  }
  return settled;
}
