import { type EntityManager, identifier, jsonArray, jsonChunks, queryText, toDatabaseJson } from '@sophia/database';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { catalog } from './catalog.ts';
import type { NewEvent } from './envelope.ts';

/** Thrown for an event whose data does not match the catalogue, which is a bug of the publishing code. */
export class InvalidEventError extends Error {
  constructor(event: NewEvent, error: z.ZodError) {
    super(`${event.type} of ${event.subject} does not match the catalogue: ${z.prettifyError(error)}`);
    this.name = 'InvalidEventError';
  }
}

/**
 * Writes events to the outbox of the transaction's subgraph, so that they are committed or rolled back with their rows.
 * Call it after writing the rows: their locks put the events of one subject in the order of its changes. Throws
 * InvalidEventError. Also writes data that the catalogue does not name.
 */
export async function publish(em: EntityManager, events: readonly NewEvent[]): Promise<void> {
  const schema = em.config.get('schema');
  if (!schema) throw new Error('publish needs the entity manager of a subgraph database');
  const rows = events.map((event) => {
    const checked = catalog[event.type].safeParse(event.data);
    if (!checked.success) throw new InvalidEventError(event, checked.error);
    // The id holds a timestamp (UUID version 7), by which a bus knows how long the event may have been on it.
    return { row: event, json: toDatabaseJson({ ...event, time: event.time ?? new Date(), id: newId() }) };
  });
  for (const chunk of jsonChunks(rows)) {
    await queryText(em, insertInto(schema), [jsonArray(chunk)]);
  }
}

const insertInto = (schema: string) => `
  insert into ${identifier(schema)}.outbox (id, tenant_id, type, subject, time, data)
  select id, nullif(current_setting('sophia.tenant', true), ''), type, subject, time, data
  from rows from (
    json_to_recordset($1::json) as (id uuid, type text, subject text, time timestamptz, data jsonb)
  ) with ordinality as event(id, type, subject, time, data, place)
  order by place`;
