import { type EntityManager, literal, query, type Sql, sql } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { factsSql } from '../../filtering/filter-sql.ts';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import { spaceId } from '../space-id.ts';
import type { VectorHit, VectorQuery } from '../vector-store.ts';
import { halfvecBytes } from './halfvec.ts';
import type { KnownSizes } from './known-sizes.ts';
import { comparable, hasIndex } from './prepare-space.ts';

/**
 * Searches in one of two ways. Few vectors that match the filter are compared one by one, which is exact. So are all of a
 * tenant without an index. Many are found by the tenant's index, which reads the nearest vectors first, and drops those
 * that do not match.
 */
export async function searchVectors(
  em: EntityManager,
  tenant: string,
  space: VectorSpace,
  asked: VectorQuery,
  sizes: KnownSizes,
): Promise<readonly VectorHit[]> {
  const id = spaceId(space);
  // The tenant is written out, so that the planner sees which of the indexes has its vectors.
  const all = sql`v.tenant_id = ${sql.raw(literal(tenant))} and v.space_id = ${id}`;
  const search: Search = {
    condition: sql`${all} and ${factsSql(asked.filter, 'v')}`,
    space,
    vector: sql`${halfvecBytes(asked.vector)}::halfvec`,
    limit: asked.limit,
  };
  if (!(await sizes.isIndexed(tenant, id, () => hasIndex(em, space, tenant)))) return compare(em, search);
  const estimate = () => estimateMatching(em, all);
  const vectors = asked.isLimited ? await estimate() : await sizes.vectorsOf(tenant, id, estimate);
  const expected = isEmpty(asked.filter) ? vectors : await estimateMatching(em, search.condition);
  const max = maxForComparing(vectors, asked.limit);
  const compared = expected <= max ? await compareFew(em, search, max * maxMisjudged) : undefined;
  // The index gives up if the nearest vectors rarely match.
  return compared ?? (await readIndex(em, search, vectors / Math.max(1, expected))) ?? compare(em, search);
}

const isEmpty = (filter: PassageFilter): boolean => Object.values(filter).every((value) => value === undefined);

interface Search {
  readonly condition: Sql;
  readonly space: VectorSpace;
  readonly vector: Sql;
  readonly limit: number;
}

/** Estimates how many vectors match, from the statistics of the table. Reads no vector. */
async function estimateMatching(em: EntityManager, condition: Sql): Promise<number> {
  const [row] = await query<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>(
    em,
    sql`explain (format json) select from intelligence.passage_vectors v where ${condition}`,
  );
  if (!row) throw new Error('the database returned no plan');
  return row['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** Matching vectors to read for a limit. The index returns them only roughly in order, so the nearest of some more are kept. */
const wanted = (limit: number): number => Math.ceil(limit * 1.2) + 14;

/** Time to read a vector by the index, as a multiple of the time to compare one that matches (measured). */
const indexFactor = 12;

/**
 * Number of matching vectors of all that a tenant has up to which comparing them all takes less time than the index, which must read
 * `wanted * vectors / matching` vectors.
 */
const maxForComparing = (vectors: number, limit: number): number =>
  Math.min(50_000, Math.max(1_000, Math.ceil(Math.sqrt(indexFactor * wanted(limit) * vectors))));

/** More vectors may match than expected. With this multiple, the index takes less time than to compare them. */
const maxMisjudged = 2;

/** Compares all vectors that match. */
async function compare(em: EntityManager, { condition, vector, limit }: Search): Promise<VectorHit[]> {
  return query<VectorHit>(
    em,
    sql`select "passageId", digest, 1 - distance as similarity from (
        select v.passage_id as "passageId", v.text_digest as digest, v.embedding <=> ${vector} as distance
        from intelligence.passage_vectors v where ${condition} offset 0
      ) as compared
      order by distance, "passageId" limit ${limit}`,
  );
}

/**
 * Rows are expected in memory. If they were on a disk, it would pay to read an index of all that the tenant has, too, and
 * fetch only the rows that are in both; here that takes ten times as long as the search.
 */
const inMemory = 'set local random_page_cost = 1.1';
const asBefore = 'set local random_page_cost to default';

/** Compares all vectors that match. Returns undefined if there are more than `max`. */
async function compareFew(
  em: EntityManager,
  { condition, vector, limit }: Search,
  max: number,
): Promise<VectorHit[] | undefined> {
  await em.execute(inMemory);
  const rows = await query<VectorHit & { readonly compared: number }>(
    em,
    sql`select "passageId", digest, 1 - distance as similarity, (count(*) over ())::int as compared from (
        select v.passage_id as "passageId", v.text_digest as digest, v.embedding <=> ${vector} as distance
        from intelligence.passage_vectors v where ${condition} limit ${sql.raw(String(max + 1))}
      ) as compared
      order by distance, "passageId" limit ${limit}`,
  );
  await em.execute(asBefore);
  if ((rows[0]?.compared ?? 0) > max) return undefined;
  return rows.map(({ compared: _, ...hit }) => hit);
}

/** Vectors that a scan of the index reads at least before it returns the nearest of them. */
const minCandidates = 150;
const maxCandidates = 1_000;

/** Searches the index, where one of `oneOf` vectors is expected to match. Returns undefined if it found too few. */
async function readIndex(
  em: EntityManager,
  { condition, space, vector, limit }: Search,
  oneOf: number,
): Promise<VectorHit[] | undefined> {
  const candidates = Math.min(maxCandidates, Math.max(minCandidates, Math.ceil(1.2 * wanted(limit) * oneOf)));
  const distance = sql`(${sql.raw(comparable('v.embedding', space))}) <=> ${vector}`;
  // Sorting is off, so that the planner reads the index, whatever it expects of the filter.
  await em.execute(`
    set local enable_sort = off;
    set local hnsw.iterative_scan = relaxed_order;
    set local hnsw.ef_search = ${candidates};
    set local hnsw.max_scan_tuples = 40000;
    set local hnsw.scan_mem_multiplier = 4`);
  const hits = await query<VectorHit>(
    em,
    sql`select v.passage_id as "passageId", v.text_digest as digest, 1 - (${distance}) as similarity
      from intelligence.passage_vectors v where ${condition}
      order by ${distance} limit ${wanted(limit)}`,
  );
  await em.execute('set local enable_sort = on');
  if (hits.length < wanted(limit)) return undefined;
  return hits.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
}
