import type { EventType } from './catalog.ts';

const firstSize = 200;
const leastSize = 5;
const mostSize = 500;
/** A long transaction of a run holds up others: on the embedded database every request waits until it ends. */
const longestMs = 250;

/** How many events of a type a handler gets at once. */
export interface RunSizes {
  of(type: EventType): number;
  /** So many took so long. */
  took(type: EventType, count: number, milliseconds: number): void;
}

/** Sizes that follow from how long handlers take: a quick one gets more events at once, which is cheaper for each. */
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
        sizes.set(type, Math.min(mostSize, count * 2));
      }
    },
  };
}
