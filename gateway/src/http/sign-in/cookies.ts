interface CookieOptions {
  readonly maxAgeMs: number;
  readonly isSecure: boolean;
  /** True if scripts of our pages may read it. */
  readonly isReadable?: boolean;
}

/**
 * Returns a `Set-Cookie` header. Scripts cannot read the cookie unless it is said, and no page of another site can send it
 * along: only a link that a person follows does.
 */
export const setCookie = (
  name: string,
  value: string,
  { maxAgeMs, isSecure, isReadable = false }: CookieOptions,
): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${Math.floor(maxAgeMs / 1_000)}`,
    ...(isReadable ? [] : ['HttpOnly']),
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
