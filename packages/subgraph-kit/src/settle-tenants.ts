import { type Database, TenantClosedError } from '@sophia/database';

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
    try {
      for (let done = await settleSome(database, tenant); done > 0; done = await settleSome(database, tenant)) {
        settled += done;
      }
    } catch (error) {
      // It is being removed, and what is left of it with it.
      if (!(error instanceof TenantClosedError)) throw error;
    }
  }
  return settled;
}
