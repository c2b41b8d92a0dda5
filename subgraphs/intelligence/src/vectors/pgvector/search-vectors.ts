import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { VectorSpace } from '../../engines/text-engine.ts';
import { filterSql } from '../../filtering/filter-sql.ts';
import { spaceId } from '../space-id.ts';
import type { VectorHit, VectorQuery } from '../vector-store.ts';
import { halfvecText } from './halfvec.ts';
import { comparable, partitionState } from './prepare-space.ts';

/**
 * Searches in one of two ways. Few passages that match the filter are compared one by one, which is exact. So are all of a
 * space without an index. Many are found by the index, which reads the nearest vectors first, and drops those that do not
 * match.
 */
export async function searchVectors(
  em: EntityManager,
  tenant: string,
  space: VectorSpace,
  asked: VectorQuery,
): Promise<readonly VectorHit[]> {
  const search: Search = {
    condition: sql`p.tenant_id = ${tenant} and ${filterSql(asked.filter, 'p')}`,
    tenant,
    space,
    vector: sql`${halfvecText(asked.vector)}::halfvec`,
    limit: asked.limit,
  };
  const { vectors, hasIndex } = await partitionState(em, space);
  if (!hasIndex || (await matchAtMost(em, search, maxForComparing(vectors, asked.limit))))
    return compareAll(em, search);
  const hits = await readIndex(em, search);
  // The index gives up if the nearest vectors rarely match.
  return hits.length === asked.limit ? hits : compareAll(em, search);
}

interface Search {
  readonly condition: Sql;
  readonly tenant: string;
  readonly space: VectorSpace;
  readonly vector: Sql;
  readonly limit: number;
}

/** Vectors to read for a limit. The index returns them only roughly in order, so the nearest of some more are kept. */
const wanted = (limit: number): number => Math.ceil(limit * 1.5) + 10;

/** Time to read a vector by the index, as a multiple of the time to compare a passage that matches (measured). */
const indexFactor = 10;

/**
 * Number of matching passages up to which comparing them all takes less time than the index, which must read
 * `wanted * vectors / matching` vectors.
 */
const maxForComparing = (vectors: number, limit: number): number =>
  Math.min(50_000, Math.max(1_000, Math.ceil(Math.sqrt(indexFactor * wanted(limit) * vectors))));

async function matchAtMost(em: EntityManager, { condition }: Search, most: number): Promise<boolean> {
  const [row] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from (
      select from intelligence.passages p where ${condition} limit ${sql.raw(String(most + 1))}) matching`,
  );
  return (row?.count ?? 0) <= most;
}

/** `+ 0` keeps the planner from reading the index. */
const compareAll = (em: EntityManager, { condition, tenant, space, vector, limit }: Search): Promise<VectorHit[]> =>
  query<VectorHit>(
    em,
    sql`with matching as materialized (select p.passage_id from intelligence.passages p where ${condition})
      select v.passage_id as "passageId", v.text_digest as digest, 1 - (v.embedding <=> ${vector}) as similarity
      from matching join intelligence.passage_vectors v using (passage_id)
      where v.tenant_id = ${tenant} and v.space_id = ${spaceId(space)}
      order by (v.embedding <=> ${vector}) + 0, v.passage_id limit ${limit}`,
  );

async function readIndex(em: EntityManager, search: Search): Promise<VectorHit[]> {
  const { condition, tenant, space, vector, limit } = search;
  const distance = sql`(${sql.raw(comparable('v.embedding', space))}) <=> ${vector}`;
  // Sorting is off, so that the planner reads the index and joins each vector, whatever it expects of the filter.
  await em.execute(`
    set local enable_sort = off;
    set local hnsw.iterative_scan = relaxed_order;
    set local hnsw.ef_search = ${Math.min(1_000, Math.max(200, wanted(limit)))};
    set local hnsw.max_scan_tuples = 40000;
    set local hnsw.scan_mem_multiplier = 4`);
  const hits = await query<VectorHit>(
    em,
    sql`select v.passage_id as "passageId", v.text_digest as digest, 1 - (${distance}) as similarity
      from intelligence.passage_vectors v join intelligence.passages p using (tenant_id, passage_id)
      where v.tenant_id = ${tenant} and v.space_id = ${spaceId(space)} and ${condition}
      order by ${distance} limit ${wanted(limit)}`,
  );
  await em.execute('set local enable_sort = on');
  return hits.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
}
