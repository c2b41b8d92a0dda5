import { GraphQLError } from 'graphql';

/** All error codes of a subgraph, with the HTTP status for a failed request and the default message. */
export const errorCatalogue = {
  BAD_USER_INPUT: { status: 400, message: 'The input is not valid' },
  UNAUTHENTICATED: { status: 401, message: 'The request has no tenant' },
  UNSIGNED_REQUEST: { status: 401, message: 'The request has no valid signature of a known gateway' },
  FORBIDDEN: { status: 403, message: 'This is not allowed' },
  TENANT_SUSPENDED: { status: 403, message: 'The tenant is suspended' },
  TENANT_REMOVED: { status: 403, message: 'The tenant was removed' },
  TENANT_UNKNOWN: { status: 403, message: 'There is no such tenant' },
  NOT_FOUND: { status: 404, message: 'The object does not exist' },
  CONFLICT: { status: 409, message: 'The object has changed in the meantime' },
  SLOW_SUBSCRIBER: { status: 429, message: 'Events arrive faster than the client reads them; subscribe again' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    message: 'The database cannot be reached or is too busy at the moment; try again',
  },
  QUERY_TIMEOUT: {
    status: 504,
    message: 'The database took too long; query less, or narrow the search',
  },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something went wrong' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** Creates an error with a message for clients. A resolver that throws it fails its field. */
export function graphError(code: ErrorCode, message: string = errorCatalogue[code].message): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Creates an error for a request that cannot be executed. The response has the code's HTTP status. */
export function requestError(code: ErrorCode, message: string = errorCatalogue[code].message): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: errorCatalogue[code].status } } });
}

/** Creates an error about an invalid argument, given as a path such as `filter.name.in`. */
export const badUserInput = (argument: string, message: string): GraphQLError =>
  graphError('BAD_USER_INPUT', `${argument}: ${message}`);
