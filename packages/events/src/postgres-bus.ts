import { type Database, literal, query, toDatabaseJson } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { fromTable, type Stored } from './stored-event.ts';
import { createWakeUps } from './wake-ups.ts';
import { busChannel, watchPostgres } from './watch-postgres.ts';

export const postgresBusName = 'postgresql';

/**
 * Creates a bus on a table of the database. Writers take turns on one lock, so that positions become visible in order:
 * a reader that continues after the last position it saw misses nothing.
 */
export function createPostgresBus({ database }: { database: Database }): EventBus {
  // Reads need no transaction. They run as the connecting user, because the bus belongs to no subgraph.
  const read = <Row>(sql: string, params: unknown[] = []) => database.orm.em.fork().execute<Row[]>(sql, params);

  async function head(): Promise<string> {
    const [row] = await read<{ head: string }>(`select ${newestPosition}::text as head`);
    return row?.head ?? '0';
  }
  const { onPublished, wake } = createWakeUps((wakeAll) => watchPostgres(database, head, wakeAll));

  return {
    name: postgresBusName,
    head,
    onPublished,
    async publish(events) {
      if (events.length === 0) return;
      await database.system(async (em) => {
        await em.execute(`select pg_advisory_xact_lock(hashtextextended('sophia.bus', 0))`);
        await query(
          em,
          `
          insert into bus.events (id, tenant_id, source, type, subject, time, traceparent, data)
          select id, tenantid, source, type, subject, time, traceparent, data
          from rows from (
            json_to_recordset($1::json) as
              (id uuid, tenantid text, source text, type text, subject text, time timestamptz, traceparent text, data jsonb)
          ) with ordinality as event(id, tenantid, source, type, subject, time, traceparent, data, place)
          order by place
          on conflict (id) do nothing`,
          [toDatabaseJson(events)],
        );
        if (database.backend === 'postgresql') await em.execute(`notify ${busChannel}`);
      });
      // Readers in this process need not wait for the database's notification.
      wake();
    },

    async read({ after, types, limit }) {
      if (types.length === 0) return { events: [], through: await head() };
      const rows = await read<Stored<ReadEvent> & { head: string }>(
        `select head, event.*
         from (select ${newestPosition}::text as head) newest
         left join lateral (
           select position::text, id, source, type, subject, tenant_id as tenantid, traceparent, data,
             to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
           from bus.events where position > ? and type in (${list(types)})
           order by bus.events.position limit ?
         ) event on true`,
        [after, limit],
      );
      const newest = rows[0]?.head ?? '0';
      const events = rows
        .filter(({ position }) => position !== null)
        .map(({ head: _, ...event }) => fromTable<ReadEvent>(event));
      // After a full page there may be more events before the head. Never lower than `after`, even on an emptied bus.
      const through = events.length === limit ? (events.at(-1)?.position ?? newest) : newest;
      return { events, through: BigInt(through) > BigInt(after) ? through : after };
    },

    async oldest() {
      const [row] = await read<{ through: string }>('select through::text from bus.pruned');
      return row?.through ?? '0';
    },

    async prune({ before, through }) {
      const [row] = await database.system((em) =>
        query<{ count: number }>(
          em,
          `
          with kept as (select position from bus.events where time >= $1 order by position limit 1),
          gone as (
            delete from bus.events
            where position <= $2::bigint and (position < (select position from kept) or not exists (select from kept))
            returning position
          ),
          marked as (
            insert into bus.pruned (through) select max(position) from gone having count(*) > 0
            on conflict (single) do update set through = greatest(pruned.through, excluded.through)
          )
          select count(*)::int as count from gone`,
          [before.toISOString(), through],
        ),
      );
      return row?.count ?? 0;
    },

    async forget(tenant) {
      await database.system((em) =>
        query(em, 'delete from bus.events where tenant_id = $1 and position < (select max(position) from bus.events)', [
          tenant,
        ]),
      );
    },

    async pending(after, types) {
      if (types.length === 0) return 0;
      const [row] = await read<{ count: number }>(
        `select count(*)::int as count from bus.events where position > ? and type in (${list(types)})`,
        [after],
      );
      return row?.count ?? 0;
    },
  };
}

/** SQL of the position of the newest event, even if it was removed since. */
const newestPosition = 'greatest((select max(position) from bus.events), (select through from bus.pruned), 0)';

const list = (types: readonly EventType[]) => types.map(literal).join(', ');
