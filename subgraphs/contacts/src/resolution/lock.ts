import { type EntityManager, lockByName } from '@sophia/database';

/**
 * Lets one transaction at a time resolve identities of a tenant. Two at once, each with its own record of a person,
 * would create two people.
 */
export const lockResolution = (em: EntityManager, tenant: string): Promise<void> =>
  lockByName(em, `contacts.resolution ${tenant}`);
