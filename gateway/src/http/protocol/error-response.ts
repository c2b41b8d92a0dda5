import type { FetchAPI } from 'graphql-yoga';
import { type ErrorCode, errorCodes } from '../../common/errors.ts';
import type { Unauthenticated } from '../../identity/identity.ts';
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

/** Refuses a request whose client cannot be identified. */
export function unauthenticated(
  fetchAPI: Pick<FetchAPI, 'Response'>,
  request: Request,
  { message }: Unauthenticated,
): Response {
  return errorResponse(fetchAPI, request, 401, errorCodes.unauthenticated, message, { 'www-authenticate': 'Bearer' });
}
