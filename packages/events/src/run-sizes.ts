import type { EventType } from './catalog.ts';

const firstSize = 200;
const leastSize = 5;
const maxSize = 500;
/** Longest transaction to aim at. Longer ones delay others: on the embedded database, every request waits. */
const longestMs = 250;

/** Numbers of events that handlers receive at once, by type. */
export interface RunSizes {
  of(type: EventType): number;
  /** Records how long a handler took for this number of events. */
  took(type: EventType, count: number, milliseconds: number): void;
}

/**
 * Creates sizes that adapt to the handlers' speed. A fast handler gets more events at once, which is cheaper for each.
 */
export function createRunSizes(): RunSizes {
  const sizes = new Map<EventType, number>();
  const of = (type: EventType): number => sizes.get(type) ?? firstSize;
  return {
    of,
    took(type, count, milliseconds) {
      if (milliseconds > longestMs) {
        const fitting = Math.floor((count * longestMs) / 2 / milliseconds);
        sizes.set(type, Math.max(leastSize, Math.min(of(type), fitting)));
      } else if (count === of(type) && milliseconds < longestMs / 4) {
        sizes.set(type, Math.min(maxSize, count * 2));
      }
    },
  };
}
