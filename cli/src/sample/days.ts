/** Days of the sample are UTC days, counted from today: -1 is yesterday. */

const dayMs = 86_400_000;

/** Beginning of the UTC day of a time. */
export const startOfDay = (time: Date): Date => new Date(Math.floor(time.getTime() / dayMs) * dayMs);

export const addDays = (day: Date, count: number): Date => new Date(day.getTime() + count * dayMs);

/** Whole days from one day to another. */
export const daysBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / dayMs);

/** Returns `2026-11-20`. */
export const isoDay = (time: Date): string => time.toISOString().slice(0, 10);

/**
 * The working day on or next to the day `count` days from `today`. A weekend of the past becomes the Friday before, and
 * one of the future the Monday after, so that nothing past lies ahead.
 */
export function workingDay(today: Date, count: number): Date {
  const day = addDays(today, count);
  const weekday = day.getUTCDay();
  if (weekday !== 0 && weekday !== 6) return day;
  if (count < 0) return addDays(day, weekday === 6 ? -1 : -2);
  return addDays(day, weekday === 6 ? 2 : 1);
}
