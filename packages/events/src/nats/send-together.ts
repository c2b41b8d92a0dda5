import type { BusEvent } from '../envelope.ts';

/**
 * Cuts a batch into runs that can be sent without waiting for one to be stored before the next: when one of them fails
 * and comes again, those behind it are before it for ever. So a run holds events of different subjects only, whose
 * order nobody relies on, and of one type, for what changed must be known before anybody hears of anything else.
 */
export function sendTogether(events: readonly BusEvent[]): BusEvent[][] {
  const runs: BusEvent[][] = [];
  let run: BusEvent[] = [];
  let subjects = new Set<string>();
  for (const event of events) {
    const subject = JSON.stringify([event.tenantid, event.subject]);
    if (run.length === 0 || run[0]?.type !== event.type || subjects.has(subject)) {
      run = [];
      runs.push(run);
      subjects = new Set();
    }
    run.push(event);
    subjects.add(subject);
  }
  return runs;
}
