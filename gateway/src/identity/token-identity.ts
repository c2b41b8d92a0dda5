import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Identity, type IdentityProvider, Unauthenticated } from './identity.ts';

export interface TokenOptions {
  /** Where the keys come from: a shared secret (HS256), or the URL of a JSON Web Key Set. */
  readonly keys: { readonly secret: string } | { readonly jwksUrl: string };
  readonly issuer?: string;
  readonly audience?: string;
  /** The claim that names the tenant. */
  readonly tenantClaim: string;
}

/** Identities from verified JSON Web Tokens with the claims `sub`, the tenant claim and `roles`. */
export function createTokenIdentity({ keys, issuer, audience, tenantClaim }: TokenOptions): IdentityProvider {
  const key = keySource(keys);
  // Naming the algorithms keeps a token from choosing another one, such as HS256 with a public key as its secret.
  const algorithms =
    'secret' in keys
      ? ['HS256']
      : ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
  return {
    verifies: true,
    async identify(token) {
      if (token === undefined) throw new Unauthenticated('A bearer token is needed');
      const { payload } = await jwtVerify(token, key, { algorithms, issuer, audience, requiredClaims: ['sub'] }).catch(
        (error: unknown) => {
          throw refusal(error);
        },
      );
      return identityFromClaims(payload, tenantClaim);
    },
  };
}

function keySource(keys: TokenOptions['keys']): JWTVerifyGetKey {
  if ('jwksUrl' in keys) return createRemoteJWKSet(new URL(keys.jwksUrl));
  const secret = new TextEncoder().encode(keys.secret);
  return async () => secret;
}

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new Unauthenticated('The bearer token has expired');
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
    return new Error('The keys that verify tokens cannot be read', { cause: error });
  }
  return new Unauthenticated('The bearer token is not valid');
}

function identityFromClaims(claims: JWTPayload, tenantClaim: string): Identity {
  const tenant = claims[tenantClaim];
  const { sub: subject, roles = [] } = claims;
  if (!isForwardable(subject)) throw new Unauthenticated('The bearer token has no usable "sub" claim');
  if (!isForwardable(tenant)) throw new Unauthenticated(`The bearer token has no usable "${tenantClaim}" claim`);
  if (!Array.isArray(roles) || !roles.every((role) => isForwardable(role) && !role.includes(','))) {
    throw new Unauthenticated('The "roles" claim of the bearer token is not a list of names');
  }
  return { subject, tenant, roles, claims };
}

/** Claims travel on as HTTP headers, which hold printable ASCII only. */
function isForwardable(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(claim);
}
