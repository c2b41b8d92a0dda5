import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Lets one transaction at a time resolve identities of a tenant. Two at once, each with its own record of a person,
 * would create two people.
 */
export async function lockResolution(em: EntityManager): Promise<void> {
  await query(
    em,
    sql`select pg_advisory_xact_lock(hashtextextended('contacts.resolution ' || current_setting('sophia.tenant'), 0))`,
  );
}
