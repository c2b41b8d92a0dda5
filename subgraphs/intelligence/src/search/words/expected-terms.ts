import type { Sample } from './sample-terms.ts';
import { withoutOrder } from './term-queries.ts';

/** Passages of a term up to which it is rare. More are not counted. */
export const maxCounted = 1_000;

/** Hits in the sample from which it tells how common a term is. */
const fewestHits = 9;

/** Passages in the sample with the words of a phrase, in any order, from which the index of words is too slow for it. */
const fewestLoose = 3;

/** A term, by what the sample tells about it. */
export interface ExpectedTerm {
  readonly tsquery: string;
  /** Share of passages that have it. */
  readonly share: number;
  /** Number of passages that have it, at most `maxCounted`. */
  readonly count: number;
  /** False for a phrase of frequent words, for which the index of words finds too many passages. */
  readonly isIndexed: boolean;
  /** True if it may be rare, so that the index of words is asked for its passages. */
  readonly isSought: boolean;
}

/** Estimates how common terms are. */
export function expectedTerms(sample: Sample, tsqueries: readonly string[]): ExpectedTerm[] {
  return tsqueries.map((tsquery) => {
    const hits = sample.hitsOf(tsquery);
    const share = hits / Math.max(1, sample.passages);
    const loose = withoutOrder(tsquery);
    const isIndexed = sample.isWhole || loose === tsquery || sample.hitsOf(loose) < fewestLoose;
    const count = Math.min(maxCounted, Math.round(share * sample.passagesOfAll));
    const isCommon = !sample.isWhole && hits >= fewestHits && count === maxCounted;
    return {
      tsquery,
      share: Math.max(share, 1 / Math.max(1, sample.passages)),
      count,
      isIndexed,
      isSought: isIndexed && !isCommon,
    };
  });
}
