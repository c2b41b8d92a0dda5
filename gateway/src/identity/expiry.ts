import type { GraphQLError } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Identity } from './identity.ts';
import type { IdentityEnd } from './identity-session.ts';

/** Can only be over a connection on which many operations run, since the identity is found out when that is opened. */
export function hasExpired({ expiresAt }: Identity): boolean {
  return expiresAt !== undefined && expiresAt <= Date.now();
}

/** Tells a client why what it had open is over. */
export function identityEnded(why: IdentityEnd): GraphQLError {
  return why === 'expired'
    ? gatewayError(errorCodes.unauthenticated, 'The bearer token has expired', { status: 401 })
    : gatewayError(errorCodes.tokenRevoked, 'The bearer token was signed by a key that is not trusted any more', {
        status: 401,
      });
}
