import { setImmediate as nextRound } from 'node:timers/promises';

/** Limits how many run at a time. The others wait in the order of their arrival. */
export interface Turns {
  /** Waits for a turn. Resolves with the function that ends it. */
  take(): Promise<() => void>;
}

/**
 * Lets at most `max` run at a time, and begins one in each round of the event loop, because each may block it for long.
 */
export function createTurns(max: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let lastRound: Promise<void> = Promise.resolve();

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  /** Resolves in a round of the event loop in which no other turn begins: one round after the turn before it. */
  async function ownRound(): Promise<void> {
    const earlier = lastRound;
    lastRound = earlier.then(() => nextRound());
    await earlier;
  }

  return {
    async take() {
      if (taken < max) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      await ownRound();
      return end;
    },
  };
}
