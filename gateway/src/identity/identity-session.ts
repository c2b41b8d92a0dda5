import { isDeepStrictEqual } from 'node:util';
import type { ClosedCode, Identity } from './identity.ts';

/** Reason for which an identity is no longer valid; a code says why its tenant is closed. */
export type IdentityEnd = 'expired' | 'revoked' | ClosedCode;

/** An identity that a connection or a stream depends on, for as long as it is valid. */
export interface IdentitySession extends Disposable {
  /** The identity by its latest proof. */
  readonly identity: Identity;
  /** Why it is no longer valid; undefined while it is. */
  readonly ended: IdentityEnd | undefined;
  /** Calls back once it is no longer valid, or at once if it already is not. The returned function cancels that. */
  whenEnded(callback: (why: IdentityEnd) => void): () => void;
  /**
   * Extends the validity to that of a new proof. Returns false, and does nothing, if the person or the rights differ.
   */
  renew(proof: Identity): boolean;
  end(why: IdentityEnd): void;
}

/** Maximum wait of Node's timers: 24 days. */
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
    get ended() {
      return ended;
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

/** Claims that differ between tokens of the same person. */
const ofOneToken = new Set(['exp', 'iat', 'nbf', 'jti', 'sid', 'auth_time']);

/** Returns everything that running operations were authorised and shared by. */
function rightsOf({ kind, tenant, subject, roles, scopes, rowsOf, contract, operationList, claims }: Identity): object {
  const lasting = Object.entries(claims).filter(([name]) => !ofOneToken.has(name));
  return { kind, tenant, subject, roles, scopes, rowsOf, contract, operationList, claims: Object.fromEntries(lasting) };
}
