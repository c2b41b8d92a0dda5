/** Counts of a graph's programs since they started. */
export interface Counts {
  readonly statements: number;
  readonly subgraphRequests: number;
}

/** Reads /metrics of all programs and adds up their counters. */
export async function readCounts(metricsUrls: readonly string[]): Promise<Counts> {
  const lines = await readLines(metricsUrls);
  return {
    statements: sumOf(lines, 'sophia_sql_statements_total'),
    subgraphRequests: sumOf(lines, 'gateway_subgraph_request_duration_seconds_count'),
  };
}

/** Returns the number of events and jobs that the programs have not worked off yet. */
export async function readBacklog(metricsUrls: readonly string[]): Promise<number> {
  const lines = await readLines(metricsUrls);
  const waiting = ['sophia_outbox_events', 'sophia_consumer_lag_events', 'sophia_jobs_waiting'];
  return waiting.reduce((sum, metric) => sum + sumOf(lines, metric), 0);
}

async function readLines(metricsUrls: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(metricsUrls.map(async (url) => (await fetch(url)).text()));
  return texts.flatMap((text) => text.split('\n'));
}

export const countsBetween = (before: Counts, after: Counts): Counts => ({
  statements: after.statements - before.statements,
  subgraphRequests: after.subgraphRequests - before.subgraphRequests,
});

const sumOf = (lines: readonly string[], metric: string): number =>
  lines
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
