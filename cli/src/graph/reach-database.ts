import { startDatabaseThread } from '@sophia/database';
import { findRunning } from '../common/running-file.ts';
import { databaseFolder, type ToolSettings } from '../common/settings.ts';

export interface ReachedDatabase extends AsyncDisposable {
  readonly url: string;
  /** Set when events go through NATS. */
  readonly natsUrl: string | undefined;
  /** True if a `start` serves this database and its subgraphs handle the events. */
  readonly isServed: boolean;
}

/** Opens the database for a command: that of a running `start`, a server, or the embedded one in this process. */
export async function reachDatabase(settings: ToolSettings): Promise<ReachedDatabase> {
  const running = await findRunning(settings.DATA_DIR);
  if (settings.DATABASE_URL !== undefined) {
    const isServed = running !== undefined && isSameDatabase(settings.DATABASE_URL, running.databaseUrl);
    return {
      url: settings.DATABASE_URL,
      natsUrl: settings.NATS_URL ?? (isServed ? running.natsUrl : undefined),
      isServed,
      async [Symbol.asyncDispose]() {},
    };
  }
  if (running) {
    const natsUrl = settings.NATS_URL ?? running.natsUrl;
    return { url: running.databaseUrl, natsUrl, isServed: true, async [Symbol.asyncDispose]() {} };
  }
  const embedded = await startDatabaseThread({ dataDir: databaseFolder(settings) });
  return {
    url: embedded.url,
    natsUrl: settings.NATS_URL,
    isServed: false,
    [Symbol.asyncDispose]: () => embedded.close(),
  };
}

/** Compares without user and password, which the file of a running `start` does not contain. */
function isSameDatabase(one: string, other: string): boolean {
  const place = ({ hostname, port, pathname }: URL) => `${hostname}:${port || 5432}${pathname}`;
  return place(new URL(one)) === place(new URL(other));
}
