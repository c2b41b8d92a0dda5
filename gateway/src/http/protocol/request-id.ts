import { randomUUID } from 'node:crypto';

/** Returns the client's own id for the request if it is fit for logs and headers, or else a new one. */
export function requestIdFrom(given: string | null | undefined): string {
  return given && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
