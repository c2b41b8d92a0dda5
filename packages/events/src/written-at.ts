import { version as versionOf } from 'uuid';
import type { BusEvent } from './envelope.ts';

/** When a UUID of version 7 was made, in milliseconds since 1970. */
export function madeAt(id: string): number | undefined {
  if (versionOf(id) !== 7) return undefined;
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/**
 * For how long an event has been written, in seconds. Its time may be long ago, as that of a message from an export; those
 * whose ids do not tell are written by triggers, at their own time.
 */
export function secondsSinceWritten({ id, time }: Pick<BusEvent, 'id' | 'time'>): number {
  return Math.max(0, Date.now() - (madeAt(id) ?? Date.parse(time))) / 1_000;
}
