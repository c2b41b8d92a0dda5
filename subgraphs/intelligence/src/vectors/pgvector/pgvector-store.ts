import { type Database, type EntityManager, isConnectionError, isStatementTimeout, query, sql } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { inChunks } from '../../common/in-chunks.ts';
import { checkQuery, checkSpace, checkVectors } from '../check-vectors.ts';
import { spaceId } from '../space-id.ts';
import { type StoredVector, type VectorQuery, type VectorStore, VectorStoreUnavailableError } from '../vector-store.ts';
import { halfvecBytes, vectorOf } from './halfvec.ts';
import { createKnownSizes } from './known-sizes.ts';
import { createIndexFrom, createPartition, dropEmptyPartitions } from './prepare-space.ts';
import { searchVectors } from './search-vectors.ts';

/** Rows and bytes of a statement. Each row takes a millisecond or more in an index, and other transactions may wait. */
const maxWritten = { rows: 100, bytes: 1_000_000 };
/** Bytes of a row besides its numbers. */
const rowBytes = 100;
const maxRemoved = 5_000;
const maxListed = 5_000;
const maxRead = 500;

export interface PgvectorOptions {
  /** Number of vectors from which a space has an index. @default 20 000 on a server; the embedded database has none */
  readonly indexFrom?: number;
}

/**
 * Number of vectors that a server compares in some milliseconds. The embedded database compares them nearly as fast, but
 * takes 5 to 15 ms to add one to an index, and lets everybody wait meanwhile.
 */
const indexFromOf = { postgresql: 20_000, pglite: Number.POSITIVE_INFINITY } as const;

/**
 * Creates the store in the table `intelligence.passage_vectors`. A search joins the table of passages, so their facts are
 * always current, and a passage that is gone is never found.
 */
