import type { Row } from '../common/report.ts';
import { median } from '../common/statistics.ts';
import type { RunningTarget } from '../targets/run-target.ts';
import type { BenchParts } from './bench-parts.ts';
import type { GatewayBenchOptions } from './options.ts';
import type { Traffic } from './traffic.ts';

/** Names and units of the metrics, in the order of the report. */
const metrics = {
  perSecond: ['requests', '1/s'],
  p50: ['p50', 'ms'],
  p95: ['p95', 'ms'],
  p99: ['p99', 'ms'],
  memory: ['memory', 'MB'],
  cpu: ['CPU per request', 'ms'],
  subgraphRequests: ['subgraph requests per request', ''],
} as const;

export type Metric = keyof typeof metrics;

/** Values of the metrics. Undefined for a metric that this machine cannot measure. */
export type Measured = { readonly [metric in Metric]: number | undefined };

/** Measurements of each target, one for each round, by the target's name. */
export type Rounds = ReadonlyMap<string, readonly Measured[]>;

/** Seconds of load before each measurement. */
const settleSeconds = 1;

/**
 * Warms the gateways up, then measures them in turn, round after round. Turns are short, so that other work on the
 * machine affects all gateways alike.
 */
export async function race(
  gateways: readonly RunningTarget[],
  traffic: Traffic,
  parts: BenchParts,
  options: GatewayBenchOptions,
): Promise<Rounds> {
  for (const { url } of gateways) {
    await parts.load({ ...jobOf(url, traffic, options), until: { seconds: options.warmUpSeconds } });
  }
  const measured = new Map(gateways.map(({ name }) => [name, [] as Measured[]]));
  for (let round = 1; round <= options.rounds; round++) {
    for (const gateway of gateways) {
      const result = await measure(gateway, traffic, parts, options);
      console.error(
        `${traffic.name}, round ${round} of ${options.rounds}: ${gateway.name} ${result.perSecond} requests/s`,
      );
      measured.get(gateway.name)?.push(result);
    }
  }
  return measured;
}

const jobOf = (url: string, { questions, maxConnections }: Traffic, { connections }: GatewayBenchOptions) => ({
  url,
  questions,
  connections: Math.min(connections, maxConnections),
});

async function measure(
  { url, processes }: RunningTarget,
  traffic: Traffic,
  parts: BenchParts,
  options: GatewayBenchOptions,
): Promise<Measured> {
  const job = jobOf(url, traffic, options);
  await parts.load({ ...job, until: { seconds: settleSeconds } });
  const requestsBefore = await parts.subgraphRequests();
  const cpuBefore = processes?.cpuMs();
  const peakMemory = processes?.watchMemory();
  const { answered, perSecond, p50, p95, p99 } = await parts.load({ ...job, until: { seconds: options.seconds } });
  const memory = peakMemory?.();
  const cpuAfter = processes?.cpuMs();
  const subgraphRequests = (await parts.subgraphRequests()) - requestsBefore;
  return {
    perSecond,
    p50,
    p95,
    p99,
    memory,
    cpu: cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / answered,
    subgraphRequests: subgraphRequests / answered,
  };
}

/** Returns the median of a metric over the rounds of a target, or undefined if it was not measured. */
function medianOf(results: readonly Measured[], metric: Metric): number | undefined {
  const values = results.flatMap((result) => result[metric] ?? []);
  return values.length === 0 ? undefined : median(values);
}

/** Returns the rows of the report. `suffix` distinguishes the targets of several races. */
export function rowsOf(rounds: Rounds, suffix = ''): Row[] {
  return [...rounds].flatMap(([name, results]) =>
    Object.entries(metrics).flatMap(([key, [metric, unit]]) => {
      const value = medianOf(results, key as Metric);
      return value === undefined ? [] : [{ target: name + suffix, metric, unit, value }];
    }),
  );
}
