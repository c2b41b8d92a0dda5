import { query } from '@sophia/database';
import { createPostgresBus, type EventData, type EventType, listParked, type NewEvent } from '@sophia/events';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase } from '@sophia/testing/database';
import { ingest, subgraph } from '../../src/index.ts';
import { exportFolder } from './export-folder.ts';

export type SlackStore = Awaited<ReturnType<typeof openSlackStore>>;

interface Answer<Data> {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The subgraph on a test database: loaded through its loader, told through the bus, asked through its schema. */
export async function openSlackStore() {
  const server = await createTestDatabase();
  const statements: string[] = [];
  const running = await openSubgraph(subgraph, { databaseUrl: server.url, background: false, onStatement: (sql) => statements.push(sql) });
  const { database } = running;
  const bus = createPostgresBus({ database });

  const load = (tenant: string, path: string): Promise<IngestSummary> => runIngest(ingest, path, { database, tenant });
  const rows = <Row>(tenant: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.transaction(tenant, (em) => query<Row>(em, sql, parameters));

  async function answer<Data>(tenant: string, document: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await running.fetch('http://slack/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sophia-tenant': tenant, 'x-sophia-subject': 'ann' },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  return {
    load,
    rows,
    answer,
    /** Loads an export of these files. */
    async loadFiles(tenant: string, files: Record<string, unknown>): Promise<IngestSummary> {
      await using folder = await exportFolder(files);
      return await load(tenant, folder.path);
    },
    /** What the schema answers; fails on errors. */
    async ask<Data>(tenant: string, document: string, variables: object = {}): Promise<Data> {
      const { data, errors } = await answer<Data>(tenant, document, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    /** How many statements a piece of work sends. */
    async countStatements(work: () => Promise<unknown>): Promise<number> {
      statements.length = 0;
      await work();
      return statements.length;
    },
    /** Tells the subgraph something that others publish, and waits until it is worked in. */
    async tell(tenant: string, ...events: NewEvent[]): Promise<void> {
      const told = events.map((event) => ({ ...event, id: crypto.randomUUID(), source: 'test', time: new Date().toISOString(), tenantid: tenant }));
      await bus.publish(told as Parameters<typeof bus.publish>[0]);
      await running.drain();
      const parked = await listParked(database);
      if (parked.length > 0) throw new Error(`could not be worked in: ${JSON.stringify(parked)}`);
    },
    /** What the subgraph has told others of one type, in order. */
    async told<T extends EventType>(tenant: string, type: T): Promise<EventData<T>[]> {
      await running.drain();
      const { events } = await bus.read({ after: '0', types: [type], limit: 20_000 });
      return events.filter((event) => event.tenantid === tenant).map((event) => event.data as EventData<T>);
    },
    async close(): Promise<void> {
      await running.close();
      await server.close();
    },
  };
}
