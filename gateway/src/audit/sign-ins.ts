import { LRUCache } from 'lru-cache';
import type { Identity, Unauthenticated } from '../identity/identity.ts';

/** Where somebody comes from. */
export interface Origin {
  readonly address?: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
}

/** A client that could not be identified. */
export interface RefusedClient extends Origin {
  readonly error: Unauthenticated;
}

const hour = 3_600_000;
const minute = 60_000;
const mostRemembered = 10_000;
/** Records of refused clients in a second, of all tenants. Somebody who tries keys must not fill the disk. */
const mostRefusals = 20;

/** Decides which sign-ins are recorded: there are too many requests to record that each has a token. */
export interface SignIns {
  /** True for the first request of a subject from an address within an hour. */
  isNew(identity: Identity, address: string | undefined): boolean;
  /**
   * Returns how many of a tenant's clients from an address were refused since the last record of that, this one included; undefined
   * if there was one less than a minute ago, or too many in this second. The tenant has to be proven, or the anonymous one: whoever
   * could choose it would get a record for each.
   */
  refusals(tenant: string, address: string | undefined): number | undefined;
}

export function createSignIns(): SignIns {
  /** By identity, since most requests have one that was seen before. */
  const last = new WeakMap<Identity, { readonly address: string | undefined; readonly until: number }>();
  const seen = new LRUCache<string, true>({ max: mostRemembered, ttl: hour });
  const refused = new LRUCache<string, { count: number; until: number }>({ max: mostRemembered });
  let second = 0;
  let inSecond = 0;
  return {
    isNew(identity, address) {
      const known = last.get(identity);
      const now = Date.now();
      if (known && known.address === address && now < known.until) return false;
      last.set(identity, { address, until: now + minute });
      const key = JSON.stringify([identity.tenant, identity.subject, address]);
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
    refusals(tenant, address) {
      const key = JSON.stringify([tenant, address]);
      const now = Date.now();
      const entry = refused.get(key) ?? { count: 0, until: 0 };
      refused.set(key, entry);
      entry.count += 1;
      const current = Math.floor(now / 1_000);
      if (current !== second) inSecond = 0;
      second = current;
      if (now < entry.until || inSecond >= mostRefusals) return undefined;
      inSecond += 1;
      const { count } = entry;
      Object.assign(entry, { count: 0, until: now + minute });
      return count;
    },
  };
}
