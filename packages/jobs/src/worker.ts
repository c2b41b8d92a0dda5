import { type Database, evenIfClosed, inBackground } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import type { Tracing } from '@sophia/tracing';
import type { Clock } from './clock.ts';
import type { JobKind } from './job-kind.ts';
import { type Claim, createJobStore } from './job-store.ts';
import { createRunner } from './run-jobs.ts';

/** Outcome of a run of jobs. */
export interface RunReport {
  readonly kind: string;
  readonly outcome: 'done' | 'failed' | 'parked';
  readonly jobs: number;
  readonly seconds: number;
}

export interface WorkerOptions<Context> {
  readonly database: Database;
  readonly kinds: readonly JobKind<unknown, unknown, Context>[];
  readonly context: Context;
  readonly clock: Clock;
  /** Called after each transaction of a job, which may have published events and enqueued jobs. */
  readonly afterCommit?: () => void;
  /** Called with every error: of the worker, which goes on, and of jobs that are parked. */
  readonly onError: (error: unknown) => void;
  readonly onRun?: (report: RunReport) => void;
  /** Traces each run, with links to the traces that enqueued its jobs. */
  readonly tracing?: Tracing;
  /** False to run jobs only in `drain`. @default true */
  readonly isMoving?: boolean;
}

export interface Worker extends Loop {
  /** True while a job runs in this process. */
  isBusy(): boolean;
}

/** Milliseconds until the claims of a killed process expire. */
const claimMs = 30_000;

/** Starts a worker for the jobs of a subgraph. Several processes may do so and share the jobs. */
export function startWorker<Context>(options: WorkerOptions<Context>): Worker {
  const { database, kinds, clock, onError, isMoving = true } = options;
  const store = createJobStore(database);
  const stopping = new AbortController();
  /** Claims that runs work on, with the kind of their jobs. */
  const running = new Map<Claim, string>();
  const run = createRunner(options, store, stopping.signal);
  const until = () => new Date(clock.now().getTime() + claimMs);

  async function keepClaims(): Promise<void> {
    if (running.size > 0) await inBackground(() => store.renew([...running.keys()], until()));
  }
  const renewing = setInterval(() => void keepClaims().catch(onError), claimMs / 3).unref();

  /**
   * Starts a lane, which works on a kind, one run at a time. A lane that finds work wakes the next lane of its kind.
   */
  function startLane(kind: JobKind<unknown, unknown, Context>, next: Loop | undefined): Loop {
    let after = '';
    return startLoop({ step: () => inBackground(step), onError, idleMs: neverMs, isAsleep: true });

    async function step(): Promise<number> {
      if (stopping.signal.aborted) return 0;
      const { name, batch = 1, isRemoval = false } = kind;
      const claim = await store.claim({
        kind: name,
        ofClosed: isRemoval,
        most: batch,
        after,
        now: clock.now(),
        until: until(),
      });
      if (!claim) return 0;
      after = claim.tenant;
      next?.wake();
      running.set(claim, name);
      const work = () => run(kind, claim);
      await (isRemoval ? evenIfClosed(work) : work()).finally(() => running.delete(claim));
      return claim.jobs.length;
    }
  }

  const lanes = new Map<string, Loop[]>();
  for (const kind of kinds) {
    const { concurrency = 1 } = kind;
    const ofKind: Loop[] = [];
    while (ofKind.length < concurrency) ofKind.unshift(startLane(kind, ofKind[0]));
    lanes.set(kind.name, ofKind);
  }
  const names = [...lanes.keys()];
  const lanesOf = (kind: string) => lanes.get(kind) ?? [];
  const ofClosed = kinds.filter(({ isRemoval }) => isRemoval).map(({ name }) => name);
  const due = () => inBackground(() => store.due(names, ofClosed, clock.now()));

  /** Wakes the lanes of kinds that have due jobs: one statement for all of them. */
  async function look(): Promise<number> {
    if (stopping.signal.aborted) return 0;
    for (const lane of (await due()).flatMap(lanesOf)) lane.wake();
    return 0;
  }
  const looking = startLoop({ step: look, onError, idleMs: isMoving ? idleMs : neverMs, isAsleep: !isMoving });

  return {
    wake: looking.wake,
    isBusy: () => running.size > 0,
    async drain() {
      let total = 0;
      for (;;) {
        const kinds = [...new Set([...(await due()), ...running.values()])];
        const done = await Promise.all(kinds.flatMap(lanesOf).map((lane) => lane.drain()));
        const sum = done.reduce((sum, count) => sum + count, 0);
        if (sum === 0) return total;
        total += sum;
      }
    },
    async stop() {
      stopping.abort(new Error('the program stops'));
      clearInterval(renewing);
      await Promise.all([looking, ...names.flatMap(lanesOf)].map((loop) => loop.stop()));
    },
  };
}

/** Milliseconds between two looks for scheduled jobs, retries and jobs of other processes. Own jobs start at once. */
const idleMs = 1_000;
/** Longest duration of a timer, for lanes, which work when they are woken. */
const neverMs = 2 ** 31 - 1;
