import { median, rounded } from '../common/statistics.ts';
import type { RunningTarget } from '../targets/run-target.ts';
import type { BenchParts } from './bench-parts.ts';
import { oneSubgraph } from './graph/operations.ts';

const blocks = 25;
const requestsPerBlock = 100;
const warmUpRequests = 2_000;

/**
 * Measures the milliseconds that each gateway adds to a query of one subgraph: the median through the gateway minus the
 * median of asking the subgraph directly. Uses one connection, one request at a time, in blocks that alternate.
 */
export async function addedLatencies(
  gateways: readonly RunningTarget[],
  parts: BenchParts,
): Promise<ReadonlyMap<string, number>> {
  const { subgraph, query } = oneSubgraph;
  const measure = (url: string, requests: number) =>
    parts.load({ url, questions: { query }, connections: 1, until: { requests } });
  const subgraphUrl = parts.subgraphUrls[subgraph] ?? '';
  const urls = [subgraphUrl, ...gateways.map(({ url }) => url)];
  const medians = new Map(urls.map((url) => [url, [] as number[]]));
  for (const url of urls) await measure(url, warmUpRequests);
  for (let block = 0; block < blocks; block++) {
    for (const [url, values] of medians) values.push((await measure(url, requestsPerBlock)).p50);
  }
  const of = (url: string) => median(medians.get(url) ?? []);
  return new Map(gateways.map(({ name, url }) => [name, rounded(of(url) - of(subgraphUrl))]));
}
