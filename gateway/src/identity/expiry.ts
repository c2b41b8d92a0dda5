import type { GraphQLError } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Identity } from './identity.ts';
import type { IdentityEnd } from './identity-session.ts';

/**
 * True if the identity has expired. Only possible on connections with many operations: each verifies the token once.
 */
export function hasExpired({ expiresAt }: Identity): boolean {
  return expiresAt !== undefined && expiresAt <= Date.now();
}

/** Creates the error that tells a client why its stream or connection has ended. */
export function identityEnded(why: IdentityEnd): GraphQLError {
  return why === 'expired'
    ? gatewayError(errorCodes.unauthenticated, 'The bearer token has expired', { status: 401 })
    : gatewayError(errorCodes.tokenRevoked, 'The bearer token was signed by a key that is no longer trusted', {
        status: 401,
      });
}
