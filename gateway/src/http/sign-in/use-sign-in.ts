import type { Plugin } from 'graphql-yoga';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Logger } from 'pino';
import { z } from 'zod';
import { identityFromClaims } from '../../identity/claims.ts';
import { type IdentityProvider, IdentityUnavailable, Unauthenticated } from '../../identity/identity.ts';
import { readCookie } from '../../identity/proof.ts';
import { setCookie } from './cookies.ts';
import { failurePage } from './failure-page.ts';
import type { IdentityOptions } from './identity-feature.ts';
import { sealSession } from './session-identity.ts';

const signInPath = '/sign-in';
const callbackPath = '/sign-in/callback';
const signOutPath = '/sign-out';

/** Says to our pages that there is a session to sign out of. It gives no right. */
const markCookie = 'sophia_signed_in';

/** Browsers drop a cookie of 4,096 bytes or more, with its name. */
const longestCookie = 4_000;

/** Time for a person to sign in at the provider. */
const attemptMs = 10 * 60_000;

/** What the browser keeps while the person is at the provider. */
const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

export interface SignInPages {
  readonly signIn: NonNullable<IdentityOptions['signIn']>;
  readonly identity: IdentityProvider;
  /** True for the paths of pages that need a session. */
  readonly needsSession: (path: string) => boolean;
  /** Where people come to who did not ask for a page. */
  readonly home: string;
  readonly logger: Logger;
}

/**
 * Lets people sign in at an OpenID provider, by the authorization code flow with PKCE, and keeps who they are in a cookie.
 * A browser that opens one of the pages without a session is sent to the provider first.
 */
export function useSignIn({ signIn, identity, needsSession, home, logger }: SignInPages): Plugin {
  const { provider, publicUrl, scopes, sessions, attempts, sessionMs, sessionCookie, attemptCookie } = signIn;
  const isSecure = new URL(publicUrl).protocol === 'https:';
  const redirectUri = new URL(callbackPath, publicUrl).href;

  async function begin(url: URL): Promise<Response> {
    const configuration = await provider();
    const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
    const to = localPath(url.searchParams.get('to')) ?? home;
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: scopes,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const sealed = await attempts.seal({ state, nonce, verifier, to, exp: secondsIn(attemptMs) });
    return redirect(address.href, [setCookie(attemptCookie, sealed, { maxAgeMs: attemptMs, isSecure })]);
  }

  async function finish(request: Request, url: URL): Promise<Response> {
    const { state, nonce, verifier, to } = attempt.parse(
      await attempts.open(readCookie(request.headers.get('cookie'), attemptCookie) ?? ''),
    );
    const answered = new URL(redirectUri);
    answered.search = url.search;
    const tokens = await authorizationCodeGrant(await provider(), answered, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Unauthenticated('The provider did not say who signed in');
    const person = identityFromClaims({ ...claims }, signIn.claims);
    const session = await sealSession(person, sessions, secondsIn(sessionMs));
    if (session.length > longestCookie) throw new Unauthenticated('You have more roles than a cookie can hold');
    // Refuses those who may not use the graph, such as a suspended user, before they see an empty page.
    await identity.identify(session);
    return redirect(to, [
      setCookie(sessionCookie, session, { maxAgeMs: sessionMs, isSecure }),
      setCookie(markCookie, '1', { maxAgeMs: sessionMs, isSecure, isReadable: true }),
      setCookie(attemptCookie, '', { maxAgeMs: 0, isSecure }),
    ]);
  }

  async function signOut(request: Request): Promise<Response> {
    await endSession(readCookie(request.headers.get('cookie'), sessionCookie));
    return redirect(await addressAfter(), [
      setCookie(sessionCookie, '', { maxAgeMs: 0, isSecure }),
      setCookie(markCookie, '', { maxAgeMs: 0, isSecure, isReadable: true }),
    ]);
  }

  /** Somebody may have copied the cookie. Rejects if that could go on using the graph. */
  async function endSession(session: string | undefined): Promise<void> {
    try {
      if (session !== undefined) await identity.endSession?.(session);
    } catch (error) {
      if (!(error instanceof Unauthenticated)) throw error;
    }
  }

  /** The provider ends its own session, if it can. */
  async function addressAfter(): Promise<string> {
    try {
      const configuration = await provider();
      const ends = configuration.serverMetadata().end_session_endpoint !== undefined;
      return ends ? buildEndSessionUrl(configuration, { post_logout_redirect_uri: publicUrl }).href : '/';
    } catch (error) {
      logger.warn({ err: error }, 'The provider could not be asked to end its session');
      return '/';
    }
  }

  async function answer(request: Request, url: URL): Promise<Response | undefined> {
    if (request.method !== 'GET') return undefined;
    if (url.pathname === signInPath) return begin(url);
    if (url.pathname === callbackPath) return finish(request, url);
    if (url.pathname === signOutPath) return signOut(request);
    if (!needsSession(url.pathname) || !request.headers.get('accept')?.includes('text/html')) return undefined;
    const session = readCookie(request.headers.get('cookie'), sessionCookie);
    const isSignedIn = session !== undefined && (await isAccepted(session));
    return isSignedIn ? undefined : redirect(`${signInPath}?to=${encodeURIComponent(url.pathname + url.search)}`, []);
  }

  const isAccepted = (session: string) =>
    identity.identify(session).then(
      () => true,
      (error: unknown) => !(error instanceof Unauthenticated),
    );

  return {
    async onRequest({ request, url, endResponse }) {
      try {
        const response = await answer(request, url);
        if (response) endResponse(response);
      } catch (error) {
        logger.warn({ err: error }, 'A sign-in failed');
        endResponse(failureOf(error));
      }
    },
  };
}

function failureOf(error: unknown): Response {
  if (error instanceof Unauthenticated) return failurePage(error.message, 403);
  if (error instanceof IdentityUnavailable) return failurePage(error.message, 503);
  return failurePage('Signing in did not work', 400);
}

const secondsIn = (ms: number): number => Math.floor((Date.now() + ms) / 1_000);

/** Longest path to come back to, since a cookie keeps it meanwhile. */
const longestPath = 1_500;

/** Returns a path of this server alone, so that nobody is led to another one: `//example.com` is an address, too. */
const localPath = (path: string | null): string | undefined =>
  path !== null && path.length <= longestPath && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : undefined;

function redirect(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}
