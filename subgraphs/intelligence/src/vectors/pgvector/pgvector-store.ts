import {
  type Database,
  type EntityManager,
  isConnectionError,
  isLockTimeout,
  isStatementTimeout,
  query,
  sql,
} from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { inChunks } from '../../common/in-chunks.ts';
import { checkQuery, checkSpace, checkVectors } from '../check-vectors.ts';
import { spaceId } from '../space-id.ts';
import {
  type PassageFacts,
  type StoredVector,
  type VectorQuery,
  type VectorStore,
  VectorStoreUnavailableError,
} from '../vector-store.ts';
import { factList, factTable } from './fact-columns.ts';
import { halfvecBytes, vectorOf } from './halfvec.ts';
import { createKnownSizes } from './known-sizes.ts';
import { createIndexesFrom, createPartition, dropRemains } from './prepare-space.ts';
import { searchVectors } from './search-vectors.ts';

/** Rows and bytes of a statement. Each row takes a millisecond or more in an index, and other transactions may wait. */
const maxWritten = { rows: 100, bytes: 1_000_000 };
/** Bytes of a row besides its numbers. */
const rowBytes = 100;
const maxRemoved = 5_000;
const maxListed = 5_000;
const maxRead = 500;

/** Writers that wait longer for others are told, and leave their connections to others. */
const lockTimeoutMs = 2_000;

export interface PgvectorOptions {
  /** Number of vectors from which a tenant has indexes of its own in a space. @default 10 000 on a server; the embedded database has none */
  readonly indexFrom?: number;
}

/**
 * Number of vectors that a server compares in some milliseconds. The embedded database compares them nearly as fast, but
 * takes 5 to 15 ms to add one to an index, and lets everybody wait meanwhile.
 */
const indexFromOf = { postgresql: 10_000, pglite: Number.POSITIVE_INFINITY } as const;

/** Creates the store in the table `intelligence.passage_vectors`, which has the facts of a passage beside its vector. */
export function createPgvectorStore(
  database: Database,
  { indexFrom = indexFromOf[database.backend] }: PgvectorOptions = {},
): VectorStore {
  const sizes = createKnownSizes();
  const write = <T>(tenant: string, work: (em: EntityManager) => Promise<T>) =>
    whileAvailable(() =>
      database.transaction(tenant, async (em) => {
        await em.execute(`set local lock_timeout = ${lockTimeoutMs}`);
        return work(em);
      }),
    );
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
      if (!Number.isFinite(indexFrom)) return;
      if (await whileAvailable(() => createIndexesFrom(database, space, tenant, indexFrom)))
        sizes.forget(tenant, spaceId(space));
    },

    async describe(tenant, facts, signal) {
      for (const chunk of inChunks([...facts], maxWritten.rows)) {
        signal?.throwIfAborted();
        await write(tenant, (em) => updateFacts(em, tenant, chunk));
      }
    },

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
      await whileAvailable(() => dropRemains(database, tenant, space));
      sizes.forget(tenant, spaceId(space));
    },

    async dropTenant(tenant, signal) {
      await removeAll(sql`true`, tenant, signal);
      await whileAvailable(() => dropRemains(database, tenant));
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
  const given = vectors.map(
    ({ passageId, digest, vector }) => sql`(${passageId}::uuid, ${digest}::text, ${halfvecBytes(vector)}::halfvec)`,
  );
  const facts = vectors.map((stored) => [stored.passageId, stored.facts] as const);
  await query(
    em,
    sql`insert into intelligence.passage_vectors as kept
        (tenant_id, space_id, passage_id, text_digest, embedding, ${factList()})
      select ${tenant}, ${spaceId(space)}::uuid, passage_id, text_digest, embedding, ${factList('facts')}
      from (values ${sql.join(given)}) as given(passage_id, text_digest, embedding)
      join ${factTable(facts, 'facts')} using (passage_id)
      order by passage_id -- so that two writers of the same passages do not wait for each other
      on conflict (tenant_id, passage_id, space_id) do update
        set text_digest = excluded.text_digest, embedding = excluded.embedding, (${factList()}) = row(${factList('excluded')})
        where row(kept.text_digest, kept.embedding, ${factList('kept')})
          is distinct from row(excluded.text_digest, excluded.embedding, ${factList('excluded')})`,
  );
}

/** Writes the facts of passages beside their vectors in all spaces. Leaves equal ones as they are. */
async function updateFacts(em: EntityManager, tenant: string, facts: readonly (readonly [string, PassageFacts])[]) {
  await query(
    em,
    sql`update intelligence.passage_vectors as kept set (${factList()}) = row(${factList('facts')})
      from ${factTable(facts, 'facts')}
      where kept.tenant_id = ${tenant} and kept.passage_id = facts.passage_id
        and row(${factList('kept')}) is distinct from row(${factList('facts')})`,
  );
}

async function whileAvailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionError(error) && !isStatementTimeout(error) && !isLockTimeout(error)) throw error;
    throw new VectorStoreUnavailableError(`pgvector does not answer: ${(error as Error).message}`, { cause: error });
  }
}
