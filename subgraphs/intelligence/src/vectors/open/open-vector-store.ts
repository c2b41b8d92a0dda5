import type { Database } from '@sophia/database';
import type { Registry } from 'prom-client';
import type { z } from 'zod';
import { type OpenedStore, openPgvectorStore } from '../pgvector/open-pgvector-store.ts';
import { createWeaviateStore } from '../weaviate/weaviate-store.ts';
import { measureStore } from './measure-store.ts';
import type { vectorSettings } from './settings.ts';

export type VectorSettings = z.output<z.ZodObject<typeof vectorSettings>>;

export interface VectorStoreSources {
  /** The subgraph's database, migrated. */
  readonly database: Database;
  readonly registry: Registry;
}

export type OpenedVectorStore = OpenedStore &
  AsyncDisposable & {
    /** Says in one line where vectors are, or why there are none. Waits shortly for a server. */
    describe(): Promise<string>;
  };

/** Opens the store of the settings: Weaviate, else pgvector, else none. */
export async function openVectorStore(
  settings: VectorSettings,
  { database, registry }: VectorStoreSources,
): Promise<OpenedVectorStore> {
  const { WEAVIATE_URL: url } = settings;
  if (url !== undefined) return openWeaviate({ ...settings, WEAVIATE_URL: url }, registry);
  const opened = await openPgvectorStore(database);
  const [found, line]: [OpenedStore, string] = opened.store
    ? [{ store: measureStore(opened.store, registry) }, 'Vectors are in the database, in pgvector']
    : [opened, `Searches find words only, because ${opened.reason}`];
  return { ...found, describe: async () => line, [Symbol.asyncDispose]: async () => {} };
}

function openWeaviate(settings: VectorSettings & { WEAVIATE_URL: string }, registry: Registry): OpenedVectorStore {
  const url = settings.WEAVIATE_URL;
  const weaviate = createWeaviateStore({
    url,
    grpcHost: settings.WEAVIATE_GRPC_HOST,
    grpcPort: settings.WEAVIATE_GRPC_PORT,
    apiKey: settings.WEAVIATE_API_KEY,
    readTimeoutMs: settings.WEAVIATE_TIMEOUT,
    writeTimeoutMs: settings.WEAVIATE_TIMEOUT * 6,
  });
  return {
    store: measureStore(weaviate, registry),
    describe: async () => `Vectors are in Weaviate at ${new URL(url).host}${await stateOf(weaviate.version())}`,
    [Symbol.asyncDispose]: () => weaviate[Symbol.asyncDispose](),
  };
}

/** Adds the version, or the reason why Weaviate cannot be used now. */
async function stateOf(version: Promise<string>): Promise<string> {
  try {
    return `, version ${await version}`;
  } catch (error) {
    return `; searches find words only until it answers: ${(error as Error).message}`;
  }
}
