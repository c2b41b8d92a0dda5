import { type Database, identifier, inBackground, literal, queryText } from '@sophia/database';
import { entitiesChanged } from './entity-changes.ts';
import type { BusEvent } from './envelope.ts';
import type { EventBus } from './event-bus.ts';
import { EventsTooLargeError } from './log/events-too-large-error.ts';
import { fromTable, type Stored } from './log/stored-event.ts';
import { secondsSinceWritten } from './log/written-at.ts';
import { type Loop, startLoop } from './loop.ts';

export interface RelayOptions {
  database: Database;
  bus: EventBus;
  /** Called with every error. The relay goes on. */
  onError: (error: unknown) => void;
  /** Milliseconds between two looks for events. @default 200 */
  idleMs?: number;
}

export interface Relay extends Loop {
  /** Returns the number of events in the outbox. */
  pending(): Promise<number>;
  /** Returns the seconds that the first of them has waited; 0 if there is none. */
  waitingFor(): Promise<number>;
}

const batchSize = 500;
/** Milliseconds between two retries of events that were too large. Somebody may have raised the limit of the bus. */
const largeRetryMs = 60_000;

/**
 * Starts a relay, which moves a subgraph's events from its outbox to the bus, in the order of writing. If it is killed
 * half-way, or runs twice at once, it publishes events again, which the bus recognises by their ids.
 *
 * `entities.changed` events go first. A reader that receives any other event of a transaction can therefore rely on
 * having received the `entities.changed` events of that transaction before.
 *
 * An event that is too large for the bus waits in the outbox, with later events of its subject. Others go on.
 */
export function startRelay({ database, bus, onError, idleMs = 200 }: RelayOptions): Relay {
  const outbox = `${identifier(database.schema)}.outbox`;
  const query = <Row>(sql: string, parameters?: readonly unknown[]) =>
    queryText<Row>(database.orm.em.fork(), sql, parameters);

  const tooLarge = new Set<string>();
  let retryAt = 0;

  /** Returns a SQL condition for events that are not sent for now: those that were too large, and their subjects. */
  function isHeldBack(): string {
    if (Date.now() >= retryAt) tooLarge.clear();
    if (tooLarge.size === 0) return 'false';
    const ids = [...tooLarge].map(literal).join(', ');
    return `(tenant_id, subject) in (select tenant_id, subject from ${outbox} where id in (${ids}))`;
  }

  async function step(): Promise<number> {
    const heldBack = isHeldBack();
    const rows = await query<Stored<BusEvent> & { place: string }>(`
      with stale as (
        select * from ${outbox} where type = ${literal(entitiesChanged)} and not ${heldBack}
        order by position limit ${batchSize}
      ),
      other as (
        select * from ${outbox}
        where type <> ${literal(entitiesChanged)} and not ${heldBack} and (select count(*) from stale) < ${batchSize}
        order by position limit ${batchSize}
      )
      select position::text as place, id, type, subject, tenant_id as tenantid, traceparent, data,
        to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
      from (select 0 as turn, * from stale union all select 1, * from other) event order by turn, position`);
    if (rows.length === 0) return 0;
    try {
      await bus.publish(
        rows.map(({ place: _, ...event }) => ({ ...fromTable<BusEvent>(event), source: database.schema })),
      );
    } catch (error) {
      if (!(error instanceof EventsTooLargeError)) throw error;
      onError(error);
      if (tooLarge.size === 0) retryAt = Date.now() + largeRetryMs;
      for (const { event } of error.events) tooLarge.add(event.id);
      return error.events.length;
    }
    await query(`delete from ${outbox} where position = any($1::bigint[])`, [rows.map(({ place }) => place)]);
    return rows.length;
  }

  return {
    ...startLoop({ step: () => inBackground(step), onError, idleMs }),
    async pending() {
      const [row] = await query<{ count: number }>(`select count(*)::int as count from ${outbox}`);
      return row?.count ?? 0;
    },
    async waitingFor() {
      const [first] = await query<{ id: string; time: string }>(
        `select id, time::text as time from ${outbox} order by position limit 1`,
      );
      return first ? secondsSinceWritten(first) : 0;
    },
  };
}
