import type { Database } from '@sophia/database';

/** What the publishing transaction notifies; no payload, for a reader finds out itself what is new. */
export const busChannel = 'sophia_bus';

/** The embedded database tells nobody through its socket, so it is asked for its newest position this often. */
const pollMs = 200;

/** Calls `wake` when events have come to the bus of a database, until the function that it answers with is called. */
export function watchPostgres(database: Database, head: () => Promise<string>, wake: () => void): () => void {
  if (database.backend === 'postgresql') return database.listen(busChannel, wake);
  let last: string | undefined;
  let isAsking = false;
  const timer = setInterval(async () => {
    if (isAsking) return;
    isAsking = true;
    // A database that is away is told of by those who read from it; there will be news once it is back.
    const now = await head().catch(() => undefined);
    isAsking = false;
    if (now !== last) wake();
    last = now;
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}
