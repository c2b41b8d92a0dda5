import { isDeepStrictEqual } from 'node:util';
import type { Identity } from './identity.ts';

/** Why an identity does not hold any more. */
export type IdentityEnd = 'expired' | 'revoked';

/** An identity on whose behalf a connection or a stream goes on, for as long as it holds. */
export interface IdentitySession extends Disposable {
  /** As it was proved last. */
  readonly identity: Identity;
  /** Calls back once it does not hold any more; at once when it already does not. Answers with what stops that. */
  whenEnded(callback: (why: IdentityEnd) => void): () => void;
  /** Lets it hold for as long as a new proof says. False, without effect, when that is of somebody else or grants other rights. */
  renew(proof: Identity): boolean;
  end(why: IdentityEnd): void;
}

/** The longest that Node's timers wait: 24 days. */
const longestMs = 2 ** 31 - 1;

export function beginIdentitySession(first: Identity, onDisposed?: () => void): IdentitySession {
  const callbacks = new Set<(why: IdentityEnd) => void>();
  let identity = first;
  let ended: IdentityEnd | undefined;
  let timer: NodeJS.Timeout | undefined;

  function watchExpiry(): void {
    clearTimeout(timer);
    const { expiresAt } = identity;
    if (expiresAt === undefined || ended) return;
    const left = expiresAt - Date.now();
    if (left <= 0) end('expired');
    else timer = setTimeout(watchExpiry, Math.min(left, longestMs)).unref();
  }

  function end(why: IdentityEnd): void {
    if (ended) return;
    ended = why;
    clearTimeout(timer);
    for (const callback of callbacks) callback(why);
    callbacks.clear();
  }

  watchExpiry();
  return {
    get identity() {
      return identity;
    },
    whenEnded(callback) {
      if (ended) callback(ended);
      else callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    renew(proof) {
      if (ended || !isDeepStrictEqual(rightsOf(identity), rightsOf(proof))) return false;
      identity = proof;
      watchExpiry();
      return true;
    },
    end,
    [Symbol.dispose]() {
      clearTimeout(timer);
      callbacks.clear();
      onDisposed?.();
    },
  };
}

/** Claims that tell one token from another of the same person. */
const ofOneToken = new Set(['exp', 'iat', 'nbf', 'jti', 'auth_time']);

/** What runs was authorised by, and shared with others because of, all of these. */
function rightsOf({ kind, tenant, subject, roles, claims }: Identity): object {
  const lasting = Object.entries(claims).filter(([name]) => !ofOneToken.has(name));
  return { kind, tenant, subject, roles, claims: Object.fromEntries(lasting) };
}
