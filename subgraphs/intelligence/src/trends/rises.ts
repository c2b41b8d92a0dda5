import { atLeast, atMost } from '../common/binomial.ts';

/** Counts of one subject: distinct accounts by week, the oldest first; the last `recent` weeks are the present. */
export interface Series {
  readonly name: string;
  readonly weeks: readonly number[];
}

/** What the counts of a subject say. */
export interface Movement {
  readonly name: string;
  /** Accounts in the present weeks, summed over the weeks, and what the weeks before let expect. */
  readonly count: number;
  readonly expected: number;
  /** How many times the expected count; null if none was expected. */
  readonly ratio: number | null;
  /** Chance of a count so far from the expected one, if nothing had changed. */
  readonly chance: number;
  /** The share of false ones among all subjects that are at least as unlikely (Benjamini and Hochberg). */
  readonly falseShare: number;
}

/** Fewest accounts, counted or expected, for a judgement. */
const leastCount = 5;

/**
 * Judges each subject against its own past. `active` has the accounts with any conversation by week: if more of them
 * talk, each subject is expected more often.
 *
 * If nothing changed, each account-week of the subject falls into the present with the chance that the present has of all
 * active account-weeks. So the count of the present, given that of all weeks, is binomial, which counts the uncertainty
 * of the past too. Counts of weeks vary more than by chance alone; both counts are divided by how much more.
 */
export function judge(series: readonly Series[], active: readonly number[], recent: number): Movement[] {
  const present = sum(active.slice(-recent)) / sum(active);
  const judged = series.flatMap((each) => {
    const count = sum(each.weeks.slice(-recent));
    const past = sum(each.weeks) - count;
    const expected = present < 1 ? (past * present) / (1 - present) : 0;
    if (Math.max(count, expected) < leastCount) return [];
    const spread = overdispersion(each.weeks.slice(0, -recent), active.slice(0, -recent));
    const chance = twoSided(Math.round(count / spread), Math.round((count + past) / spread), present);
    return [{ name: each.name, count, expected, ratio: expected === 0 ? null : count / expected, chance }];
  });
  return withFalseShares(judged);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How much more the weeks vary than by chance: Pearson's statistic by degree of freedom, at least 1. */
function overdispersion(weeks: readonly number[], active: readonly number[]): number {
  const rate = sum(weeks) / sum(active);
  if (!(rate > 0)) return 1;
  const kept = weeks.map((count, week) => ({ count, mean: rate * (active[week] ?? 0) })).filter(({ mean }) => mean > 0);
  if (kept.length < 2) return 1;
  return Math.max(1, sum(kept.map(({ count, mean }) => (count - mean) ** 2 / mean)) / (kept.length - 1));
}

/** Twice the smaller tail of the binomial distribution, at most 1. */
function twoSided(count: number, of: number, chance: number): number {
  const lower = atMost(count, of, chance);
  const upper = atLeast(count, of, chance);
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** Adds the false shares, the most unlikely first. */
function withFalseShares(judged: readonly Omit<Movement, 'falseShare'>[]): Movement[] {
  const sorted = judged.toSorted((a, b) => a.chance - b.chance || (a.name < b.name ? -1 : 1));
  let least = 1;
  const shares = sorted
    .map(({ chance }, index) => (chance * sorted.length) / (index + 1))
    .reverse()
    .map((share) => {
      least = Math.min(least, share);
      return least;
    })
    .reverse();
  return sorted.map((each, index) => ({ ...each, falseShare: shares[index] ?? 1 }));
}
