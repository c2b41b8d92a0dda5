import { openDatabase, query } from '@sophia/database';
import { createPostgresBus, type EventData, startConsumer, startRelay } from '@sophia/events';
import { createTestDatabase } from '@sophia/testing/database';
import { consumers } from '../../src/consumers/index.ts';
import { entities } from '../../src/entities/index.ts';
import { migrations } from '../../src/migrations/index.ts';
import { onBus, type ToldEvent } from './events.ts';

export type Timeline = Awaited<ReturnType<typeof openTimeline>>;

/** The subgraph's tables, consumer and relay on a test database, for tests of what events make of the rows. */
export async function openTimeline() {
  const server = await createTestDatabase();
  const database = await openDatabase({ url: server.url, schema: 'interactions', entities, migrations });
  await database.migrate();
  const bus = createPostgresBus({ database });
  const failures: unknown[] = [];
  const onError = (error: unknown) => void failures.push(error);
  const relay = startRelay({ database, bus, onError });
  const consumer = startConsumer({ database, bus, name: 'interactions', handlers: consumers, onError, backoffMs: 1 });

  return {
    database,
    /** Puts events on the bus and waits until they are worked in and their consequences are on the bus too. */
    async tell(tenant: string, events: readonly ToldEvent[]): Promise<void> {
      await bus.publish(events.map((event) => onBus(tenant, event)));
      await consumer.drain();
      await relay.drain();
      if (failures.length > 0) throw new AggregateError(failures, 'events could not be worked in');
    },
    rows: <Row>(tenant: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
      database.transaction(tenant, (em) => query<Row>(em, sql, parameters)),
    /** Every interaction.changed of a tenant so far, in order. */
    async announced(tenant: string): Promise<EventData<'interaction.changed'>[]> {
      const { events } = await bus.read({ after: '0', types: ['interaction.changed'], limit: 10_000 });
      return events.flatMap((event) => (event.type === 'interaction.changed' && event.tenantid === tenant ? [event.data] : []));
    },
    async close(): Promise<void> {
      await consumer.stop();
      await relay.stop();
      await database.close();
      await server.close();
    },
  };
}
