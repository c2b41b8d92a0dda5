import type { EntityManager } from '@sophia/database';
import { sql } from 'kysely';

/**
 * One writer at a time for each tenant, until the transaction ends. A call, its transcript and the person that a party
 * turns out to be arrive apart, and each write looks for the others: two at once would both find nothing, and the
 * transcript would wait for ever for a call that is there.
 */
export async function lockWrites(em: EntityManager, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gong:${tenant}`}, 0))`.execute(em.getKysely());
}
