import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { quantile } from '../common/statistics.ts';
import { type Client, createClient } from './graphql-client.ts';
import { accountView, contactLookup, findSubjects } from './operations.ts';
import { type Counts, countsBetween, readCounts } from './read-counts.ts';
import { runGraph } from './run-graph.ts';

const warmUpRounds = 30;

/**
 * Times the 360° view of an account and the look-up of a contact, one after the other on one connection. Counts the SQL
 * statements and subgraph requests of each.
 *
 * `--data FOLDER` first loads the folder's slack/, gong/ and crm/. `--requests N` (200) of each are timed. The graph
 * runs on DATABASE_URL, or on the embedded database.
 */
export async function graphBench(args: readonly string[]): Promise<Report> {
  const flags = {
    data: ['folder with slack/, gong/ and crm/ to load first', ''],
    requests: ['number of requests of each', '200'],
  } as const;
  const about =
    'Times the 360° view of an account and the look-up of a contact, and counts their SQL statements and subgraph requests.';
  const values = readFlags('graph', about, flags, args);
  const requests = Number(values.requests);
  if (!Number.isInteger(requests) || requests < 1)
    throw new Error(`--requests: expected a positive integer, got ${values.requests}`);

  // Without the cache, so that every request goes to the subgraphs.
  await using graph = await runGraph(values.data || undefined, { ENTITY_CACHE: '0' });
  using client = createClient(graph.gatewayUrl);
  const subjects = await findSubjects(client);
  const view = { ...accountView, variables: subjects.accountIds.map((id) => ({ id })) };
  const lookup = { ...contactLookup, variables: subjects.emails.map((email) => ({ email })) };
  const rows: Row[] = [];
  for (const { target, query, variables } of [view, lookup]) {
    const samples = await timed(client, query, variables, requests);
    const costs = await cost(client, query, variables, graph.metricsUrls);
    rows.push(
      { target, metric: 'median', unit: 'ms', value: quantile(samples, 0.5) },
      { target, metric: 'p95', unit: 'ms', value: quantile(samples, 0.95) },
      { target, metric: 'SQL statements', unit: '', value: costs.statements },
      { target, metric: 'subgraph requests', unit: '', value: costs.subgraphRequests },
    );
  }
  return { bench: 'graph', rows, ratios: [] };
}

async function timed(client: Client, query: string, variables: readonly object[], requests: number): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < warmUpRounds + requests; round++) {
    const begun = performance.now();
    await client.request(query, variables[round % variables.length] ?? {});
    if (round >= warmUpRounds) samples.push(performance.now() - begun);
  }
  return samples;
}

/** Returns the counts of one request by the programs' metrics, minus the counts of reading these metrics. */
async function cost(
  client: Client,
  query: string,
  variables: readonly object[],
  metricsUrls: readonly string[],
): Promise<Counts> {
  const withRequest = await leastOf(metricsUrls, () => client.request(query, variables[0] ?? {}));
  return countsBetween(await leastOf(metricsUrls, async () => undefined), withRequest);
}

/** Returns the minimum of many tries, because loops that move events send statements at the same time. */
async function leastOf(metricsUrls: readonly string[], work: () => Promise<unknown>): Promise<Counts> {
  const counts: Counts[] = [];
  for (let attempt = 0; attempt < 30; attempt++) {
    const before = await readCounts(metricsUrls);
    await work();
    counts.push(countsBetween(before, await readCounts(metricsUrls)));
  }
  return {
    statements: Math.min(...counts.map(({ statements }) => statements)),
    subgraphRequests: Math.min(...counts.map(({ subgraphRequests }) => subgraphRequests)),
  };
}
