import type { Plugin } from 'graphql-yoga';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import type { OriginPolicy } from '../protocol/origins.ts';

/**
 * Lets pages of the listed origins read answers. Without a list only pages of the gateway's own origin can. Replaces
 * Yoga's plugin, which by default reflects every origin and allows credentials.
 */
export function useCors(origins: OriginPolicy): Plugin<object, GatewayContext> {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS' || !request.headers.get('access-control-request-method')) return;
      const headers: Record<string, string> = isListed(request, origins)
        ? {
            'access-control-allow-methods': 'GET, POST, PUT, DELETE',
            'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
            'access-control-max-age': '600',
          }
        : {};
      endResponse(new fetchAPI.Response(null, { status: 204, headers }));
    },
    onResponse({ request, response, serverContext }) {
      response.headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      if (!origin || !origins.isListed(origin)) return;
      response.headers.set('access-control-allow-origin', origin);
      const { client } = serverContext as Partial<GatewayContext>;
      const ofBudget = client?.responseHeaders.has('ratelimit') ? ', ratelimit, ratelimit-policy, retry-after' : '';
      response.headers.set('access-control-expose-headers', `x-request-id${ofBudget}`);
    },
  };
}

function isListed(request: Request, origins: OriginPolicy): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && origins.isListed(origin);
}
