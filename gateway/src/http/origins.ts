/** Which web pages may use the gateway: those of its own origin, and the listed ones, by exact match. */
export interface OriginPolicy {
  /** Whether another site's pages may read answers. */
  isListed(origin: string): boolean;
  /** Whether a request may have come from a page that is allowed to send it. Without an Origin no page sent it. */
  allows(origin: string | null | undefined, host: string | null | undefined): boolean;
}

export function createOriginPolicy(listedOrigins: readonly string[]): OriginPolicy {
  const listed = new Set(listedOrigins);
  return {
    isListed: (origin) => listed.has(origin),
    allows: (origin, host) => !origin || listed.has(origin) || URL.parse(origin)?.host === host,
  };
}
