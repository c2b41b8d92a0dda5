import { forOneClient, mergeCacheControl, noStore } from '../request/cache-control.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { cacheControl } from '../request/header-rules.ts';

/**
 * Limits the caching of the client's response to what a subgraph's answer allows. `answered` is the answer's
 * `cache-control`; undefined counts as "do not cache". `varyBy` lists the client headers that answers depend on.
 */
export function limitCaching(
  answered: string | string[] | undefined,
  { identity, responseHeaders }: ClientRequest,
  varyBy: readonly string[],
): void {
  const own = answered === undefined ? noStore : [answered].flat().join(', ');
  const before = responseHeaders.get(cacheControl);
  const merged = before === null ? own : mergeCacheControl(before, own);
  // Subgraphs do not know which answers the gateway restricts to verified clients.
  const isPersonal = identity.kind === 'verified';
  responseHeaders.set(cacheControl, isPersonal ? mergeCacheControl(merged, forOneClient) : merged);
  if (varyBy.length > 0) responseHeaders.set('vary', varyBy.join(', '));
}
