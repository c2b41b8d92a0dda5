import { type Database, identifier, queryText } from '@sophia/database';
import type { EventType } from './catalog.ts';
import { suffixOf } from './cursor.ts';
import type { EventBus } from './event-bus.ts';
import { secondsSinceWritten } from './log/written-at.ts';

export interface ConsumerStatus {
  name: string;
  /** Position up to which it has handled all events. */
  position: string;
  /** Number of events that are not handled yet, without parked ones. */
  pending: number;
  /** Seconds that the first of them has waited; 0 if there is none. */
  waitingSeconds: number;
  parked: number;
}

/** Lists the consumers of a subgraph and their progress. Works in any program, also where they do not run. */
export async function listConsumers({
  database,
  bus,
}: {
  /** `schema` is that of the subgraph; any connection to its database will do. */
  database: Pick<Database, 'schema' | 'orm'>;
  bus: EventBus;
}): Promise<ConsumerStatus[]> {
  const schema = identifier(database.schema);
  const rows = await queryText<{ name: string; position: string; types: EventType[]; parked: number }>(
    database.orm.em.fork(),
    `select name, position::text, types,
       (select count(*)::int from ${schema}.parked_events parked where parked.consumer = name) as parked
     from ${schema}.consumer_cursors cursors
     cross join lateral (select split_part(consumer, '@', 1) as name) consumer
     where cursors.consumer = name || $1 order by name`,
    [suffixOf(bus)],
  );
  return Promise.all(
    rows.map(async ({ types, ...row }) => {
      const pending = await bus.pending(row.position, types);
      const first = pending > 0 ? (await bus.read({ after: row.position, types, limit: 1 })).events[0] : undefined;
      return { ...row, pending, waitingSeconds: first ? secondsSinceWritten(first) : 0 };
    }),
  );
}
