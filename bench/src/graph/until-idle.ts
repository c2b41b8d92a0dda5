import { setTimeout as wait } from 'node:timers/promises';
import { readBacklog } from './read-counts.ts';
import type { BenchGraph } from './run-graph.ts';

const pollMs = 1_000;

/** Looks in a row without work, because the last event or job may have left scores and threads to be settled. */
const idleLooks = 5;

/**
 * Waits until no event and no job is left, since work in the background takes time that is measured, and answers need its
 * results.
 */
export async function untilIdle({ metricsUrls }: BenchGraph): Promise<void> {
  for (let looks = 0; looks < idleLooks; ) {
    await wait(pollMs);
    looks = (await readBacklog(metricsUrls)) === 0 ? looks + 1 : 0;
  }
}
