/** Work in pieces, each as large as fits into a time. */
export interface Pace {
  /** Works until a piece is not full, and returns the sum. `work` does at most `size`, and returns how much it did. */
  readonly drain: (work: (size: number) => Promise<number>) => Promise<number>;
}

/** Begins with pieces of 1. They double at most from one to the next, until they take this long or have the largest size. */
export function paceOf(seconds: number, largest: number): Pace {
  let size = 1;
  return {
    async drain(work) {
      for (let total = 0; ; ) {
        const most = size;
        const begun = performance.now();
        const done = await work(most);
        const took = (performance.now() - begun) / 1000;
        size = Math.max(1, Math.min(largest, 2 * size, Math.floor((size * seconds) / took)));
        total += done;
        if (done < most) return total;
      }
    },
  };
}
