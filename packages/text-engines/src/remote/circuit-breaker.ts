export interface BreakerOptions {
  /** Number of failures in a row that open the circuit. */
  readonly failures: number;
  /** Milliseconds for which an open circuit lets no call through. Then one call tests the server. */
  readonly openMs: number;
}

/** Result of a call; `unknown` if it was aborted before it had one. */
export type BreakerOutcome = 'ok' | 'failed' | 'unknown';

/** Stops calls to a server that does not answer, which would cost each caller the whole timeout. */
export interface CircuitBreaker {
  /** False if the call must not be sent. Otherwise its result must be told to `settle`. */
  enter(): boolean;
  settle(outcome: BreakerOutcome): void;
}

export function createCircuitBreaker({ failures, openMs }: BreakerOptions): CircuitBreaker {
  let inARow = 0;
  let openedAt = 0;
  let isTesting = false;
  const isOpen = () => inARow >= failures;
  return {
    enter() {
      if (!isOpen()) return true;
      if (isTesting || performance.now() - openedAt < openMs) return false;
      isTesting = true;
      return true;
    },
    settle(outcome) {
      isTesting = false;
      if (outcome === 'ok') inARow = 0;
      if (outcome !== 'failed') return;
      inARow += 1;
      if (isOpen()) openedAt = performance.now();
    },
  };
}
