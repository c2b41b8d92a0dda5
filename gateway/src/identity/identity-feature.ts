import { duration, flag, text, url } from '@sophia/settings';
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
    JWT_SECRET: text().optional().describe('Shared secret of HS256 tokens'),
    JWKS_URL: url('http', 'https').optional().describe('Where the keys that verify tokens are published'),
    JWT_ISSUER: text().optional().describe('The iss claim that tokens must have; unset: any'),
    JWT_AUDIENCE: text().optional().describe('The aud claim that tokens must have; unset: any'),
    TENANT_CLAIM: text().default('tenant').describe('The claim of a token that names the tenant'),
    JWT_CLOCK_TOLERANCE: duration().default(5_000).describe('How far the clock of who makes tokens may be off'),
    ALLOW_UNLIMITED_TOKENS: flag()
      .default(false)
      .describe('Whether tokens without an expiry (exp) are taken; only a change of keys ends them'),
    ALLOW_ANONYMOUS: flag()
      .default(false)
      .describe('Whether requests without a token are answered, as those of nobody, while tokens are verified'),
    REVOCATION_CHECK: duration()
      .default(defaultRevocationCheckMs)
      .describe(
        'How often JWKS_URL is looked at, so that tokens whose key is gone are refused and their streams end; 0 never',
      ),
  },
  options({ JWT_SECRET, JWKS_URL, ...settings }): IdentityOptions {
    const common = {
      issuer: settings.JWT_ISSUER,
      audience: settings.JWT_AUDIENCE,
      tenantClaim: settings.TENANT_CLAIM,
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
      refuse('JWT_SECRET', 'with NODE_ENV=production JWT_SECRET or JWKS_URL is needed; the local identity is refused');
    }
    if (isProduction && JWT_SECRET !== undefined && JWT_SECRET.length < 32) {
      refuse('JWT_SECRET', 'must have at least 32 characters in production');
    }
  },
  warning: ({ JWT_SECRET, JWKS_URL }) =>
    JWT_SECRET === undefined && JWKS_URL === undefined
      ? 'NO AUTHENTICATION: every request is the local developer, who may do everything. Set JWT_SECRET or JWKS_URL.'
      : undefined,
});
