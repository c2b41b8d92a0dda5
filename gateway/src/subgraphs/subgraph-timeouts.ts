import { errorCodes } from '../common/errors.ts';
import { SubgraphRequestError } from './transport.ts';

/** Milliseconds that a subgraph may take to answer a request. */
export interface SubgraphTimeouts {
  readonly timeoutMs: number;
  /** Timeouts of single subgraphs, by name. */
  readonly timeoutsMs?: ReadonlyMap<string, number>;
}

export const defaultTimeoutMs = 30_000;

export const timeoutOf = ({ timeoutMs, timeoutsMs }: SubgraphTimeouts, service: string): number =>
  timeoutsMs?.get(service) ?? timeoutMs;

/** Creates the error of a request that has timed out. */
export function timedOut(service: string, timeoutMs: number): SubgraphRequestError {
  const message = `Subgraph "${service}" did not answer within ${timeoutMs} ms`;
  const failure = { message, code: errorCodes.subrequestTimeout, service };
  return new SubgraphRequestError(failure, undefined, { isOutage: true });
}
