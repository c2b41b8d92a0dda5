import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { saveGongIdentities } from '../facts/gong-identities.ts';

/** Keeps to whom the users and parties of calls belong. */
export async function onIdentityResolved(
  em: EntityManager,
  events: readonly ReadEvent<'identity.resolved'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const ofGong = events.map(({ data }) => data).filter(({ source }) => source === 'gong');
  await saveGongIdentities(em, tenant, ofGong);
}
