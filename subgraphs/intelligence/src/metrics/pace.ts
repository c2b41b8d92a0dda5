/** Work in pieces, each as large as fits into a time. */
interface Pace {
  /** Works until a piece is not full, and returns the sum. `work` does at most `size`, and returns how much it did. */
  readonly drain: (work: (size: number) => Promise<number>) => Promise<number>;
}

interface PaceOptions {
  /** Seconds that a piece may take. */
  readonly seconds: number;
  /** Size of the first piece. */
  readonly first: number;
  readonly largest: number;
}

/**
 * Pieces double at most from one to the next, until they take this long or have the largest size. One that fails is tried
 * again in smaller ones, because servers end what takes too long.
 */
export function paceOf({ seconds, first, largest }: PaceOptions): Pace {
  let size = first;
  return {
    async drain(work) {
      for (let total = 0; ; ) {
        const most = size;
        const begun = performance.now();
        try {
          const done = await work(most);
          total += done;
          if (done < most) return total;
        } catch (error) {
          if (most === 1) throw error;
          size = Math.max(1, Math.floor(most / 4));
          continue;
        }
        const took = (performance.now() - begun) / 1000;
        size = Math.max(1, Math.min(largest, 2 * size, Math.floor((size * seconds) / took)));
      }
    },
  };
}
