import { setTimeout as wait } from 'node:timers/promises';
import {
  type Database,
  type EntityManager,
  identifier,
  isConnectionError,
  queryText,
  TenantClosedError,
  toDatabaseJson,
} from '@sophia/database';
import type { ConsumerOptions } from './consumer.ts';
import type { ReadEvent } from './envelope.ts';
import { handle } from './handle.ts';
import { park } from './parked-events.ts';
import type { RunSizes } from './run-sizes.ts';
import { traceHandling } from './trace-handling.ts';

const maxAttempts = 5;
const longestBackoffMs = 5_000;

/** Creates a function that handles a run of events in one transaction. If that fails, handles each event in its own. */
export function createRunner(options: ConsumerOptions, sizes: RunSizes) {
  const { database, name, afterCommit, onError, backoffMs = 100 } = options;

  async function attempt(events: ReadEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const handleAll = () =>
      database.transaction(first.tenantid, async (em) => {
        const begun = performance.now();
        const { fresh, behindParked } = await receive(em, database, name, events);
        if (behindParked.length > 0)
          await park(em, database, name, behindParked, 'waits behind an earlier event of its subject', 0);
        await handle(em, options.handlers, fresh);
        sizes.took(first.type, events.length, performance.now() - begun);
      });
    await traceHandling(options, events, handleAll);
    afterCommit?.();
  }

  async function parkAlone(event: ReadEvent, error: unknown): Promise<void> {
    await database.transaction(event.tenantid, async (em) => {
      const { fresh, behindParked } = await receive(em, database, name, [event]);
      const message = error instanceof Error ? error.message : String(error);
      await park(em, database, name, [...fresh, ...behindParked], message, maxAttempts);
    });
  }

  async function attemptAlone(event: ReadEvent, signal: AbortSignal): Promise<void> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await attempt([event]);
      } catch (error) {
        // The database is unavailable, which is not the event's fault. The loop waits and retries.
        if (isConnectionError(error) || error instanceof TenantClosedError) throw error;
        if (attempts === maxAttempts) {
          onError(
            new Error(`${event.type} ${event.id} of ${event.subject} is parked after ${attempts} attempts`, {
              cause: error,
            }),
          );
          return parkAlone(event, error);
        }
      }
      await wait(Math.min(backoffMs * 2 ** (attempts - 1), longestBackoffMs), undefined, { signal });
    }
  }

  async function process(run: ReadEvent[], signal: AbortSignal): Promise<void> {
    if (run.length > 1) {
      try {
        return await attempt(run);
      } catch (error) {
        if (isConnectionError(error) || error instanceof TenantClosedError) throw error;
      }
    }
    for (const event of run) await attemptAlone(event, signal);
  }

  return async function processRun(run: ReadEvent[], signal: AbortSignal): Promise<void> {
    try {
      await process(run, signal);
    } catch (error) {
      // Nothing of a tenant that is being removed may come back. All events of a run are of one tenant.
      if (!(error instanceof TenantClosedError)) throw error;
    }
  };
}

/**
 * Adds events to the inbox. Returns those that were not in it yet: `fresh` ones, and those behind a parked event of
 * their subject. Waits for another process of the same consumer that is handling the same events.
 */
async function receive(em: EntityManager, database: Database, consumer: string, events: readonly ReadEvent[]) {
  const schema = identifier(database.schema);
  const rows = await queryText<{ id: string; behind: boolean }>(
    em,
    `with input as (select id, subject from json_to_recordset($3::json) as event(id uuid, subject text)),
     received as (
       insert into ${schema}.inbox (tenant_id, consumer, event_id) select $1, $2, id from input order by id
       on conflict do nothing returning event_id
     )
     select id, exists (
       select from ${schema}.parked_events parked
       where parked.tenant_id = $1 and parked.consumer = $2 and parked.subject = input.subject
     ) as behind
     from input join received on event_id = id`,
    [events[0]?.tenantid, consumer, toDatabaseJson(events.map(({ id, subject }) => ({ id, subject })))],
  );
  const behind = new Map(rows.map((row) => [row.id, row.behind]));
  return {
    fresh: events.filter((event) => behind.get(event.id) === false),
    behindParked: events.filter((event) => behind.get(event.id) === true),
  };
}
