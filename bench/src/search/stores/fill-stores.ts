import { setTimeout as wait } from 'node:timers/promises';
import { type Database, query, sql, toDatabaseJson } from '@sophia/database';
import { type IntelligenceServices, VectorStoreUnavailableError } from '@sophia/intelligence';
import type { Corpus } from './corpus.ts';

export type Store = NonNullable<IntelligenceServices['vectors']['store']>;
type Space = Parameters<Store['prepare']>[1];
type StoredVector = Parameters<Store['put']>[2][number];

export const spaceOf = ({ dimensions }: Corpus): Space => ({ model: 'bench', version: '1', dimensions });

/** Digest of all texts. */
const digest = 'bench';

/** Passages that follow each other and hold some of each tenant. */
const passagesOfAllTenants = 20;

/** Vectors that are written through the store at the end, to measure how fast it takes new ones. */
const shareWritten = 0.02;
const writers = 4;
const vectorsAWrite = 500;

export interface Filled {
  /** Seconds in which the indexes of the large tenants were built; null if they grew with the writes. */
  readonly buildSeconds: number | null;
  readonly writtenPerSecond: number;
}

/** True if a store kept all vectors of an earlier run. */
export async function isFilled(store: Store, corpus: Corpus): Promise<boolean> {
  let found = 0;
  for (const tenant of tenantsOf(corpus)) {
    for await (const part of store.list(tenant, spaceOf(corpus))) found += part.length;
  }
  return found === corpus.count;
}

const tenantsOf = (corpus: Corpus): Set<string> =>
  new Set(range(0, Math.min(100, corpus.count)).map((index) => corpus.passageOf(index).tenant));

/** Writes all vectors through the store. */
export async function fillStore(store: Store, corpus: Corpus): Promise<Filled> {
  await prepare(store, corpus);
  return { buildSeconds: null, writtenPerSecond: await writeFrom(store, corpus, 0) };
}

/**
 * Writes most vectors into the table, and the others through the store, which builds the indexes at the first. All through
 * the store would take a few minutes of a processor more.
 */
export async function fillPgvector(store: Store, corpus: Corpus, database: Database): Promise<Filled> {
  await prepare(store, corpus);
  const copied = Math.round(corpus.count * (1 - shareWritten));
  await copyVectors(database, corpus, copied);
  await database.system((em) => em.execute('analyze intelligence.passage_vectors'));
  const begun = performance.now();
  const first = copied + passagesOfAllTenants;
  await writeBetween(store, corpus, copied, first);
  const buildSeconds = (performance.now() - begun) / 1_000;
  const writtenPerSecond = await writeFrom(store, corpus, first);
  return { buildSeconds, writtenPerSecond };
}

/** Writes some vectors of each tenant again, so that the store builds what a kept database of an earlier version lacks. */
export const completeIndexes = (store: Store, corpus: Corpus): Promise<void> =>
  writeBetween(store, corpus, 0, Math.min(corpus.count, passagesOfAllTenants));

async function prepare(store: Store, corpus: Corpus): Promise<void> {
  for (const tenant of tenantsOf(corpus)) await store.prepare(tenant, spaceOf(corpus));
}

/** Writes vectors with several writers, and returns how many a second. */
async function writeFrom(store: Store, corpus: Corpus, first: number): Promise<number> {
  const begun = performance.now();
  let next = first;
  const write = async () => {
    for (let from = next; from < corpus.count; from = next) {
      next = Math.min(corpus.count, from + vectorsAWrite);
      await writeBetween(store, corpus, from, next);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return Math.round((corpus.count - first) / ((performance.now() - begun) / 1_000));
}

async function writeBetween(store: Store, corpus: Corpus, from: number, to: number): Promise<void> {
  const byTenant = Map.groupBy(range(from, to), (index) => corpus.passageOf(index).tenant);
  for (const [tenant, indexes] of byTenant) await put(store, tenant, corpus, indexes.map(storedVector(corpus)));
}

const longestBuildMs = 30 * 60_000;
const pauseMs = 200;

/** Writes vectors again, as a job does, while the index of another tenant is built. */
async function put(store: Store, tenant: string, corpus: Corpus, vectors: readonly StoredVector[]): Promise<void> {
  for (const last = performance.now() + longestBuildMs; ; await wait(pauseMs)) {
    try {
      return await store.put(tenant, spaceOf(corpus), vectors);
    } catch (error) {
      if (!(error instanceof VectorStoreUnavailableError) || performance.now() > last) throw error;
    }
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset);

const storedVector =
  (corpus: Corpus) =>
  (index: number): StoredVector => {
    const { id, kind, source, accountId, topic, language, occurredAt } = corpus.passageOf(index);
    const none = { interactionId: null, threadId: null, contactIds: [], speakerRoles: [] };
    const facts = { ...none, kind, source, accountId, language, occurredAt, topics: [topic] };
    return {
      passageId: id,
      digest,
      vector: corpus.vectorOf(index),
      facts: { ...facts, collections: ['call_content'] },
    };
  };

const vectorsACopy = 1_000;

async function copyVectors(database: Database, corpus: Corpus, count: number): Promise<void> {
  const [row] = await database.system((em) =>
    query<{ bound: string }>(
      em,
      sql`select pg_get_expr(relpartbound, oid) as bound from pg_class
        where oid in (select inhrelid from pg_inherits where inhparent = 'intelligence.passage_vectors'::regclass)`,
    ),
  );
  const [spaceId] = /[0-9a-f-]{36}/.exec(row?.bound ?? '') ?? [];
  if (spaceId === undefined) throw new Error('the store has no table for its vectors');
  for (let from = 0; from < count; from += vectorsACopy) {
    const rows = range(from, Math.min(count, from + vectorsACopy)).map((index) => ({
      ...corpus.passageOf(index),
      embedding: `[${Array.from(corpus.vectorOf(index), short).join(',')}]`,
    }));
    await database.system((em) =>
      query(
        em,
        sql`insert into intelligence.passage_vectors (tenant_id, space_id, passage_id, text_digest, kind, collections, source,
            occurred_at, account_id, contact_ids, speaker_roles, topics, language, embedding)
          select tenant, ${spaceId}::uuid, id, ${digest}, kind, '{call_content}', source,
            "occurredAt", "accountId", '{}', '{}', array[topic], language, embedding
          from json_to_recordset(${toDatabaseJson(rows)}::json) as row(tenant text, id uuid, kind text, source text,
            "occurredAt" timestamptz, "accountId" uuid, topic text, language text, embedding halfvec)`,
      ),
    );
  }
}

const short = (value: number): number => Number(value.toPrecision(5));
