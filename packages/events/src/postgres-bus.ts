import { type Database, lockByName, queryText, toDatabaseJson } from '@sophia/database';
import { catalogued, type EventBus } from './event-bus.ts';
import type { EventLog, PlainEvent } from './log/event-log.ts';
import { createPostgresSource } from './log/postgres-source.ts';
import { busChannel } from './log/watch-postgres.ts';

export const postgresBusName = 'postgresql';

/** Events that are looked at together when some are erased. */
const eventsATime = 500;

/**
 * Creates a bus on a table of the database. Writers take turns on one lock, so that positions become visible in order:
 * a reader that continues after the last position it saw misses nothing.
 */
export function createPostgresBus({ database }: { database: Database }): EventBus {
  // Reads need no transaction. They run as the connecting user, because the bus belongs to no subgraph.
  const read = <Row>(sql: string, parameters: readonly unknown[]) =>
    queryText<Row>(database.orm.em.fork(), sql, parameters);
  const { backend, listen } = database;
  const { wake, ...source } = createPostgresSource({ backend, listen, query: read });

  const log: EventLog = {
    ...source,
    name: postgresBusName,
    async publish(events) {
      if (events.length === 0) return;
      await database.system(async (em) => {
        await lockByName(em, 'sophia.bus');
        await queryText(
          em,
          `
          insert into bus.events (id, tenant_id, source, type, subject, time, traceparent, data)
          select id, tenantid, source, type, subject, time, traceparent, data
          from rows from (
            json_to_recordset($1::json) as (
              id uuid, tenantid text, source text, type text, subject text, time timestamptz, traceparent text,
              data jsonb
            )
          ) with ordinality as event(id, tenantid, source, type, subject, time, traceparent, data, place)
          order by place
          on conflict (id) do nothing`,
          [toDatabaseJson(events)],
        );
        if (database.backend === 'postgresql') await queryText(em, `notify ${busChannel}`);
      });
      // Readers in this process need not wait for the database's notification.
      wake();
    },

    async prune({ before, through }) {
      const [row] = await database.system((em) =>
        queryText<{ count: number }>(
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

    async erase(tenant, matches) {
      let erased = 0;
      for (let after = '0'; ; ) {
        const events = await read<PlainEvent & { tenantid: string }>(
          `select position::text, id, source, type, subject, time, tenant_id as tenantid, data from bus.events
           where tenant_id = $1 and position > $2::bigint order by bus.events.position limit ${eventsATime}`,
          [tenant, after],
        );
        const last = events.at(-1);
        if (!last) return erased;
        const gone = events.filter(matches).map(({ position }) => position);
        const rows = await database.system((em) =>
          queryText<object>(
            em,
            `delete from bus.events where position = any($1::bigint[]) and position < (select max(position) from bus.events)
             returning 1 as gone`,
            [gone],
          ),
        );
        erased += rows.length;
        after = last.position;
      }
    },

    async forget(tenant) {
      await database.system((em) =>
        queryText(
          em,
          'delete from bus.events where tenant_id = $1 and position < (select max(position) from bus.events)',
          [tenant],
        ),
      );
    },

    async pending(after, types) {
      if (types.length === 0) return 0;
      const [row] = await read<{ count: number }>(
        'select count(*)::int as count from bus.events where position > $1::bigint and type = any($2::text[])',
        [after, types],
      );
      return row?.count ?? 0;
    },
  };
  return catalogued(log);
}
