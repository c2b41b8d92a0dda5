import { tenantNameProblem } from '@sophia/settings';
import { createRemoteJWKSet, errors, type JWTClaimVerificationOptions, type JWTPayload, jwtVerify } from 'jose';
import { claimedNames } from './claimed-names.ts';
import { anonymousIdentity, type Identity, type IdentityProvider, Unauthenticated } from './identity.ts';
import { sharedSecretCheck } from './shared-secret.ts';
import { createVerifiedTokens, type VerifiedTokens } from './verified-tokens.ts';

export interface TokenOptions {
  /** Source of the keys: a shared secret (HS256), or the URL of a JSON Web Key Set. */
  readonly keys: { readonly secret: string } | { readonly jwksUrl: string };
  readonly issuer?: string;
  readonly audience?: string;
  /** Name of the claim that holds the tenant. */
  readonly tenantClaim: string;
  /** Name of the claim that lists scopes; by default `scope`, or else `scp`. */
  readonly scopeClaim?: string;
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
 * Identifies clients by verified JSON Web Tokens with the claims `sub`, the tenant claim and `roles`. A token is
 * verified once and then remembered until it expires. So a token in use survives an outage of the key set, and also the
 * removal of its key.
 */
export function createTokenIdentity(options: TokenOptions): IdentityProvider {
  const { keys, issuer, audience, tenantClaim, scopeClaim, allowAnonymous = false, allowUnlimited = false } = options;
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
        throw new Unauthenticated('A bearer token is required');
      }
      const known = verified.get(token);
      if (known) return known;
      const { payload, keyId } = await verify(token).catch((error: unknown) => {
        throw refusal(error);
      });
      const expiresAt = payload.exp === undefined ? undefined : timeOf(payload.exp, clockToleranceMs);
      const scopes = scopesIn(payload, scopeClaim);
      const identity = { ...identityFromClaims(payload, tenantClaim), scopes, expiresAt };
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
  const keySet = createRemoteJWKSet(new URL(keys.jwksUrl));
  return {
    async verify(token) {
      const { payload, protectedHeader } = await jwtVerify(token, keySet, { ...checks, algorithms });
      return { payload, keyId: protectedHeader.kid };
    },
    async published() {
      await keySet.reload();
      const { keys: published = [] } = keySet.jwks() ?? {};
      return { ids: new Set(published.map(({ kid }) => kid)), text: JSON.stringify(published) };
    },
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

/** Leaves out what is no scope by OAuth, such as a name with a quote, and `*`, which stands for all in the forwarded header. */
const scopesIn = (claims: JWTPayload, claim: string | undefined): string[] =>
  claimedNames(claim === undefined ? (claims.scope ?? claims.scp) : claims[claim]).filter(
    (name) => name !== '*' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name),
  );

function identityFromClaims(claims: JWTPayload, tenantClaim: string): Identity {
  const tenant = claims[tenantClaim];
  const { sub: subject, roles = [] } = claims;
  if (!isForwardable(subject)) throw new Unauthenticated('The bearer token has no usable "sub" claim');
  if (typeof tenant !== 'string') throw new Unauthenticated(`The bearer token has no usable "${tenantClaim}" claim`);
  const problem = tenantNameProblem(tenant);
  if (problem !== undefined) {
    throw new Unauthenticated(`The "${tenantClaim}" claim of the bearer token is not a tenant name: a name ${problem}`);
  }
  if (!Array.isArray(roles) || !roles.every((role) => isForwardable(role) && !role.includes(','))) {
    throw new Unauthenticated('The "roles" claim of the bearer token is not a list of names');
  }
  return { kind: 'verified', subject, tenant, roles, claims };
}

/** True for printable ASCII: claims are forwarded as HTTP headers, which hold nothing else. */
function isForwardable(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(claim);
}
