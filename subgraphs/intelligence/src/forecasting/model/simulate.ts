/** Deals with the same probability to count, with the amounts that each may have. */
export interface Chance {
  readonly probability: number;
  readonly amounts: readonly (readonly number[])[];
}

export interface Uncertain {
  /** Amount that is certain. */
  readonly closed: number;
  readonly chances: readonly Chance[];
  /** Expected number of new deals, and the amounts that one may have. */
  readonly newDeals: number;
  readonly newAmounts: readonly number[];
  readonly spread: number;
}

/**
 * Draws totals, smallest first; the same for the same input. In each draw all probabilities and the number of new deals
 * are multiplied by one factor around 1, since deals do better and worse together.
 */
export function simulate({ closed, chances, newDeals, newAmounts, spread }: Uncertain, draws: number): Float64Array {
  const random = randomNumbers(1);
  const pick = (amounts: readonly number[]): number => amounts[Math.floor(random() * amounts.length)] ?? 0;
  const logVariance = Math.log(1 + spread ** 2);
  const totals = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const factor = Math.exp(Math.sqrt(logVariance) * normal(random) - logVariance / 2);
    let total = closed;
    for (const { probability, amounts } of chances) {
      const skipped = Math.log(1 - Math.min(1 - Number.EPSILON, probability * factor));
      if (skipped === 0) continue;
      for (let at = gap(random, skipped); at < amounts.length; at += 1 + gap(random, skipped)) {
        total += pick(amounts[at] ?? []);
      }
    }
    if (newAmounts.length > 0) {
      let left = newDeals * factor + Math.log(1 - random());
      while (left > 0) {
        total += pick(newAmounts);
        left += Math.log(1 - random());
      }
    }
    totals[draw] = total;
  }
  return totals.sort();
}

/** Number of deals that do not count before the next one that does. `skipped` is the logarithm of the share that does not. */
const gap = (random: () => number, skipped: number): number => Math.floor(Math.log(1 - random()) / skipped);

/** Returns the total below which a share of the draws lies. */
export const quantile = (totals: Float64Array, share: number): number =>
  totals[Math.min(totals.length - 1, Math.floor(share * totals.length))] ?? 0;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Mulberry32: numbers from 0 to 1 that look random and depend on the seed alone. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
