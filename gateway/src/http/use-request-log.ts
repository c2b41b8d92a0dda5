import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Identity } from '../identity/identity.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';
import { requestIdFrom } from './protocol/request-id.ts';

/** Level of the log line for each request; `off` writes none. */
export type AccessLog = 'off' | 'debug' | 'info';

interface RequestedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
}

interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  /** Length of the body, if it is known before it is sent. */
  readonly bytes?: number;
  /** The client's identity, once it is known. */
  readonly identity?: Identity;
  /** The operations that ran; several for a batch. */
  readonly operations?: readonly RequestedOperation[];
}

/** Logs and counts a request that has been answered. */
export type RequestLog = (request: AnsweredRequest) => void;

export function createRequestLog(
  graphqlEndpoint: string,
  logger: Logger,
  metrics: Metrics,
  accessLog: AccessLog,
): RequestLog {
  return ({ id, method, path, status, startedAt, bytes, identity, operations = [] }) => {
    const durationMs = performance.now() - startedAt;
    if (path === graphqlEndpoint) metrics.requestAnswered(method, status, durationMs / 1_000, bytes);
    if (accessLog === 'off' || !logger.isLevelEnabled(accessLog)) return;
    const operation = operations.map(nameOf).join(', ') || undefined;
    const { tenant, subject } = identity ?? {};
    logger[accessLog]({ requestId: id, method, path, status, durationMs, operation, tenant, subject }, 'request');
  };
}

const nameOf = ({ document, operationName }: RequestedOperation): string =>
  getOperationAST(document, operationName)?.name?.value ?? 'anonymous';

export interface RequestIds {
  of(request: Request): string;
}

interface NotedRequest {
  readonly id: string;
  readonly startedAt: number;
  readonly operations: RequestedOperation[];
}

/** Gives each request an id, which the response names too. */
export function useRequestLog(log: RequestLog): { plugin: Plugin<object, GatewayContext>; requestIds: RequestIds } {
  const seen = new WeakMap<Request, NotedRequest>();
  const note = (request: Request) => {
    const known = seen.get(request);
    if (known) return known;
    const id = requestIdFrom(request.headers.get('x-request-id'));
    const fresh = { id, startedAt: performance.now(), operations: [] };
    seen.set(request, fresh);
    return fresh;
  };
  const noteOperation = ({ args }: { args: RequestedOperation & { contextValue?: { request?: Request } } }) => {
    const request = args.contextValue?.request;
    // Operations over a WebSocket have no request.
    if (request) note(request).operations.push(args);
  };
  const plugin: Plugin<object, GatewayContext> = {
    onRequest({ request }) {
      note(request);
    },
    onExecute: noteOperation,
    onSubscribe: noteOperation,
    onResponse({ request, response, serverContext }) {
      const { id, startedAt, operations } = note(request);
      response.headers.set('x-request-id', id);
      const { status, headers } = response;
      const bytes = Number(headers.get('content-length') ?? 0);
      const path = new URL(request.url).pathname;
      const { identity } = (serverContext as Partial<GatewayContext>).client ?? {};
      log({ id, method: request.method, path, status, startedAt, bytes, identity, operations });
    },
  };
  return { plugin, requestIds: { of: (request) => note(request).id } };
}
