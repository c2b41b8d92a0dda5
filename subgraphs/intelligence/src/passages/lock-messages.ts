import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Locks the passages of a tenant's messages. A message's context and a thread's passage are made of several messages,
 * and two transactions at once would not see each other's. Call it before writing messages.
 */
export async function lockMessages(em: EntityManager, tenant: string): Promise<void> {
  await query(em, sql`select pg_advisory_xact_lock(hashtextextended(${`intelligence.messages:${tenant}`}, 0))`);
}
