import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** A response to a request with a wrong target or host, whatever its content. */
export interface Refused {
  readonly status: 400 | 403;
  readonly reason: string;
  readonly message: string;
}

/** Returns true if the server accepts requests to this host name (without port). */
export type HostNames = (name: string) => boolean;

/**
 * Accepts `localhost`, IP addresses and the given names. This stops DNS rebinding: a foreign site points its own name
 * at this server, so that browsers treat both as one origin. Such a site always has a name, never an address.
 */
export function localNames(given: readonly string[]): HostNames {
  const names = new Set(given.map((name) => name.toLowerCase()));
  return (name) =>
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    isIP(name.startsWith('[') ? name.slice(1, -1) : name) !== 0 ||
    names.has(name);
}

/**
 * Creates a check that returns the refusal of a request to a wrong target or host. Without `names`, any host passes.
 */
export function createHostCheck(names: HostNames | undefined): (request: IncomingMessage) => Refused | undefined {
  const answered = new Set<string>();
  return ({ url, headers: { host } }) => {
    if (!url?.startsWith('/')) return badRequest('The request target is not a path');
    if (host === undefined || answered.has(host)) return undefined;
    const name = hostName(host);
    if (name === undefined) return badRequest('The host header is not valid');
    if (names && !names(name)) {
      const message = `This server does not accept requests to the host ${name}; add it to ALLOWED_HOSTS`;
      return { status: 403, reason: 'Forbidden', message };
    }
    if (answered.size < maxRemembered) answered.add(host);
    return undefined;
  };
}

const maxRemembered = 100;

const badRequest = (message: string): Refused => ({ status: 400, reason: 'Bad Request', message });

/** Returns the host of the header, without port. Undefined if the header is anything else than host and port. */
function hostName(host: string): string | undefined {
  if (!/^(?:\[[\d.:a-f]+\]|[\w.-]+)(?::\d+)?$/i.test(host)) return undefined;
  return URL.parse(`http://${host}`)?.hostname;
}
