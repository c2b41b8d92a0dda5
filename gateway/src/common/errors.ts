import { GraphQLError } from 'graphql';

/** All codes that the gateway puts into `extensions.code`. They are stable: clients and dashboards match on them. */
export const errorCodes = {
  unauthenticated: 'UNAUTHENTICATED',
  /** The directory of API keys and users cannot be asked; HTTP's `retry-after` says when to retry. */
  identityUnavailable: 'IDENTITY_UNAVAILABLE',
  /** The client's tenant is suspended, was removed, or is not one of those that are known. */
  tenantSuspended: 'TENANT_SUSPENDED',
  tenantRemoved: 'TENANT_REMOVED',
  tenantUnknown: 'TENANT_UNKNOWN',
  /** @authenticated, @requiresScopes or @policy requires rights that the client does not have. */
  unauthorized: 'UNAUTHORIZED_FIELD_OR_TYPE',
  crossSite: 'CROSS_SITE_REQUEST_REFUSED',
  badRequest: 'BAD_REQUEST',
  notAcceptable: 'NOT_ACCEPTABLE',
  requestTooLarge: 'REQUEST_ENTITY_TOO_LARGE',
  badUserInput: 'BAD_USER_INPUT',
  /** The operation exceeds a size limit; `extensions.limit` names the limit. */
  limitExceeded: 'OPERATION_LIMIT_EXCEEDED',
  tooExpensive: 'OPERATION_TOO_EXPENSIVE',
  /** Too few points are left of the client's budget; HTTP's `retry-after` and `extensions.retryAfterSeconds` say when to retry. */
  budgetExhausted: 'BUDGET_EXHAUSTED',
  /** The operation costs more than its client can ever have. */
  exceedsBudget: 'COST_EXCEEDS_BUDGET',
  /** Another request had this idempotency key. */
  idempotencyKeyReused: 'IDEMPOTENCY_KEY_REUSED',
  /** The first request with this idempotency key still runs. */
  idempotencyKeyInUse: 'IDEMPOTENCY_KEY_IN_USE',
  /** It cannot be told whether there was a request with this idempotency key, so the mutation was not run. */
  idempotencyUnavailable: 'IDEMPOTENCY_UNAVAILABLE',
  introspectionDisabled: 'INTROSPECTION_DISABLED',
  operationNotFound: 'OPERATION_RESOLUTION_FAILURE',
  /** Codes that tell Apollo's clients to send the text too, or not to retry. */
  persistedNotFound: 'PERSISTED_QUERY_NOT_FOUND',
  persistedNotSupported: 'PERSISTED_QUERY_NOT_SUPPORTED',
  persistedMismatch: 'PERSISTED_QUERY_HASH_MISMATCH',
  /** The operation is not in the manifest of allowed operations. */
  notRegistered: 'OPERATION_NOT_REGISTERED',
  planningFailed: 'QUERY_PLANNING_FAILED',
  /** The client asks for the query plan and may not see it. */
  planNotShown: 'PLAN_NOT_SHOWN',
  /** The answer of a tool is longer than its client can take. */
  answerTooLarge: 'ANSWER_TOO_LARGE',
  /** The gateway is overloaded; HTTP's `retry-after` says when to retry. */
  overloaded: 'OVERLOADED',
  /** The subgraph that keeps exports cannot be asked; HTTP's `retry-after` says when to retry. */
  exportsUnavailable: 'EXPORTS_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
  /** A subgraph could not be reached, closed the connection, or answered with a status instead of GraphQL. */
  subrequestHttp: 'SUBREQUEST_HTTP_ERROR',
  subrequestTimeout: 'SUBREQUEST_TIMEOUT',
  /** The request was not sent because most recent requests to the subgraph have failed. */
  circuitOpen: 'SUBREQUEST_CIRCUIT_OPEN',
  /** The deadline of the client's request passed before a subgraph had answered. */
  requestTimeout: 'GATEWAY_TIMEOUT',
  /** A subgraph's answer is not a GraphQL response, or does not match the request. */
  subrequestMalformed: 'SUBREQUEST_MALFORMED_RESPONSE',
  /** A subgraph reported an error whose code is not on the allow-list. */
  subgraphError: 'DOWNSTREAM_SERVICE_ERROR',
  /** A subgraph's value does not fit the schema: wrong kind of scalar, unknown enum value, unknown type name. */
  invalidValue: 'SUBGRAPH_INVALID_VALUE',
  nullViolation: 'NON_NULL_VIOLATION',
  /** The key that signed the token is no longer trusted. */
  tokenRevoked: 'TOKEN_REVOKED',
  /** The gateway receives no change events. */
  liveUnavailable: 'LIVE_QUERIES_UNAVAILABLE',
  tooManySubscriptions: 'TOO_MANY_SUBSCRIPTIONS',
  /** The client read the events of a subscription more slowly than they arrived. */
  slowSubscriber: 'SLOW_SUBSCRIBER',
  subscriptionLost: 'SUBSCRIPTION_UPSTREAM_LOST',
  /** The subgraph refuses the gateway's subscription; a retry cannot help. */
  subscriptionRefused: 'SUBSCRIPTION_UPSTREAM_REFUSED',
  /** The client's token reserves no event stream, or reserves another client's. */
  streamNotFound: 'STREAM_NOT_FOUND',
  /** The current schema lacks a field that the subscription selects. */
  fieldGone: 'SUBSCRIPTION_FIELD_GONE',
  /** The cursor does not belong to the stream, or the stream has no cursors. */
  badCursor: 'BAD_CURSOR',
  /** Events after the cursor may be gone, or are too many to replay. */
  cursorTooOld: 'CURSOR_TOO_OLD',
  shuttingDown: 'GATEWAY_SHUTTING_DOWN',
  /** The client has no export with this id. */
  exportNotFound: 'EXPORT_NOT_FOUND',
  /** The export has no rows: it is not complete yet, it never will be, or they were removed. */
  exportNotReady: 'EXPORT_NOT_READY',
  tooManyExports: 'TOO_MANY_EXPORTS',
  /** The client has as many downloads at once as one may have. */
  tooManyDownloads: 'TOO_MANY_DOWNLOADS',
  exportTooLarge: 'EXPORT_TOO_LARGE',
  /** The client no longer has the rights with which the export was started. */
  rightsChanged: 'RIGHTS_CHANGED',
} as const;

export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

/** Maximum number of errors in an answer. More help no client, and a broken subgraph could send millions. */
export const maxErrors = 1_000;

export type ResponsePath = readonly (string | number)[];

/** Error of a subgraph request as clients may see it: without address, body or stack. */
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
  /** HTTP status if the error is the answer to the whole request. */
  readonly status?: number;
  /** True if the HTTP request is valid, but its GraphQL is not. Clients that accept plain JSON then get status 200. */
  readonly isOfGraphQL?: boolean;
}

/** Creates an error of the gateway itself. */
export function gatewayError(
  code: ErrorCode,
  message: string,
  { path, status, isOfGraphQL }: GatewayErrorOptions = {},
): GraphQLError {
  // Yoga's `spec` gives plain JSON the status of the HTTP request alone, as GraphQL over HTTP requires.
  const http = status === undefined ? {} : { http: { status, ...(isOfGraphQL && { spec: true }) } };
  return new GraphQLError(message, { path, extensions: { code, ...http } });
}
