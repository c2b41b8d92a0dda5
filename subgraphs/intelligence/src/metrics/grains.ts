import { nextDay } from './days.ts';

/** Stretches of time that cells have sums of. */
export type Grain = 'DAY' | 'MONTH' | 'YEAR';

/** Days that cells of one grain cover; without `from` everything before the end. */
export interface Stretch {
  readonly grain: Grain;
  readonly from: string | null;
  /** The day after the last one. */
  readonly end: string;
}

/** All grains, the longest first. */
const all: readonly Grain[] = ['YEAR', 'MONTH', 'DAY'];

/** Returns the shorter of two grains. */
export const shorterOf = (one: Grain, other: Grain): Grain => (all.indexOf(one) > all.indexOf(other) ? one : other);

/** Returns the grains that are no longer than this one. */
export const grainsUpTo = (longest: Grain): readonly Grain[] => all.slice(all.indexOf(longest));

/** Splits days into whole years, whole months, and days, none longer than `longest`. */
export const stretchesOf = (from: string | null, end: string, longest: Grain = 'YEAR'): Stretch[] =>
  split(from, end, grainsUpTo(longest));

function split(from: string | null, end: string, [grain, ...shorter]: readonly Grain[]): Stretch[] {
  if (grain === undefined || from === end) return [];
  const wholeFrom = from === null || startOf(grain, from) === from ? from : startAfter(grain, from);
  const wholeEnd = startOf(grain, end);
  if (wholeFrom !== null && wholeFrom >= wholeEnd) return split(from, end, shorter);
  return [
    ...(from === null ? [] : split(from, wholeFrom ?? from, shorter)),
    { grain, from: wholeFrom, end: wholeEnd },
    ...split(wholeEnd, end, shorter),
  ];
}

/** Number of characters of a day that tell the stretch. */
const lengths: Readonly<Record<Grain, number>> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** Returns the first day of the stretch that a day is in. */
const startOf = (grain: Grain, day: string): string =>
  `${day.slice(0, lengths[grain])}${'-01-01'.slice(lengths[grain] - lengths.YEAR)}`;

/** Returns the first days of the stretches of a grain from one day on, without the end. */
export function startsBetween(grain: Grain, from: string, end: string): string[] {
  const starts: string[] = [];
  for (let start = from; start < end; start = startAfter(grain, start)) starts.push(start);
  return starts;
}

function startAfter(grain: Grain, day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (grain === 'DAY') return nextDay(day);
  const next = grain === 'YEAR' ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
  return new Date(next).toISOString().slice(0, 10);
}
