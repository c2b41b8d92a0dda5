import { type Database, openDatabase } from '@sophia/database';
import { catalog, type EventType } from './catalog.ts';
import type { EventBus } from './event-bus.ts';
import { createPostgresBus } from './postgres-bus.ts';

/** An event as those get it who need not know the catalogue. */
export interface PlainEvent {
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
}

export function eventSourceOf(bus: EventBus): EventSource {
  return {
    read: ({ after, types, limit }) => bus.read({ after, types: types?.filter(isEventType) ?? eventTypes, limit }),
    head: () => bus.head(),
  };
}

/**
 * The events of the bus in a database, which is opened when it is first read: a reader may start before it. Rejects
 * while it cannot be reached, and tries anew each time.
 */
export function openEventSource({ databaseUrl }: { databaseUrl: string }): EventSource & AsyncDisposable {
  let opening: Promise<Database> | undefined;

  function open(): Promise<Database> {
    opening ??= openDatabase({ url: databaseUrl, schema: 'bus', entities: [], migrations: [], poolSize: 2 }).catch(
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  const source = async () => eventSourceOf(createPostgresBus({ database: await open() }));
  return {
    read: async (options) => (await source()).read(options),
    head: async () => (await source()).head(),
    async [Symbol.asyncDispose]() {
      await opening?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}

const eventTypes = Object.keys(catalog) as readonly EventType[];
const isEventType = (type: string): type is EventType => Object.hasOwn(catalog, type);
