/** Work in pieces, each as large as fits into a time. */
export interface Pace {
  readonly run: <T>(work: (size: number) => Promise<T>) => Promise<T>;
}

/** Begins with pieces of 1. They double at most from one to the next, until they take this long or have the largest size. */
export function paceOf(seconds: number, largest: number): Pace {
  let size = 1;
  return {
    async run(work) {
      const begun = performance.now();
      const result = await work(size);
      const took = (performance.now() - begun) / 1000;
      size = Math.max(1, Math.min(largest, 2 * size, Math.floor((size * seconds) / took)));
      return result;
    },
  };
}
