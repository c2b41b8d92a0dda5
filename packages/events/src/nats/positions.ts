/** Converts between sequence numbers of a stream and positions of the bus. */
export interface Positions {
  of(sequence: number): string;
  /** Returns the sequence number at a position, or 0 for a position of an earlier stream. */
  sequenceAt(position: string): number;
}

/**
 * Returns the positions of a stream that was created at this time. They are higher than those of all earlier streams,
 * so that a reader of a deleted stream continues at the beginning of the next one. They count from the creation time in
 * microseconds: no stream gets as many events as microseconds pass.
 */
export function positionsOf(created: string): Positions {
  const start = Date.parse(created) * 1_000;
  return {
    of: (sequence) => String(start + sequence),
    sequenceAt: (position) => Math.max(Number(position) - start, 0),
  };
}
