import { randomUUID } from 'node:crypto';

/** The client's own id for the request when it is fit for logs and headers, or else a new one. */
export function requestIdFrom(given: string | null | undefined): string {
  return given && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
