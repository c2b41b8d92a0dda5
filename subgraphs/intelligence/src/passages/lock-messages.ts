import { type EntityManager, lockByName } from '@sophia/database';

/**
 * Locks the passages of a tenant's messages. A message's context and a thread's passage are made of several messages,
 * and two transactions at once would not see each other's. Call it before writing messages.
 */
export const lockMessages = (em: EntityManager, tenant: string): Promise<void> =>
  lockByName(em, `intelligence.messages:${tenant}`);
