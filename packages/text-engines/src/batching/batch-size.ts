/** Chooses the number of texts in a batch, so that a slow server has finished it soon. */
export interface BatchSize {
  /** Returns the number of texts for the next batch, from 1 to `max`. */
  atMost(max: number): number;
  /** Tells how long a batch took. */
  took(texts: number, ms: number): void;
}

/** Share of the time of a longer batch from which on a shorter one took as long. */
const aboutAsLong = 0.9;

/**
 * A batch that takes longer than `longestMs` makes the next ones shorter, and a full one that takes less makes them longer.
 * A call may take long whatever it has to read: batches of other lengths that took as long show it, and make the next ones longer.
 */
export function createBatchSize(longestMs: number): BatchSize {
  let size = Number.POSITIVE_INFINITY;
  let last = { texts: 0, ms: 0 };
  return {
    atMost: (max) => Math.min(max, size),
    took(texts, ms) {
      const [shorter, longer] = texts < last.texts ? [{ texts, ms }, last] : [last, { texts, ms }];
      const isLongAnyway = shorter.texts < longer.texts && shorter.ms > aboutAsLong * longer.ms;
      const fitting = (texts * longestMs) / ms;
      last = { texts, ms };
      if (ms > longestMs && isLongAnyway) size *= 2;
      // One long text does not tell whether two take longer.
      else if (ms > longestMs) size = Math.min(size, Math.max(texts === 1 ? 2 : 1, Math.floor(fitting)));
      else if (texts >= size) size = Math.min(2 * size, Math.ceil(fitting));
    },
  };
}
