import { type Database, identifier, isConnectionError, queryText, TenantClosedError } from '@sophia/database';
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
      // The event is removed together with the tenant.
      if (error instanceof TenantClosedError) continue;
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
      const taken = await queryText(
        em,
        `delete from ${table(database)} where tenant_id = $1 and consumer = $2 and event_id = $3 returning event_id`,
        [event.tenantid, name, event.id],
      );
      if (taken.length === 0) return false;
      await handle(em, handlers, [event]);
      return true;
    });
  }
}

const table = (database: Database) => `${identifier(database.schema)}.parked_events`;

async function requested(database: Database, name: string): Promise<ReadEvent[]> {
  const rows = await queryText<{ event: ReadEvent }>(
    database.orm.em.fork(),
    `select event from ${table(database)} where consumer = $1 and replay_requested order by position limit 500`,
    [name],
  );
  return rows.map((row) => row.event);
}

async function keepParked(database: Database, name: string, event: ReadEvent, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await database.transaction(event.tenantid, async (em) => {
    await queryText(
      em,
      `update ${table(database)} set replay_requested = false
       where tenant_id = $1 and consumer = $2 and subject = $3`,
      [event.tenantid, name, event.subject],
    );
    await queryText(
      em,
      `update ${table(database)} set error = $4, attempts = attempts + 1
       where tenant_id = $1 and consumer = $2 and event_id = $3`,
      [event.tenantid, name, event.id, message.slice(0, 2_000)],
    );
  });
}
