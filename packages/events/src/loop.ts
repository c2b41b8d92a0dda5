import { setTimeout as wait } from 'node:timers/promises';

export interface LoopOptions {
  /** Does a piece of work and returns how much it did, such as the number of events. */
  step: (signal: AbortSignal) => Promise<number>;
  /** Called with every error. The loop goes on, with longer pauses after each failure in a row. */
  onError: (error: unknown) => void;
  /** Milliseconds to wait when there was nothing to do. */
  idleMs: number;
  /** True to begin with a wait. @default false */
  isAsleep?: boolean;
}

export interface Loop {
  /** Looks for work now, without waiting. */
  wake(): void;
  /** Works until nothing is left and returns how much it did. Throws the errors of the work. */
  drain(): Promise<number>;
  /** Waits for the current step and ends. */
  stop(): Promise<void>;
}

/** Longest pause in milliseconds before the first retry, even if the loop is idle for longer. */
const firstRetryMs = 200;
const slowestMs = 5_000;

/** Repeats a step while it finds work. Then looks again after `idleMs` or a call of `wake`. */
export function startLoop({ step, onError, idleMs, isAsleep = false }: LoopOptions): Loop {
  const stopping = new AbortController();
  let rest = new AbortController();
  let woken = false;
  let failures = 0;
  // `drain` and the loop share this queue, so that two steps never run at once.
  let last: Promise<unknown> = Promise.resolve();

  function exclusive(): Promise<number> {
    const turn = last.then(() => step(stopping.signal));
    last = turn.catch(() => undefined);
    return turn;
  }

  async function sleep(pause: number): Promise<void> {
    rest = new AbortController();
    await wait(pause, undefined, { signal: rest.signal }).catch(() => undefined);
  }

  async function run(): Promise<void> {
    if (isAsleep) await sleep(idleMs);
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
      await sleep(pause);
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
