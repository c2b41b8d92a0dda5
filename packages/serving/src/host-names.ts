import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Why a request is not answered, whatever it asks for. */
export interface Refused {
  readonly status: 400 | 403;
  readonly reason: string;
  readonly message: string;
}

/** Whether requests to a host of this name, without its port, are answered. */
export type HostNames = (name: string) => boolean;

/**
 * The names of this machine, and the given ones. A page of another site can have its own name lead here (DNS rebinding),
 * and is then of one origin with the server for every browser; but it cannot have an address for its name.
 */
export function localNames(others: readonly string[]): HostNames {
  const names = new Set(others.map((name) => name.toLowerCase()));
  return (name) =>
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    isIP(name.startsWith('[') ? name.slice(1, -1) : name) !== 0 ||
    names.has(name);
}

/** Says which requests are not meant for a server with these names; without names, no name is refused. */
export function createHostCheck(names: HostNames | undefined): (request: IncomingMessage) => Refused | undefined {
  const answered = new Set<string>();
  return ({ url, headers: { host } }) => {
    if (!url?.startsWith('/')) return badRequest('The request target is not a path');
    if (host === undefined || answered.has(host)) return undefined;
    const name = hostName(host);
    if (name === undefined) return badRequest('The host header is not valid');
    if (names && !names(name)) {
      const message = `This server does not answer to the name ${name}; ALLOWED_HOSTS names those that it answers to`;
      return { status: 403, reason: 'Forbidden', message };
    }
    if (answered.size < maxRemembered) answered.add(host);
    return undefined;
  };
}

const maxRemembered = 100;

const badRequest = (message: string): Refused => ({ status: 400, reason: 'Bad Request', message });

/** Undefined when the header names no host, or more than a host and a port. */
function hostName(host: string): string | undefined {
  if (!/^(?:\[[\d.:a-f]+\]|[\w.-]+)(?::\d+)?$/i.test(host)) return undefined;
  return URL.parse(`http://${host}`)?.hostname;
}
