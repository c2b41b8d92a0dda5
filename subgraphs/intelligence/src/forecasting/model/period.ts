export type PeriodUnit = 'MONTH' | 'QUARTER';

/** A calendar month or quarter in UTC. Times are milliseconds; `end` is no longer in it. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: number;
  readonly end: number;
}

export const monthsIn: Readonly<Record<PeriodUnit, number>> = { MONTH: 1, QUARTER: 3 };

/** Returns the period that contains a time, or the one that begins `later` periods after it. */
export function periodOf(unit: PeriodUnit, time: number, later = 0): Period {
  const length = monthsIn[unit];
  const date = new Date(time);
  const first = Math.floor(date.getUTCMonth() / length) * length + later * length;
  const year = date.getUTCFullYear();
  return { unit, start: Date.UTC(year, first), end: Date.UTC(year, first + length) };
}

/** Returns the first moment of a month that begins that many months before another. */
export function monthsBefore(monthStart: number, months: number): number {
  const date = new Date(monthStart);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months);
}
