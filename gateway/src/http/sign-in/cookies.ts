interface CookieOptions {
  readonly maxAgeMs: number;
  readonly isSecure: boolean;
}

/**
 * Returns a `Set-Cookie` header. Scripts cannot read the cookie, and no page of another site can send it along: only a
 * link that a person follows does.
 */
export const setCookie = (name: string, value: string, { maxAgeMs, isSecure }: CookieOptions): string =>
  `${name}=${value}; Path=/; Max-Age=${Math.floor(maxAgeMs / 1_000)}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
