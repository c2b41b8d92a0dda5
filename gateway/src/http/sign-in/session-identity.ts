import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Identity, type IdentityProvider, Unauthenticated } from '../../identity/identity.ts';
import { createVerifiedTokens } from '../../identity/verified-tokens.ts';
import type { Seal } from './seal.ts';
import type { SignIn } from './sign-in.ts';

/** Begins a session, to tell it from tokens. */
const prefix = 'session_';

const session = z.object({
  sid: z.string(),
  sub: z.string(),
  tenant: z.string(),
  roles: z.array(z.string()),
  scopes: z.array(z.string()),
  email: z.string().optional(),
  exp: z.number(),
});

/** Seals who has signed in. */
export async function sealSession(identity: Identity, seal: Seal, exp: number): Promise<string> {
  const { subject: sub, tenant, roles, scopes = [], email } = identity;
  return prefix + (await seal.seal({ sid: randomUUID(), sub, tenant, roles, scopes, email, exp }));
}

const maxRemembered = 10_000;

/** Identifies browsers by the session in a cookie, and all other clients by `tokens`. */
export function createSessionIdentity(
  tokens: IdentityProvider,
  { sessions, sessionCookie }: Pick<SignIn, 'sessions' | 'sessionCookie'>,
): IdentityProvider {
  const opened = createVerifiedTokens(maxRemembered);
  return {
    ...tokens,
    cookie: sessionCookie,
    async identify(token) {
      if (!token?.startsWith(prefix)) return tokens.identify(token);
      const known = opened.get(token);
      if (known) return known;
      const claims = await sessions.open(token.slice(prefix.length)).catch(() => undefined);
      // Another version may have sealed other claims.
      const { data } = session.safeParse(claims);
      if (!claims || !data) throw new Unauthenticated('The session has expired; sign in again');
      const { sid: sessionId, sub: subject, exp, ...rest } = data;
      const identity: Identity = { kind: 'verified', sessionId, subject, ...rest, claims, expiresAt: exp * 1_000 };
      opened.add(token, identity);
      return identity;
    },
  };
}
