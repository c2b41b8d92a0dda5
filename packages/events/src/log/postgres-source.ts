import type { EventSource, PlainEvent } from './event-log.ts';
import { fromTable, type Stored } from './stored-event.ts';
import { createWakeUps, type WakeUps } from './wake-ups.ts';
import { type WatchedDatabase, watchPostgres } from './watch-postgres.ts';

export interface ReadDatabase extends WatchedDatabase {
  /** Runs a statement outside of a transaction, with parameters $1, $2 and so on. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
}

/** Creates a reader of the log that is a table of a database. `wake` calls its listeners at once. */
export function createPostgresSource(database: ReadDatabase): EventSource & Pick<WakeUps, 'wake'> {
  async function head(): Promise<string> {
    const [row] = await database.query<{ head: string }>(`select ${newestPosition}::text as head`, []);
    return row?.head ?? '0';
  }

  return {
    head,
    ...createWakeUps((wakeAll) => watchPostgres(database, head, wakeAll)),
    async read({ after, types, limit }) {
      if (types?.length === 0) return { events: [], through: await head() };
      const rows = await database.query<Stored<PlainEvent> & { head: string }>(
        `select head, event.*
         from (select ${newestPosition}::text as head) newest
         left join lateral (
           select position::text, id, source, type, subject, tenant_id as tenantid, traceparent, data,
             to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
           from bus.events where position > $1::bigint ${types ? 'and type = any($3::text[])' : ''}
           order by bus.events.position limit $2
         ) event on true`,
        [after, limit, ...(types ? [types] : [])],
      );
      const newest = rows[0]?.head ?? '0';
      const events = rows
        .filter(({ position }) => position !== null)
        .map(({ head: _, ...event }) => fromTable<PlainEvent>(event));
      // After a full page there may be more events before the head. Never lower than `after`, even on an emptied bus.
      const through = events.length === limit ? (events.at(-1)?.position ?? newest) : newest;
      return { events, through: BigInt(through) > BigInt(after) ? through : after };
    },
    async oldest() {
      const [row] = await database.query<{ through: string }>('select through::text from bus.pruned', []);
      return row?.through ?? '0';
    },
  };
}

/** SQL of the position of the newest event, even if it was removed since. */
const newestPosition = 'greatest((select max(position) from bus.events), (select through from bus.pruned), 0)';
