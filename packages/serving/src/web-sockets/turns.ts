import { setImmediate as nextRound } from 'node:timers/promises';

/** Lets so many run at a time; the others wait in the order of their arrival. */
export interface Turns {
  /** Resolves with what ends the turn. */
  take(): Promise<() => void>;
}

/** Begins one in each round of the event loop, since each may keep it busy for long while others arrive. */
export function createTurns(max: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let before: Promise<void> | undefined;

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  /** Resolves in a round in which no other has begun. */
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
