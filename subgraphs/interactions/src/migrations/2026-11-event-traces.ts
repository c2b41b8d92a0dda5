import { defineMigration } from '@sophia/database';
import { eventTraces } from '@sophia/events';

/** Events carry the trace that they were written in. */
export const traceInteractionsEvents = defineMigration('2026-11-event-traces', (sql) =>
  sql(eventTraces('interactions')),
);
