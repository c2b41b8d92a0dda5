import type { EventFeed } from '../event-bus/event-source.ts';
import { keyIdOf } from '../identity/directory.ts';
import type { DirectoryIdentity, RememberedClient } from '../identity/directory-identity.ts';
import type { IdentitySessions } from '../identity/identity-sessions.ts';
import { accessSubgraph } from '../subgraphs/ask-access.ts';

/** Forgets the rights of clients as soon as the bus tells that they may have changed, and ends the streams of those whose rights have. */
export function watchDirectory(feed: EventFeed, identity: DirectoryIdentity, sessions: IdentitySessions): Disposable {
  return feed.listen({
    stage: 'invalidations',
    types: ['entities.changed'],
    onPage({ events }) {
      const changes = events.flatMap(({ tenantid: tenant, data }) =>
        data.subgraph === accessSubgraph ? [{ tenant, typename: data.typename, ids: data.ids }] : [],
      );
      if (changes.length === 0) return;
      const isConcerned = (client: RememberedClient) =>
        changes.some((change) => change.tenant === client.tenant && mayConcern(change, client));
      identity.forget(isConcerned);
      void sessions.endChanged(isConcerned);
    },
  });
}

/**
 * A change of a key names it. A change of a user, as which the end of a session is told, or of the tenant may concern each user of
 * the tenant, and the keys that they made. Other things of the subgraph, such as saved views, give no rights.
 */
function mayConcern(
  { typename, ids }: { readonly typename: unknown; readonly ids: unknown },
  { subject }: RememberedClient,
): boolean {
  if (typename !== 'ApiKey') return [undefined, 'User', 'Tenant'].includes(typename as string | undefined);
  if (!Array.isArray(ids)) return true;
  const keyId = keyIdOf(subject);
  return keyId !== undefined && ids.includes(keyId);
}
