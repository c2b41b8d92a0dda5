import type { GraphQLError } from 'graphql';
import { errorCodes, gatewayError } from '../errors.ts';
import type { Identity } from './identity.ts';

/** The longest that Node's timers wait: 24 days. Who streams for longer than that has to connect again. */
const longestMs = 2 ** 31 - 1;

/** Can only be over a connection on which many operations run, since the identity is found out when that is opened. */
export function hasExpired({ expiresAt }: Identity): boolean {
  return expiresAt !== undefined && expiresAt <= Date.now();
}

/** Is aborted when the identity no longer holds; undefined when it always does. */
export function expirySignal({ expiresAt }: Identity): AbortSignal | undefined {
  if (expiresAt === undefined) return undefined;
  return AbortSignal.timeout(Math.min(Math.max(expiresAt - Date.now(), 0), longestMs));
}

export function expired(): GraphQLError {
  return gatewayError(errorCodes.unauthenticated, 'The bearer token has expired', { status: 401 });
}
