import type { Changes } from '../caching/changes.ts';
import type { Reads } from '../caching/reads.ts';
import { whenAborted } from '../common/cancellation.ts';

/** Reports when data that was read has changed. */
export interface Staleness {
  /** Resolves when some of the data has changed, or when the signal is aborted. */
  whenStale(reads: Reads, signal: AbortSignal): Promise<void>;
}

interface Waiting {
  readonly reads: Reads;
  readonly resolve: () => void;
}

export function createStaleness(changes: Changes): Staleness {
  const waiting = new Set<Waiting>();
  let isLooking = false;

  const isStale = ({ reads }: Waiting) => reads.some((read) => !changes.isFresh(read));

  function look(): void {
    isLooking = false;
    for (const each of waiting) if (isStale(each)) each.resolve();
  }

  // Changes come in pages, and thousands of queries may wait.
  changes.onChange(() => {
    if (isLooking || waiting.size === 0) return;
    isLooking = true;
    setImmediate(look);
  });

  return {
    whenStale(reads, signal) {
      return new Promise((resolve) => {
        const settle = () => {
          waiting.delete(each);
          stopListening();
          resolve();
        };
        const each: Waiting = { reads, resolve: settle };
        const stopListening = whenAborted(signal, settle);
        waiting.add(each);
        if (signal.aborted || isStale(each)) settle();
      });
    },
  };
}
