import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Database, openDatabase } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { createTestDatabase } from '@sophia/testing';
import { entities } from '../../src/entities/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { migrations } from '../../src/migrations/index.ts';

export const tenant = 'acme';

export interface GongStore extends AsyncDisposable {
  readonly database: Database;
  /** Loads what lies at a path. */
  load(path: string): Promise<IngestSummary>;
  /** Loads files, by name: values are written as JSON, strings as they are. */
  loadFiles(files: Record<string, unknown>): Promise<IngestSummary>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** The data of the events written so far, oldest first. */
  events<T extends EventType>(type: T): Promise<EventData<T>[]>;
  /** Everything that the tables hold but for the times of writing, the same for the same content. */
  dump(): Promise<string>;
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
  await using opened = new AsyncDisposableStack();
  const test = await createTestDatabase();
  opened.defer(() => test.close());
  const database = await openDatabase({ url: test.url, schema: 'gong', entities, migrations });
  opened.defer(() => database.close());
  await database.migrate();
  const resources = opened.move();

  const load = (path: string) => runIngest(ingest, path, { database, tenant });
  const rows = <Row>(sql: string) => database.transaction(tenant, async (em) => (await em.execute(sql)) as Row[]);
  return {
    database,
    load,
    rows,
    async loadFiles(files) {
      const folder = await mkdtemp(join(tmpdir(), 'gong-pages-'));
      try {
        for (const [name, content] of Object.entries(files)) {
          await mkdir(dirname(join(folder, name)), { recursive: true });
          await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
        }
        return await load(folder);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    async events(type) {
      const written = await rows<{ data: never }>(`select data from gong.outbox where type = '${type}' order by position`);
      return written.map(({ data }) => data);
    },
    async dump() {
      const contents = tables.map(async (table) => {
        const found = await rows<{ row: string }>(
          `select (to_jsonb(t) - 'created_at' - 'updated_at')::text as row from gong.${table} t order by 1`,
        );
        return `${table}\n${found.map(({ row }) => row).join('\n')}`;
      });
      return (await Promise.all(contents)).join('\n\n');
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
