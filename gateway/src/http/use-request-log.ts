import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { requestIdFrom } from './request-id.ts';

export interface RequestIds {
  of(request: Request): string;
}

/** Gives each request its id, which the response names too, and logs and counts how it went. */
export function useRequestLog(
  graphqlEndpoint: string,
  logger: Logger,
  metrics: Metrics,
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
      if (pathname === graphqlEndpoint) metrics.requestAnswered(request.method, response.status, durationMs / 1_000);
      logger.debug(
        { requestId: id, method: request.method, path: pathname, status: response.status, durationMs },
        'request',
      );
    },
  };
  return { plugin, requestIds: { of: (request) => note(request).id } };
}
