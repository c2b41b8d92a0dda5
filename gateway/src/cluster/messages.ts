import type { MetricSamples } from '../telemetry/metrics.ts';

/** What the primary process and its workers say to each other, besides what `runProgram` says. */
export type WorkerMessage =
  /** Asks for the supergraph; answered with `supergraph`, now and whenever it changes. */
  | { readonly type: 'follow-supergraph' }
  /** Asks for the metrics of all workers; answered with `all-metrics`. */
  | { readonly type: 'scrape' }
  /** The worker's own metrics, as they were asked for. */
  | { readonly type: 'own-metrics'; readonly scrape: number; readonly metrics: MetricSamples }
  | { readonly type: 'ready'; readonly url: string };

export type PrimaryMessage =
  | { readonly type: 'supergraph'; readonly sdl: string }
  | { readonly type: 'all-metrics'; readonly text: string }
  /** Asks for the worker's own metrics; answered with `own-metrics` and the same number. */
  | { readonly type: 'own-metrics'; readonly scrape: number }
  | { readonly type: 'stop' };

/** Whether something that came over the channel is one of our messages; others use it too. */
export function isMessage(value: unknown): value is { readonly type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value;
}
