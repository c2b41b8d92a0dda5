import type { Row } from '../report.ts';
import type { BenchParts } from './bench-parts.ts';
import { monolithAnswer } from './graph/monolith.ts';
import { everything } from './graph/operations.ts';
import { median } from './median.ts';
import type { GatewayBenchOptions } from './options.ts';
import type { RunningTarget } from './targets/run-target.ts';

/** A metric's name and unit, in the order of the report. */
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

/** Undefined is what cannot be measured on this machine. */
export type Measured = { readonly [metric in Metric]: number | undefined };

/** Measures the gateways in turn, round after round, and takes medians over the rounds. */
export async function race(
  gateways: readonly RunningTarget[],
  parts: BenchParts,
  options: GatewayBenchOptions,
): Promise<ReadonlyMap<string, Measured>> {
  const measured = new Map<string, Measured[]>();
  for (let round = 1; round <= options.rounds; round++) {
    for (const gateway of gateways) {
      const result = await measure(gateway, parts, options);
      console.error(`round ${round} of ${options.rounds}: ${gateway.name} ${result.perSecond} requests/s`);
      measured.set(gateway.name, [...(measured.get(gateway.name) ?? []), result]);
    }
  }
  return new Map([...measured].map(([name, results]) => [name, mediansOf(results)]));
}

async function measure(
  { url, processes }: RunningTarget,
  parts: BenchParts,
  { connections, seconds, warmUpSeconds }: GatewayBenchOptions,
): Promise<Measured> {
  const job = { url, query: everything, expected: monolithAnswer(everything), connections };
  await parts.load({ ...job, until: { seconds: warmUpSeconds } });
  const requestsBefore = await parts.subgraphRequests();
  const cpuBefore = processes?.cpuMs();
  const mostMemory = processes?.watchMemory();
  const { answered, perSecond, p50, p95, p99 } = await parts.load({ ...job, until: { seconds } });
  const memory = mostMemory?.();
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

function mediansOf(results: readonly Measured[]): Measured {
  const of = (metric: Metric) => {
    const values = results.flatMap((result) => result[metric] ?? []);
    return values.length === 0 ? undefined : median(values);
  };
  return Object.fromEntries(Object.keys(metrics).map((metric) => [metric, of(metric as Metric)])) as Measured;
}

/** The report's rows of a race; `suffix` tells one race's targets from another's. */
export function rowsOf(medians: ReadonlyMap<string, Measured>, suffix = ''): Row[] {
  return [...medians].flatMap(([name, measured]) =>
    Object.entries(metrics).flatMap(([key, [metric, unit]]) => {
      const value = measured[key as Metric];
      return value === undefined ? [] : [{ target: name + suffix, metric, unit, value }];
    }),
  );
}
