import { isJsonObject } from '../common/json.ts';

/**
 * Returns the token of an `Authorization: Bearer …` header; undefined without the header. A header without a valid form
 * counts as an invalid token, since an invalid proof is refused while a missing one may be allowed.
 */
export function bearerToken(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string') return undefined;
  return /^Bearer +(\S+)\s*$/i.exec(authorization)?.[1] ?? '';
}

/** Returns the token of a WebSocket's `connection_init`, which browsers use because they cannot set headers. */
export function tokenFromConnectionParams(params: unknown): string | undefined {
  if (!isJsonObject(params)) return undefined;
  const headers = isJsonObject(params.headers) ? params.headers : {};
  return [params.Authorization, params.authorization, headers.authorization, headers.Authorization]
    .map(bearerToken)
    .find((token) => token !== undefined);
}
