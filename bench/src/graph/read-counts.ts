/** Counts of a graph's programs since they started. */
export interface Counts {
  readonly statements: number;
  readonly subgraphRequests: number;
}

/** Reads /metrics of all programs and adds up their counters. */
export async function readCounts(metricsUrls: readonly string[]): Promise<Counts> {
  const texts = await Promise.all(metricsUrls.map(async (url) => (await fetch(url)).text()));
  const lines = texts.flatMap((text) => text.split('\n'));
  return {
    statements: sumOf(lines, 'sophia_sql_statements_total'),
    subgraphRequests: sumOf(lines, 'gateway_subgraph_request_duration_seconds_count'),
  };
}

export const countsBetween = (before: Counts, after: Counts): Counts => ({
  statements: after.statements - before.statements,
  subgraphRequests: after.subgraphRequests - before.subgraphRequests,
});

const sumOf = (lines: readonly string[], metric: string): number =>
  lines
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
