import type { Plugin } from 'graphql-yoga';
import type { OriginPolicy } from '../protocol/origins.ts';

/**
 * Lets pages of the listed origins read answers. Without a list only pages of the gateway's own origin can. Replaces
 * Yoga's plugin, which by default reflects every origin and allows credentials.
 */
export function useCors(origins: OriginPolicy): Plugin {
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
    onResponse({ request, response }) {
      response.headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      if (!origin || !origins.isListed(origin)) return;
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-expose-headers', 'x-request-id');
    },
  };
}

function isListed(request: Request, origins: OriginPolicy): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && origins.isListed(origin);
}
