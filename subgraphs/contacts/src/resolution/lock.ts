import { type EntityManager, query } from '@sophia/database';

/**
 * Makes those who resolve identities of one tenant take turns until their transactions end: two that each see only
 * their own record of a person would make two people of one.
 */
export async function lockResolution(em: EntityManager): Promise<void> {
  await query(
    em,
    `select pg_advisory_xact_lock(hashtextextended('contacts.resolution ' || current_setting('sophia.tenant'), 0))`,
  );
}
