import { setTimeout as wait } from 'node:timers/promises';
import { exitCodes } from '../common/exit-codes.ts';
import type { Console } from './console.ts';
import { type Exit, launch, type ProgramSpec, type Running } from './launch.ts';
import { NotStartedError } from './start-errors.ts';

export interface KeptProgram {
  /** Resolves when it serves for the first time; rejects with NotStartedError when it ends before that. */
  readonly ready: Promise<void>;
  /** Rejects when the program keeps ending and is given up; else stays pending. */
  readonly failed: Promise<never>;
  stop(graceMs: number): Promise<void>;
}

export interface KeepOptions {
  /** The pause before the first new start; it doubles with each further one, up to 5 s. @default 250 */
  shortestPauseMs?: number;
  /** The longest pause, and the one before another attempt of a program that asks to be tried later. @default 5 000 */
  longestPauseMs?: number;
}

/** So many ends within a minute are a crash loop, which no further start will mend. */
const mostEnds = 6;
const windowMs = 60_000;

/**
 * Runs a program and starts it again whenever it ends, with a pause that grows while it keeps ending. What it writes goes
 * to the console; what it writes before it has ever served is held back, for it may be why it never will.
 */
export function keepRunning(
  spec: ProgramSpec,
  console: Console,
  { shortestPauseMs = 250, longestPauseMs = 5_000 }: KeepOptions = {},
): KeptProgram {
  const { name } = spec;
  const stopping = new AbortController();
  const ready = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<never>();
  // Not everybody waits for both: a start that fails earlier for another reason does not.
  ready.promise.catch(() => undefined);
  failed.promise.catch(() => undefined);
  let current: Running | undefined;

  async function firstRun(): Promise<Running> {
    let held: string[] | undefined = [];
    current = launch(spec, (line) => (held ? held.push(line) : console.child(name, line)));
    if (!(await current.ready)) {
      const { how } = await current.exited;
      throw new NotStartedError(spec, how, held);
    }
    for (const line of held) console.child(name, line);
    held = undefined;
    ready.resolve();
    return current;
  }

  const ends: number[] = [];
  function pauseAfter({ how }: Exit): number {
    ends.push(Date.now());
    const recent = ends.filter((time) => time > Date.now() - windowMs).length;
    if (recent >= mostEnds)
      throw new Error(`${name} ended ${recent} times within a minute, the last time with ${how}; giving up`);
    return Math.min(shortestPauseMs * 2 ** (recent - 1), longestPauseMs);
  }

  async function run(): Promise<void> {
    for (let running = await firstRun(); ; ) {
      const exit = await running.exited;
      if (stopping.signal.aborted) return;
      const pause = exit.code === exitCodes.tryLater ? longestPauseMs : pauseAfter(exit);
      console.say(`${name} ended (${exit.how}); it is started again in ${pause / 1_000} s`);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      running = current = launch(spec, (line) => console.child(name, line));
      void running.ready.then((isReady) => isReady && console.say(`${name} is back`));
    }
  }

  const ended = run().catch((error: unknown) => {
    ready.reject(error);
    failed.reject(error);
  });
  return {
    ready: ready.promise,
    failed: failed.promise,
    async stop(graceMs) {
      stopping.abort();
      await current?.stop(graceMs);
      await ended;
    },
  };
}
