import type { FetchAPI } from 'graphql-yoga';
import { type ErrorCode, errorCodes } from '../../common/errors.ts';
import { IdentityUnavailable, TenantClosed, Unauthenticated } from '../../identity/identity.ts';
import { readAccept } from './media-types.ts';

/** Refuses a whole request before it reaches GraphQL, in the form of a GraphQL response. */
export function errorResponse(
  fetchAPI: Pick<FetchAPI, 'Response'>,
  request: Request,
  status: number,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return new fetchAPI.Response(body, {
    status,
    headers: { ...headers, 'content-type': `${readAccept(request.headers.get('accept')).json}; charset=utf-8` },
  });
}

/** Refuses a request whose client cannot be identified; `challenge` says how it can be. Returns undefined for any other error. */
export function unidentified(
  fetchAPI: Pick<FetchAPI, 'Response'>,
  request: Request,
  error: unknown,
  challenge = 'Bearer',
): Response | undefined {
  if (error instanceof TenantClosed) return errorResponse(fetchAPI, request, 403, error.code, error.message);
  if (error instanceof Unauthenticated) {
    const headers = { 'www-authenticate': challenge };
    return errorResponse(fetchAPI, request, 401, errorCodes.unauthenticated, error.message, headers);
  }
  if (error instanceof IdentityUnavailable) {
    return errorResponse(fetchAPI, request, 503, errorCodes.identityUnavailable, error.message, { 'retry-after': '1' });
  }
  return undefined;
}
