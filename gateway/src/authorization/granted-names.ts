import type { Identity } from '../identity/identity.ts';

/** Claims of a token that grant rights. */
export interface GrantClaims {
  /** Claim that lists scopes; by default `scope`, or else `scp`. */
  readonly scopes?: string;
  /** Claim that lists the policies that hold; none by default. */
  readonly policies?: string;
}

export function grantedScopes({ claims, scopes: granted }: Identity, { scopes }: GrantClaims): ReadonlySet<string> {
  if (granted) return new Set(granted);
  return names(scopes === undefined ? (claims.scope ?? claims.scp) : claims[scopes]);
}

export function grantedPolicies({ claims }: Identity, { policies }: GrantClaims): ReadonlySet<string> {
  return names(policies === undefined ? undefined : claims[policies]);
}

/** Reads names from a claim: a text with spaces, as in OAuth, or a list. Any other value grants nothing. */
function names(claim: unknown): ReadonlySet<string> {
  if (typeof claim === 'string') return new Set(claim.split(' ').filter((name) => name !== ''));
  return new Set(Array.isArray(claim) ? claim.filter((name) => typeof name === 'string') : []);
}
