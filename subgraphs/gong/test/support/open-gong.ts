import { randomUUID } from 'node:crypto';
import { type Database, query, queryText, sql } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { openTestSubgraph, type TestEvent, type TestSubgraph, tempFolder, testTenant } from '@sophia/testing';
import { ingest, subgraph } from '../../src/index.ts';

export const tenant = testTenant;

export interface TenantStore {
  /** Loads a file or folder. */
  load(path: string): Promise<IngestSummary>;
  /** Loads files by name. Objects are written as JSON, strings unchanged. */
  loadFiles(files: Record<string, unknown>): Promise<IngestSummary>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** Queries the graph. Returns `data`; throws when there are errors. */
  query<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Queries the graph. Returns the codes and messages of its errors. */
  errorsOf(document: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** Sends events of other subgraphs and waits until they are handled. */
  receive(events: readonly TestEvent[]): Promise<void>;
  /** Returns the data of the published events, oldest first. */
  published<T extends EventType>(type: T): Promise<EventData<T>[]>;
  /** All table content except timestamps of writing; equal for equal content. */
  dump(): Promise<string>;
}

export interface GongStore extends TenantStore, AsyncDisposable {
  readonly database: Database;
  /** Removes everything of all tenants. */
  clear(): Promise<void>;
  /** Counts the SQL statements that the work sends. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  /** A new tenant without data. */
  newTenant(): TenantStore;
}

const tables = [
  'gong_users',
  'gong_calls',
  'gong_parties',
  'call_people',
  'call_trackers',
  'call_topics',
  'transcript_segments',
  'pending_transcripts',
  'identity_resolutions',
  'account_aliases',
];

export async function openGong(): Promise<GongStore> {
  const running = await openTestSubgraph(subgraph);
  const { database } = running;
  return {
    ...storeOf(running, tenant),
    database,
    newTenant: () => storeOf(running, randomUUID()),
    async clear() {
      await database.system((em) =>
        query(em, sql`truncate ${sql.raw([...tables, 'outbox'].map((table) => `gong.${table}`).join(', '))}`),
      );
    },
    async countStatements(work) {
      const before = database.statements;
      await work();
      return database.statements - before;
    },
    [Symbol.asyncDispose]: () => running.close(),
  };
}

function storeOf(running: TestSubgraph, tenant: string): TenantStore {
  const { database } = running;
  const ask = (document: string, variables?: Record<string, unknown>) => running.query(document, variables, { tenant });
  const load = (path: string) => runIngest(ingest, path, { database, tenant });
  const rows = <Row>(text: string) => database.transaction(tenant, async (em) => queryText<Row>(em, text));
  return {
    load,
    rows,
    async query<Data>(document: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask(document, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    async errorsOf(document, variables) {
      const { errors = [] } = await ask(document, variables);
      return errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`);
    },
    receive: (events) => running.receive(events, tenant),
    async loadFiles(files) {
      await using folder = await tempFolder(files);
      return await load(folder.path);
    },
    async published(type) {
      const written = await rows<{ data: never }>(
        `select data from gong.outbox where type = '${type}' order by position`,
      );
      return written.map(({ data }) => data);
    },
    async dump() {
      const contents: string[] = [];
      for (const table of tables) {
        const found = await rows<{ row: string }>(
          `select (to_jsonb(t) - 'created_at' - 'updated_at')::text as row from gong.${table} t order by 1`,
        );
        contents.push(`${table}\n${found.map(({ row }) => row).join('\n')}`);
      }
      return contents.join('\n\n');
    },
  };
}
