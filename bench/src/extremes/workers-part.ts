import type { Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { startParts } from '../gateway/bench-parts.ts';
import { sophia, withEnv } from '../targets/targets.ts';
import type { ExtremesOptions, Measured } from './part.ts';

const warmUpRequests = 800;

/**
 * Measures a gateway of one and of two processes. Load and subgraphs need processor time too, so two cores are too few to
 * see the throughput of two workers. Processor time for each request shows what it would be: if two workers need no more
 * of it, they answer twice as many requests on two cores of their own.
 */
export async function workersPart({ seconds }: ExtremesOptions): Promise<Measured> {
  await using parts = await startParts([sophia]);
  const rows: Row[] = [];
  const cpus: number[] = [];
  for (const workers of [1, 2]) {
    await using gateway = await parts.startOnAllCores(withEnv(sophia, { WORKERS: String(workers) }));
    const job = { url: gateway.url, questions: 'varied', connections: 50 } as const;
    // Each worker compiles its code while it answers its first requests.
    await parts.load({ ...job, until: { requests: workers * warmUpRequests } });
    const before = gateway.processes?.cpuMs() ?? 0;
    const { answered, perSecond, p99 } = await parts.load({ ...job, until: { seconds } });
    const cpu = rounded(((gateway.processes?.cpuMs() ?? 0) - before) / answered);
    cpus.push(cpu);
    const target = `${workers} worker${workers === 1 ? '' : 's'}`;
    rows.push(
      { target, metric: 'requests', unit: '1/s', value: perSecond },
      { target, metric: 'p99', unit: 'ms', value: p99 },
      { target, metric: 'CPU per request', unit: 'ms', value: cpu },
    );
  }
  const [one = 0, two = 0] = cpus;
  return { rows, ratios: [{ name: 'workers-throughput-by-cpu-2-vs-1', value: rounded((2 * one) / two) }] };
}
