import type { Handlers } from '@sophia/events';
import { resolveIdentities } from '../commands/resolve-identities.ts';

/** Stores the people, accounts and deals that Gong's records belong to. */
export const onIdentityResolved: Handlers['identity.resolved'] = async (em, events) => {
  const [first] = events;
  if (!first) return;
  const ours = events.map((event) => event.data).filter((resolution) => resolution.source === 'gong');
  await resolveIdentities(em, first.tenantid, ours);
};
