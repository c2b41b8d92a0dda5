import { type Database, inBackground } from '@sophia/database';
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
  /** Milliseconds to wait when there was nothing to do. @default 1 000 */
  readonly idleMs?: number;
}

export interface Worker extends Loop {
  /** True while a job runs in this process. */
  isBusy(): boolean;
}

/** Milliseconds until the claims of a killed process expire. */
const claimMs = 30_000;

/** Starts a worker for the jobs of a subgraph. Several processes may do so and share the jobs. */
export function startWorker<Context>(options: WorkerOptions<Context>): Worker {
  const { database, kinds, clock, onError } = options;
  const store = createJobStore(database);
  const stopping = new AbortController();
  const running = new Set<Claim>();
  const run = createRunner(options, store, stopping.signal);
  const until = () => new Date(clock.now().getTime() + claimMs);

  async function keepClaims(): Promise<void> {
    if (running.size > 0) await inBackground(() => store.renew([...running], until()));
  }
  const renewing = setInterval(() => void keepClaims().catch(onError), claimMs / 3).unref();

  /**
   * Starts a lane, which works on a kind, one run at a time. A lane that finds work wakes the next lane of its kind.
   */
  function startLane(kind: JobKind<unknown, unknown, Context>, next: Loop | undefined): Loop {
    let after = '';
    return startLoop({ step: () => inBackground(step), onError, idleMs: neverMs });

    async function step(): Promise<number> {
      if (stopping.signal.aborted) return 0;
      const { name, batch = 1 } = kind;
      const claim = await store.claim({ kind: name, most: batch, after, now: clock.now(), until: until() });
      if (!claim) return 0;
      after = claim.tenant;
      next?.wake();
      running.add(claim);
      await run(kind, claim).finally(() => running.delete(claim));
      return claim.jobs.length;
    }
  }

  const firstLanes = new Map<string, Loop>();
  const lanes: Loop[] = [];
  for (const kind of kinds) {
    const { concurrency = 1 } = kind;
    let next: Loop | undefined;
    for (let lane = concurrency; lane > 0; lane--) {
      next = startLane(kind, next);
      lanes.push(next);
    }
    if (next) firstLanes.set(kind.name, next);
  }

  /** Wakes the lanes of kinds that have due jobs: one statement for all of them. */
  async function look(): Promise<number> {
    if (stopping.signal.aborted) return 0;
    for (const kind of await store.due([...firstLanes.keys()], clock.now())) firstLanes.get(kind)?.wake();
    return 0;
  }
  const looking = startLoop({ step: () => inBackground(look), onError, idleMs: options.idleMs ?? 1_000 });

  return {
    wake: looking.wake,
    isBusy: () => running.size > 0,
    async drain() {
      const done = await Promise.all(lanes.map((lane) => lane.drain()));
      return done.reduce((sum, count) => sum + count, 0);
    },
    async stop() {
      stopping.abort(new Error('the program stops'));
      clearInterval(renewing);
      await Promise.all([looking, ...lanes].map((loop) => loop.stop()));
    },
  };
}

/** Longest duration of a timer, for lanes, which work when they are woken. */
const neverMs = 2 ** 31 - 1;