export function createPgvectorStore(
  database: Database,
  { indexFrom = indexFromOf[database.backend] }: PgvectorOptions = {},
): VectorStore {
  const sizes = createKnownSizes();
  const write = <T>(tenant: string, work: (em: EntityManager) => Promise<T>) =>
    whileAvailable(() => database.transaction(tenant, work));
  const read = <T>(tenant: string, work: (em: EntityManager) => Promise<T>) =>
    whileAvailable(() => database.transaction(tenant, work, { readOnly: true }));

  /** Reads in the transaction of a request, if it belongs to one. */
  const readWith = <T>(
    { read: readIn }: Pick<VectorQuery, 'read'>,
    tenant: string,
    work: (em: EntityManager) => Promise<T>,
  ) => (readIn ? whileAvailable(() => readIn(work)) : read(tenant, work));

  async function putChunk(tenant: string, space: VectorSpace, vectors: readonly StoredVector[]): Promise<void> {
    try {
      await write(tenant, (em) => insertVectors(em, tenant, space, vectors));
    } catch (error) {
      if ((error as { code?: unknown }).code !== noPartition) throw error;
      // Another tenant has just dropped the space, and its partition was empty.
      await whileAvailable(() => createPartition(database, space));
      await write(tenant, (em) => insertVectors(em, tenant, space, vectors));
    }
  }

  return {
    name: 'pgvector',
    isInDatabase: true,

    async prepare(_tenant, space, signal) {
      checkSpace(space);
      signal?.throwIfAborted();
      await whileAvailable(() => createPartition(database, space));
    },

    async put(tenant, space, vectors, signal) {
      const bytesOfOne = space.dimensions * 2 + rowBytes;
      const size = Math.max(1, Math.min(maxWritten.rows, Math.floor(maxWritten.bytes / bytesOfOne)));
      for (const chunk of inChunks(checkVectors(space, vectors), size)) {
        signal?.throwIfAborted();
        await putChunk(tenant, space, chunk);
      }
      if (Number.isFinite(indexFrom)) await whileAvailable(() => createIndexFrom(database, space, indexFrom));
    },

    async describe() {},

    async remove(tenant, passageIds, signal) {
      for (const chunk of inChunks(passageIds, maxRemoved)) {
        signal?.throwIfAborted();
        await write(tenant, (em) =>
          query(em, sql`delete from intelligence.passage_vectors where passage_id = any(${[...chunk]}::uuid[])`),
        );
      }
    },

    async search(tenant, space, asked) {
      const vector = checkQuery(space, asked);
      asked.signal?.throwIfAborted();
      return readWith(asked, tenant, (em) => searchVectors(em, tenant, space, { ...asked, vector }, sizes));
    },

    async vectorsOf(tenant, space, passageIds, options = {}) {
      const found = new Map<string, Float32Array>();
      for (const chunk of inChunks(passageIds, maxRead)) {
        options.signal?.throwIfAborted();
        const rows = await readWith(options, tenant, (em) =>
          query<{ id: string; embedding: string }>(
            em,
            sql`select passage_id as id, embedding::text as embedding from intelligence.passage_vectors
              where space_id = ${spaceId(space)} and passage_id = any(${[...chunk]}::uuid[])`,
          ),
        );
        for (const { id, embedding } of rows) found.set(id, vectorOf(embedding));
      }
      return found;
    },

    async *list(tenant, space, signal) {
      let after = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        signal?.throwIfAborted();
        const rows = await read(tenant, (em) =>
          query<{ passageId: string; digest: string }>(
            em,
            sql`select passage_id as "passageId", text_digest as digest from intelligence.passage_vectors
              where tenant_id = ${tenant} and space_id = ${spaceId(space)} and passage_id > ${after}
              order by passage_id limit ${maxListed}`,
          ),
        );
        if (rows.length > 0) yield rows;
        const last = rows.at(-1);
        if (!last || rows.length < maxListed) return;
        after = last.passageId;
      }
    },

    async drop(tenant, space, signal) {
      await removeAll(sql`space_id = ${spaceId(space)}`, tenant, signal);
      await whileAvailable(() => dropEmptyPartitions(database, space));
    },

    async dropTenant(tenant, signal) {
      await removeAll(sql`true`, tenant, signal);
      await whileAvailable(() => dropEmptyPartitions(database));
    },
  };

  async function removeAll(condition: ReturnType<typeof sql>, tenant: string, signal?: AbortSignal): Promise<void> {
    let removed: unknown[];
    do {
      signal?.throwIfAborted();
      removed = await write(tenant, (em) =>
        query(
          em,
          sql`delete from intelligence.passage_vectors where (space_id, passage_id) in (
              select space_id, passage_id from intelligence.passage_vectors
              where tenant_id = ${tenant} and ${condition} limit ${maxRemoved})
            returning passage_id`,
        ),
      );
    } while (removed.length === maxRemoved);
  }
}

/** Error code of a row for which no partition exists, among others. */
const noPartition = '23514';

/** Writes vectors. Leaves equal ones as they are, because every written row is inserted into the index anew. */
async function insertVectors(
  em: EntityManager,
  tenant: string,
  space: VectorSpace,
  vectors: readonly StoredVector[],
): Promise<void> {
  // In order, so that two writers of the same passages do not wait for each other.
  const sorted = vectors.toSorted((a, b) => (a.passageId < b.passageId ? -1 : 1));
  await query(
    em,
    sql`insert into intelligence.passage_vectors as kept (tenant_id, space_id, passage_id, text_digest, embedding)
      select ${tenant}, ${spaceId(space)}::uuid, * from (values ${sql.join(
        sorted.map(
          ({ passageId, digest, vector }) =>
            sql`(${passageId}::uuid, ${digest}::text, ${halfvecBytes(vector)}::halfvec)`,
        ),
      )}) as given
      on conflict (tenant_id, space_id, passage_id) do update
        set text_digest = excluded.text_digest, embedding = excluded.embedding
        where kept.text_digest <> excluded.text_digest or kept.embedding <> excluded.embedding`,
  );
}

async function whileAvailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionError(error) && !isStatementTimeout(error)) throw error;
    throw new VectorStoreUnavailableError(`pgvector does not answer: ${(error as Error).message}`, { cause: error });
  }
}
