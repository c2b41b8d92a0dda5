/** Lets so many be at it at a time, and the others wait, in the order of their arrival. */
export interface Turns {
  /** Resolves with what ends the turn. */
  take(): Promise<() => void>;
}

export function createTurns(max: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;

  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  return {
    async take() {
      if (taken < max) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return end;
    },
  };
}
