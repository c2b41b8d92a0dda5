/** How far a past actual was from the middle of its forecast, in widths of the interval, and how much it counts, in periods. */
export interface Seen {
  readonly distance: number;
  readonly weight: number;
}

/** Number of periods with which it counts that the draws are as wide as they should be. */
const assumedPeriods = 4;
/** Exponent of the assumed distances: with it they are spread about as those of a normal distribution. */
const shape = 1.3;
const [smallestFactor, largestFactor] = [0.5, 3];
/** Halvings of the range that the factor is looked for in. */
const steps = 20;

/**
 * Returns the factor within which a share of the distances lie: of those that were seen, and of assumed ones that count
 * as a few periods. This is split conformal prediction, with an assumption for a short past.
 */
export function widthFactor(seen: readonly Seen[], level: number): number {
  const total = seen.reduce((sum, { weight }) => sum + weight, assumedPeriods);
  const within = (factor: number): number =>
    seen.reduce(
      (sum, { distance, weight }) => (distance <= factor ? sum + weight : sum),
      assumedPeriods * assumedShare(factor, level),
    );
  let [low, high]: [number, number] = [smallestFactor, largestFactor];
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2;
    if (within(middle) < level * total) low = middle;
    else high = middle;
  }
  return high;
}

/** Share of the assumed distances up to a factor; `level` of them are up to 1. */
const assumedShare = (factor: number, level: number): number => 1 - (1 - level) ** (factor ** shape);
