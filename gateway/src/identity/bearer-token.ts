import { isJsonObject } from '../common/json.ts';

/**
 * The token of an `Authorization: Bearer …` header; undefined when there is no such header. What is in the header and is
 * no token counts as one that is not valid: who shows the wrong papers is not who shows none.
 */
export function bearerToken(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string') return undefined;
  return /^Bearer +(\S+)\s*$/i.exec(authorization)?.[1] ?? '';
}

/** The token that a WebSocket client sends with `connection_init`, as browsers do, which cannot set headers. */
export function tokenFromConnectionParams(params: unknown): string | undefined {
  if (!isJsonObject(params)) return undefined;
  const headers = isJsonObject(params.headers) ? params.headers : {};
  return [params.Authorization, params.authorization, headers.authorization, headers.Authorization]
    .map(bearerToken)
    .find((token) => token !== undefined);
}
