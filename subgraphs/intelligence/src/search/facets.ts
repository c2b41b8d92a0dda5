import type { RankedPassage } from './read-found.ts';

/** A value and the number of hits that have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

const maxValues = 20;

/** Counts the values of hits, the most frequent first, ties by value; at most 20. A hit may have several values. */
export function countValues(
  passages: readonly RankedPassage[],
  valuesOf: (passage: RankedPassage) => readonly (string | null)[],
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const value of new Set(valuesOf(passage))) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, maxValues);
}

/** Month of a passage in UTC, such as 2026-11. */
export const monthOf = ({ occurredAt }: RankedPassage): string => occurredAt.toISOString().slice(0, 7);
