import { tenantNameProblem } from '@sophia/settings';
import type { JWTPayload } from 'jose';
import { isJsonObject } from '../common/json.ts';
import { claimedNames } from './claimed-names.ts';
import { type Identity, Unauthenticated } from './identity.ts';

/**
 * Claims that say who a client is. A name may lead into objects: `realm_access.roles` is the claim of this name, or else
 * `roles` in `realm_access`.
 */
export interface ClaimNames {
  /** Claim of the tenant. */
  readonly tenantClaim: string;
  /** Tenant of tokens without that claim, for a provider of one tenant. */
  readonly tenant?: string;
  /** `sub` by default. */
  readonly subjectClaim?: string;
  /** `email` by default. */
  readonly emailClaim?: string;
  /** `roles` by default. */
  readonly rolesClaim?: string;
  /** Names of roles, by the names that the provider gives them. Others do not count. By default all count. */
  readonly roleNames?: ReadonlyMap<string, string>;
  /** `scope` by default, or else `scp`. */
  readonly scopeClaim?: string;
}

/** Reads who the client is from verified claims. Throws an `Unauthenticated` that names the claim that cannot be used. */
export function identityFromClaims(claims: JWTPayload, names: ClaimNames): Identity {
  const { tenantClaim, subjectClaim = 'sub', emailClaim = 'email' } = names;
  const subject = claimNamed(claims, subjectClaim);
  if (!isForwardable(subject)) throw new Unauthenticated(`The bearer token has no usable "${subjectClaim}" claim`);
  const tenant = claimNamed(claims, tenantClaim) ?? names.tenant;
  if (typeof tenant !== 'string') throw new Unauthenticated(`The bearer token has no usable "${tenantClaim}" claim`);
  const problem = tenantNameProblem(tenant);
  if (problem !== undefined) {
    throw new Unauthenticated(`The "${tenantClaim}" claim of the bearer token is not a tenant name: a name ${problem}`);
  }
  const email = claimNamed(claims, emailClaim);
  // Some providers write the claim as a text.
  const isVerified = [undefined, true, 'true'].includes(claims.email_verified as boolean | string | undefined);
  const isKnownEmail = typeof email === 'string' && email.includes('@') && isVerified;
  return {
    kind: 'verified',
    subject,
    tenant,
    roles: rolesIn(claims, names),
    scopes: scopesIn(claims, names),
    ...(isKnownEmail && { email }),
    // RFC 9068: the subject of a token without a person is the client.
    ...((claims.client_id === claims.sub || claims.azp === claims.sub) && { isProgram: true }),
    claims,
  };
}

function rolesIn(claims: JWTPayload, { rolesClaim = 'roles', roleNames }: ClaimNames): string[] {
  const given = claimNamed(claims, rolesClaim) ?? [];
  const roles = roleNames && Array.isArray(given) ? given.flatMap((role) => roleNames.get(role) ?? []) : given;
  if (!Array.isArray(roles) || !roles.every((role) => isForwardable(role) && !role.includes(','))) {
    throw new Unauthenticated(`The "${rolesClaim}" claim of the bearer token is not a list of names`);
  }
  return [...new Set(roles)];
}

/** Leaves out what is no scope by OAuth, such as a name with a quote, and `*`, which stands for all in the forwarded header. */
function scopesIn(claims: JWTPayload, { scopeClaim }: ClaimNames): string[] {
  const claim = scopeClaim === undefined ? (claims.scope ?? claims.scp) : claimNamed(claims, scopeClaim);
  return claimedNames(claim).filter((name) => name !== '*' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name));
}

function claimNamed(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, key) => (isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      claims,
    );
}

/** True for printable ASCII: claims are forwarded as HTTP headers, which hold nothing else. */
function isForwardable(claim: unknown): claim is string {
  return typeof claim === 'string' && /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(claim);
}
