import { forOneClient, mergeCacheControl, noStore } from '../request/cache-control.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { cacheControl } from '../request/header-rules.ts';

/**
 * Restricts how the client's response may be kept by what one of its parts says; undefined says nothing, and then it may
 * not be kept. `varyBy` are the client's headers that the gateway's answers depend on.
 */
export function takeCaching(
  said: string | string[] | undefined,
  { identity, responseHeaders }: ClientRequest,
  varyBy: readonly string[],
): void {
  const own = said === undefined ? noStore : [said].flat().join(', ');
  const before = responseHeaders.get(cacheControl);
  const merged = before === null ? own : mergeCacheControl(before, own);
  // Subgraphs know nothing of what the gateway itself withholds from others.
  const isPersonal = identity.kind === 'verified';
  responseHeaders.set(cacheControl, isPersonal ? mergeCacheControl(merged, forOneClient) : merged);
  if (varyBy.length > 0) responseHeaders.set('vary', varyBy.join(', '));
}
