import { randomNumbers } from '../common/random.ts';

export interface Metric {
  readonly name: string;
  readonly dimensions: readonly string[];
}

/** Variables of a question. */
export interface Asked {
  readonly name: string;
  readonly range: { readonly from: string; readonly to: string };
  readonly groupBy: string | null;
  readonly compare: string | null;
  readonly filter: readonly { readonly dimension: string; readonly values: readonly string[] }[];
  readonly interval: string;
}

/** About the lengths of the ranges, in days. */
const lengths = [7, 30, 90, 365, 730];
const comparisons = [null, 'PREVIOUS_PERIOD', 'PREVIOUS_YEAR'];
const filters = [[], [{ dimension: 'REGION', values: ['North'] }]];

/**
 * Returns questions about all metrics, over ranges of all lengths, by all dimensions, with all comparisons, with and without
 * a condition; of these, as many as wanted, drawn at random but the same each time. Ranges end in the last 30 days.
 */
export function questionsAbout(metrics: readonly Metric[], wanted: number): Asked[] {
  const random = randomNumbers(1);
  const today = Date.now();
  const day = (before: number) => new Date(today - before * 86_400_000).toISOString().slice(0, 10);
  const all = metrics.flatMap(({ name, dimensions }) =>
    [null, ...dimensions].flatMap((groupBy) =>
      lengths.flatMap((length) =>
        comparisons.flatMap((compare) =>
          filters.map((filter): Asked => {
            const last = Math.floor(random.uniform() * 30);
            const days = Math.ceil(length * (0.8 + 0.4 * random.uniform()));
            const range = { from: day(last + days - 1), to: day(last) };
            return { name, range, groupBy, compare, filter, interval: days > 120 ? 'WEEK' : 'DAY' };
          }),
        ),
      ),
    ),
  );
  return all
    .map((asked) => ({ asked, place: random.uniform() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, wanted)
    .map(({ asked }) => asked);
}
