import type { Database } from '@sophia/database';

/**
 * Runs postponed work for one tenant after the other, one transaction at a time, so that other work can run in between.
 * `settleSome` returns the amount done, and 0 when the tenant has none left. Returns the sum.
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
