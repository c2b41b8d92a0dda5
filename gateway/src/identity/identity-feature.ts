import { duration, flag, secret, text, url } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { type IdentityProvider, localDevelopmentIdentity } from './identity.ts';
import { createTokenIdentity } from './token-identity.ts';

export interface IdentityOptions {
  /** Identifies clients; by default every client is the local developer. */
  readonly identity?: IdentityProvider;
  /**
   * Milliseconds between two checks of the keys that sign tokens. Streams with tokens that are no longer trusted then
   * end. 60,000 by default; 0 disables the checks.
   */
  readonly revocationCheckMs?: number;
}

export const defaultRevocationCheckMs = 60_000;

export const identityFeature = defineFeature({
  settings: {
    JWT_SECRET: secret().optional().describe('Shared secret of HS256 tokens'),
    JWKS_URL: url('http', 'https').optional().describe('URL of the published keys that verify tokens'),
    JWT_ISSUER: text().optional().describe('Required iss claim of tokens; unset: any'),
    JWT_AUDIENCE: text().optional().describe('Required aud claim of tokens; unset: any'),
    TENANT_CLAIM: text().default('tenant').describe('Claim of a token that names the tenant'),
    SCOPE_CLAIM: text().optional().describe('Claim of a token that lists scopes; by default scope, or else scp'),
    JWT_CLOCK_TOLERANCE: duration().default(5_000).describe('Tolerated clock difference to the issuer of tokens'),
    ALLOW_UNLIMITED_TOKENS: flag()
      .default(false)
      .describe('Accepts tokens without an expiry (exp); only a change of keys revokes them'),
    ALLOW_ANONYMOUS: flag()
      .default(false)
      .describe('Accepts requests without a token as anonymous, while tokens are verified'),
    REVOCATION_CHECK: duration()
      .default(defaultRevocationCheckMs)
      .describe(
        'Time between two checks of JWKS_URL for removed keys, whose tokens are then refused and streams ended; 0 disables the checks',
      ),
  },
  options({ JWT_SECRET, JWKS_URL, ...settings }): IdentityOptions {
    const common = {
      issuer: settings.JWT_ISSUER,
      audience: settings.JWT_AUDIENCE,
      tenantClaim: settings.TENANT_CLAIM,
      scopeClaim: settings.SCOPE_CLAIM,
      allowAnonymous: settings.ALLOW_ANONYMOUS,
      allowUnlimited: settings.ALLOW_UNLIMITED_TOKENS,
      clockToleranceMs: settings.JWT_CLOCK_TOLERANCE,
    };
    const providerOf = (): IdentityProvider => {
      if (JWT_SECRET !== undefined) return createTokenIdentity({ keys: { secret: JWT_SECRET }, ...common });
      if (JWKS_URL !== undefined) return createTokenIdentity({ keys: { jwksUrl: JWKS_URL }, ...common });
      return localDevelopmentIdentity;
    };
    return { identity: providerOf(), revocationCheckMs: settings.REVOCATION_CHECK };
  },
  check({ JWT_SECRET, JWKS_URL }, refuse, { isProduction }) {
    if (JWT_SECRET !== undefined && JWKS_URL !== undefined) {
      refuse('JWT_SECRET', 'set either JWT_SECRET or JWKS_URL, not both');
    }
    if (isProduction && JWT_SECRET === undefined && JWKS_URL === undefined) {
      refuse('JWT_SECRET', 'set JWT_SECRET or JWKS_URL; NODE_ENV=production refuses the local identity');
    }
    if (isProduction && JWT_SECRET !== undefined && JWT_SECRET.length < 32) {
      refuse('JWT_SECRET', 'must have at least 32 characters in production');
    }
  },
  warning: ({ JWT_SECRET, JWKS_URL }) =>
    JWT_SECRET === undefined && JWKS_URL === undefined
      ? 'NO AUTHENTICATION: every request has the identity and all rights of the local developer. Set JWT_SECRET or JWKS_URL.'
      : undefined,
});
