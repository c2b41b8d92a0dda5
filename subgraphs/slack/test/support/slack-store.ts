import { query } from '@sophia/database';
import { createPostgresBus, type EventData, type EventType, listParked, type NewEvent } from '@sophia/events';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { openTestSubgraph } from '@sophia/testing';
import { ingest, subgraph } from '../../src/index.ts';
import { exportFolder } from './export-folder.ts';

export type SlackStore = Awaited<ReturnType<typeof openSlackStore>>;

/** The subgraph on a test database: loaded through its loader, told through the bus, asked through its schema. */
export async function openSlackStore() {
  const running = await openTestSubgraph(subgraph);
  const { database } = running;
  const bus = createPostgresBus({ database });

  const load = (tenant: string, path: string): Promise<IngestSummary> => runIngest(ingest, path, { database, tenant });
  const rows = <Row>(tenant: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.transaction(tenant, (em) => query<Row>(em, sql, parameters));

  const answer = (tenant: string, document: string, variables: Record<string, unknown> = {}) =>
    running.query(document, variables, { tenant, subject: 'ann' });

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
    async ask<Data>(tenant: string, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const { data, errors } = await answer(tenant, document, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    /** How many statements a piece of work sends. */
    async countStatements(work: () => Promise<unknown>): Promise<number> {
      running.log.length = 0;
      await work();
      return running.log.length;
    },
    /** Tells the subgraph something that others publish, and waits until it is worked in. */
    async tell(tenant: string, ...events: NewEvent[]): Promise<void> {
      const told = events.map((event) => ({
        ...event,
        id: crypto.randomUUID(),
        source: 'test',
        time: new Date().toISOString(),
        tenantid: tenant,
      }));
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
    close: (): Promise<void> => running.close(),
  };
}
