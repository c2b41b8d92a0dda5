/** Channel that a publishing transaction notifies. There is no payload, because readers read the bus themselves. */
export const busChannel = 'sophia_bus';

/** Milliseconds between two reads of the newest position. The embedded database sends no notifications. */
const pollMs = 200;

export interface WatchedDatabase {
  readonly backend: 'pglite' | 'postgresql';
  /** Calls the listener when a channel is notified (PostgreSQL only). */
  listen(channel: string, listener: () => void): () => void;
}

/** Calls `wake` after events were published on a database's bus. Returns a function that stops it. */
export function watchPostgres(database: WatchedDatabase, head: () => Promise<string>, wake: () => void): () => void {
  if (database.backend === 'postgresql') return database.listen(busChannel, wake);
  let last: string | undefined;
  let isAsking = false;
  const timer = setInterval(async () => {
    if (isAsking) return;
    isAsking = true;
    // Readers of the bus report an unavailable database. Once it is back, its position differs from undefined: they
    // wake.
    const now = await head().catch(() => undefined);
    isAsking = false;
    if (now !== last) wake();
    last = now;
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}
