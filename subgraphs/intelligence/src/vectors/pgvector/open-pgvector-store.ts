import { type Database, type EntityManager, lockByName } from '@sophia/database';
import type { VectorStore } from '../vector-store.ts';
import { createPgvectorStore, type PgvectorOptions } from './pgvector-store.ts';
import { createVectorTable } from './vector-table.ts';

export type OpenedStore =
  | { readonly store: VectorStore; readonly reason?: undefined }
  /** Continues a sentence that ends with "because". */
  | { readonly store?: undefined; readonly reason: string };

/** First version with iterative scans. */
const oldest = [0, 8] as const;
const insufficientPrivilege = '42501';

/**
 * Opens the store in the subgraph's own database, which must be migrated, and creates its table. Returns the reason if
 * the server has no usable pgvector.
 */
export async function openPgvectorStore(database: Database, options?: PgvectorOptions): Promise<OpenedStore> {
  const reason = await database.system(unusable).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== insufficientPrivilege) throw error;
    return 'the database user may not create the extension vector; an administrator can run: create extension vector';
  });
  if (reason !== undefined) return { reason };
  await database.system(createVectorTable);
  return { store: createPgvectorStore(database, options) };
}

/** Creates the extension if it can. Returns the reason why vectors cannot be kept, or undefined. */
async function unusable(em: EntityManager): Promise<string | undefined> {
  const before = await extension(em);
  if (!before) return 'the database server has no pgvector extension';
  if (before.installed === null) {
    // Programs that start at once would create it twice.
    await lockByName(em, 'extension vector');
    await em.execute('create extension if not exists vector with schema public');
  }
  const { installed, isFound } = (await extension(em)) ?? before;
  const [major = 0, minor = 0] = (installed ?? '').split('.').map(Number);
  if (major === oldest[0] && minor < oldest[1])
    return `pgvector ${installed} is too old, and ${oldest.join('.')} or newer is needed; see: alter extension vector update`;
  if (!isFound) return 'the extension vector is in a schema that is not in the search path of the database user';
  return undefined;
}

async function extension(em: EntityManager) {
  const [row] = await em.execute<{ installed: string | null; isFound: boolean }[]>(`
    select installed_version as installed, to_regtype('halfvec') is not null as "isFound"
    from pg_available_extensions where name = 'vector'`);
  return row;
}
