import { closed, type SeenRows } from '@sophia/database';

const areClosed = (tables: readonly string[]): Readonly<Record<string, SeenRows>> =>
  Object.fromEntries(tables.map((table) => [table, closed]));

/** Decisions on the tables of `eventTables`: nobody reads them in a request. */
export const eventTableRows = areClosed(['outbox', 'inbox', 'parked_events']);

/** Decisions on the tables of `jobTables`. */
export const jobTableRows = areClosed(['jobs', 'schedules']);
