import { openDatabase, query } from '@sophia/database';
import { createPostgresBus, type EventData, type EventType, type NewEvent, startConsumer, startRelay } from '@sophia/events';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { createTestDatabase } from '@sophia/testing/database';
import { consumers } from '../../src/consumers/index.ts';
import { entities } from '../../src/entities/index.ts';
import { ingest } from '../../src/ingest/load-export.ts';
import { migrations } from '../../src/migrations/index.ts';
import { exportFolder } from './export-folder.ts';

export type SlackStore = Awaited<ReturnType<typeof openSlackStore>>;

/** The subgraph's tables, loader, consumer and relay on a test database, for tests of what inputs make of the rows. */
export async function openSlackStore() {
  const server = await createTestDatabase();
  const database = await openDatabase({ url: server.url, schema: 'slack', entities, migrations });
  await database.migrate();
  const bus = createPostgresBus({ database });
  const failures: unknown[] = [];
  const onError = (error: unknown) => void failures.push(error);
  const relay = startRelay({ database, bus, onError });
  const consumer = startConsumer({ database, bus, name: 'slack', handlers: consumers, onError, backoffMs: 1 });

  const load = (tenant: string, path: string): Promise<IngestSummary> => runIngest(ingest, path, { database, tenant });
  return {
    database,
    load,
    /** Loads an export of these files. */
    async loadFiles(tenant: string, files: Record<string, unknown>): Promise<IngestSummary> {
      await using folder = await exportFolder(files);
      return await load(tenant, folder.path);
    },
    /** Tells the subgraph something that others publish, and waits until it is worked in. */
    async tell(tenant: string, ...events: NewEvent[]): Promise<void> {
      const told = events.map((event) => ({ ...event, id: crypto.randomUUID(), source: 'test', time: new Date().toISOString(), tenantid: tenant }));
      await bus.publish(told as Parameters<typeof bus.publish>[0]);
      await consumer.drain();
      if (failures.length > 0) throw new AggregateError(failures, 'events could not be worked in');
    },
    /** What the subgraph has told others of one type, in order. */
    async told<T extends EventType>(tenant: string, type: T): Promise<EventData<T>[]> {
      await relay.drain();
      const { events } = await bus.read({ after: '0', types: [type], limit: 20_000 });
      return events.filter((event) => event.tenantid === tenant).map((event) => event.data as EventData<T>);
    },
    rows: <Row>(tenant: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
      database.transaction(tenant, (em) => query<Row>(em, sql, parameters)),
    async close(): Promise<void> {
      await consumer.stop();
      await relay.stop();
      await database.close();
      await server.close();
    },
  };
}
