import { version as versionOf } from 'uuid';
import type { WrittenEvent } from './event-log.ts';

/** Returns the timestamp of a UUID version 7, in milliseconds since 1970. Undefined for other versions. */
export function timeInId(id: string): number | undefined {
  if (versionOf(id) !== 7) return undefined;
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/**
 * Returns the seconds since an event was written, by the timestamp in its id. Its `time` may be far earlier, for
 * example that of a message in an export. Ids without a timestamp are of events by triggers, whose `time` is the time
 * of writing.
 */
export function secondsSinceWritten({ id, time }: Pick<WrittenEvent, 'id' | 'time'>): number {
  return Math.max(0, Date.now() - (timeInId(id) ?? Date.parse(time))) / 1_000;
}
