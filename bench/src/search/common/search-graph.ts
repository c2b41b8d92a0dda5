import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase } from '@sophia/testing/database';
import { type Client, createClient } from '../../graph/graphql-client.ts';
import { type BenchGraph, runGraph } from '../../graph/run-graph.ts';
import { untilIdle } from '../../graph/until-idle.ts';
import type { EngineChoice } from './engine-choices.ts';

/** Options of a graph: the database that it uses, and the data that it loads into it. */
export interface GraphOptions {
  /** A PostgreSQL server with pgvector, in which a database is created for the time of the run. */
  readonly pgvector: string | undefined;
  /** A database that stays. It is loaded if it is empty. */
  readonly database: string | undefined;
  /** Folder with slack/ and gong/. */
  readonly data: string;
}

/** Returns the URL of the database. The stack drops it, unless it was there before. */
export async function databaseOf(
  { pgvector, database }: Pick<GraphOptions, 'pgvector' | 'database'>,
  stack: AsyncDisposableStack,
): Promise<string> {
  if (database !== undefined) return database;
  if (pgvector === undefined) throw new Error('this part needs --pgvector or --database');
  const created = await createTestDatabase(pgvector);
  stack.defer(() => created.close());
  return created.url;
}

export interface SearchGraph extends AsyncDisposable {
  readonly graph: BenchGraph;
  readonly client: Client;
}

/** Starts the graph with an engine, loads the data if there is none, and waits until everything is embedded and nothing is left to do. */
export async function runSearchGraph(url: string, { data }: GraphOptions, engine: EngineChoice): Promise<SearchGraph> {
  await using stack = new AsyncDisposableStack();
  // Answers of the cache would take no search.
  const settings = { DATABASE_URL: url, SAMPLE_DATA: 'off', ENTITY_CACHE: '0', ...engine.env };
  const graph = stack.use(await runGraph(undefined, settings));
  const client = stack.use(createClient(graph.gatewayUrl));
  if ((await indexOf(client)).passageCount === 0)
    for (const source of ['gong', 'slack']) await graph.load(source, resolve(data, source));
  await untilEmbedded(client, engine);
  await untilIdle(graph);
  const kept = stack.move();
  return { graph, client, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

interface SearchIndex {
  readonly passageCount: number;
  readonly spaces: readonly { readonly state: string; readonly embeddedCount: number }[];
}

const indexOf = async (client: Client): Promise<SearchIndex> =>
  (
    await client.request<{ searchIndex: SearchIndex }>(
      '{ searchIndex { passageCount spaces { state embeddedCount } } }',
      {},
    )
  ).searchIndex;

const pollMs = 1_000;
const probe = /* GraphQL */ `{ search(text: "question", first: 1) { meaning { engine problem } } }`;

/** Waits until the vectors of this engine serve, and every passage has one. */
async function untilEmbedded(client: Client, { kind }: EngineChoice): Promise<void> {
  for (;;) {
    const { passageCount, spaces } = await indexOf(client);
    const [only, ...others] = spaces;
    if (others.length === 0 && only?.state === 'SERVING' && only.embeddedCount === passageCount) {
      const { search } = await client.request<{
        search: { meaning: { engine: string | null; problem: string | null } };
      }>(probe, {});
      if (search.meaning.engine === kind && search.meaning.problem === null) return;
    }
    await wait(pollMs);
  }
}
