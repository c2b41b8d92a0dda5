import { type Database, identifier } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { EventBus } from './event-bus.ts';
import { postgresBusName } from './postgres-bus.ts';

/**
 * The name of a consumer's cursor: it has one for each bus, whose positions mean nothing to another. That of the bus in
 * the database is the consumer's own.
 */
export const cursorName = (consumer: string, bus: EventBus): string => `${consumer}${suffixOf(bus)}`;

export const suffixOf = ({ name }: EventBus): string => (name === postgresBusName ? '' : `@${name}`);

/** The position up to which a consumer has handled every event, as stored; made at `'0'` when the consumer is new. */
export async function ensureCursor(database: Database, cursor: string, types: readonly EventType[]): Promise<string> {
  const [row] = await database.system((em) =>
    em.execute<{ position: string }[]>(
      `insert into ${identifier(database.schema)}.consumer_cursors as cursors (consumer, types) values (?, string_to_array(?, ','))
       on conflict (consumer) do update set types = excluded.types returning position::text`,
      [cursor, types.join(',')],
    ),
  );
  return row?.position ?? '0';
}

export async function readCursor(database: Database, cursor: string): Promise<string> {
  const [row] = await database.orm.em
    .fork()
    .execute<{ position: string }[]>(
      `select position::text from ${identifier(database.schema)}.consumer_cursors where consumer = ?`,
      [cursor],
    );
  return row?.position ?? '0';
}

/** Never back: another process of the same consumer may have come further. */
export async function storeCursor(database: Database, cursor: string, position: string): Promise<void> {
  await database.orm.em
    .fork()
    .execute(
      `update ${identifier(database.schema)}.consumer_cursors set position = greatest(position, ?::bigint) where consumer = ?`,
      [position, cursor],
    );
}
