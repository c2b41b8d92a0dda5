import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { contactsOfIdentities, saveGongIdentities } from '../facts/gong-identities.ts';
import { markStale } from '../store/stale-subjects.ts';

/** Keeps to whom the users and parties of calls belong. */
export async function onIdentityResolved(
  em: EntityManager,
  events: readonly ReadEvent<'identity.resolved'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const ofGong = events.map(({ data }) => data).filter(({ source }) => source === 'gong');
  const before = await contactsOfIdentities(em, ofGong);
  await saveGongIdentities(em, tenant, ofGong);
  // Whose words those in calls are.
  await markStale(em, tenant, { contactIds: [...before, ...(await contactsOfIdentities(em, ofGong))] });
}
