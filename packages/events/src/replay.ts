import { type Database, identifier, isConnectionError, literal } from '@sophia/database';
import type { ConsumerOptions } from './consumer.ts';
import type { ReadEvent } from './envelope.ts';
import { handle } from './handle.ts';
import { traceHandling } from './trace-handling.ts';

/**
 * Handles the parked events whose replay was requested, in order, each in its own transaction. An event that fails
 * again stays parked with its new error, and so do later events of its subject. Returns the number of handled events.
 */
export async function replayRequested(options: ConsumerOptions, signal: AbortSignal): Promise<number> {
  const { database, name, handlers, afterCommit, onError } = options;
  const failed = new Set<string>();
  let done = 0;
  for (const event of await requested(database, name)) {
    if (signal.aborted) return done;
    const subject = JSON.stringify([event.tenantid, event.subject]);
    if (failed.has(subject)) continue;
    try {
      if (await traceHandling(options, [event], () => replay(event))) done++;
      afterCommit?.();
    } catch (error) {
      if (isConnectionError(error)) throw error;
      failed.add(subject);
      onError(
        new Error(`${event.type} ${event.id} of ${event.subject} failed again and stays parked`, { cause: error }),
      );
      await keepParked(database, name, event, error);
    }
  }
  return done;

  /** Handles an event. Returns false if another process of the same consumer was faster. */
  function replay(event: ReadEvent): Promise<boolean> {
    return database.transaction(event.tenantid, async (em) => {
      const taken = await em.execute<unknown[]>(
        `delete from ${table(database)} where ${isParked(name, event)} returning event_id`,
      );
      if (taken.length === 0) return false;
      await handle(em, handlers, [event]);
      return true;
    });
  }
}

const table = (database: Database) => `${identifier(database.schema)}.parked_events`;

const ofTenant = (name: string, event: ReadEvent) =>
  `tenant_id = ${literal(event.tenantid)} and consumer = ${literal(name)}`;
const isParked = (name: string, event: ReadEvent) => `${ofTenant(name, event)} and event_id = ${literal(event.id)}`;

async function requested(database: Database, name: string): Promise<ReadEvent[]> {
  const rows = await database.orm.em
    .fork()
    .execute<{ event: ReadEvent }[]>(
      `select event from ${table(database)} where consumer = ${literal(name)} and replay_requested order by position limit 500`,
    );
  return rows.map((row) => row.event);
}

async function keepParked(database: Database, name: string, event: ReadEvent, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await database.transaction(event.tenantid, async (em) => {
    await em.execute(
      `update ${table(database)} set replay_requested = false where ${ofTenant(name, event)} and subject = ${literal(event.subject)}`,
    );
    await em.execute(
      `update ${table(database)} set error = ${literal(message.slice(0, 2_000))}, attempts = attempts + 1 where ${isParked(name, event)}`,
    );
  });
}
