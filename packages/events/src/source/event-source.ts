import type { EventSource } from '../log/event-log.ts';

interface EventSourceOptions {
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
  let opening: Promise<OpenSource> | undefined;

  function open(): Promise<OpenSource> {
    opening ??= openSource(options).then(
      (opened) => {
        for (const listener of listeners.values()) listener.stop = opened.source.onPublished(listener.call);
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  const source = async () => (await open()).source;
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
        ({ source }) => {
          if (listeners.has(key)) listener.stop ??= source.onPublished(call);
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

interface OpenSource {
  readonly source: EventSource;
  close(): Promise<void>;
}

/** Opens the source. Loads only the client that is used. */
async function openSource({ natsUrl, databaseUrl }: EventSourceOptions): Promise<OpenSource> {
  if (natsUrl !== undefined) {
    const { createNatsLog } = await import('../nats/nats-log.ts');
    const source = await createNatsLog({ url: natsUrl });
    return { source, close: () => source.close() };
  }
  if (databaseUrl === undefined) throw new Error('a source of events needs databaseUrl or natsUrl');
  const [{ openServer }, { createPostgresSource }] = await Promise.all([
    import('@sophia/database/server'),
    import('../log/postgres-source.ts'),
  ]);
  const server = await openServer({ url: databaseUrl, name: 'bus', connections: 2 });
  return { source: createPostgresSource(server), close: () => server.close() };
}
