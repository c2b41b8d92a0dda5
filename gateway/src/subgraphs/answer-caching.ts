import { forOneClient, mergeCacheControl, noStore } from '../request/cache-control.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { cacheControl } from '../request/header-rules.ts';

/**
 * Narrows the caching of the client's response to what one subgraph answer allows. An undefined `cache-control` counts
 * as "do not cache". `varyBy` lists the client headers that the gateway's answers depend on.
 */
export function takeCaching(
  said: string | string[] | undefined,
  { identity, responseHeaders }: ClientRequest,
  varyBy: readonly string[],
): void {
  const own = said === undefined ? noStore : [said].flat().join(', ');
  const before = responseHeaders.get(cacheControl);
  const merged = before === null ? own : mergeCacheControl(before, own);
  // Subgraphs do not know which answers the gateway restricts to verified clients.
  const isPersonal = identity.kind === 'verified';
  responseHeaders.set(cacheControl, isPersonal ? mergeCacheControl(merged, forOneClient) : merged);
  if (varyBy.length > 0) responseHeaders.set('vary', varyBy.join(', '));
}
