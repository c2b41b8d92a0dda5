import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Admission } from '../admission/admission.ts';
import { overloaded } from './overloaded.ts';
import type { RequestLog } from './plugins/request-log.ts';
import { readAccept } from './protocol/media-types.ts';
import type { OriginPolicy } from './protocol/origins.ts';
import { requestIdFrom } from './protocol/request-id.ts';
import { single } from './protocol/single-header.ts';
import { createRunningRequests } from './running-requests.ts';

export interface AdmitRequestsOptions {
  readonly admission: Admission;
  /** Paths of GraphQL. */
  readonly endpoints: readonly string[];
  /** Paths at which exports are started. */
  readonly exportPaths: readonly string[];
  readonly origins: OriginPolicy;
  readonly log: RequestLog;
  /** True if browsers that open the endpoint get a page. A page costs nothing, so it needs no place. */
  readonly hasPage: boolean;
}

export interface AdmittedRequests {
  /** Passes admitted requests to `answer`. Their bodies are not read before. */
  listener(answer: RequestListener): RequestListener;
  /** Frees the place of a stream as soon as the stream begins. */
  readonly plugin: Plugin;
}

/** Seconds that a refused client should wait before it retries. */
const retryAfterSeconds = 1;

/** Written once: who is refused must cost little. */
const refusal = Buffer.from(JSON.stringify({ errors: [overloaded()] }));

/**
 * Limits the requests for operations that the gateway works on. Other requests are always answered, and so are those that a
 * subgraph sends to answer one that has a place. These are known by the id alone: any client that repeats the id of a
 * request that runs in this process passes too, with at most four at a time within that one.
 */
export function admitRequests(options: AdmitRequestsOptions): AdmittedRequests {
  const { admission } = options;
  const running = createRunningRequests();
  /** Frees the place of the request that has this response. */
  const places = new WeakMap<ServerResponse, () => void>();

  function take(id: string, response: ServerResponse): void {
    const end = running.begin(id);
    places.set(response, () => {
      places.delete(response);
      end();
      admission.leave();
    });
    response.on('close', () => places.get(response)?.());
  }

  return {
    listener: (answer) => (request, response) => {
      if (!isOperation(request, options)) return answer(request, response);
      // Subgraphs get this id, and name it in requests of their own.
      const id = requestIdFrom(single(request.headers['x-request-id']));
      request.headers['x-request-id'] = id;
      const endWithin = running.beginWithin(id);
      if (endWithin) {
        response.on('close', endWithin);
        return answer(request, response);
      }
      if (admission.enter()) {
        take(id, response);
        return answer(request, response);
      }
      const startedAt = performance.now();
      const withdraw = () => admission.withdraw(waiter);
      const waiter = {
        admit() {
          response.off('close', withdraw);
          take(id, response);
          answer(request, response);
        },
        shed() {
          response.off('close', withdraw);
          refuse(options, request, response, { id, startedAt });
        },
      };
      response.on('close', withdraw);
      admission.wait(waiter);
    },
    plugin: {
      onResponse({ response, serverContext }) {
        const { res } = serverContext as { readonly res?: ServerResponse };
        if (res && isStream(response)) places.get(res)?.();
      },
    },
  };
}

function isOperation(
  { method, url = '', headers }: IncomingMessage,
  { endpoints, exportPaths, hasPage }: AdmitRequestsOptions,
): boolean {
  if (method === 'POST' && exportPaths.some((path) => url.startsWith(path))) return true;
  if (!endpoints.some((endpoint) => url.startsWith(endpoint))) return false;
  if (method === 'POST') return true;
  return method === 'GET' && !(hasPage && headers.accept?.includes('text/html'));
}

const isStream = ({ headers }: Response) =>
  /^(?:text\/event-stream|multipart\/mixed)/.test(headers.get('content-type') ?? '');

function refuse(
  { origins, log }: AdmitRequestsOptions,
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
  { id, startedAt }: { readonly id: string; readonly startedAt: number },
): void {
  const status = 503;
  const [path = ''] = url.split('?', 1);
  const { origin } = headers;
  response.writeHead(status, {
    'content-type': `${readAccept(headers.accept ?? null).json}; charset=utf-8`,
    'content-length': refusal.length,
    'retry-after': String(retryAfterSeconds),
    'x-request-id': id,
    vary: 'Origin',
    ...(origin !== undefined && origins.isListed(origin)
      ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id' }
      : {}),
  });
  response.end(refusal);
  log({ id, method, path, status, startedAt, bytes: refusal.length });
}
