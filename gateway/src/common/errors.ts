import { GraphQLError } from 'graphql';

/** Every code that the gateway itself puts into `extensions.code`. Stable: clients and dashboards match on them. */
export const errorCodes = {
  unauthenticated: 'UNAUTHENTICATED',
  /** @authenticated, @requiresScopes or @policy asks for more than the client has. */
  unauthorized: 'UNAUTHORIZED_FIELD_OR_TYPE',
  crossSite: 'CROSS_SITE_REQUEST_REFUSED',
  badRequest: 'BAD_REQUEST',
  notAcceptable: 'NOT_ACCEPTABLE',
  requestTooLarge: 'REQUEST_ENTITY_TOO_LARGE',
  badUserInput: 'BAD_USER_INPUT',
  /** The operation is larger than a limit allows: `extensions.limit` says which. */
  limitExceeded: 'OPERATION_LIMIT_EXCEEDED',
  tooExpensive: 'OPERATION_TOO_EXPENSIVE',
  introspectionDisabled: 'INTROSPECTION_DISABLED',
  operationNotFound: 'OPERATION_RESOLUTION_FAILURE',
  /** The codes by which Apollo's clients know that they must send the text too, or not try again. */
  persistedNotFound: 'PERSISTED_QUERY_NOT_FOUND',
  persistedNotSupported: 'PERSISTED_QUERY_NOT_SUPPORTED',
  persistedMismatch: 'PERSISTED_QUERY_HASH_MISMATCH',
  /** Only operations of a manifest are run, and this is none of them. */
  notRegistered: 'OPERATION_NOT_REGISTERED',
  planningFailed: 'QUERY_PLANNING_FAILED',
  /** The client asks for the plan and may not see it. */
  planNotShown: 'PLAN_NOT_SHOWN',
  /** The gateway has more to do than it can; HTTP says when to come again. */
  overloaded: 'OVERLOADED',
  internal: 'INTERNAL_SERVER_ERROR',
  /** A subgraph could not be reached, hung up, or answered with a status instead of GraphQL. */
  subrequestHttp: 'SUBREQUEST_HTTP_ERROR',
  subrequestTimeout: 'SUBREQUEST_TIMEOUT',
  /** A subgraph was not asked, since it failed most of what it was asked lately. */
  circuitOpen: 'SUBREQUEST_CIRCUIT_OPEN',
  /** The time for the whole of a client's request was over before a subgraph had answered. */
  requestTimeout: 'GATEWAY_TIMEOUT',
  /** A subgraph answered with something that is not a GraphQL response, or not the one that was asked for. */
  subrequestMalformed: 'SUBREQUEST_MALFORMED_RESPONSE',
  /** A subgraph reported an error of its own whose code is not on the allow-list. */
  subgraphError: 'DOWNSTREAM_SERVICE_ERROR',
  /** A subgraph's value does not fit the schema: wrong kind of scalar, unknown enum value, unknown type name. */
  invalidValue: 'SUBGRAPH_INVALID_VALUE',
  nullViolation: 'NON_NULL_VIOLATION',
  /** The key that has signed the token is not trusted any more. */
  tokenRevoked: 'TOKEN_REVOKED',
  /** The gateway does not hear of changes. */
  liveUnavailable: 'LIVE_QUERIES_UNAVAILABLE',
  tooManySubscriptions: 'TOO_MANY_SUBSCRIPTIONS',
  /** The client took the events of a subscription more slowly than they came. */
  slowSubscriber: 'SLOW_SUBSCRIBER',
  subscriptionLost: 'SUBSCRIPTION_UPSTREAM_LOST',
  /** The subgraph does not let the gateway subscribe; trying again is of no use. */
  subscriptionRefused: 'SUBSCRIPTION_UPSTREAM_REFUSED',
  /** No event stream is reserved under the token that the client gives, or it is another client's. */
  streamNotFound: 'STREAM_NOT_FOUND',
  /** What a subscription selects is not in the schema that is served now. */
  fieldGone: 'SUBSCRIPTION_FIELD_GONE',
  /** The cursor of a stream is none of its cursors, or the stream has none. */
  badCursor: 'BAD_CURSOR',
  /** Events after the cursor may be gone, or are too many to be told again. */
  cursorTooOld: 'CURSOR_TOO_OLD',
  shuttingDown: 'GATEWAY_SHUTTING_DOWN',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

/** The most errors in an answer. More tell a client nothing new, and a broken subgraph could send millions. */
export const maxErrors = 1_000;

export type ResponsePath = readonly (string | number)[];

/** What a failed subgraph request means to clients: no address, body or stack, only what may be shown. */
export interface SubgraphFailure {
  readonly message: string;
  readonly code: string;
  readonly service: string;
}

export function failureError(failure: SubgraphFailure, path?: ResponsePath): GraphQLError {
  return new GraphQLError(failure.message, {
    path,
    extensions: { code: failure.code, service: failure.service },
  });
}

export interface GatewayErrorOptions {
  readonly path?: ResponsePath;
  /** The HTTP status when it is the answer to the whole request. */
  readonly status?: number;
  /** Whether the HTTP request is valid and its GraphQL is not. Clients that accept plain JSON then get the status 200. */
  readonly isOfGraphQL?: boolean;
}

/** An error of the gateway itself. */
export function gatewayError(
  code: ErrorCode,
  message: string,
  { path, status, isOfGraphQL }: GatewayErrorOptions = {},
): GraphQLError {
  // GraphQL over HTTP gives plain JSON the status of the HTTP request alone, which Yoga calls `spec`.
  const http = status === undefined ? {} : { http: { status, ...(isOfGraphQL && { spec: true }) } };
  return new GraphQLError(message, { path, extensions: { code, ...http } });
}
