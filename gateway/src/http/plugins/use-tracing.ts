import type { Span, Tracing } from '@sophia/tracing';
import type { Plugin } from 'graphql-yoga';

export interface RequestSpans {
  of(request: Request): Span | undefined;
}

/**
 * Records a span for each request to an endpoint for operations, in the client's trace. The span of a stream ends as it
 * begins.
 */
export function useTracing(
  endpoints: readonly string[],
  tracing: Tracing,
): { plugin: Plugin; requestSpans: RequestSpans } {
  const open = new WeakMap<Request, Span>();
  const plugin: Plugin = {
    onRequest({ request, url }) {
      const { pathname } = url;
      if (!endpoints.includes(pathname)) return;
      const { headers, method } = request;
      const parent = {
        traceparent: headers.get('traceparent') ?? undefined,
        tracestate: headers.get('tracestate') ?? undefined,
      };
      const span = tracing.begin(`${method} ${pathname}`, 'server', parent, {
        'http.request.method': method,
        'http.route': pathname,
        'url.path': pathname,
        'url.scheme': url.protocol.slice(0, -1),
        'server.address': url.hostname,
        'user_agent.original': headers.get('user-agent') ?? undefined,
      });
      open.set(request, span);
      request.signal.addEventListener('abort', () => {
        span.fail('aborted');
        span.end();
      });
    },
    onResponse({ request, response }) {
      const span = open.get(request);
      if (!span) return;
      span.set({ 'http.response.status_code': response.status });
      if (response.status >= 500) span.fail(String(response.status));
      span.end();
    },
  };
  return { plugin, requestSpans: { of: (request) => open.get(request) } };
}
