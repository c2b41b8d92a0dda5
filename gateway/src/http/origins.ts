import type { OriginOptions } from './origins-feature.ts';

/** Which web pages may use the gateway: those of its own origin, and the listed ones, by exact match. */
export interface OriginPolicy {
  /** Whether another site's pages may read answers. */
  isListed(origin: string): boolean;
  /** Whether a request may have come from a page that is allowed to send it. Without an Origin no page sent it. */
  allows(origin: string | null | undefined, host: string | null | undefined): boolean;
}

export interface PolicyOptions {
  /** Whether the pages of servers on this machine count as listed, as those of a frontend that is being developed. */
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

/** What a page of an origin that is not allowed is told. */
export const originRefused = (origin: string): string =>
  `The origin ${origin.slice(0, 200)} is not allowed; ALLOWED_ORIGINS names those that are`;
