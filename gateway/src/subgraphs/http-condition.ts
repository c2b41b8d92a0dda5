import type { HttpAnswer } from './http-exchange.ts';
import type { SubgraphCondition } from './transport.ts';

/** Statuses of servers, and of proxies before them, that cannot answer for the moment. */
const passing = new Set([502, 503, 504]);

/** What an answer that is not GraphQL says about its subgraph. */
export function conditionOfAnswer({ status, headers }: HttpAnswer): SubgraphCondition {
  const afterMs = retryAfter(headers['retry-after']);
  const mayRetry = passing.has(status) || (status === 429 && afterMs !== undefined);
  return { isOutage: status >= 500 || status === 429, retry: mayRetry ? { afterMs } : undefined };
}

/** A kept connection that the subgraph closed just as the request went out on it. */
const resets = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** No connection, or none in time. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What an error of the connection says about its subgraph. */
export function conditionOfError(error: unknown): SubgraphCondition {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (resets.has(code)) return { isOutage: true, retry: { afterMs: 0 } };
  if (unreachable.has(code)) return { isOutage: true, retry: {} };
  // Too long an answer is a matter of this one request.
  return { isOutage: code !== 'UND_ERR_RES_EXCEEDED_MAX_SIZE' };
}

/** Milliseconds, of a header that holds seconds or a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
