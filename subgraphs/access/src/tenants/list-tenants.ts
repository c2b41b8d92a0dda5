import { type Database, query, sql } from '@sophia/database';
import { Tenant, type TenantRow } from '../entities/tenant.ts';

/** A tenant as commands list it. */
export interface ListedTenant {
  readonly id: string;
  /** Null for one that was removed. */
  readonly record: TenantRow | null;
  /** Why it is closed; null for an open one. */
  readonly closed: string | null;
}

/** Lists the tenants that have a record or were removed. */
export async function listTenants(database: Database): Promise<ListedTenant[]> {
  return database.system(async (em) => {
    const records = new Map((await em.find(Tenant, {})).map((record) => [record.id, record]));
    const rows = await query<{ id: string; state: string }>(
      em,
      sql`select tenant_id as id, state from bus.closed_tenants`,
    );
    const closed = new Map(rows.map(({ id, state }) => [id, state]));
    return [...new Set([...records.keys(), ...closed.keys()])]
      .toSorted()
      .map((id) => ({ id, record: records.get(id) ?? null, closed: closed.get(id) ?? null }));
  });
}
