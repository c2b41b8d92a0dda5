import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { requestIdFrom } from './request-id.ts';

/** The level of the line for each request; `off` writes none. */
export type AccessLog = 'off' | 'debug' | 'info';

export interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** Length of the body where it is known before it is sent. */
  readonly bytes?: number;
}

/** Logs and counts how a request went. */
export type RequestLog = (request: AnsweredRequest) => void;

export function createRequestLog(
  graphqlEndpoint: string,
  logger: Logger,
  metrics: Metrics,
  accessLog: AccessLog,
): RequestLog {
  return ({ id, method, path, status, startedAt, bytes }) => {
    const durationMs = performance.now() - startedAt;
    if (path === graphqlEndpoint) metrics.requestAnswered(method, status, durationMs / 1_000, bytes);
    if (accessLog === 'off' || !logger.isLevelEnabled(accessLog)) return;
    logger[accessLog]({ requestId: id, method, path, status, durationMs }, 'request');
  };
}

export interface RequestIds {
  of(request: Request): string;
}

/** Gives each request its id, which the response names too. */
export function useRequestLog(log: RequestLog): { plugin: Plugin; requestIds: RequestIds } {
  const seen = new WeakMap<Request, { readonly id: string; readonly startedAt: number }>();
  const note = (request: Request) => {
    const known = seen.get(request);
    if (known) return known;
    const fresh = { id: requestIdFrom(request.headers.get('x-request-id')), startedAt: performance.now() };
    seen.set(request, fresh);
    return fresh;
  };
  const plugin: Plugin = {
    onRequest({ request }) {
      note(request);
    },
    onResponse({ request, response }) {
      const { id, startedAt } = note(request);
      response.headers.set('x-request-id', id);
      const { status, headers } = response;
      const bytes = Number(headers.get('content-length') ?? 0);
      log({ id, method: request.method, path: new URL(request.url).pathname, status, startedAt, bytes });
    },
  };
  return { plugin, requestIds: { of: (request) => note(request).id } };
}
