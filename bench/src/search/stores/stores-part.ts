import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, query, sql } from '@sophia/database';
import { createTestDatabase } from '@sophia/testing/database';
import { startWeaviate } from '@sophia/testing/weaviate';
import type { Report, Row } from '../../common/report.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import { fillDatabase } from './fill-database.ts';
import { type Filled, fillPgvector, fillStore } from './fill-stores.ts';
import { type Answers, exactAnswers, measureSearches } from './measure-searches.ts';
import { openStore, openSubgraphDatabase } from './open-store.ts';

export interface StoresOptions {
  /** A PostgreSQL server with pgvector, in which a database is created for the time of the run. */
  readonly pgvector: string | undefined;
  /** The program weaviate-server. */
  readonly weaviate: string | undefined;
  readonly vectors: number;
  /** Searches for each latency. */
  readonly searches: number;
}

type Measured = Pick<Report, 'rows' | 'ratios'>;

const recallQueries = 200;
const megabyte = 1_000_000;

/** Measures the recall, latency, size and build of each store with the same vectors and queries. */
export async function storesPart({ pgvector, weaviate, vectors, searches }: StoresOptions): Promise<Measured> {
  if (pgvector === undefined) throw new Error('--parts stores needs --pgvector, a server that has the extension');
  await using stack = new AsyncDisposableStack();
  const corpus = createCorpus(vectors);
  const answers = exactAnswers(corpus, recallQueries);
  const created = await createTestDatabase(pgvector);
  stack.defer(() => created.close());
  const database = await openSubgraphDatabase(created.url, stack);
  await fillDatabase(database, corpus);
  const run: Run = { corpus, answers, searches, database };
  const measured = [await measurePgvector(run, stack)];
  if (weaviate !== undefined) measured.push(await measureWeaviate(run, weaviate));
  return { rows: measured.flatMap(({ rows }) => rows), ratios: measured.flatMap(({ ratios }) => ratios) };
}

interface Run {
  readonly corpus: Corpus;
  readonly answers: Answers;
  readonly searches: number;
  readonly database: Database;
}

async function measurePgvector(
  { corpus, answers, searches, database }: Run,
  stack: AsyncDisposableStack,
): Promise<Measured> {
  const store = await openStore(database, {}, stack);
  const filled = await fillPgvector(store, corpus, database);
  const [size] = await database.system((em) =>
    query<{ bytes: string }>(
      em,
      sql`select coalesce(sum(pg_relation_size(pg_class.oid)), 0)::text as bytes
        from pg_class join pg_am on pg_am.oid = relam where amname = 'hnsw' and relkind = 'i'`,
    ),
  );
  const searched = await measureSearches(store, corpus, answers, searches);
  return { ...searched, rows: [...fillRows(store.name, filled, Number(size?.bytes)), ...searched.rows] };
}

async function measureWeaviate({ corpus, answers, searches, database }: Run, binary: string): Promise<Measured> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-weaviate-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const server = await startWeaviate({ binary, folder });
  stack.defer(() => server.close());
  const env = { WEAVIATE_URL: server.url, WEAVIATE_GRPC_PORT: String(server.grpcPort) };
  const store = await openStore(database, env, stack);
  const filled = await fillStore(store, corpus);
  const searched = await measureSearches(store, corpus, answers, searches);
  return { ...searched, rows: [...fillRows(store.name, filled, await sizeOf(folder)), ...searched.rows] };
}

function fillRows(target: string, { buildSeconds, writtenPerSecond }: Filled, bytes: number): Row[] {
  const build = { target, metric: 'build of the index', unit: 's', value: Math.round(buildSeconds ?? 0) };
  return [
    ...(buildSeconds === null ? [] : [build]),
    { target, metric: 'vectors written', unit: 'a second', value: writtenPerSecond },
    { target, metric: 'size of the index', unit: 'MB', value: Math.round(bytes / megabyte) },
  ];
}

/** Adds up the files of a folder. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
