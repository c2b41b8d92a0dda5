import type { GraphQLError } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { ClosedCode, Identity } from './identity.ts';
import type { IdentityEnd, IdentitySession } from './identity-session.ts';

/**
 * Returns why the client's identity is no longer valid; undefined while it is. Only possible on connections with many
 * operations: each verifies the token once.
 */
export function endOf({ identity, session }: EndingClient): IdentityEnd | undefined {
  const hasExpired = identity.expiresAt !== undefined && identity.expiresAt <= Date.now();
  return session?.ended ?? (hasExpired ? 'expired' : undefined);
}

interface EndingClient {
  readonly identity: Identity;
  readonly session?: Pick<IdentitySession, 'ended'>;
}

const closedMessages: Readonly<Record<ClosedCode, string>> = {
  [errorCodes.tenantSuspended]: 'The tenant is suspended',
  [errorCodes.tenantRemoved]: 'The tenant was removed',
  [errorCodes.tenantUnknown]: 'There is no such tenant',
};

/** Creates the error that tells a client why its stream or connection has ended. */
export function identityEnded(why: IdentityEnd): GraphQLError {
  if (why === 'expired')
    return gatewayError(errorCodes.unauthenticated, 'The bearer token has expired', { status: 401 });
  if (why !== 'revoked') return gatewayError(why, closedMessages[why], { status: 403 });
  return gatewayError(
    errorCodes.tokenRevoked,
    'The token or API key is no longer trusted, or its rights have changed',
    { status: 401 },
  );
}
