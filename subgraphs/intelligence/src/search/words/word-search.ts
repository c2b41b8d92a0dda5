import type { EntityManager } from '@sophia/database';
import type { PassageFilter } from '../../filtering/passage-filter.ts';
import type { Sample } from './sample-terms.ts';

/** A passage that words found. */
export interface WordHit {
  readonly passageId: string;
  /** Higher is better. Comparable only within one search. */
  readonly rank: number;
}

/** A search by words, as each of its steps sees it. */
export interface WordSearch {
  readonly em: EntityManager;
  readonly filter: PassageFilter;
  /** Most hits. */
  readonly limit: number;
  /** Tsqueries that leave out passages. */
  readonly excluded: readonly string[];
  readonly sample: Sample;
}

/** Ranks of hits with all words, of names and of hits with some words do not overlap. */
export const bases = { all: 2, name: 1, some: 0 } as const;
