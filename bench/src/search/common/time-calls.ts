import type { Row } from '../../common/report.ts';
import { quantile } from '../../common/statistics.ts';

/** Runs the calls, each once, with this number of clients, and returns the milliseconds of each. */
export async function timeCalls(calls: readonly (() => Promise<unknown>)[], clients: number): Promise<number[]> {
  const samples: number[] = [];
  const rest = calls.values();
  const client = async () => {
    for (const call of rest) {
      const begun = performance.now();
      await call();
      samples.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return samples;
}

/** Rows with the median and the 99th percentile. `what` ends the names of the metrics. */
export const latencyRows = (target: string, what: string, samples: readonly number[]): Row[] => [
  { target, metric: `p50, ${what}`, unit: 'ms', value: quantile(samples, 0.5) },
  { target, metric: `p99, ${what}`, unit: 'ms', value: quantile(samples, 0.99) },
];
