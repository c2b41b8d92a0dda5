import type { CircuitState } from '../telemetry/metrics.ts';
import { createRollingCount } from './rolling-count.ts';

export interface CircuitOptions {
  /** Length of the window in which requests are counted, in milliseconds. */
  readonly windowMs: number;
  /** The circuit stays closed while the window holds fewer requests. */
  readonly minRequests: number;
  /** The circuit opens when this share of them has failed, 0 to 1. */
  readonly failureShare: number;
  /** Milliseconds for which an open circuit lets no request through. */
  readonly openMs: number;
  /** Number of simultaneous requests that then test the subgraph. All must succeed to close the circuit. */
  readonly probes: number;
}

export const defaultCircuitOptions: CircuitOptions = {
  windowMs: 10_000,
  minRequests: 20,
  failureShare: 0.5,
  openMs: 1_000,
  probes: 3,
};

/** Result of a request; `unknown` if it was cancelled before it had a result. */
export type Outcome = 'ok' | 'failed' | 'unknown';

/** Stops requests to a subgraph that fails most of them: they cost time and delay its recovery. */
export interface CircuitBreaker {
  /** Returns a permit to settle once; undefined if the request must not be sent. */
  enter(): number | undefined;
  settle(permit: number, outcome: Outcome): void;
}

export function createCircuitBreaker(
  { windowMs, minRequests, failureShare, openMs, probes }: CircuitOptions,
  onChange: (state: CircuitState) => void,
): CircuitBreaker {
  const recent = createRollingCount(windowMs);
  let state: CircuitState = 'closed';
  // A permit is the number of the state that issued it. Results of requests from an earlier state are ignored.
  let era = 0;
  let openedAt = 0;
  let probing = 0;
  let passed = 0;

  function become(next: CircuitState): void {
    state = next;
    era += 1;
    probing = 0;
    passed = 0;
    recent.clear();
    if (next === 'open') openedAt = performance.now();
    onChange(next);
  }

  function count(outcome: Outcome): void {
    if (outcome === 'unknown') return;
    const { ok, failed } = recent.add(outcome);
    const all = ok + failed;
    if (outcome === 'failed' && all >= minRequests && failed >= all * failureShare) become('open');
  }

  function judge(outcome: Outcome): void {
    probing -= 1;
    if (outcome === 'ok') passed += 1;
    if (outcome === 'failed') become('open');
    else if (passed >= probes) become('closed');
  }

  return {
    enter() {
      if (state === 'open' && performance.now() - openedAt >= openMs) become('half-open');
      if (state === 'open') return undefined;
      if (state === 'half-open') {
        if (probing >= probes) return undefined;
        probing += 1;
      }
      return era;
    },
    settle(permit, outcome) {
      if (permit !== era) return;
      if (state === 'closed') count(outcome);
      else judge(outcome);
    },
  };
}
