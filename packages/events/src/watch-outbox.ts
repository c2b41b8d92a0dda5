import { type Database, type EntityManager, identifier, queryText } from '@sophia/database';

const channelOf = ({ schema }: Database): string => `sophia_outbox_${schema}`;

/**
 * Tells the relay in another program that this transaction has published events, once it is committed. The embedded
 * database sends no notifications; there the relay looks often.
 */
export async function tellRelay(database: Database, em: EntityManager): Promise<void> {
  if (database.backend === 'postgresql') await queryText(em, `notify ${identifier(channelOf(database))}`);
}

/** Calls the listener when `tellRelay` was called. Returns a function that stops it. */
export const watchOutbox = (database: Database, listener: () => void): (() => void) =>
  database.backend === 'postgresql' ? database.listen(channelOf(database), listener) : () => undefined;
