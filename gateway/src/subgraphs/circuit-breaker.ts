import type { CircuitState } from '../telemetry/metrics.ts';
import { createRollingCount } from './rolling-count.ts';

export interface CircuitOptions {
  /** Requests of the last so many milliseconds are looked at. */
  readonly windowMs: number;
  /** With fewer of them nothing is concluded. */
  readonly minRequests: number;
  /** Opens when this share of them has failed, 0 to 1. */
  readonly failureShare: number;
  /** How long no request passes, in milliseconds. */
  readonly openMs: number;
  /** How many requests then try the subgraph at a time, all of which must go well. */
  readonly probes: number;
}

export const defaultCircuitOptions: CircuitOptions = {
  windowMs: 10_000,
  minRequests: 20,
  failureShare: 0.5,
  openMs: 1_000,
  probes: 3,
};

/** How a request went: `unknown` when it was given up before it told anything. */
export type Outcome = 'ok' | 'failed' | 'unknown';

/** Keeps requests from what fails most of the time, which only costs time and keeps it from recovering. */
export interface CircuitBreaker {
  /** Undefined when the request must not be sent; else a permit, to be settled once. */
  enter(): number | undefined;
  settle(permit: number, outcome: Outcome): void;
}

export function createCircuitBreaker(
  { windowMs, minRequests, failureShare, openMs, probes }: CircuitOptions,
  onChange: (state: CircuitState) => void,
): CircuitBreaker {
  const recent = createRollingCount(windowMs);
  let state: CircuitState = 'closed';
  // A permit is the number of the state it was given in; what was asked in an earlier state tells nothing of this one.
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
