import { dayAfter } from '../../metrics/days.ts';

/** Calendar days as YYYY-MM-DD, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The day of a time in a time zone. */
export function dayOf(time: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(time);
}

export const monthOf = (year: number, month: number): Days => {
  const start = new Date(Date.UTC(year, month - 1, 1));
  const end = new Date(Date.UTC(year, month, 0));
  return { from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10) };
};

export const quarterOf = (year: number, quarter: number): Days => ({
  from: monthOf(year, quarter * 3 - 2).from,
  to: monthOf(year, quarter * 3).to,
});

export const yearOf = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The week (from Monday), month, quarter or year of a day, or one that lies `shift` of them later. */
export function unitOf(unit: CalendarUnit, day: string, shift = 0): Days {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (unit === 'day') return { from: dayAfter(day, shift), to: dayAfter(day, shift) };
  if (unit === 'year') return yearOf(year + shift);
  if (unit === 'month') return monthOf(year, month + shift);
  if (unit === 'quarter') return quarterOf(year, Math.ceil(month / 3) + shift);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const monday = dayAfter(day, 7 * shift - weekday);
  return { from: monday, to: dayAfter(monday, 6) };
}

/** The day a number of units before another; the last of the month where it has no such day. */
export function before(day: string, count: number, unit: CalendarUnit): string {
  if (unit === 'day' || unit === 'week') return dayAfter(day, -count * (unit === 'week' ? 7 : 1));
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = count * { month: 1, quarter: 3, year: 12 }[unit];
  const { from, to } = monthOf(year, month - months);
  return `${from.slice(0, 8)}${pad(Math.min(date, Number(to.slice(8))))}`;
}

/** The first moment of a day in a time zone. */
export function startOf(day: string, timeZone: string): string {
  const guess = Date.parse(`${day}T00:00:00Z`);
  let time = guess;
  // Twice, because the offset at the guess may differ from that at the result.
  for (let pass = 0; pass < 2; pass++) time = guess - offsetOf(time, timeZone);
  return new Date(time).toISOString();
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at a time. */
export function offsetOf(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(time));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(time / 1_000) * 1_000;
}
