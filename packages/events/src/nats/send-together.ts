import type { WrittenEvent } from '../log/event-log.ts';

/**
 * Splits a batch into runs whose events can be sent at once. If an event of a run fails and is sent again, the others
 * of the run stay before it. So the events of a run have different subjects, whose order does not matter, and the same
 * type, because `entities.changed` must come before all others.
 */
export function sendTogether(events: readonly WrittenEvent[]): WrittenEvent[][] {
  const runs: WrittenEvent[][] = [];
  let run: WrittenEvent[] = [];
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
