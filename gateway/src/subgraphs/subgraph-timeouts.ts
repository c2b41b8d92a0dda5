import { errorCodes } from '../common/errors.ts';
import { SubgraphRequestError } from './transport.ts';

/** How long a subgraph may take to answer a request, in milliseconds. */
export interface SubgraphTimeouts {
  readonly timeoutMs: number;
  /** Of the subgraphs that have a time of their own, by name. */
  readonly timeoutsMs?: ReadonlyMap<string, number>;
}

export const defaultTimeoutMs = 30_000;

export const timeoutOf = ({ timeoutMs, timeoutsMs }: SubgraphTimeouts, service: string): number =>
  timeoutsMs?.get(service) ?? timeoutMs;

/** The failure of a request that was given up. */
export function timedOut(service: string, timeoutMs: number): SubgraphRequestError {
  const message = `Subgraph "${service}" did not answer within ${timeoutMs} ms`;
  const failure = { message, code: errorCodes.subrequestTimeout, service };
  return new SubgraphRequestError(failure, undefined, { isOutage: true });
}
