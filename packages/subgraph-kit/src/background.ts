import {
  type Consumer,
  type EventBus,
  type Handlers,
  type Relay,
  startConsumer,
  startRelay,
  watchOutbox,
} from '@sophia/events';
import type { Loop } from '@sophia/events/loop';
import { type RunReport, startSchedules, startWorker, type Worker } from '@sophia/jobs';
import type { Tracing } from '@sophia/tracing';
import type { ModuleContext, WorkContext } from './context/module-context.ts';
import { startErasures } from './erasure/start-erasures.ts';
import type { ModuleHandlers, SubgraphModule } from './module/subgraph-module.ts';
import { startRemovals } from './removal/start-removals.ts';

export interface BackgroundOptions<Services extends object> {
  readonly module: SubgraphModule<Services>;
  readonly context: WorkContext<Services>;
  readonly bus: EventBus;
  /** True if events and jobs run on their own; otherwise they run only in `drain`. */
  readonly isMoving: boolean;
  /** Called when events cannot be relayed or handled. */
  readonly onEventError: (error: unknown) => void;
  /** Called when jobs fail for good or the worker has an error. */
  readonly onJobError: (error: unknown) => void;
  readonly onJobRun?: (report: RunReport) => void;
  readonly tracing?: Tracing;
}

/**
 * Background work of a subgraph: relays events from the outbox to the bus, handles events from the bus, and runs jobs.
 */
export interface Background {
  readonly relay: Relay;
  /** Undefined for a subgraph without consumers. */
  readonly consumer: Consumer | undefined;
  /** Undefined for a subgraph without jobs. */
  readonly worker: Worker | undefined;
  /** Looks for new events and jobs now instead of at the next poll. */
  wake(): void;
  /** Relays and handles events and runs jobs until none are due. Returns how many there were. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Milliseconds between two looks at the outbox, for events of other programs. On a server an ingest tells the relay; the
 * others wait for its next look.
 */
const relayIdleMs = { postgresql: 2_000, pglite: 200 } as const;
/** Milliseconds between two looks at the bus, in case its notification of new events is lost. */
const consumerIdleMs = 2_000;
/** Milliseconds between two looks for schedules that are due. */
const schedulesIdleMs = 1_000;
/** Milliseconds between two looks for tenants that are being removed. */
const removalsIdleMs = 2_000;
/** Milliseconds between two looks for people who are to be erased. */
const erasuresIdleMs = 2_000;
/** Longest time that sums over results of jobs wait for running jobs, and those over rows of other programs. */
const longestUnsettledMs = 10_000;
/** Longest delay of a timer, for loops that only run in `drain`. */
const neverMs = 2 ** 31 - 1;

export function startBackground<Services extends object>(options: BackgroundOptions<Services>): Background {
  const { module, context, bus, isMoving, tracing } = options;
  const { name, consumers, jobs = [], schedules = [] } = module;
  const { database, clock } = context;
  const pace = (idleMs: number) => (isMoving ? idleMs : neverMs);
  refuseStraySchedules(module);

  let settledAt = 0;
  let mayBeUnsettled = true;
  const settleNow = async (): Promise<number> => {
    try {
      return (await module.settle?.(context)) ?? 0;
    } catch (error) {
      mayBeUnsettled = true;
      throw error;
    }
  };
  const settle = async (): Promise<number> => {
    const isEarly = !mayBeUnsettled || worker?.isBusy();
    if (isMoving && isEarly && Date.now() - settledAt < longestUnsettledMs) return 0;
    mayBeUnsettled = false;
    const settled = await settleNow();
    settledAt = Date.now();
    if (settled > 0) wake();
    return settled;
  };
  /** Called after each transaction of this program. */
  const wake = () => {
    mayBeUnsettled = true;
    if (!isMoving) return;
    relay.wake();
    worker?.wake();
    own?.wake();
  };
  const relay = startRelay({
    database,
    bus,
    onError: options.onEventError,
    idleMs: pace(relayIdleMs[database.backend]),
  });
  const consumer =
    consumers &&
    startConsumer({
      database,
      bus,
      name,
      handlers: bind(consumers, context),
      settle: module.settle && settle,
      afterCommit: wake,
      tracing,
      onError: options.onEventError,
      idleMs: pace(consumerIdleMs),
    });
  const onError = options.onJobError;
  const worker =
    jobs.length > 0
      ? startWorker({
          database,
          kinds: jobs,
          context,
          clock,
          afterCommit: wake,
          onError,
          onRun: options.onJobRun,
          tracing,
          isMoving,
        })
      : undefined;
  const calendar =
    schedules.length > 0
      ? startSchedules({ database, schedules, clock, onEnqueued: wake, onError, idleMs: pace(schedulesIdleMs) })
      : undefined;
  const own = module.startLoop?.(context, { isMoving, onError, afterCommit: wake });
  const removals = startRemovals({ module, context, bus, onError, afterCommit: wake, idleMs: pace(removalsIdleMs) });
  const erasures = startErasures({ module, context, bus, onError, afterCommit: wake, idleMs: pace(erasuresIdleMs) });
  const stopWaking = isMoving && consumer ? bus.onPublished(consumer.wake) : undefined;
  const stopWatching = isMoving ? watchOutbox(database, relay.wake) : undefined;
  const loops = [relay, consumer, calendar, worker, own, removals, erasures].filter(
    (loop): loop is Loop => loop !== undefined,
  );

  return {
    relay,
    consumer,
    worker,
    wake,
    async drain() {
      let total = 0;
      for (;;) {
        let moved = 0;
        for (const loop of loops) moved += await loop.drain();
        if (moved === 0) return total;
        total += moved;
      }
    },
    async stop() {
      stopWaking?.();
      stopWatching?.();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Binds the handlers of a module to its context. */
function bind<Services>(handlers: ModuleHandlers<Services>, context: ModuleContext<Services>): Handlers {
  const bound = Object.entries(handlers).map(([type, handle]) => [
    type,
    // TypeScript cannot express that the events have the handler's type.
    (em: never, events: never) => handle(em, events, context),
  ]);
  return Object.fromEntries(bound) as Handlers;
}

function refuseStraySchedules<Services extends object>({ name, jobs = [], schedules = [] }: SubgraphModule<Services>) {
  for (const { name: schedule, job } of schedules) {
    if (!jobs.some((kind) => kind.name === job.name))
      throw new Error(
        `the schedule ${schedule} enqueues ${job.name}, which is not in the jobs of the subgraph ${name}`,
      );
  }
}
