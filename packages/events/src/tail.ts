import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { Listener } from './listener.ts';
import { type Loop, startLoop } from './loop.ts';

interface ListenOptions<T extends EventType = EventType> {
  types: readonly T[];
  tenant: string;
  /** Position to begin after. @default begins with the next event from now on */
  after?: string;
  /** Returns true for the events to deliver. @default all */
  filter?: (event: ReadEvent<T>) => boolean;
}

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

const pageSize = 500;

/** Creates one loop over the bus for all listeners of a process. Reads nothing while there are no listeners. */
export function createTail(
  bus: EventBus,
  { onError, idleMs = 2_000 }: { onError: (error: unknown) => void; idleMs?: number },
): Tail {
  const listeners = new Set<Listener>();
  let position = '0';
  let loop: Loop | undefined;
  let stopWaking: (() => void) | undefined;

  function enter(listener: Listener): void {
    listeners.add(listener);
    loop ??= startLoop({ step, onError, idleMs });
    stopWaking ??= bus.onPublished(loop.wake);
    loop.wake();
  }

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWaking?.();
    stopWaking = undefined;
  }

  async function step(): Promise<number> {
    const joining = [...listeners].filter((listener) => !listener.hasJoined);
    if (joining.length > 0) {
      const head = await bus.head();
      if (joining.length === listeners.size) position = head;
      for (const listener of joining) listener.join(head);
    }
    if (listeners.size === 0) return 0;
    const types = [...new Set([...listeners].flatMap((listener) => listener.types))];
    const { events, through } = await bus.read({ after: position, types, limit: pageSize });
    position = through;
    for (const event of events) for (const listener of listeners) listener.offer(event);
    return events.length;
  }

  /** Yields the events between the position that a listener begins at and the one at which it joined the loop. */
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
      const listener = new Listener(types, wants);
      enter(listener);

      async function* iterate(): AsyncGenerator<ReadEvent<T>, undefined> {
        try {
          const joined = await listener.joined;
          if (after !== undefined && joined !== undefined) {
            for await (const event of earlier(types, after, joined)) if (wants(event)) yield event as ReadEvent<T>;
          }
          for (let event = await listener.next(); event; event = await listener.next()) yield event as ReadEvent<T>;
        } finally {
          leave(listener);
        }
      }

      const events = iterate();
      const iterator: AsyncIterableIterator<ReadEvent<T>> = {
        next: () => events.next(),
        return() {
          // Closes first, because the generator ends only after its current step, which may wait for an event.
          leave(listener);
          listener.close();
          return events.return(undefined);
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      return iterator;
    },
    async ready() {
      await Promise.all([...listeners].map((listener) => listener.joined));
    },
    wake: () => loop?.wake(),
    async stop() {
      for (const listener of listeners) {
        listener.close();
        leave(listener);
      }
      await loop?.stop();
    },
  };
}
