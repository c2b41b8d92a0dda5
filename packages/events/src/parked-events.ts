import { type Database, type EntityManager, identifier, queryText, toDatabaseJson } from '@sophia/database';
import type { ReadEvent } from './envelope.ts';

/** An event that a consumer could not handle, or that waits behind such an event of its subject. */
export interface ParkedEvent {
  event: ReadEvent;
  consumer: string;
  error: string;
  /** 0 for an event that only waits behind an earlier one of its subject. */
  attempts: number;
  parkedAt: Date;
  replayRequested: boolean;
}

/** Parks events. If a replay of their subject was requested, they are replayed too. */
export async function park(
  em: EntityManager,
  database: Database,
  consumer: string,
  events: readonly ReadEvent[],
  error: string,
  attempts: number,
): Promise<void> {
  if (events.length === 0) return;
  const table = `${identifier(database.schema)}.parked_events`;
  const rows = events.map((event) => ({ event, id: event.id, position: event.position, subject: event.subject }));
  await queryText(
    em,
    `insert into ${table} (tenant_id, consumer, event_id, position, subject, event, error, attempts, replay_requested)
     select $1, $2, id, position, subject, event, $3, $4, exists (
       select from ${table} earlier
       where earlier.tenant_id = $1 and earlier.consumer = $2 and earlier.subject = new.subject and replay_requested)
     from json_to_recordset($5::json) as new(id uuid, position bigint, subject text, event jsonb)
     on conflict do nothing`,
    [events[0]?.tenantid, consumer, error.slice(0, 2_000), attempts, toDatabaseJson(rows)],
  );
}

/** Lists the parked events of all consumers of a subgraph, oldest first. */
export async function listParked(database: Database): Promise<ParkedEvent[]> {
  const rows = await queryText<Omit<ParkedEvent, 'parkedAt'> & { parkedAt: string }>(
    database.orm.em.fork(),
    `select event, consumer, error, attempts, replay_requested as "replayRequested", parked_at as "parkedAt"
     from ${identifier(database.schema)}.parked_events order by position`,
  );
  return rows.map((row) => ({ ...row, parkedAt: new Date(row.parkedAt) }));
}

/**
 * Requests a replay of parked events, by their ids or `'all'`. Includes all parked events of the same subjects. The
 * consumer replays them in its own process, within about a second. Returns the number of events.
 */
export async function replayParked(database: Database, events: readonly string[] | 'all'): Promise<number> {
  const table = `${identifier(database.schema)}.parked_events`;
  const rows = await database.system((em) =>
    queryText(
      em,
      `update ${table} set replay_requested = true where (tenant_id, consumer, subject) in (
         select tenant_id, consumer, subject from ${table} where $1::text[] is null or event_id::text = any($1))
       returning event_id`,
      [events === 'all' ? null : events],
    ),
  );
  return rows.length;
}
