import { version as versionOf } from 'uuid';
import type { BusEvent } from './envelope.ts';

/** When a UUID of version 7 was made, in milliseconds since 1970. */
export function madeAt(id: string): number | undefined {
  if (versionOf(id) !== 7) return undefined;
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/**
 * Seconds since an event was written. Its `time` may be far earlier, such as that of a message in an export, so the id is
 * asked first. Events whose ids hold no time are written by triggers, at their own `time`.
 */
export function secondsSinceWritten({ id, time }: Pick<BusEvent, 'id' | 'time'>): number {
  return Math.max(0, Date.now() - (madeAt(id) ?? Date.parse(time))) / 1_000;
}
