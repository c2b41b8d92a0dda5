/** Least confidence of a finding that somebody should act on, or that a count rests on. */
export const leastConfidence = 0.6;
