/** Between the sequence numbers of a stream and the positions of the bus. */
export interface Positions {
  of(sequence: number): string;
  /** The sequence number at a position, 0 for one of an earlier stream. */
  sequenceAt(position: string): number;
}

/**
 * The positions of a stream come after those of all streams before it, so that a reader of one that was deleted goes on
 * at the beginning of the next. They count from the microsecond in which the stream was made: no stream ever had an event
 * in each.
 */
export function positionsOf(created: string): Positions {
  const start = Date.parse(created) * 1_000;
  return {
    of: (sequence) => String(start + sequence),
    sequenceAt: (position) => Math.max(Number(position) - start, 0),
  };
}
