import {
  DatabaseError,
  isConnectionError,
  isPermissionDenied,
  isStatementTimeout,
  TenantClosedError,
} from '@sophia/database';
import { TailOverflowError } from '@sophia/events';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, errorCatalogue } from './errors.ts';

/** The client whose request failed. */
interface Client {
  readonly rowsOf?: string;
}

/**
 * Returns errors that are meant for clients. Replaces all others with a catalogued error and logs the original, which
 * is logged nowhere else.
 */
export function maskError(error: unknown, logger: Logger, { rowsOf }: Client = {}): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && isOfTheRequest(error)) return withCode(error);
  if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error;
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : new GraphQLError('');
  if (rowsOf !== undefined && isPermissionDenied(cause)) {
    return new GraphQLError(notOfAccounts, { nodes, source, positions, path, extensions: { code: 'FORBIDDEN' } });
  }
  const code = codeOf(cause);
  if (!(cause instanceof TenantClosedError)) logger.error({ err: cause, code, path }, 'A field failed unexpectedly');
  return new GraphQLError(errorCatalogue[code].message, { nodes, source, positions, path, extensions: { code } });
}

/** The database refuses it, since it mixes accounts or has no decision on who sees it. */
const notOfAccounts = 'This is not open to people who see only their own accounts';

/** True for errors that graphql-js finds in an operation, its variables or arguments. */
const isOfTheRequest = ({ path, nodes, message, extensions }: GraphQLError): boolean =>
  extensions.code === undefined && nodes !== undefined && (path === undefined || message.startsWith('Argument "'));

function withCode({ message, nodes, source, positions, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code: 'BAD_USER_INPUT' } });
}

function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof TailOverflowError) return 'SLOW_SUBSCRIBER';
  if (cause instanceof TenantClosedError) return cause.state === 'SUSPENDED' ? 'TENANT_SUSPENDED' : 'TENANT_REMOVED';
  if (isStatementTimeout(cause)) return 'QUERY_TIMEOUT';
  return cause instanceof DatabaseError || isConnectionError(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}
