import type { Database } from '@sophia/database';
import { type Consumer, type EventBus, type Relay, startConsumer, startRelay, type Tail } from '@sophia/events';
import type { SubgraphModule } from './subgraph-module.ts';

export interface EventLoopOptions {
  readonly module: SubgraphModule;
  readonly database: Database;
  readonly bus: EventBus;
  readonly tail: Tail;
  readonly background: boolean;
  readonly onError: (error: unknown) => void;
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

const idleMs = 200;
/** The longest that a timer can wait: a loop that moves only when it is drained. */
const neverMs = 2 ** 31 - 1;

export function startEventLoops({ module, database, bus, tail, background, onError }: EventLoopOptions): EventLoops {
  const pace = { idleMs: background ? idleMs : neverMs, onError };
  const wakeRelay = () => (background ? relay.wake() : undefined);
  const wakeReaders = () => {
    tail.wake();
    if (background) consumer?.wake();
  };
  const relay = startRelay({ database, bus, wake: wakeReaders, ...pace });
  const { name, consumers: handlers } = module;
  const consumer = handlers && startConsumer({ database, bus, name, handlers, afterCommit: wakeRelay, ...pace });

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
      await Promise.all([relay.stop(), consumer?.stop()]);
    },
  };
}
