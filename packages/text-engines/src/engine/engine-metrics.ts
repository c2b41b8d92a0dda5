import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { EngineObserver } from './engine-observer.ts';

/** Adds the metrics of the engines to those of the subgraph. */
export function engineMetrics(registry: Registry): EngineObserver {
  const registers = [registry];
  const calls = new Histogram({
    name: 'sophia_engine_call_duration_seconds',
    help: 'Calls of models by engine, operation and outcome; each retry counts as one',
    labelNames: ['engine', 'operation', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const embedded = new Counter({
    name: 'sophia_engine_texts_total',
    help: 'Texts that models were called for, by engine, operation and outcome',
    labelNames: ['engine', 'operation', 'outcome'],
    registers,
  });
  const queue = new Gauge({
    name: 'sophia_engine_waiting_texts',
    help: 'Texts that wait for a model',
    labelNames: ['engine'],
    registers,
  });
  return {
    called({ engine, operation, outcome, seconds, texts }) {
      calls.observe({ engine, operation, outcome }, seconds);
      embedded.inc({ engine, operation, outcome }, texts);
    },
    waiting: (engine, texts) => queue.set({ engine }, texts),
  };
}
