import { type Consumer, type EventBus, type Handlers, type Relay, startConsumer, startRelay } from '@sophia/events';
import type { Loop } from '@sophia/events/loop';
import { type RunReport, startSchedules, startWorker, type Worker } from '@sophia/jobs';
import type { Tracing } from '@sophia/tracing';
import type { ModuleContext, WorkContext } from './context/module-context.ts';
import type { ModuleHandlers, SubgraphModule } from './module/subgraph-module.ts';

export interface BackgroundOptions<Services extends object> {
  readonly module: SubgraphModule<Services>;
  readonly context: WorkContext<Services>;
  readonly bus: EventBus;
  /** Whether it moves by itself; otherwise only `drain` moves it. */
  readonly isMoving: boolean;
  /** Told of events that cannot be moved or handled. */
  readonly onEventError: (error: unknown) => void;
  /** Told of jobs that cannot be done. */
  readonly onJobError: (error: unknown) => void;
  readonly onJobRun?: (report: RunReport) => void;
  readonly tracing?: Tracing;
}

/** What a subgraph does without being asked: its events go from its outbox to the bus and from the bus to its handlers, its jobs are done. */
export interface Background {
  readonly relay: Relay;
  /** Undefined for a subgraph that handles no events. */
  readonly consumer: Consumer | undefined;
  /** Undefined for a subgraph without jobs. */
  readonly worker: Worker | undefined;
  /** Looks for events and jobs of a transaction now instead of at the next turn. */
  wake(): void;
  /** Moves events and does jobs until none of this subgraph is left that is due, and answers how many that were. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

/** How often an outbox is looked into, which programs that load an export write to unheard. */
const relayIdleMs = 200;
/** The bus says when there is something new; a word that was lost costs no more than this. */
const consumerIdleMs = 2_000;
/** How often others' jobs, those whose pause is over and the clock are looked at; own jobs begin at once. */
const jobsIdleMs = 1_000;
/** The longest that a timer can wait: a loop that moves only when it is drained. */
const neverMs = 2 ** 31 - 1;

export function startBackground<Services extends object>(options: BackgroundOptions<Services>): Background {
  const { module, context, bus, isMoving, tracing } = options;
  const { name, consumers, jobs = [], schedules = [] } = module;
  const { database, clock } = context;
  const pace = (idleMs: number) => (isMoving ? idleMs : neverMs);
  refuseStraySchedules(module);

  const wake = () => {
    if (!isMoving) return;
    relay.wake();
    worker?.wake();
  };
  const relay = startRelay({ database, bus, onError: options.onEventError, idleMs: pace(relayIdleMs) });
  const consumer =
    consumers &&
    startConsumer({
      database,
      bus,
      name,
      handlers: bind(consumers, context),
      settle: module.settle && (() => module.settle?.(context) ?? Promise.resolve(0)),
      afterCommit: wake,
      tracing,
      onError: options.onEventError,
      idleMs: pace(consumerIdleMs),
    });
  const onError = options.onJobError;
  const idleMs = pace(jobsIdleMs);
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
          idleMs,
        })
      : undefined;
  const calendar =
    schedules.length > 0 ? startSchedules({ database, schedules, clock, onAsked: wake, onError, idleMs }) : undefined;
  const stopWaking = isMoving && consumer ? bus.onPublished(consumer.wake) : undefined;
  const loops = [relay, consumer, calendar, worker].filter((loop): loop is Loop => loop !== undefined);

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
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** The handlers of a module as the consumer calls them. */
function bind<Services>(handlers: ModuleHandlers<Services>, context: ModuleContext<Services>): Handlers {
  const bound = Object.entries(handlers).map(([type, handle]) => [
    type,
    // A handler gets the events of its own type, which the compiler cannot follow through a variable.
    (em: never, events: never) => handle(em, events, context),
  ]);
  return Object.fromEntries(bound) as Handlers;
}

function refuseStraySchedules<Services extends object>({ name, jobs = [], schedules = [] }: SubgraphModule<Services>) {
  for (const { name: schedule, job } of schedules) {
    if (!jobs.some((kind) => kind.name === job.name))
      throw new Error(`the schedule ${schedule} asks for ${job.name}, which is no job of the subgraph ${name}`);
  }
}
