import { duration, secret, text, url } from '@sophia/settings';
import type { z } from 'zod';
import { createSignIn, type SignIn } from './sign-in.ts';

/** Settings for signing in with a browser. */
export const signInSettings = {
  OIDC_ISSUER: text()
    .optional()
    .describe(
      'OpenID provider at which people sign in, and whose tokens are accepted: the address before /.well-known',
    ),
  OIDC_CLIENT_ID: text().optional().describe('Id of the gateway at that provider'),
  OIDC_CLIENT_SECRET: secret().optional().describe('Its secret; unset: PKCE alone, for a public client'),
  OIDC_SCOPES: text().default('openid email profile').describe('Scopes to ask that provider for, with blanks between'),
  PUBLIC_URL: url('http', 'https')
    .optional()
    .describe('Address at which browsers reach the gateway; register PUBLIC_URL/sign-in/callback at the provider'),
  SESSION_SECRET: secret()
    .optional()
    .describe('Secret that seals the cookies of people who signed in, 32 characters or more'),
  SESSION_LENGTH: duration()
    .default(8 * 3_600_000)
    .describe('Time after which a person has to sign in again'),
};

type SignInSettings = z.output<z.ZodObject<typeof signInSettings>>;

/** Returns undefined if nobody signs in with a browser. */
export function signInOf(settings: SignInSettings): SignIn | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    PUBLIC_URL: publicUrl,
    SESSION_SECRET: sessionSecret,
  } = settings;
  // `refuseHalfSignIn` has refused the others.
  if (!issuer || !clientId || !publicUrl || !sessionSecret) return undefined;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_SCOPES: scopes, SESSION_LENGTH: sessionMs } = settings;
  return createSignIn({ issuer, clientId, clientSecret, publicUrl, scopes, sessionSecret, sessionMs });
}

/** Calls `refuse` for each setting that is missing, or not safe. */
export function refuseHalfSignIn(settings: SignInSettings, refuse: (setting: string, reason: string) => void): void {
  if (settings.OIDC_ISSUER === undefined) return;
  for (const name of ['OIDC_CLIENT_ID', 'PUBLIC_URL', 'SESSION_SECRET'] as const) {
    if (settings[name] === undefined) refuse(name, `set ${name}; OIDC_ISSUER needs it`);
  }
  if (settings.SESSION_SECRET !== undefined && settings.SESSION_SECRET.length < 32) {
    refuse('SESSION_SECRET', 'must have at least 32 characters');
  }
  for (const name of ['OIDC_ISSUER', 'PUBLIC_URL'] as const) {
    const problem = settings[name] === undefined ? undefined : addressProblem(settings[name]);
    if (problem !== undefined) refuse(name, problem);
  }
}

function addressProblem(given: string): string | undefined {
  const { protocol, hostname = '' } = URL.parse(given) ?? {};
  if (protocol === 'https:') return undefined;
  if (protocol !== 'http:') return 'must be an address such as https://login.example.com';
  const isOnThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isOnThisMachine
    ? undefined
    : 'must begin with https://, since anybody on the way could read what people sign in with';
}
