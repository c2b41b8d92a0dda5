import { duration, flag, list, secret, text, url } from '@sophia/settings';
import { defineFeature } from '../../common/feature.ts';
import type { ClaimNames } from '../../identity/claims.ts';
import { type IdentityProvider, localDevelopmentIdentity } from '../../identity/identity.ts';
import { defaultRevocationCheckMs, type RevocationOptions } from '../../identity/revocation.ts';
import { createTokenIdentity, type TokenOptions } from '../../identity/token-identity.ts';
import { claimNamesOf, claimSettings, roleNamesProblem } from './claim-settings.ts';
import { createSessionIdentity } from './session-identity.ts';
import type { SignIn } from './sign-in.ts';
import { refuseHalfSignIn, signInOf, signInSettings } from './sign-in-settings.ts';

export interface IdentityOptions extends RevocationOptions {
  /** Identifies clients; by default every client is the local developer. */
  readonly identity?: IdentityProvider;
  /** Lets people sign in with a browser, whose sessions `identity` then knows. */
  readonly signIn?: SignIn & { readonly claims: ClaimNames };
}

/** Settings of which one says where tokens come from. */
const sources = ['JWT_SECRET', 'JWKS_URL', 'OIDC_ISSUER'] as const;

export const identityFeature = defineFeature({
  settings: {
    JWT_SECRET: secret().optional().describe('Shared secret of HS256 tokens'),
    JWKS_URL: url('http', 'https').optional().describe('URL of the published keys that verify tokens'),
    JWT_ISSUER: text().optional().describe('Required iss claim of tokens; unset: any, or OIDC_ISSUER'),
    JWT_AUDIENCE: list()
      .optional()
      .describe('Values of which the aud claim of tokens must have one; unset: any, or OIDC_CLIENT_ID'),
    ...claimSettings,
    ...signInSettings,
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
  options(settings): IdentityOptions {
    const { JWT_SECRET: sharedSecret, JWKS_URL: jwksUrl } = settings;
    const claims = claimNamesOf(settings);
    const signIn = signInOf(settings);
    const keysOf = (): TokenOptions['keys'] | undefined => {
      if (sharedSecret !== undefined) return { secret: sharedSecret };
      if (jwksUrl !== undefined) return { jwksUrl };
      return signIn && { jwksUrl: () => keySetOf(signIn) };
    };
    const keys = keysOf();
    const tokens =
      keys &&
      createTokenIdentity({
        keys,
        issuer: settings.JWT_ISSUER ?? settings.OIDC_ISSUER,
        audience: settings.JWT_AUDIENCE ?? settings.OIDC_CLIENT_ID,
        allowAnonymous: settings.ALLOW_ANONYMOUS,
        allowUnlimited: settings.ALLOW_UNLIMITED_TOKENS,
        clockToleranceMs: settings.JWT_CLOCK_TOLERANCE,
        ...claims,
      });
    const revocationCheckMs = settings.REVOCATION_CHECK;
    if (!tokens || !signIn) return { identity: tokens ?? localDevelopmentIdentity, revocationCheckMs };
    const identity = createSessionIdentity(tokens, signIn);
    return { identity, signIn: { ...signIn, claims }, revocationCheckMs };
  },
  check(settings, refuse, { isProduction }) {
    const given = sources.filter((name) => settings[name] !== undefined);
    if (given.length > 1) refuse(given[0] ?? '', `set one of ${given.join(' and ')} alone`);
    if (isProduction && given.length === 0) {
      refuse('JWT_SECRET', 'set JWT_SECRET, JWKS_URL or OIDC_ISSUER; NODE_ENV=production refuses the local identity');
    }
    if (isProduction && settings.JWT_SECRET !== undefined && settings.JWT_SECRET.length < 32) {
      refuse('JWT_SECRET', 'must have at least 32 characters in production');
    }
    const problem = roleNamesProblem(settings);
    if (problem !== undefined) refuse('ROLE_NAMES', problem);
    refuseHalfSignIn(settings, refuse);
  },
  warning: (settings) =>
    sources.every((name) => settings[name] === undefined)
      ? 'NO AUTHENTICATION: every request has the identity and all rights of the local developer. Set JWT_SECRET, JWKS_URL or OIDC_ISSUER.'
      : undefined,
});

async function keySetOf({ provider }: SignIn): Promise<string> {
  const { jwks_uri: address } = (await provider()).serverMetadata();
  if (address === undefined) throw new Error('The OpenID provider publishes no keys (jwks_uri)');
  return address;
}
