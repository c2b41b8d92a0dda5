import { openDatabase } from '@sophia/database';
import { catalog, type EventType } from './catalog.ts';
import type { EventBus } from './event-bus.ts';
import type { OpenBus } from './open-bus.ts';
import { createPostgresBus } from './postgres-bus.ts';

/** An event for readers that do not know the catalogue. */
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

/** A bus for readers that name types of events by strings, such as the gateway. */
export interface EventSource {
  /** Reads like `EventBus.read`. Without `types`, reads all types of the catalogue. Ignores unknown types. */
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
  /** Database of the bus, if there is no NATS. */
  readonly databaseUrl?: string;
  readonly natsUrl?: string;
}

/**
 * Returns the bus in a database or NATS. It is opened lazily by the first read, so a reader may start before its
 * server. Each read rejects while the server cannot be reached, and the next one retries.
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
      // Ignores a failure to open. The next read retries, and reports the error.
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
  if (databaseUrl === undefined) throw new Error('a source of events needs databaseUrl or natsUrl');
  const database = await openDatabase({ url: databaseUrl, schema: 'bus', entities: [], migrations: [], poolSize: 2 });
  return { bus: createPostgresBus({ database }), close: () => database.close() };
}

const eventTypes = Object.keys(catalog) as readonly EventType[];
const isEventType = (type: string): type is EventType => Object.hasOwn(catalog, type);
