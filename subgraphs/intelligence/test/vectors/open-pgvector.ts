import { type Database, openDatabase } from '@sophia/database';
import { createTestDatabase } from '@sophia/testing';
import { migrations } from '../../src/migrations/index.ts';
import { openPgvectorStore } from '../../src/vectors/pgvector/open-pgvector-store.ts';
import type { PgvectorOptions } from '../../src/vectors/pgvector/pgvector-store.ts';
import type { OpenedStore } from './store-contract.ts';

/** Opens an empty database with the subgraph's tables, on this server or as `createTestDatabase` chooses. */
export async function openTables(server?: string): Promise<{ database: Database; close(): Promise<void> }> {
  const created = await createTestDatabase(server);
  const database = await openDatabase({ url: created.url, schema: 'intelligence', entities: [], migrations });
  await database.migrate();
  return {
    database,
    async close() {
      await database.close();
      await created.close();
    },
  };
}

/** Opens the store in an empty database. */
export async function openPgvector(
  server?: string,
  options?: PgvectorOptions,
): Promise<OpenedStore & { readonly database: Database }> {
  const { database, close } = await openTables(server);
  const { store, reason } = await openPgvectorStore(database, options);
  if (!store) throw new Error(reason);
  return { store, database, close };
}
