import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Identity } from './identity.ts';

/** Tokens that have been verified and have not expired. */
export interface VerifiedTokens {
  get(token: string): Identity | undefined;
  add(token: string, identity: Identity): void;
  /** Has all be verified again. */
  forgetAll(): void;
}

/** A token that never expires is verified again after this, or it would outlive the key that signed it for ever. */
const longestMs = 5 * 60_000;

/**
 * Holds at most `max` tokens, by their hashes: what leaks from memory is no token. Hashes are made afresh for each
 * look-up, which costs a microsecond, where verifying costs a hundred.
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
