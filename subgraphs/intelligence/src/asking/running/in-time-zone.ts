import { offsetOf } from '../reading/days.ts';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u;

/** Writes the times in the data of a result as those of a time zone. They then begin with the day there. */
export function inTimeZone<T>(data: T, timeZone: string): T {
  if (timeZone === 'UTC') return data;
  return JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === 'string' && time.test(value) ? localTime(value, timeZone) : value,
  ) as T;
}

function localTime(utc: string, timeZone: string): string {
  const at = Date.parse(utc);
  const offset = offsetOf(at, timeZone);
  const minutes = Math.abs(Math.round(offset / 60_000));
  const pad = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(at + offset).toISOString().slice(0, -1)}${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
