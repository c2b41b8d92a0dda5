import type { Identity } from '../identity/identity.ts';

/** Where a token says what its bearer may do. */
export interface GrantClaims {
  /** The claim that lists scopes; `scope`, or else `scp`, by default. */
  readonly scopes?: string;
  /** The claim that lists policies that hold; none by default. */
  readonly policies?: string;
}

export function grantedScopes({ claims }: Identity, { scopes }: GrantClaims): ReadonlySet<string> {
  return names(scopes === undefined ? (claims.scope ?? claims.scp) : claims[scopes]);
}

export function grantedPolicies({ claims }: Identity, { policies }: GrantClaims): ReadonlySet<string> {
  return names(policies === undefined ? undefined : claims[policies]);
}

/** OAuth writes scopes as one text with spaces between; others write a list. Anything else grants nothing. */
function names(claim: unknown): ReadonlySet<string> {
  if (typeof claim === 'string') return new Set(claim.split(' ').filter((name) => name !== ''));
  return new Set(Array.isArray(claim) ? claim.filter((name) => typeof name === 'string') : []);
}
