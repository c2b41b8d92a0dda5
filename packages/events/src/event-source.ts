import { openDatabase } from '@sophia/database';
import { catalog, type EventType } from './catalog.ts';
import type { EventBus } from './event-bus.ts';
import type { OpenBus } from './open-bus.ts';
import { createPostgresBus } from './postgres-bus.ts';

/** An event as those get it who need not know the catalogue. */
interface PlainEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly tenantid: string;
  readonly position: string;
  readonly data: { [name: string]: Json };
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** The bus for a reader that takes events by the names of their types, such as the gateway. */
export interface EventSource {
  /** Like the bus's; of all types when none are named. Types that the catalogue does not have never come. */
  read(options: {
    readonly after: string;
    readonly types?: readonly string[];
    readonly limit: number;
  }): Promise<{ readonly events: readonly PlainEvent[]; readonly through: string }>;
  head(): Promise<string>;
  oldest(): Promise<string>;
  onPublished(listener: () => void): () => void;
}

export function eventSourceOf(bus: EventBus): EventSource {
  return {
    read: ({ after, types, limit }) => bus.read({ after, types: types?.filter(isEventType) ?? eventTypes, limit }),
    head: () => bus.head(),
    oldest: () => bus.oldest(),
    onPublished: (listener) => bus.onPublished(listener),
  };
}

export interface EventSourceOptions {
  /** Of the database that carries the events unless NATS does. */
  readonly databaseUrl?: string;
  readonly natsUrl?: string;
}

/**
 * The events of the bus in a database or NATS, which is opened when it is first read: a reader may start before it.
 * Rejects while it cannot be reached, and tries anew each time.
 */
export function openEventSource(options: EventSourceOptions): EventSource & AsyncDisposable {
  const listeners = new Map<object, { readonly call: () => void; stop?: () => void }>();
  let opening: Promise<OpenBus> | undefined;

  function open(): Promise<OpenBus> {
    opening ??= openSource(options).then(
      (opened) => {
        for (const listener of listeners.values()) listener.stop = opened.bus.onPublished(listener.call);
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  const source = async () => eventSourceOf((await open()).bus);
  return {
    read: async (wanted) => (await source()).read(wanted),
    head: async () => (await source()).head(),
    oldest: async () => (await source()).oldest(),
    onPublished(call) {
      const key = {};
      const listener: { readonly call: () => void; stop?: () => void } = { call };
      listeners.set(key, listener);
      // One that cannot be opened now is opened by a read, which also says why not.
      void opening?.then(
        ({ bus }) => {
          if (listeners.has(key)) listener.stop ??= bus.onPublished(call);
        },
        () => undefined,
      );
      return () => {
        listeners.delete(key);
        listener.stop?.();
      };
    },
    async [Symbol.asyncDispose]() {
      for (const { stop } of listeners.values()) stop?.();
      listeners.clear();
      await opening?.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}

async function openSource({ natsUrl, databaseUrl }: EventSourceOptions): Promise<OpenBus> {
  if (natsUrl !== undefined) {
    const { createNatsBus } = await import('./nats/nats-bus.ts');
    const bus = await createNatsBus({ url: natsUrl });
    return { bus, close: () => bus.close() };
  }
  if (databaseUrl === undefined) throw new Error('a source of events needs a database or NATS');
  const database = await openDatabase({ url: databaseUrl, schema: 'bus', entities: [], migrations: [], poolSize: 2 });
  return { bus: createPostgresBus({ database }), close: () => database.close() };
}

const eventTypes = Object.keys(catalog) as readonly EventType[];
const isEventType = (type: string): type is EventType => Object.hasOwn(catalog, type);
