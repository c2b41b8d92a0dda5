import { type Database, evenIfSuspended, inBackground } from '@sophia/database';
import type { Tracing } from '@sophia/tracing';
import { cursorName, ensureCursor, readCursor, storeCursor } from './cursor.ts';
import type { ReadEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { createFreshStatistics } from './fresh-statistics.ts';
import { type Handlers, typesOf } from './handlers.ts';
import { type Loop, startLoop } from './loop.ts';
import { createRunner } from './process-run.ts';
import { replayRequested } from './replay.ts';
import { createRunSizes } from './run-sizes.ts';
import { runsOf } from './runs-of.ts';

export interface ConsumerOptions {
  database: Database;
  bus: EventBus;
  /** Name under which the consumer's cursor, inbox and parked events are stored. */
  name: string;
  handlers: Handlers;
  /**
   * Does work that sums up many events, such as scores, and returns how much it did. Called after a second without
   * events, and at least every ten seconds.
   */
  settle?: () => Promise<number>;
  /** Called after each transaction of a handler, which may have published events. */
  afterCommit?: () => void;
  /** Called with every error: of the loop, which goes on, and of an event that is parked. */
  onError: (error: unknown) => void;
  /** Traces each transaction of a handler, with links to the traces that wrote its events. */
  tracing?: Tracing;
  /** Milliseconds between two looks for events. @default 200 */
  idleMs?: number;
  /** Milliseconds before the first retry of an event. Doubles with each retry, up to 5 s. @default 100 */
  backoffMs?: number;
}

export interface Consumer extends Loop {
  readonly name: string;
  /** Returns the number of events that are not handled yet, without parked ones. */
  lag(): Promise<number>;
}

const pageSize = 500;
const quietMs = 1_000;
const longestUnsettledMs = 10_000;
/** Milliseconds between two looks for parked events that a person wants to replay. */
const replayCheckMs = 5_000;

/**
 * Starts a consumer. It passes each event of the bus to the handler of its type, in order per subject, and stores its
 * position. An event that keeps failing is parked, together with later events of its subject. Other events go on. Events of a
 * suspended tenant are handled, since they tell of what was written before; those of a removed one are passed over.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { database, bus, name, handlers, settle, onError, idleMs = 200 } = options;
  const types = typesOf(handlers);
  const sizes = createRunSizes();
  const processRun = createRunner(options, sizes);
  const statistics = createFreshStatistics(database);
  let cursor: string | undefined;
  let position = '0';
  let nextReplayCheck = 0;
  let handledAt = 0;
  let settledAt = Date.now();

  async function settleWhenDue(isQuiet: boolean): Promise<number> {
    const now = Date.now();
    const isDue = (isQuiet && now - handledAt >= quietMs) || now - settledAt >= longestUnsettledMs;
    if (settle === undefined || !isDue) return 0;
    const done = await settle();
    settledAt = Date.now();
    return done;
  }

  async function step(signal: AbortSignal): Promise<number> {
    const named = cursorName(name, bus);
    if (cursor !== named) {
      position = await ensureCursor(database, named, types);
      cursor = named;
    }
    let done = 0;
    if (Date.now() >= nextReplayCheck) {
      done += await replayRequested(options, signal);
      nextReplayCheck = Date.now() + replayCheckMs;
    }
    const { events, through } = await bus.read({ after: position, types, limit: pageSize });
    for (const run of runsOf(events)) {
      for (let rest: ReadEvent[] = run; rest.length > 0; ) {
        if (signal.aborted) return done;
        const part = rest.slice(0, sizes.of(run[0].type));
        await processRun(part, signal);
        done += part.length;
        rest = rest.slice(part.length);
      }
      await statistics.grew(run[0].tenantid, run.length);
    }
    if (events.length > 0) await storeCursor(database, named, through);
    // Also skips events without a handler, so that the next look does not read them again.
    position = through;
    if (events.length > 0) handledAt = Date.now();
    return done + (await settleWhenDue(events.length === 0));
  }

  const loop = startLoop({
    step: (signal) => inBackground(() => evenIfSuspended(() => step(signal))),
    onError,
    idleMs,
  });
  return {
    ...loop,
    name,
    async drain() {
      nextReplayCheck = 0;
      const handled = await loop.drain();
      handledAt = 0;
      return handled + (await loop.drain());
    },
    lag: async () => bus.pending(await readCursor(database, cursorName(name, bus)), types),
  };
}
