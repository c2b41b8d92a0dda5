import { setTimeout as wait } from 'node:timers/promises';
import type { Note } from '@sophia/serving';
import { exitCodes } from '../common/exit-codes.ts';
import type { Console } from './console.ts';
import { type Exit, launch, type ProgramSpec, type Running } from './launch.ts';
import { NotStartedError } from './start-errors.ts';

export interface KeptProgram {
  /** Resolves with its notes when the program first serves. Rejects with NotStartedError if it ends before. */
  readonly ready: Promise<readonly Note[]>;
  /** Rejects when the program keeps ending and is not restarted any more; otherwise stays pending. */
  readonly failed: Promise<never>;
  stop(graceMs: number): Promise<void>;
}

export interface KeepOptions {
  /** Milliseconds before the first restart. Doubles with each restart, up to 5 s. @default 250 */
  shortestPauseMs?: number;
  /**
   * Longest pause in milliseconds, and the pause before a retry of a program with the exit code `tryLater`.
   * @default 5 000
   */
  longestPauseMs?: number;
}

/** Number of exits within the window after which the program is not restarted any more. */
const maxEnds = 6;
const windowMs = 60_000;

/**
 * Runs a program and restarts it whenever it ends, with growing pauses while it keeps ending. Prints its output. Holds
 * back output before it first serves, which may contain the reason of a failed start.
 */
export function keepRunning(
  spec: ProgramSpec,
  console: Console,
  { shortestPauseMs = 250, longestPauseMs = 5_000 }: KeepOptions = {},
): KeptProgram {
  const { name } = spec;
  const stopping = new AbortController();
  const ready = Promise.withResolvers<readonly Note[]>();
  const failed = Promise.withResolvers<never>();
  // Callers may stop waiting for these after another failure.
  ready.promise.catch(() => undefined);
  failed.promise.catch(() => undefined);
  let current: Running | undefined;

  async function firstRun(): Promise<Running> {
    let held: string[] | undefined = [];
    current = launch(spec, (line) => (held ? held.push(line) : console.child(name, line)));
    const notes = await current.ready;
    if (notes === undefined) {
      const { how } = await current.exited;
      throw new NotStartedError(spec, how, held);
    }
    for (const line of held) console.child(name, line);
    held = undefined;
    ready.resolve(notes);
    return current;
  }

  const ends: number[] = [];
  function pauseAfter({ how }: Exit): number {
    ends.push(Date.now());
    const recent = ends.filter((time) => time > Date.now() - windowMs).length;
    if (recent >= maxEnds)
      throw new Error(`${name} ended ${recent} times within a minute, the last time with ${how}; giving up`);
    return Math.min(shortestPauseMs * 2 ** (recent - 1), longestPauseMs);
  }

  async function run(): Promise<void> {
    for (let running = await firstRun(); ; ) {
      const exit = await running.exited;
      if (stopping.signal.aborted) return;
      const pause = exit.code === exitCodes.tryLater ? longestPauseMs : pauseAfter(exit);
      console.say(`${name} ended (${exit.how}); restarting in ${pause / 1_000} s`);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      running = current = launch(spec, (line) => console.child(name, line));
      void running.ready.then((notes) => notes && console.say(`${name} is back`));
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
