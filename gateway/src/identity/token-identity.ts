import { createRemoteJWKSet, errors, type JWTClaimVerificationOptions, type JWTPayload, jwtVerify } from 'jose';
import { type ClaimNames, identityFromClaims } from './claims.ts';
import { anonymousIdentity, type Identity, type IdentityProvider, Unauthenticated } from './identity.ts';
import { sharedSecretCheck } from './shared-secret.ts';
import { createVerifiedTokens, type VerifiedTokens } from './verified-tokens.ts';

export interface TokenOptions extends ClaimNames {
  /** Source of the keys: a shared secret (HS256), or the URL of a JSON Web Key Set, which may have to be found first. */
  readonly keys: { readonly secret: string } | { readonly jwksUrl: string | (() => Promise<string>) };
  readonly issuer?: string;
  /** Values of which a token's `aud` must have one. */
  readonly audience?: string | string[];
  /** True to accept requests without a token as anonymous. An invalid token is still refused. */
  readonly allowAnonymous?: boolean;
  /** True to accept tokens that never expire. False by default. */
  readonly allowUnlimited?: boolean;
  /** Tolerated clock difference to the issuer of tokens, in milliseconds. Five seconds by default. */
  readonly clockToleranceMs?: number;
  /** Maximum number of remembered verified tokens. */
  readonly maxVerified?: number;
}

/**
 * Identifies clients by the claims of verified JSON Web Tokens (see `ClaimNames`). A token is
 * verified once and then remembered until it expires. So a token in use survives an outage of the key set, and also the
 * removal of its key.
 */
export function createTokenIdentity(options: TokenOptions): IdentityProvider {
  const { keys, issuer, audience, allowAnonymous = false, allowUnlimited = false } = options;
  const { clockToleranceMs = 5_000, maxVerified = 10_000 } = options;
  const requiredClaims = allowUnlimited ? ['sub'] : ['sub', 'exp'];
  const checks = { issuer, audience, requiredClaims, clockTolerance: clockToleranceMs / 1_000 };
  const { verify, published } = keySource(keys, checks);
  const verified = createVerifiedTokens(maxVerified);
  const keyIds = new WeakMap<Identity, string>();
  return {
    verifies: true,
    async identify(token) {
      if (token === undefined) {
        if (allowAnonymous) return anonymousIdentity;
        throw new Unauthenticated('A token or an API key is required: send the header "authorization: Bearer …"');
      }
      // What `bearerToken` makes of a header without the scheme.
      if (token === '')
        throw new Unauthenticated('The header "authorization" has to be "Bearer" and a token or an API key');
      const known = verified.get(token);
      if (known) return known;
      const { payload, keyId } = await verify(token).catch((error: unknown) => {
        throw refusal(error);
      });
      const expiresAt = payload.exp === undefined ? undefined : timeOf(payload.exp, clockToleranceMs);
      const identity = { ...identityFromClaims(payload, options), expiresAt };
      verified.add(token, identity);
      if (keyId !== undefined) keyIds.set(identity, keyId);
      return identity;
    },
    ...(published && { revoked: watchKeys(published, keyIds, verified) }),
  };
}

interface PublishedKeys {
  readonly ids: ReadonlySet<string | undefined>;
  /** Changes when the keys change. */
  readonly text: string;
}

interface VerifiedToken {
  readonly payload: JWTPayload;
  /** Id of the published key that signed the token, if the token names it. */
  readonly keyId?: string;
}

interface KeySource {
  /** Rejects with jose's error for a token that is not valid. */
  readonly verify: (token: string) => Promise<VerifiedToken>;
  /** Returns the currently published keys. Rejects if they cannot be fetched. */
  readonly published?: () => Promise<PublishedKeys>;
}

/** A fixed list keeps a token from choosing another algorithm, such as HS256 with a public key as its secret. */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

function keySource(keys: TokenOptions['keys'], checks: JWTClaimVerificationOptions): KeySource {
  if ('secret' in keys) {
    const check = sharedSecretCheck(keys.secret, checks);
    return { verify: async (token) => ({ payload: check(token) }) };
  }
  const keySet = findKeySet(keys.jwksUrl);
  return {
    async verify(token) {
      const { payload, protectedHeader } = await jwtVerify(token, await keySet(), { ...checks, algorithms });
      return { payload, keyId: protectedHeader.kid };
    },
    async published() {
      const found = await keySet();
      await found.reload();
      const { keys: published = [] } = found.jwks() ?? {};
      return { ids: new Set(published.map(({ kid }) => kid)), text: JSON.stringify(published) };
    },
  };
}

/** Returns a function that finds the key set once, and tries again after a failure. */
function findKeySet(jwksUrl: string | (() => Promise<string>)): () => Promise<ReturnType<typeof createRemoteJWKSet>> {
  let found: ReturnType<typeof find> | undefined;
  const find = async () => createRemoteJWKSet(new URL(typeof jwksUrl === 'string' ? jwksUrl : await jwksUrl()));
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

/**
 * Verifies every token again at its next use after the published keys have changed. For a token that does not name its
 * key, that is the only way to notice a revoked key.
 */
function watchKeys(
  published: NonNullable<KeySource['published']>,
  keyIds: WeakMap<Identity, string>,
  verified: VerifiedTokens,
): () => Promise<(identity: Identity) => boolean> {
  let before: string | undefined;
  return async () => {
    const { ids, text } = await published();
    if (text !== before) verified.forgetAll();
    before = text;
    return (identity) => {
      const id = keyIds.get(identity);
      return id !== undefined && !ids.has(id);
    };
  };
}

/** Latest time that a `Date` can hold. */
const endOfTime = 8.64e15;

const timeOf = (seconds: number, toleranceMs: number): number => Math.min(seconds * 1_000 + toleranceMs, endOfTime);

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'exp') {
    return new Unauthenticated('The bearer token has no usable "exp" claim');
  }
  if (error instanceof errors.JWTExpired) return new Unauthenticated('The bearer token has expired');
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
    return new Error('The keys that verify tokens cannot be read', { cause: error });
  }
  return new Unauthenticated('The bearer token is not valid');
}
