import { type BothFormats, sameInBoth } from './formats.ts';

/** A date as ISO 8601 in UTC, and its calendar day as written. */
export interface WrittenDate {
  at: string;
  day: string;
}

const clock = String.raw`(?:[T ,]+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?<fraction>[.,]\d+)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?`;
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})${clock}$`,
);
const yearLast = new RegExp(
  String.raw`^(?<first>\d{1,2})(?<sign>[-/.])\s?(?<second_>\d{1,2})\k<sign>\s?(?<year>\d{4}|\d{2})${clock}$`,
);
const monthNamed = new RegExp(
  String.raw`^(?:(?<day>\d{1,2})[. -]+(?<month>[A-Za-z]{3,9})\.?|(?<month_>[A-Za-z]{3,9})\.? (?<day_>\d{1,2}))[, -]+(?<year>\d{4})${clock}$`,
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Groups = Record<string, string | undefined>;

/** Reads a date in UTC unless it names another zone. Both readings are null when it is none. */
export function readDate(text: string): BothFormats<WrittenDate> {
  const given = text.trim();
  if (given.length > 60) return sameInBoth<WrittenDate>(null);
  if (/^\d{12,14}$/.test(given)) return sameInBoth(ofTime(Number(given)));
  const iso = yearFirst.exec(given)?.groups;
  if (iso) return sameInBoth(dateOf(iso, iso.year, iso.month, iso.day));
  const named = monthNamed.exec(given)?.groups;
  if (named) {
    const month = months.indexOf((named.month ?? named.month_ ?? '').slice(0, 3).toLowerCase()) + 1;
    return sameInBoth(dateOf(named, named.year, String(month), named.day ?? named.day_));
  }
  const groups = yearLast.exec(given)?.groups;
  if (!groups) return sameInBoth<WrittenDate>(null);
  const year =
    groups.year?.length === 2 ? String(Number(groups.year) + (Number(groups.year) < 70 ? 2_000 : 1_900)) : groups.year;
  const european = dateOf(groups, year, groups.second_, groups.first);
  // With dots the day always comes first.
  const american = groups.sign === '.' ? european : dateOf(groups, year, groups.first, groups.second_);
  return american?.at === european?.at ? sameInBoth(european) : { american, european };
}

function dateOf(
  groups: Groups,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): WrittenDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const midnight = new Date(Date.UTC(y, m - 1, d));
  if (midnight.getUTCMonth() !== m - 1 || midnight.getUTCDate() !== d) return null;
  const time = timeOf(groups);
  const written = time === null ? null : ofTime(midnight.getTime() + time - offsetOf(groups.zone));
  return written && { at: written.at, day: midnight.toISOString().slice(0, 10) };
}

/** Returns milliseconds since midnight; null for an impossible time. */
function timeOf({ hour, minute = '0', second = '0', fraction = '', half }: Groups): number | null {
  if (hour === undefined) return 0;
  const isAfternoon = half !== undefined && /^p/i.test(half);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (Number(hour) > (half === undefined ? 23 : 12) || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = Number(`0.${fraction.slice(1, 4) || '0'}`) * 1_000;
  return Math.round(((hours * 60 + Number(minute)) * 60 + Number(second)) * 1_000 + milliseconds);
}

function offsetOf(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!parts) return 0;
  const [, sign, hours, minutes = '0'] = parts;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function ofTime(time: number): WrittenDate | null {
  const date = new Date(time);
  const year = Number.isNaN(time) ? 0 : date.getUTCFullYear();
  if (year < 1970 || year > 2199) return null;
  const at = date.toISOString();
  return { at, day: at.slice(0, 10) };
}
