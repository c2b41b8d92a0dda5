import type { Plugin } from 'graphql-yoga';
import { errorCodes } from '../errors.ts';
import { errorResponse } from './error-response.ts';
import type { OriginPolicy } from './origins.ts';

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
      if (url.pathname !== graphqlEndpoint || !isSuspect(request, url, origins)) return;
      const message =
        'This request could have been sent by another site. Send JSON with content-type application/json, or the header x-graphql-preflight.';
      endResponse(errorResponse(fetchAPI, request, 403, errorCodes.crossSite, message));
    },
  };
}

function isSuspect(request: Request, url: URL, origins: OriginPolicy): boolean {
  const { headers, method } = request;
  if (preflightHeaders.some((name) => headers.get(name))) return false;
  if (method === 'POST') {
    const [contentType = ''] = (headers.get('content-type') ?? '').split(';');
    if (simpleContentTypes.includes(contentType.trim().toLowerCase())) return true;
  }
  const origin = headers.get('origin');
  if (origin) return !origins.allows(origin, headers.get('host') ?? url.host);
  return method === 'GET' && ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
}
