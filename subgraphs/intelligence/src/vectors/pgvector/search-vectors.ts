import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { VectorSpace } from '../../engines/text-engine.ts';
import { filterSql } from '../../filtering/filter-sql.ts';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import { spaceId } from '../space-id.ts';
import type { VectorHit, VectorQuery } from '../vector-store.ts';
import { halfvecText } from './halfvec.ts';
import type { KnownSizes } from './known-sizes.ts';
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
  sizes: KnownSizes,
): Promise<readonly VectorHit[]> {
  const search: Search = {
    condition: sql`p.tenant_id = ${tenant} and ${filterSql(asked.filter, 'p')}`,
    tenant,
    space,
    vector: sql`${halfvecText(asked.vector)}::halfvec`,
    limit: asked.limit,
    isAll: isEmpty(asked.filter),
  };
  const { vectors, hasIndex } = await sizes.stateOf(spaceId(space), () => partitionState(em, space));
  const max = hasIndex ? maxForComparing(vectors, asked.limit) : undefined;
  if (max === undefined || !(search.isAll && sizes.hasMoreThan(tenant, max))) {
    const compared = await compare(em, search, max);
    if (compared) return compared;
    if (search.isAll && max !== undefined) sizes.noteMoreThan(tenant, max);
  }
  const hits = await readIndex(em, search);
  // The index gives up if the nearest vectors rarely match.
  return hits.length === asked.limit ? hits : ((await compare(em, search)) ?? hits);
}

const isEmpty = (filter: PassageFilter): boolean => Object.values(filter).every((value) => value === undefined);

interface Search {
  readonly condition: Sql;
  readonly tenant: string;
  readonly space: VectorSpace;
  readonly vector: Sql;
  readonly limit: number;
  /** True without a filter. */
  readonly isAll: boolean;
}

/** Vectors to read for a limit. The index returns them only roughly in order, so the nearest of some more are kept. */
const wanted = (limit: number): number => Math.ceil(limit * 1.15) + 10;

/** Candidates that a search of the index keeps, unless more are wanted. With a filter the nearest ones may not match. */
const minCandidates = { all: 150, filtered: 400 } as const;

/** Time to read a vector by the index, as a multiple of the time to compare a passage that matches (measured). */
const indexFactor = 10;

/**
 * Number of matching passages up to which comparing them all takes less time than the index, which must read
 * `wanted * vectors / matching` vectors.
 */
const maxForComparing = (vectors: number, limit: number): number =>
  Math.min(50_000, Math.max(1_000, Math.ceil(Math.sqrt(indexFactor * wanted(limit) * vectors))));

/** Compares all passages that match. Returns undefined, and compares none, if there are more than `max`. */
async function compare(
  em: EntityManager,
  { condition, tenant, space, vector, limit }: Search,
  max?: number,
): Promise<VectorHit[] | undefined> {
  const limited = max === undefined ? sql`` : sql`limit ${sql.raw(String(max + 1))}`;
  const isFew = max === undefined ? sql`true` : sql`(select matching from counted) <= ${sql.raw(String(max))}`;
  // `offset 0` keeps the planner from reading the index, and from calculating each distance twice.
  const rows = await query<{ matching: number; id: string | null; digest: string; similarity: number }>(
    em,
    sql`with matching as materialized (
        select p.passage_id from intelligence.passages p where ${condition} ${limited}
      ),
      counted as materialized (select count(*)::int as matching from matching),
      nearest as (
        select * from (
          select v.passage_id as id, v.text_digest as digest, v.embedding <=> ${vector} as distance
          from matching join intelligence.passage_vectors v using (passage_id)
          where v.tenant_id = ${tenant} and v.space_id = ${spaceId(space)} and ${isFew} offset 0
        ) as compared
        order by distance, id limit ${limit}
      )
      select matching, id, digest, 1 - distance as similarity from counted left join nearest on true
      order by distance, id`,
  );
  if (max !== undefined && (rows[0]?.matching ?? 0) > max) return undefined;
  return rows.flatMap(({ id, digest, similarity }) => (id === null ? [] : [{ passageId: id, digest, similarity }]));
}

async function readIndex(em: EntityManager, search: Search): Promise<VectorHit[]> {
  const { condition, tenant, space, vector, limit, isAll } = search;
  const distance = sql`(${sql.raw(comparable('v.embedding', space))}) <=> ${vector}`;
  // Sorting is off, so that the planner reads the index and joins each vector, whatever it expects of the filter.
  await em.execute(`
    set local enable_sort = off;
    set local hnsw.iterative_scan = relaxed_order;
    set local hnsw.ef_search = ${Math.min(1_000, Math.max(minCandidates[isAll ? 'all' : 'filtered'], wanted(limit)))};
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
