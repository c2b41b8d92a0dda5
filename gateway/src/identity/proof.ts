import { bearerToken } from './bearer-token.ts';
import type { IdentityProvider } from './identity.ts';

/** Returns the token that a request carries in a header, or else in the cookie of a browser that signed in. */
export function proofOf(
  authorization: string | null | undefined,
  cookies: string | null | undefined,
  { cookie }: Pick<IdentityProvider, 'cookie'>,
): string | undefined {
  return bearerToken(authorization ?? undefined) ?? (cookie === undefined ? undefined : readCookie(cookies, cookie));
}

/** Reads a cookie of this name from a `Cookie` header. The values that we set need no decoding. */
export function readCookie(cookies: string | null | undefined, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return undefined;
}

/** Returns the headers of a request in which the proof stands, also if it came in a cookie, for those who pass it on. */
export const withProof = (
  headers: Readonly<Record<string, string>>,
  proof: string | undefined,
): Readonly<Record<string, string>> =>
  proof === undefined || headers.authorization !== undefined
    ? headers
    : { ...headers, authorization: `Bearer ${proof}` };
