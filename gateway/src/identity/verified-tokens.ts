import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Identity } from './identity.ts';

/** Verified tokens that have not expired. */
export interface VerifiedTokens {
  get(token: string): Identity | undefined;
  add(token: string, identity: Identity): void;
  /** Forgets all tokens, so that they are verified again. */
  forgetAll(): void;
}

/** Milliseconds after which a token without expiry is verified again, or it would outlive its key forever. */
const longestMs = 5 * 60_000;

/**
 * Remembers at most `max` tokens by their hashes, so that leaked memory contains no token. Hashing takes a microsecond
 * for each look-up; verifying takes a hundred.
 */
export function createVerifiedTokens(max: number): VerifiedTokens {
  const verified = new LRUCache<string, { readonly identity: Identity; readonly until: number }>({ max });
  return {
    get(token) {
      const digest = hash('sha256', token, 'base64');
      const entry = verified.get(digest);
      if (!entry || Date.now() < entry.until) return entry?.identity;
      verified.delete(digest);
      return undefined;
    },
    add(token, identity) {
      const until = identity.expiresAt ?? Date.now() + longestMs;
      verified.set(hash('sha256', token, 'base64'), { identity, until });
    },
    forgetAll: () => verified.clear(),
  };
}
