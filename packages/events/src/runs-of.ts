import type { ReadEvent } from './envelope.ts';

/** Events of one type and tenant. */
export type Run = [ReadEvent, ...ReadEvent[]];

/**
 * Groups events by type and tenant, so that a handler writes many rows at once even if types alternate. Keeps the order
 * of events of one subject; events of different subjects may change places.
 */
export function runsOf(events: readonly ReadEvent[]): Run[] {
  const runs: Run[] = [];
  const openRuns = new Map<string, number>();
  const lastRuns = new Map<string, number>();
  for (const event of events) {
    const kind = JSON.stringify([event.tenantid, event.type]);
    const subject = JSON.stringify([event.tenantid, event.subject]);
    const open = openRuns.get(kind) ?? -1;
    const run = runs[open];
    const joins = run !== undefined && open >= (lastRuns.get(subject) ?? 0);
    const place = joins ? open : runs.length;
    if (joins) run.push(event);
    else runs.push([event]);
    openRuns.set(kind, place);
    lastRuns.set(subject, place);
  }
  return runs;
}
