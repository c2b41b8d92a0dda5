import { dayAfter } from '../../../metrics/days.ts';
import type { Threshold } from '../../reading/amounts.ts';
import { type Days, startOf } from '../../reading/days.ts';
import type { Reading } from '../../reading/reading.ts';

/** Filters of lists in the graph, as variables. */
export type Filter = Readonly<Record<string, unknown>>;

/** Condition of a DateFilter. */
export const inDays = ({ from, to }: Days): Filter => ({ gte: from, lte: to });

/** Condition of a DateTimeFilter: the days in the tenant's time zone. */
export const inTimes = ({ from, to }: Days, { timeZone }: Pick<Reading, 'timeZone'>): Filter => ({
  gte: startOf(from, timeZone),
  lt: startOf(dayAfter(to, 1), timeZone),
});

/**
 * The arguments `from` and `asOf` of what reads the past: up to the question, or to the end of the period that it names.
 * `from` is a day in UTC, the one in which the tenant's day begins.
 */
export function pastOf({ periods: [period], timeZone, now }: Reading): { from?: string; asOf: string } {
  const end = period && startOf(dayAfter(period.days.to, 1), timeZone);
  const asOf = end !== undefined && Date.parse(end) < now.getTime() ? end : now.toISOString();
  return { ...(period && { from: startOf(period.days.from, timeZone).slice(0, 10) }), asOf };
}

/** Why a question about words makes no sense, if its period has not begun. */
export const wordsOfFuture = ({ periods: [period], today }: Reading): string | undefined =>
  period !== undefined && period.days.from > today ? 'There are no words of what has not happened yet' : undefined;

/** Condition of an IntFilter or FloatFilter. */
export const beyond = (thresholds: readonly Threshold[]): Filter =>
  Object.assign(
    {},
    ...thresholds.map(({ comparison, isInclusive, value }) => ({
      [`${comparison === 'above' ? 'gt' : 'lt'}${isInclusive ? 'e' : ''}`]: value,
    })),
  );

export const idsOf = (choices: readonly { readonly chosen: { readonly id?: string } }[]): string[] =>
  choices.flatMap(({ chosen: { id } }) => id ?? []);

export const namesOf = (choices: readonly { readonly chosen: { readonly name: string } }[]): string[] =>
  choices.map(({ chosen: { name } }) => name);

/** Condition to be one of these; undefined if there are none. */
export const anyOf = (values: readonly string[]): Filter | undefined =>
  values.length > 0 ? { in: values } : undefined;

/** Returns the filter without conditions that are undefined. */
export const all = (filter: Readonly<Record<string, unknown>>): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, condition]) => condition !== undefined));
