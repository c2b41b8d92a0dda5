import { defineMigration } from '@sophia/database';
import { eventTraces } from '@sophia/events';

/** Events carry the trace that they were written in. */
export const eventTraces0003 = defineMigration('0003-event-traces', (sql) => sql(eventTraces('gong')));
