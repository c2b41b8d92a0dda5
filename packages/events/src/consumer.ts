import { type Database, inBackground } from '@sophia/database';
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
  /** Of the consumer: its cursor, inbox and parked events go by it. */
  name: string;
  handlers: Handlers;
  /**
   * Work that follows from many events at once, such as sums over what they wrote, and may wait until fewer come; answers
   * how much it did. Called when none has come for a second, and at the latest every ten seconds.
   */
  settle?: () => Promise<number>;
  /** Called after each transaction of a handler, which may have published events of its own. */
  afterCommit?: () => void;
  /** Told of every failure: of the loop, which goes on, and of an event that is parked. */
  onError: (error: unknown) => void;
  /** Traces each transaction of a handler, with links to the traces that wrote its events. */
  tracing?: Tracing;
  /** @default 200 */
  idleMs?: number;
  /** The pause before an event's second attempt; it doubles with each further one, up to 5 s. @default 100 */
  backoffMs?: number;
}

export interface Consumer extends Loop {
  readonly name: string;
  /** How many events it has yet to handle, parked ones left out. */
  lag(): Promise<number>;
}

const pageSize = 500;
const quietMs = 1_000;
const longestUnsettledMs = 10_000;
/** How often a consumer at rest looks for parked events that a person wants to see replayed. */
const replayCheckMs = 1_000;

/**
 * Brings every event of the bus that it has a handler for to that handler, in order per subject, and remembers how far
 * it came. An event that keeps failing is parked with the events of its subject that follow it; the others go on.
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
    // Also past what it has no handler for, so that the next look does not go through that again.
    position = through;
    if (events.length > 0) handledAt = Date.now();
    return done + (await settleWhenDue(events.length === 0));
  }

  const loop = startLoop({ step: (signal) => inBackground(() => step(signal)), onError, idleMs });
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
