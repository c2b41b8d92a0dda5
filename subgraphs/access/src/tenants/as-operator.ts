import { type EntityManager, query, sql } from '@sophia/database';

/** Setting of a transaction that reads the records of all tenants. */
export const operatorSetting = 'sophia.operator';

/** Lets the transaction read the records of all tenants. Call it after the caller was found to be an operator. */
export async function readAllTenants(em: EntityManager): Promise<void> {
  await query(em, sql`select set_config(${operatorSetting}, 'on', true)`);
}
