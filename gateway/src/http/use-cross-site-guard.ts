import type { Plugin } from 'graphql-yoga';
import { errorCodes } from '../common/errors.ts';
import { type OriginPolicy, originRefused } from './origins.ts';
import { errorResponse } from './protocol/error-response.ts';

/** A page of another site cannot set any of these without asking first (a CORS preflight). */
const preflightHeaders = ['x-graphql-preflight', 'apollo-require-preflight', 'x-graphql-yoga-csrf'];

const simpleContentTypes = ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Refuses requests that a page of another site could make a browser send with the user's authority (CSRF): a POST whose
 * content type needs no preflight, and a GET that the browser says comes from elsewhere.
 */
export function useCrossSiteGuard(graphqlEndpoint: string, origins: OriginPolicy): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      const message = url.pathname === graphqlEndpoint ? suspicion(request, url, origins) : undefined;
      if (message === undefined) return;
      endResponse(errorResponse(fetchAPI, request, 403, errorCodes.crossSite, message));
    },
  };
}

const sendJson =
  'This request could have been sent by another site. Send JSON with content-type application/json, or the header x-graphql-preflight.';

/** Why the request may be another site's; undefined when it cannot be. */
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
