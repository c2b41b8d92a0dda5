/**
 * Slack's timestamps, "seconds.sequence", identify a message within its channel. They stay text, because a number would
 * lose the last digits. In normal form (ten and six digits) text order is time order.
 */

const timestampPattern = /^(\d{1,10})\.(\d{1,6})$/;

/** Returns a timestamp in normal form. Null when the value is not one. */
export function normalizeTs(value: unknown): string | null {
  const match = typeof value === 'string' ? timestampPattern.exec(value.trim()) : null;
  if (!match?.[1] || !match[2]) return null;
  return `${match[1].padStart(10, '0')}.${match[2].padEnd(6, '0')}`;
}

/** Returns the instant of a timestamp in normal form, to the millisecond. */
export function tsToDate(ts: string): Date {
  return new Date(Number(ts.slice(0, 10)) * 1000 + Number(ts.slice(11, 14)));
}

/** Returns an instant as a timestamp in normal form. */
export function dateToTs(date: Date): string {
  const ms = date.getTime();
  return `${String(Math.floor(ms / 1000)).padStart(10, '0')}.${String(ms % 1000).padStart(3, '0')}000`;
}

/** Returns the instant of a number of seconds. Null when the value is not one. */
export function secondsToDate(seconds: number | undefined): Date | null {
  if (seconds === undefined || !(seconds > 0) || seconds > 9_999_999_999) return null;
  return new Date(Math.trunc(seconds) * 1000);
}
