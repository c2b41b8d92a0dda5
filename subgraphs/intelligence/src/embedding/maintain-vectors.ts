import { closedAmong, type Database, type EntityManager, query, sql } from '@sophia/database';
import { tenantsOf } from '@sophia/jobs';
import type { OutsideTransaction } from '../services/services.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import { refusedBefore } from './missing.ts';
import { enqueueEmbedding, enqueueVectorChange } from './queue.ts';
import { timesOf } from './read-passages.ts';
import { type KnownSpace, spacesOf } from './spaces.ts';

/** Refused passages that are told and tried again at once. */
const maxRefused = 100_000;

/** Differences between the vector store and the passages of one tenant, in one space. */
export interface VectorDifferences {
  readonly tenant: string;
  /** Model and version. */
  readonly space: string;
  /** Vectors that are there and right. */
  readonly right: number;
  /** Passages whose vector the store has lost. */
  readonly missing: readonly string[];
  /** Passages whose vector is of an earlier text. */
  readonly outdated: readonly string[];
  /** Vectors of passages that are gone. */
  readonly extra: readonly string[];
  /** Passages without a vector, because the inference service refused their texts. */
  readonly refused: readonly string[];
}

/** The vector store is not configured. */
class NoVectorStoreError extends Error {
  override readonly name = 'NoVectorStoreError';
}

function storeOf({ vectors: { store, reason } }: OutsideTransaction['services']): VectorStore {
  if (store === undefined) throw new NoVectorStoreError(`There are no vectors, because ${reason}.`);
  return store;
}

/** Returns the tenants with passages that are closed. Their vectors are neither compared nor rebuilt. */
export const closedTenants = ({ database }: OutsideTransaction): Promise<string[]> =>
  database.system(async (em) => [...(await closedAmong(em, await tenantsOf(em, 'intelligence.passages')))].toSorted());

/** A closed tenant can have its vectors dropped, but no job would make new ones. */
const openTenantsOf = (database: Database, table: string): Promise<string[]> =>
  database.system(async (em) => {
    const tenants = await tenantsOf(em, table);
    const closed = await closedAmong(em, tenants);
    return tenants.filter((tenant) => !closed.has(tenant));
  });

/** Compares the vector store with the passages, for every open tenant and space. */
export async function* verifyVectors(
  { database, services, clock }: OutsideTransaction,
  signal?: AbortSignal,
): AsyncGenerator<VectorDifferences> {
  const store = storeOf(services);
  for (const tenant of await openTenantsOf(database, 'intelligence.vector_spaces')) {
    const read = <T>(work: (em: EntityManager) => Promise<T>) => database.transaction(tenant, work, { readOnly: true });
    for (const space of await read(spacesOf)) {
      const expected = await read((em) => digestsIn(em, space));
      const outdated: string[] = [];
      const extra: string[] = [];
      let right = 0;
      for await (const page of store.list(tenant, space, signal)) {
        for (const { passageId, digest } of page) {
          const current = expected.get(passageId);
          if (current === undefined) extra.push(passageId);
          else if (current !== digest) outdated.push(passageId);
          else right++;
          expected.delete(passageId);
        }
      }
      const refused = await read((em) => refusedBefore(em, space.id, clock.now(), maxRefused));
      yield {
        tenant,
        space: `${space.model} ${space.version}`,
        right,
        missing: [...expected.keys()],
        outdated,
        extra,
        refused: refused.map(({ id }) => id),
      };
    }
  }
}

/** Enqueues what makes the store equal to the passages again. */
export async function repairVectors(
  { database }: OutsideTransaction,
  { tenant, missing, outdated, extra, refused }: VectorDifferences,
): Promise<void> {
  await database.transaction(tenant, async (em) => {
    await embedAgain(em, [...missing, ...outdated, ...refused]);
    await enqueueVectorChange(em, { removed: extra });
  });
}

const passagesAtOnce = 10_000;

/**
 * Empties the vector store of all open tenants, and enqueues every passage. Until a passage is embedded again, searches find it
 * by words alone. Returns the number of passages.
 */
export async function rebuildVectors(
  { database, services }: OutsideTransaction,
  signal?: AbortSignal,
): Promise<number> {
  const store = storeOf(services);
  let total = 0;
  for (const tenant of await openTenantsOf(database, 'intelligence.passages')) {
    await store.dropTenant(tenant, signal);
    total += await database.transaction(tenant, async (em) => {
      await query(em, sql`delete from intelligence.passage_embeddings`);
      await query(em, sql`delete from intelligence.vector_spaces`);
      const rows = await query<{ id: string; occurred_at: string }>(
        em,
        sql`select passage_id as id, occurred_at from intelligence.passages where is_findable`,
      );
      await enqueueEmbedding(
        em,
        rows.map((row) => ({ id: row.id, occurredAt: new Date(row.occurred_at) })),
      );
      return rows.length;
    });
  }
  return total;
}

/** Digests of the passages that the store should hold in a space. */
async function digestsIn(em: EntityManager, { id }: KnownSpace): Promise<Map<string, string>> {
  const rows = await query<{ id: string; digest: string }>(
    em,
    sql`select p.passage_id as id, p.text_digest as digest
     from intelligence.passages p join intelligence.passage_embeddings e
       on e.tenant_id = p.tenant_id and e.passage_id = p.passage_id and e.text_digest = p.text_digest
     where e.space_id = ${id} and e.has_vector and p.is_findable`,
  );
  return new Map(rows.map((row) => [row.id, row.digest]));
}

async function embedAgain(em: EntityManager, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += passagesAtOnce) {
    const some = ids.slice(start, start + passagesAtOnce);
    await query(em, sql`delete from intelligence.passage_embeddings where passage_id = any(${some}::uuid[])`);
    await enqueueEmbedding(em, await timesOf(em, some));
  }
}
