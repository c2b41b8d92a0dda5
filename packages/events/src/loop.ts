import { setTimeout as wait } from 'node:timers/promises';

export interface LoopOptions {
  /** One piece of work; answers how much it did. */
  step: (signal: AbortSignal) => Promise<number>;
  /** Told of every failure; the loop goes on, slower with each one in a row. */
  onError: (error: unknown) => void;
  /** How long it rests when there was nothing to do. */
  idleMs: number;
}

export interface Loop {
  /** Looks for work now instead of at the next turn. */
  wake(): void;
  /** Works until nothing is left and answers how much it did; throws what the work throws. */
  drain(): Promise<number>;
  /** Lets the work in hand finish, then ends. */
  stop(): Promise<void>;
}

/** What failed is tried again sooner than an idle loop would look. */
const firstRetryMs = 200;
const slowestMs = 5_000;

/** Repeats a step for as long as it finds work, and looks again after a rest or a call of `wake`. */
export function startLoop({ step, onError, idleMs }: LoopOptions): Loop {
  const stopping = new AbortController();
  let rest = new AbortController();
  let woken = false;
  let failures = 0;
  // `drain` and the loop share one queue, so that no two steps ever run at once.
  let last: Promise<unknown> = Promise.resolve();

  function exclusive(): Promise<number> {
    const turn = last.then(() => step(stopping.signal));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = false;
      const pause = await exclusive().then(
        (done) => {
          failures = 0;
          return done > 0 ? 0 : idleMs;
        },
        (error: unknown) => {
          if (stopping.signal.aborted) return 0;
          onError(error);
          return Math.min(Math.min(idleMs, firstRetryMs) * 2 ** failures++, slowestMs);
        },
      );
      if (pause === 0 || woken || stopping.signal.aborted) continue;
      rest = new AbortController();
      await wait(pause, undefined, { signal: rest.signal }).catch(() => undefined);
    }
  }

  const ended = run();
  return {
    wake() {
      woken = true;
      rest.abort();
    },
    async drain() {
      let total = 0;
      for (let done = await exclusive(); done > 0; done = await exclusive()) total += done;
      return total;
    },
    async stop() {
      stopping.abort();
      rest.abort();
      await Promise.all([ended, last]);
    },
  };
}
