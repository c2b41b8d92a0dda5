import { setImmediate as nextRound } from 'node:timers/promises';

/** Lets so many be at it at a time, and the others wait, in the order of their arrival. */
export interface Turns {
  /** Resolves with what ends the turn. */
  take(): Promise<() => void>;
}

/** One begins in each round of the event loop, since each may keep it busy for long and others have come meanwhile. */
export function createTurns(max: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let before: Promise<void> | undefined;

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  /** Resolves when nobody else has begun in this round. */
  async function ownRound(): Promise<void> {
    const earlier = before;
    const mine = (earlier ?? Promise.resolve()).then(() => nextRound());
    before = mine;
    void mine.then(() => {
      if (before === mine) before = undefined;
    });
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
