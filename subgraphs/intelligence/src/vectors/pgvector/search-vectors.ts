import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
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
  };
  const { vectors, hasIndex } = await sizes.stateOf(spaceId(space), () => partitionState(em, space));
  const isUnlimited = isEmpty(asked.filter);
  if (!hasIndex) {
    const nearest = isUnlimited ? await compareVectorsFirst(em, search) : undefined;
    return nearest ?? (await compare(em, search)) ?? [];
  }
  const estimate = () => estimateMatching(em, search);
  const expected = isUnlimited ? await sizes.passagesOf(tenant, estimate) : await estimate();
  const max = maxForComparing(vectors, asked.limit);
  if (expected <= max) {
    const compared = await compare(em, search, max * maxMisjudged);
    if (compared) return compared;
  }
  const hits = await readIndex(em, search, vectors / Math.max(1, expected));
  // The index gives up if the nearest vectors rarely match.
  return hits ?? (await compare(em, search)) ?? [];
}

const isEmpty = (filter: PassageFilter): boolean => Object.values(filter).every((value) => value === undefined);

interface Search {
  readonly condition: Sql;
  readonly tenant: string;
  readonly space: VectorSpace;
  readonly vector: Sql;
  readonly limit: number;
}

/** Estimates how many passages match, from the statistics of the table. Reads no passage. */
async function estimateMatching(em: EntityManager, { condition }: Search): Promise<number> {
  const [row] = await query<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>(
    em,
    sql`explain (format json) select from intelligence.passages p where ${condition}`,
  );
  if (!row) throw new Error('the database returned no plan');
  return row['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** Matching vectors to read for a limit. The index returns them only roughly in order, so the nearest of some more are kept. */
const wanted = (limit: number): number => Math.ceil(limit * 1.2) + 14;

/** Time to read a vector by the index, as a multiple of the time to compare a passage that matches (measured). */
const indexFactor = 6;

/**
 * Number of matching passages up to which comparing them all takes less time than the index, which must read
 * `wanted * vectors / matching` vectors.
 */
const maxForComparing = (vectors: number, limit: number): number =>
  Math.min(50_000, Math.max(1_000, Math.ceil(Math.sqrt(indexFactor * wanted(limit) * vectors))));

/** More passages may match than expected. With this multiple, the index takes less time than to compare them. */
const maxMisjudged = 2;

/** Compares all passages that match. Returns undefined, and compares none, if there are more than `max`. */
async function compare(
  em: EntityManager,
  { condition, tenant, space, vector, limit }: Search,
  max?: number,
): Promise<VectorHit[] | undefined> {
  const limited = max === undefined ? sql`` : sql`limit ${sql.raw(String(max + 1))}`;
  const isFew = max === undefined ? sql`true` : sql`(select matching from counted) <= ${sql.raw(String(max))}`;
  // With an array, the planner looks its vectors up. It would join a table by reading all vectors, which takes longer.
  // `offset 0` keeps it from calculating each distance twice.
  const rows = await query<{ matching: number; id: string | null; digest: string; similarity: number }>(
    em,
    sql`with matching as materialized (
        select p.passage_id from intelligence.passages p where ${condition} ${limited}
      ),
      counted as materialized (select count(*)::int as matching from matching),
      nearest as (
        select * from (
          select v.passage_id as id, v.text_digest as digest, v.embedding <=> ${vector} as distance
          from intelligence.passage_vectors v
          where v.tenant_id = ${tenant} and v.space_id = ${spaceId(space)}
            and v.passage_id = any(array(select passage_id from matching where ${isFew})) offset 0
        ) as compared
        order by distance, id limit ${limit}
      )
      select matching, id, digest, 1 - distance as similarity from counted left join nearest on true
      order by distance, id`,
  );
  if (max !== undefined && (rows[0]?.matching ?? 0) > max) return undefined;
  return rows.flatMap(({ id, digest, similarity }) => (id === null ? [] : [{ passageId: id, digest, similarity }]));
}

/**
 * Compares all vectors, and looks up the passages of the nearest alone. Returns undefined if too few of these passages
 * match.
 */
async function compareVectorsFirst(
  em: EntityManager,
  { condition, tenant, space, vector, limit }: Search,
): Promise<VectorHit[] | undefined> {
  const candidates = wanted(limit);
  const rows = await query<{ id: string; digest: string; similarity: number; matches: boolean }>(
    em,
    sql`with nearest as materialized (
        select v.passage_id as id, v.text_digest as digest, v.embedding <=> ${vector} as distance
        from intelligence.passage_vectors v
        where v.tenant_id = ${tenant} and v.space_id = ${spaceId(space)}
        order by distance, id limit ${candidates}
      )
      select id, digest, 1 - distance as similarity, exists (
        select from intelligence.passages p where p.passage_id = nearest.id and ${condition} offset 0
      ) as matches
      from nearest order by distance, id`,
  );
  const hits = rows.filter(({ matches }) => matches);
  if (hits.length < limit && rows.length === candidates) return undefined;
  return hits.slice(0, limit).map(({ id, digest, similarity }) => ({ passageId: id, digest, similarity }));
}

/** Vectors that a scan of the index reads at least before it returns the nearest of them. */
const minCandidates = 150;
const maxCandidates = 1_000;

/** Searches the index, where one of `oneOf` vectors is expected to match. Returns undefined if it found too few. */
async function readIndex(em: EntityManager, search: Search, oneOf: number): Promise<VectorHit[] | undefined> {
  const { condition, tenant, space, vector, limit } = search;
  const candidates = Math.min(maxCandidates, Math.max(minCandidates, Math.ceil(1.2 * wanted(limit) * oneOf)));
  const distance = sql`(${sql.raw(comparable('v.embedding', space))}) <=> ${vector}`;
  // Sorting is off, so that the planner reads the index and joins each vector, whatever it expects of the filter.
  await em.execute(`
    set local enable_sort = off;
    set local hnsw.iterative_scan = relaxed_order;
    set local hnsw.ef_search = ${candidates};
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
  if (hits.length < wanted(limit)) return undefined;
  return hits.toSorted((a, b) => b.similarity - a.similarity).slice(0, limit);
}
