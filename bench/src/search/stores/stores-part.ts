import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, query, sql } from '@sophia/database';
import { startWeaviate } from '@sophia/testing/weaviate';
import type { Report, Row } from '../../common/report.ts';
import { databaseOf } from '../common/search-graph.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import { completeIndexes, type Filled, fillPgvector, fillStore, isFilled } from './fill-stores.ts';
import { type Answers, exactAnswers, measureSearches } from './measure-searches.ts';
import { openStore, openSubgraphDatabase } from './open-store.ts';

export interface StoresOptions {
  /** A PostgreSQL server with pgvector, in which a database is created for the time of the run. */
  readonly pgvector: string | undefined;
  /** A database that stays. It is filled if it is empty. */
  readonly database: string | undefined;
  /** The program weaviate-server. */
  readonly weaviate: string | undefined;
  /** Folder of its data, which stays. It is filled if it is empty. */
  readonly weaviateData: string | undefined;
  readonly vectors: number;
  /** Searches for each latency. */
  readonly searches: number;
}

type Measured = Pick<Report, 'rows' | 'ratios'>;

const recallQueries = 200;
const megabyte = 1_000_000;

/** Measures the recall, latency, size and build of each store with the same vectors and queries. */
export async function storesPart(options: StoresOptions): Promise<Measured> {
  await using stack = new AsyncDisposableStack();
  const database = await openSubgraphDatabase(await databaseOf(options, stack), stack);
  const corpus = createCorpus(options.vectors);
  const run: Run = { corpus, answers: exactAnswers(corpus, recallQueries), searches: options.searches, database };
  const measured = [await measurePgvector(run, stack)];
  if (options.weaviate !== undefined) measured.push(await measureWeaviate(run, options.weaviate, options.weaviateData));
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
  const filled = (await isFilled(store, corpus)) ? null : await fillPgvector(store, corpus, database);
  if (filled === null) await completeIndexes(store, corpus);
  const [size] = await database.system((em) =>
    query<{ bytes: string }>(
      em,
      sql`select coalesce(sum(pg_relation_size(pg_class.oid)), 0)::text as bytes
        from pg_index join pg_class on pg_class.oid = indexrelid
        where indpred is not null
          and indrelid in (select inhrelid from pg_inherits where inhparent = 'intelligence.passage_vectors'::regclass)`,
    ),
  );
  const searched = await measureSearches(store, corpus, answers, searches);
  return { ...searched, rows: [...fillRows(store.name, filled, Number(size?.bytes)), ...searched.rows] };
}

async function measureWeaviate(
  { corpus, answers, searches, database }: Run,
  binary: string,
  kept: string | undefined,
): Promise<Measured> {
  await using stack = new AsyncDisposableStack();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'sophia-bench-weaviate-')));
  if (kept === undefined) stack.defer(() => rm(folder, { recursive: true, force: true }));
  const server = await startWeaviate({ binary, folder });
  stack.defer(() => server.close());
  const env = { WEAVIATE_URL: server.url, WEAVIATE_GRPC_PORT: String(server.grpcPort) };
  const store = await openStore(database, env, stack);
  const filled = (await isFilled(store, corpus)) ? null : await fillStore(store, corpus);
  const searched = await measureSearches(store, corpus, answers, searches);
  return { ...searched, rows: [...fillRows(store.name, filled, await sizeOf(folder)), ...searched.rows] };
}

/** Rows of a store; about its filling only if this run has filled it. */
function fillRows(target: string, filled: Filled | null, bytes: number): Row[] {
  const { buildSeconds = null, writtenPerSecond = null } = filled ?? {};
  const build = (value: number) => ({ target, metric: 'build of the index', unit: 's', value: Math.round(value) });
  const written = (value: number) => ({ target, metric: 'vectors written', unit: 'a second', value });
  return [
    ...(buildSeconds === null ? [] : [build(buildSeconds)]),
    ...(writtenPerSecond === null ? [] : [written(writtenPerSecond)]),
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
