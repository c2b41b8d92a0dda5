import type { OriginOptions } from './origins-feature.ts';

/** Decides which web pages may use the gateway: those of its own origin, and the listed ones, by exact match. */
export interface OriginPolicy {
  /** Returns true if pages of this origin may read answers. */
  isListed(origin: string): boolean;
  /** Returns true if the request comes from a page that may send it. A request without Origin comes from no page. */
  allows(origin: string | null | undefined, host: string | null | undefined): boolean;
}

export interface PolicyOptions {
  /** True if pages of servers on this machine count as listed, such as those of a frontend in development. */
  readonly allowsLocal: boolean;
}

export function createOriginPolicy(
  { allowedOrigins = [] }: OriginOptions,
  { allowsLocal }: PolicyOptions,
): OriginPolicy {
  const listed = new Set(allowedOrigins);
  const isListed = (origin: string) => listed.has(origin) || (allowsLocal && isLocal(origin));
  return {
    isListed,
    allows: (origin, host) => !origin || isListed(origin) || URL.parse(origin)?.host === host,
  };
}

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLocal(origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && /^https?:$/.test(url.protocol) && localNames.has(url.hostname);
}

/** Error message for a page whose origin is not allowed. */
export const originRefused = (origin: string): string =>
  `The origin ${origin.slice(0, 200)} is not allowed; add it to ALLOWED_ORIGINS`;
