import type { ReportPeriod } from '../entities/report-content.ts';
import { dayAfter } from '../metrics/days.ts';

export type Frequency = 'WEEKLY' | 'MONTHLY';

/** The days on which a report is sent: a weekday, Monday being 1, or a day of the month up to 28, which all months have. */
interface ReportDays {
  readonly frequency: Frequency;
  readonly weekday: number;
  readonly monthDay: number;
}

const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;
const monthDayOf = (day: string): number => Number(day.slice(8));
const isDayOf = ({ frequency, weekday, monthDay }: ReportDays, day: string): boolean =>
  frequency === 'WEEKLY' ? weekdayOf(day) === weekday : monthDayOf(day) === monthDay;

/** Returns the first day of the schedule that is not before a day. */
export function firstDayFrom(days: ReportDays, day: string): string {
  let found = day;
  while (!isDayOf(days, found)) found = dayAfter(found, 1);
  return found;
}

/** Returns the last day of the schedule that is not after a day. */
export function lastDayUntil(days: ReportDays, day: string): string {
  let found = day;
  while (!isDayOf(days, found)) found = dayAfter(found, -1);
  return found;
}

/** Returns the period that a report of a day is about: the seven days before it, or the month before its month. */
export function periodBefore(frequency: Frequency, day: string): ReportPeriod {
  if (frequency === 'WEEKLY') return { from: dayAfter(day, -7), to: dayAfter(day, -1) };
  const to = dayAfter(`${day.slice(0, 8)}01`, -1);
  return { from: `${to.slice(0, 8)}01`, to };
}
