import type { Plugin } from 'graphql-yoga';
import { errorCodes } from '../../common/errors.ts';
import { errorResponse } from '../protocol/error-response.ts';
import { type OriginPolicy, originRefused } from '../protocol/origins.ts';

/** A page of another site cannot set any of these headers without a CORS preflight. */
const preflightHeaders = ['x-graphql-preflight', 'apollo-require-preflight', 'x-graphql-yoga-csrf'];

const simpleContentTypes = ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Refuses requests that a page of another site could send through a browser with the user's authority (CSRF): a POST
 * whose content type needs no preflight, and a GET that the browser marks as cross-site.
 */
export function useCrossSiteGuard(endpoints: readonly string[], origins: OriginPolicy): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      const message = endpoints.includes(url.pathname) ? suspicion(request, url, origins) : undefined;
      if (message === undefined) return;
      endResponse(errorResponse(fetchAPI, request, 403, errorCodes.crossSite, message));
    },
  };
}

const sendJson =
  'Another site could have sent this request. Send JSON with content-type application/json, or add the header x-graphql-preflight.';

/** Returns why the request may come from another site; undefined if it cannot. */
function suspicion(request: Request, url: URL, origins: OriginPolicy): string | undefined {
  const { headers, method } = request;
  const origin = headers.get('origin');
  if (preflightHeaders.some((name) => headers.get(name))) return undefined;
  if (origin && !origins.allows(origin, headers.get('host') ?? url.host)) return originRefused(origin);
  if (method === 'POST') {
    const [contentType = ''] = (headers.get('content-type') ?? '').split(';');
    if (simpleContentTypes.includes(contentType.trim().toLowerCase())) return sendJson;
  }
  if (origin) return undefined;
  const isFromElsewhere = ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
  return method === 'GET' && isFromElsewhere ? sendJson : undefined;
}
