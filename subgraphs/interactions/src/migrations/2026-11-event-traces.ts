import { defineMigration } from '@sophia/database';
import { eventTraces } from '@sophia/events';

/** Stores with each event the trace in which it was written. */
export const traceEvents = defineMigration('2026-11-event-traces', (sql) => sql(eventTraces('interactions')));
