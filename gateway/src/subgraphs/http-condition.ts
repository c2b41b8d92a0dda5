import { AnswerTooLong, type HttpAnswer } from './http/http-exchange.ts';
import type { SubgraphCondition } from './transport.ts';

/** Statuses of a server, or of a proxy before it, that is down for the moment. */
const passing = new Set([502, 503, 504]);

/** Derives the subgraph's condition from an answer that is not GraphQL. */
export function conditionOfAnswer({ status, headers }: HttpAnswer): SubgraphCondition {
  const afterMs = retryAfter(headers['retry-after']);
  const mayRetry = passing.has(status) || (status === 429 && afterMs !== undefined);
  return { isOutage: status >= 500 || status === 429, retry: mayRetry ? { afterMs } : undefined };
}

/** Errors of a kept connection that the subgraph closed just as the request was sent. */
const resets = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Errors of a connection that was not established, or not in time. */
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

/** Derives the subgraph's condition from a connection error. */
export function conditionOfError(error: unknown): SubgraphCondition {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (resets.has(code)) return { isOutage: true, retry: { afterMs: 0 } };
  if (unreachable.has(code)) return { isOutage: true, retry: {} };
  // An answer that is too long is a problem of this request, not an outage.
  return { isOutage: !(error instanceof AnswerTooLong) };
}

/** Parses a `retry-after` header (seconds or a date) into milliseconds. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
