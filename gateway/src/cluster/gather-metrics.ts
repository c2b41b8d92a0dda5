import { AggregatorRegistry } from 'prom-client';
import type { MetricSamples } from '../telemetry/metrics.ts';

/** A worker that does not tell its metrics within this time is left out of them. */
const patienceMs = 1_000;

interface Asked {
  readonly samples: MetricSamples[];
  waiting: number;
  done: () => void;
}

/** Metrics of several workers as if they were one process. */
export interface GatheredMetrics {
  /** Asks each worker by its function and resolves with Prometheus text. */
  scrape(workers: readonly ((scrape: number) => void)[]): Promise<string>;
  /** What a worker answered to the question with that number. */
  answered(scrape: number, samples: MetricSamples): void;
}

export function gatherMetrics(): GatheredMetrics {
  const open = new Map<number, Asked>();
  let count = 0;
  return {
    async scrape(workers) {
      count += 1;
      const scrape = count;
      const samples: MetricSamples[] = [];
      await new Promise<void>((done) => {
        const fuse = setTimeout(done, patienceMs);
        const settle = () => {
          clearTimeout(fuse);
          done();
        };
        open.set(scrape, { samples, waiting: workers.length, done: settle });
        for (const ask of workers) ask(scrape);
      });
      open.delete(scrape);
      return AggregatorRegistry.aggregate(samples.map((worker) => [...worker])).metrics();
    },
    answered(scrape, samples) {
      const asked = open.get(scrape);
      if (!asked) return;
      asked.samples.push(samples);
      asked.waiting -= 1;
      if (asked.waiting === 0) asked.done();
    },
  };
}
