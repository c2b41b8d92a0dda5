import { errorCodes, type SubgraphFailure } from '../common/errors.ts';
import type { SubgraphReportedError } from './transport.ts';

/** Codes of errors whose message a subgraph writes for clients. */
export const defaultPassedCodes: readonly string[] = [
  'BAD_USER_INPUT',
  'CONFLICT',
  'DATABASE_UNAVAILABLE',
  'FORBIDDEN',
  'NOT_FOUND',
  'QUERY_TIMEOUT',
  'RATE_LIMITED',
  'SLOW_SUBSCRIBER',
  'TENANT_REMOVED',
  'TENANT_SUSPENDED',
  'UNAUTHENTICATED',
  'VALIDATION_FAILED',
];

/** Decides what clients see of a subgraph's error. */
export type ErrorPolicy = (service: string, error: SubgraphReportedError) => SubgraphFailure;

/**
 * Passes the code and message of errors whose code is listed (`*` lists every code). Masks all others: a message that
 * nobody marked as safe may hold SQL, addresses or another tenant's data.
 */
export function createErrorPolicy(passedCodes: readonly string[]): ErrorPolicy {
  const passed = new Set(passedCodes);
  return (service, { code, message }) =>
    code !== undefined && (passed.has(code) || passed.has('*'))
      ? { message, code, service }
      : { message: `Subgraph "${service}" reported an error`, code: errorCodes.subgraphError, service };
}
