import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays, differenceInMinutes, differenceInSeconds, format } from 'date-fns';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export const formatNumber = (value: number): string => whole.format(value);
export const formatShort = (value: number): string => short.format(value);

export interface Money {
  readonly amount: string;
  readonly currencyCode?: string | null;
}

const isCurrency = (code: string): boolean => /^[a-z]{3}$/i.test(code);

/** Money of which there may be much: `$1.2M`. Sources also write names of currencies, which follow the number as they are. */
export function formatMoney({ amount, currencyCode }: Money, notation: 'compact' | 'standard' = 'compact'): string {
  const options = { notation, maximumFractionDigits: notation === 'compact' ? 1 : 0 } as const;
  if (currencyCode && isCurrency(currencyCode)) {
    return new Intl.NumberFormat('en', { ...options, style: 'currency', currency: currencyCode }).format(
      Number(amount),
    );
  }
  const number = new Intl.NumberFormat('en', options).format(Number(amount));
  return currencyCode ? `${number} ${currencyCode}` : number;
}

/** Noon of a day in UTC, to count days and print them without a zone. */
const noonOf = (day: string): TZDate => new TZDate(`${day}T12:00:00Z`, 'UTC');

const inZone = (time: string | Date, zone: string): TZDate => new TZDate(new Date(time), zone);

/** `19 Nov 2026, 15:10` */
export const formatTime = (time: string | Date, zone: string): string =>
  format(inZone(time, zone), 'd MMM yyyy, HH:mm');

/** `19 Nov`, with the year if it is not this one. */
export function formatDay(day: string | Date, zone: string, now = new Date()): string {
  const date = typeof day === 'string' && day.length === 10 ? noonOf(day) : inZone(day, zone);
  return format(date, date.getFullYear() === inZone(now, zone).getFullYear() ? 'd MMM' : 'd MMM yyyy');
}

/** A moment of a recording: `5:07`, `1:02:09`. */
export function formatMoment(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const end = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${end}` : end;
}

/** How long something took, as the numbers of a table: `24 min`, `1 h 5 min`, `40 s`. */
export function formatLength(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [hours > 0 && `${hours} h`, (minutes % 60 > 0 || hours === 0) && `${minutes % 60} min`]
    .filter(Boolean)
    .join(' ');
}

/** A number with its sign. What is written as zero has none. */
export function formatSigned(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

export const formatShare = (share: number): string => `${Math.round(share * 100)}%`;

/** How long ago, in as few letters as a list has room for: `3 min`, `5 h`, `2 d`, and then the day. */
export function formatAgo(time: string | Date, zone: string, now = new Date()): string {
  const seconds = differenceInSeconds(now, new Date(time));
  if (seconds < 60) return 'now';
  const minutes = differenceInMinutes(now, new Date(time));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  const days = differenceInCalendarDays(inZone(now, zone), inZone(time, zone));
  return days < 14 ? `${days} d` : formatDay(time, zone, now);
}

/** How long ago, in words: `just now`, `3 min ago`, `since 19 Nov`. */
export function formatSince(time: string | Date, zone: string, now = new Date()): string {
  const ago = formatAgo(time, zone, now);
  if (ago === 'now') return 'just now';
  return /^[0-9]+ (min|h|d)$/.test(ago) ? `${ago} ago` : `since ${ago}`;
}

/** Where a day is, seen from today. */
export function formatDue(day: string, zone: string, now = new Date()): { text: string; isOverdue: boolean } {
  const days = differenceInCalendarDays(noonOf(day), noonOf(dayOf(now, zone)));
  if (days < 0) return { text: days === -1 ? 'Yesterday' : `${-days} d overdue`, isOverdue: true };
  if (days === 0) return { text: 'Today', isOverdue: false };
  return { text: days === 1 ? 'Tomorrow' : days < 8 ? `In ${days} d` : formatDay(day, zone, now), isOverdue: false };
}

/** The day of today in the zone, as the graph writes days. */
export const dayOf = (time: Date, zone: string): string => format(inZone(time, zone), 'yyyy-MM-dd');
