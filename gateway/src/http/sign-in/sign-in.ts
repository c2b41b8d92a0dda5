import { createProvider, type Provider, type ProviderOptions } from './provider.ts';
import { createSeal, type Seal } from './seal.ts';

export interface SignInOptions extends ProviderOptions {
  /** Address at which browsers reach the gateway, such as https://graph.example.com. */
  readonly publicUrl: string;
  /** Scopes to ask the provider for, with blanks between. */
  readonly scopes: string;
  /** Secret that seals cookies. All processes of a gateway must share it. */
  readonly sessionSecret: string;
  /** Milliseconds after which a person has to sign in again. */
  readonly sessionMs: number;
}

/** The ways of people to sign in with a browser. */
export interface SignIn extends Pick<SignInOptions, 'issuer' | 'publicUrl' | 'scopes' | 'sessionMs'> {
  readonly provider: Provider;
  readonly sessions: Seal;
  readonly attempts: Seal;
  readonly sessionCookie: string;
  readonly attemptCookie: string;
}

export function createSignIn(options: SignInOptions): SignIn {
  const { issuer, publicUrl, scopes, sessionMs, sessionSecret } = options;
  // Browsers accept the prefix from this host alone, over TLS. No other subdomain can then set the cookies.
  const prefix = new URL(publicUrl).protocol === 'https:' ? '__Host-' : '';
  return {
    issuer,
    publicUrl,
    scopes,
    sessionMs,
    provider: createProvider(options),
    sessions: createSeal(sessionSecret, 'session'),
    attempts: createSeal(sessionSecret, 'sign-in'),
    sessionCookie: `${prefix}sophia_session`,
    attemptCookie: `${prefix}sophia_sign_in`,
  };
}
