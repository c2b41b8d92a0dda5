import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { requestIdFrom } from './request-id.ts';

export interface RequestIds {
  of(request: Request): string;
}

/** The level of the line for each request; `off` writes none. */
export type AccessLog = 'off' | 'debug' | 'info';

/** Gives each request its id, which the response names too, and logs and counts how it went. */
export function useRequestLog(
  graphqlEndpoint: string,
  logger: Logger,
  metrics: Metrics,
  accessLog: AccessLog,
): { plugin: Plugin; requestIds: RequestIds } {
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
      const durationMs = performance.now() - startedAt;
      const { pathname } = new URL(request.url);
      response.headers.set('x-request-id', id);
      const { status } = response;
      if (pathname === graphqlEndpoint) {
        const bytes = Number(response.headers.get('content-length') ?? 0);
        metrics.requestAnswered(request.method, status, durationMs / 1_000, bytes);
      }
      if (accessLog === 'off' || !logger.isLevelEnabled(accessLog)) return;
      logger[accessLog]({ requestId: id, method: request.method, path: pathname, status, durationMs }, 'request');
    },
  };
  return { plugin, requestIds: { of: (request) => note(request).id } };
}
