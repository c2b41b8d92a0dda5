import type { EntityManager } from '@sophia/database';
import { type Sql, sql } from '@sophia/database';
import { filterSql } from '../../filtering/filter-sql.ts';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import type { Sample } from './sample-terms.ts';

/** A passage that words found. */
export interface WordHit {
  readonly passageId: string;
  /** Higher is better. Comparable only within one search. */
  readonly rank: number;
}

/** A filter of a search by words. */
export interface WordFilter extends PassageFilter {
  /** Passages that were written later take no place, so that later pages have the order of the first. */
  readonly createdUntil: string;
}

/** SQL that is true for the passages `p` that a search may find. */
export const searchedSql = (filter: WordFilter): Sql =>
  sql`${filterSql(filter, 'p')} and p.created_at <= ${filter.createdUntil}::timestamptz`;

/** A search by words, as each of its steps sees it. */
export interface WordSearch {
  readonly em: EntityManager;
  readonly filter: WordFilter;
  /** Most hits. */
  readonly limit: number;
  /** Tsqueries that leave out passages. */
  readonly excluded: readonly string[];
  readonly sample: Sample;
}

/** Ranks of hits with all words, of names and of hits with some words do not overlap. */
export const bases = { all: 2, name: 1, some: 0 } as const;
