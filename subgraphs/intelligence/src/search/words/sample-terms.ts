import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import { type TermQuery, withoutOrder } from './term-queries.ts';
import type { WordFilter } from './word-search.ts';

/** Tsqueries counted in the newest passages of a tenant. */
export interface Sample {
  /** Passages that were read. */
  readonly passages: number;
  /**
   * Number of passages of all tenants, since the index of words is that of all. A power of two, so that it rarely changes
   * while texts arrive.
   */
  readonly passagesOfAll: number;
  /** True if these are all passages of the tenant. */
  readonly isWhole: boolean;
  /** Returns how many of them match a tsquery. */
  hitsOf(tsquery: string): number;
}

/** Reading a passage's words takes 10 µs. */
const sampleSize = 300;

/** Bytes that a passage takes in the table. */
const passageBytes = 1_400;

/** Counts a query and its terms in the newest passages within the filter's time. */
export async function sampleTerms(
  em: EntityManager,
  filter: WordFilter,
  all: string,
  terms: readonly TermQuery[],
): Promise<Sample> {
  const asked = [all, ...terms.map(({ tsquery }) => tsquery)];
  const tsqueries = [...new Set(asked.flatMap((tsquery) => [tsquery, withoutOrder(tsquery)]))];
  const hits = tsqueries.map((tsquery) => sql`(count(*) filter (where words @@ ${tsquery}::tsquery))::int`);
  // The concatenation makes that the words are decompressed once, not for each tsquery.
  const [row] = await query<{ passages: number; tableBytes: string; hits: number[] }>(
    em,
    sql`with newest as materialized (
       select words || ''::tsvector as words from intelligence.passages where is_findable and ${before(filter)}
         and created_at <= ${filter.createdUntil}::timestamptz
       order by occurred_at desc limit ${sampleSize}
     )
     select count(*)::int as passages, pg_relation_size('intelligence.passages')::text as "tableBytes", array[${sql.join(hits)}] as hits from newest`,
  );
  const counts = new Map(tsqueries.map((tsquery, index) => [tsquery, row?.hits[index] ?? 0]));
  const passages = row?.passages ?? 0;
  return {
    passages,
    passagesOfAll: 2 ** Math.round(Math.log2(1 + Number(row?.tableBytes ?? 0) / passageBytes)),
    isWhole: passages < sampleSize && filter.occurredTo === undefined,
    hitsOf: (tsquery) => counts.get(tsquery) ?? 0,
  };
}

/** Returns the time of the n-th newest passage within the filter's time; null if there are fewer. */
export async function timeOfNewest(em: EntityManager, filter: PassageFilter, place: number): Promise<string | null> {
  const [row] = await query<{ time: string }>(
    em,
    sql`select occurred_at as time from intelligence.passages where ${before(filter)}
     order by occurred_at desc offset ${place} limit 1`,
  );
  return row?.time ?? null;
}

const before = ({ occurredTo }: PassageFilter): Sql =>
  occurredTo === undefined ? sql`true` : sql`occurred_at < ${occurredTo.toISOString()}::timestamptz`;
