import type { Database } from '@sophia/database';
import type { EventBus } from './event-bus.ts';
import { createPostgresBus } from './postgres-bus.ts';

export interface OpenBus {
  readonly bus: EventBus;
  /** Closes the bus. Leaves the database open. */
  close(): Promise<void>;
}

/** Opens the bus on NATS if a URL is given, else in the database. Throws NatsUnreachableError. */
export async function openBus({ database, natsUrl }: { database: Database; natsUrl?: string }): Promise<OpenBus> {
  if (natsUrl === undefined) return { bus: createPostgresBus({ database }), close: async () => undefined };
  // Loads the client only if it is used.
  const { createNatsBus } = await import('./nats-bus.ts');
  const bus = await createNatsBus({ url: natsUrl });
  return { bus, close: () => bus.close() };
}
