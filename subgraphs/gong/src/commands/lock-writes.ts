import { type EntityManager, lockByName } from '@sophia/database';

/**
 * Lets one writer at a time write for a tenant, until the transaction ends. A call, its transcript and its parties'
 * identities arrive separately, and each write looks for the others. Two concurrent writes would find nothing, and the
 * transcript would wait forever for a call that exists.
 */
export const lockWrites = (em: EntityManager, tenant: string): Promise<void> => lockByName(em, `gong:${tenant}`);
