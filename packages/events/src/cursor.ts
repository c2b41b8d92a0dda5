import { type Database, identifier, queryText } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { EventBus } from './event-bus.ts';
import { postgresBusName } from './postgres-bus.ts';

/**
 * Returns the name of a consumer's cursor. There is one for each bus, because positions of one bus mean nothing to
 * another. For the bus in the database it is the consumer's name.
 */
export const cursorName = (consumer: string, bus: EventBus): string => `${consumer}${suffixOf(bus)}`;

export const suffixOf = ({ name }: EventBus): string => (name === postgresBusName ? '' : `@${name}`);

const cursorsOf = (database: Database): string => `${identifier(database.schema)}.consumer_cursors`;

/**
 * Returns the stored position up to which a consumer has handled all events. Creates it at `'0'` for a new consumer.
 */
export async function ensureCursor(database: Database, cursor: string, types: readonly EventType[]): Promise<string> {
  const [row] = await database.system((em) =>
    queryText<{ position: string }>(
      em,
      `insert into ${cursorsOf(database)} (consumer, types) values ($1, $2::text[])
       on conflict (consumer) do update set types = excluded.types returning position::text`,
      [cursor, types],
    ),
  );
  return row?.position ?? '0';
}

export async function readCursor(database: Database, cursor: string): Promise<string> {
  const [row] = await queryText<{ position: string }>(
    database.orm.em.fork(),
    `select position::text from ${cursorsOf(database)} where consumer = $1`,
    [cursor],
  );
  return row?.position ?? '0';
}

/** Stores a position, unless another process of the same consumer has stored a higher one. */
export async function storeCursor(database: Database, cursor: string, position: string): Promise<void> {
  await queryText(
    database.orm.em.fork(),
    `update ${cursorsOf(database)} set position = greatest(position, $2::bigint) where consumer = $1`,
    [cursor, position],
  );
}
