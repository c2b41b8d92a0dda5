import type { Column, Unit } from './answer.ts';

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const precise = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Writes an amount. Sources also write names of currencies, which follow the number as they are. */
function money(value: number, currencyCode: string | null | undefined): string {
  if (!currencyCode) return precise.format(value);
  if (!/^[A-Za-z]{3}$/.test(currencyCode)) return `${precise.format(value)} ${currencyCode}`;
  const currency = { style: 'currency', currency: currencyCode } as const;
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat('en-US', {
    ...currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

const units: Readonly<Record<Exclude<Unit, 'CURRENCY'>, (value: number) => string>> = {
  COUNT: (value) => numbers.format(value),
  DAYS: (value) => `${numbers.format(value)} ${value === 1 ? 'day' : 'days'}`,
  HOURS: (value) => (value < 48 ? `${numbers.format(value)} hours` : `${numbers.format(value / 24)} days`),
  MINUTES: (value) => `${numbers.format(value)} minutes`,
  RATIO: (value) => `${numbers.format(value * 100)}%`,
  SCORE: (value) => precise.format(value),
};

/** Writes a number with its unit, as an answer says it. */
export const formatted = (
  value: number,
  { unit = 'COUNT', currencyCode }: Pick<Column, 'unit' | 'currencyCode'>,
): string => (unit === 'CURRENCY' ? money(value, currencyCode) : units[unit](value));

/** Returns "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

/** Returns the day of a time as YYYY-MM-DD, in the zone that the time is written in. */
export const dayText = (time: string | null | undefined): string | null => time?.slice(0, 10) ?? null;

/** Shortens a text to one line of an answer. */
export function shortened(text: string | null | undefined, most = 300): string | null {
  const line = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  if (line === '') return null;
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
