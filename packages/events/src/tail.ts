import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { createEventFeed, type Listening } from './event-feed.ts';
import { TailQueue } from './tail-queue.ts';

interface ListenOptions<T extends EventType = EventType> {
  types: readonly T[];
  tenant: string;
  /** Position to begin after. @default begins with the next event from now on */
  after?: string;
  /** Returns true for the events to deliver. @default all */
  filter?: (event: ReadEvent<T>) => boolean;
}

/** A queue of events for each listener, filled by one feed of the bus for the whole process. */
export interface Tail {
  /**
   * Yields a tenant's events as they come, until the iteration ends or the tail stops. Listens from this call on, not
   * only from the first `next()`. Throws TailOverflowError to a listener that falls too far behind.
   */
  listen<T extends EventType>(options: ListenOptions<T>): AsyncIterableIterator<ReadEvent<T>>;
  /** Resolves when every current listener is sure to receive all events that are published from then on. */
  ready(): Promise<void>;
  wake(): void;
  stop(): Promise<void>;
}

interface Listener {
  readonly queue: TailQueue;
  readonly listening: Listening;
}

const pageSize = 500;

/** Creates a tail of the bus. Reads nothing while there are no listeners. */
export function createTail(
  bus: EventBus,
  { onError, idleMs }: { onError: (error: unknown) => void; idleMs?: number },
): Tail {
  const feed = createEventFeed<ReadEvent>(bus, { onError, idleMs });
  const listeners = new Set<Listener>();

  function leave(listener: Listener): void {
    listeners.delete(listener);
    listener.listening[Symbol.dispose]();
    listener.queue.close();
  }

  /** Yields the events between the position that a listener begins at and the one at which it joined the feed. */
  async function* earlier(types: readonly EventType[], after: string, joined: string): AsyncGenerator<ReadEvent> {
    let from = after;
    while (BigInt(from) < BigInt(joined)) {
      const { events, through } = await bus.read({ after: from, types, limit: pageSize });
      yield* events.filter((event) => BigInt(event.position) <= BigInt(joined));
      if (through === from) return;
      from = through;
    }
  }

  return {
    listen<T extends EventType>({
      types,
      tenant,
      after,
      filter,
    }: ListenOptions<T>): AsyncIterableIterator<ReadEvent<T>> {
      const wants = (event: ReadEvent): boolean =>
        event.tenantid === tenant &&
        types.some((type) => type === event.type) &&
        (!filter || filter(event as ReadEvent<T>));
      const queue = new TailQueue();
      const listening = feed.listen({
        stage: 'subscriptions',
        types,
        onPage({ events }) {
          for (const event of events) if (wants(event)) queue.add(event);
        },
      });
      const listener = { queue, listening };
      listeners.add(listener);

      async function* iterate(): AsyncGenerator<ReadEvent<T>, undefined> {
        try {
          const joined = await listening.joined;
          if (after !== undefined && joined !== undefined) {
            for await (const event of earlier(types, after, joined)) if (wants(event)) yield event as ReadEvent<T>;
          }
          for (let event = await queue.next(); event; event = await queue.next()) yield event as ReadEvent<T>;
        } finally {
          leave(listener);
        }
      }

      const events = iterate();
      const iterator: AsyncIterableIterator<ReadEvent<T>> = {
        next: () => events.next(),
        return() {
          // Leaves first, because the generator ends only after its current step, which may wait for an event.
          leave(listener);
          return events.return(undefined);
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      return iterator;
    },
    async ready() {
      await Promise.all([...listeners].map(({ listening }) => listening.joined));
    },
    wake: () => feed.wake(),
    async stop() {
      for (const listener of listeners) leave(listener);
      await feed[Symbol.asyncDispose]();
    },
  };
}
