import type { Plugin } from 'graphql-yoga';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { requestIdFrom } from '../protocol/request-id.ts';
import type { RequestedOperation, RequestLog } from './request-log.ts';

interface RequestIds {
  of(request: Request): string;
}

interface RequestNotes {
  readonly plugin: Plugin<object, GatewayContext>;
  readonly requestIds: RequestIds;
  /** Notes an operation of a request that GraphQL's own plugins do not see. */
  readonly noteOperation: (request: Request, operation: RequestedOperation) => void;
}

interface SeenRequest {
  readonly id: string;
  readonly startedAt: number;
  readonly operations: RequestedOperation[];
}

/** Gives each request an id, which the response names too. */
export function useRequestLog(log: RequestLog): RequestNotes {
  const seen = new WeakMap<Request, SeenRequest>();
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
  return {
    plugin,
    requestIds: { of: (request) => note(request).id },
    noteOperation: (request, operation) => note(request).operations.push(operation),
  };
}
