import { DatabaseError, isConnectionError, isStatementTimeout } from '@sophia/database';
import { TailOverflowError } from '@sophia/events';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, errorCatalogue } from './errors.ts';

/**
 * Keeps what was made for clients and puts a catalogued error in the place of everything else, which is logged here and
 * nowhere else.
 */
export function maskError(error: unknown, logger: Logger): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (error instanceof GraphQLError && isOfTheRequest(error)) return withCode(error);
  if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error;
  const code = codeOf(cause);
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : new GraphQLError('');
  logger.error({ err: cause, code, path }, 'A field failed unexpectedly');
  return new GraphQLError(errorCatalogue[code].message, { nodes, source, positions, path, extensions: { code } });
}

/** Errors of GraphQL itself about an operation, its variables and arguments: the client sent the wrong value. */
const isOfTheRequest = ({ path, nodes, message, extensions }: GraphQLError): boolean =>
  extensions.code === undefined && nodes !== undefined && (path === undefined || message.startsWith('Argument "'));

function withCode({ message, nodes, source, positions, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code: 'BAD_USER_INPUT' } });
}

function codeOf(cause: unknown): ErrorCode {
  if (cause instanceof TailOverflowError) return 'SLOW_SUBSCRIBER';
  if (isStatementTimeout(cause)) return 'QUERY_TIMEOUT';
  return cause instanceof DatabaseError || isConnectionError(cause) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}
