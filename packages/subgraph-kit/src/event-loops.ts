import type { Database } from '@sophia/database';
import { type Consumer, type EventBus, type Relay, startConsumer, startRelay } from '@sophia/events';
import type { Tracing } from '@sophia/tracing';
import type { SubgraphModule } from './subgraph-module.ts';

export interface EventLoopOptions {
  readonly module: SubgraphModule;
  readonly database: Database;
  readonly bus: EventBus;
  readonly background: boolean;
  readonly onError: (error: unknown) => void;
  readonly tracing?: Tracing;
}

/** What moves the events of a subgraph: from its outbox to the bus, and from the bus to its handlers. */
export interface EventLoops {
  readonly relay: Relay;
  /** Undefined for a subgraph that handles no events. */
  readonly consumer: Consumer | undefined;
  /** Looks for events now instead of at the next turn. */
  wake(): void;
  /** Moves events until none of this subgraph is left, and answers how many that were. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

/** How often an outbox is looked into, which programs that load an export write to unheard. */
const relayIdleMs = 200;
/** The bus says when there is something new; a word that was lost costs no more than this. */
const consumerIdleMs = 2_000;
/** The longest that a timer can wait: a loop that moves only when it is drained. */
const neverMs = 2 ** 31 - 1;

export function startEventLoops({ module, database, bus, background, onError, tracing }: EventLoopOptions): EventLoops {
  const pace = (idleMs: number) => ({ idleMs: background ? idleMs : neverMs, onError });
  const wakeRelay = () => (background ? relay.wake() : undefined);
  const relay = startRelay({ database, bus, ...pace(relayIdleMs) });
  const { name, consumers: handlers, settle } = module;
  const consumer =
    handlers &&
    startConsumer({
      database,
      bus,
      name,
      handlers,
      settle: settle && (() => settle(database)),
      afterCommit: wakeRelay,
      tracing,
      ...pace(consumerIdleMs),
    });
  const stopWaking = background && consumer ? bus.onPublished(consumer.wake) : undefined;

  return {
    relay,
    consumer,
    wake: wakeRelay,
    async drain() {
      let total = 0;
      for (;;) {
        const moved = (await relay.drain()) + ((await consumer?.drain()) ?? 0);
        if (moved === 0) return total;
        total += moved;
      }
    },
    async stop() {
      stopWaking?.();
      await Promise.all([relay.stop(), consumer?.stop()]);
    },
  };
}
