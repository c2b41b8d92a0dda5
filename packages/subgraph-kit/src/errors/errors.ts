import { GraphQLError } from 'graphql';

/** Every code that a subgraph answers with, the HTTP status of a request that fails with it as a whole, and what is said by default. */
export const errorCatalogue = {
  BAD_USER_INPUT: { status: 400, message: 'The input is not valid' },
  UNAUTHENTICATED: { status: 401, message: 'The request names no tenant' },
  UNSIGNED_REQUEST: { status: 401, message: 'The request is not signed by a gateway that is known here' },
  FORBIDDEN: { status: 403, message: 'This is not allowed' },
  NOT_FOUND: { status: 404, message: 'There is no such thing' },
  CONFLICT: { status: 409, message: 'It has been changed in the meantime' },
  SLOW_SUBSCRIBER: { status: 429, message: 'Events come faster than they are taken; subscribe again' },
  DATABASE_UNAVAILABLE: { status: 503, message: 'The database cannot be reached at the moment' },
  QUERY_TIMEOUT: {
    status: 504,
    message: 'This took the database too long; ask for less, or search for something narrower',
  },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something went wrong' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** An error whose message clients may see. Thrown by resolvers, it becomes the error of their field. */
export function graphError(code: ErrorCode, message: string = errorCatalogue[code].message): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The same for a request that cannot be executed at all: its answer has the code's HTTP status. */
export function requestError(code: ErrorCode, message: string = errorCatalogue[code].message): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: errorCatalogue[code].status } } });
}

/** What the client sent is wrong; `argument` says where, as `filter.name.in`. */
export const badUserInput = (argument: string, message: string): GraphQLError =>
  graphError('BAD_USER_INPUT', `${argument}: ${message}`);
