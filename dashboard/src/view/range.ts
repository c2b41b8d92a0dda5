import { TZDate } from '@date-fns/tz';
import { addDays, differenceInCalendarDays, subDays, subYears } from 'date-fns';
import { dayOf } from '../common/formats.ts';
import { oneOf } from '../common/one-of.ts';
import type { MetricComparedRange, MetricRange } from '../generated/graphql.ts';

/** What a page is about in time, as the URL says it. */
export interface RangeSearch {
  readonly range?: RangeName | undefined;
  readonly compare?: CompareName | undefined;
}

export const rangeNames = ['7d', '30d', '90d', '1y'] as const;
export type RangeName = (typeof rangeNames)[number];

export const compareNames = ['previous', 'year', 'off'] as const;
export type CompareName = (typeof compareNames)[number];

export const usualRange: RangeName = '30d';
export const usualCompare: CompareName = 'previous';

export const rangeTitles: Record<RangeName, string> = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '1y': 'Last year',
};

export const compareTitles: Record<CompareName, string> = {
  previous: 'Compare with the days before',
  year: 'Compare with a year ago',
  off: 'Do not compare',
};

export const comparedWith: Record<CompareName, string | undefined> = {
  previous: 'on the days before',
  year: 'on a year ago',
  off: undefined,
};

const days = { '7d': 6, '30d': 29, '90d': 89 } as const;

/** Returns the days of a range in the tenant's time zone, today included. */
export function rangeOf(name: RangeName, now: Date, zone: string): MetricRange {
  // Counted back on the zone's calendar: the browser's has other midnights, and other days of 23 or 25 hours.
  const today = new TZDate(now, zone);
  const from = name === '1y' ? addDays(subYears(today, 1), 1) : subDays(today, days[name]);
  return { from: dayOf(from, zone), to: dayOf(today, zone) };
}

const startOf = (day: string, zone: string): TZDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date, zone);
};

/** Returns the times between which the days are, for filters of lists. */
export const timesOf = ({ from, to }: MetricRange, zone: string): { gte: string; lt: string } => ({
  gte: startOf(from, zone).toISOString(),
  lt: addDays(startOf(to, zone), 1).toISOString(),
});

/** Returns the days that a range is compared with, as the graph does for metrics; undefined if it is compared with none. */
export function comparedRangeOf(
  compare: CompareName,
  { from, to }: MetricRange,
  zone: string,
): MetricRange | undefined {
  if (compare === 'off') return undefined;
  const [first, last] = [startOf(from, zone), startOf(to, zone)];
  const back =
    compare === 'year'
      ? (day: TZDate) => subYears(day, 1)
      : (day: TZDate) => subDays(day, differenceInCalendarDays(last, first) + 1);
  return { from: dayOf(back(first), zone), to: dayOf(back(last), zone) };
}

export const compareOf = (name: CompareName): MetricComparedRange | undefined =>
  (({ previous: 'PREVIOUS_PERIOD', year: 'PREVIOUS_YEAR', off: undefined }) as const)[name];

/** Reads the URL. What it does not understand, somebody has mistyped: the usual is shown. */
export const readRange = (search: Record<string, unknown>): RangeSearch => ({
  range: oneOf(rangeNames, search.range),
  compare: oneOf(compareNames, search.compare),
});
