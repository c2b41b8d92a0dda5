import type { SubgraphOfTenant } from '../caching/shared-answers.ts';
import type { MetricSamples } from '../telemetry/metrics.ts';

/** Messages between the primary process and its workers, besides those of `runProgram`. */
export type WorkerMessage =
  /** Asks for the supergraph; answered with `supergraph`, now and whenever it changes. */
  | { readonly type: 'follow-supergraph' }
  /** Asks for the metrics of all workers; answered with `all-metrics`. */
  | { readonly type: 'scrape' }
  /** The worker's own metrics, in answer to `own-metrics`. */
  | { readonly type: 'own-metrics'; readonly scrape: number; readonly metrics: MetricSamples }
  /** A mutation was answered; answered with `mutation-told` and the same number when the other workers know. */
  | { readonly type: 'mutated'; readonly mutation: number; readonly of: SubgraphOfTenant }
  /** The worker knows of another worker's mutation. */
  | { readonly type: 'mutation-known'; readonly question: number }
  | { readonly type: 'ready'; readonly url: string };

export type PrimaryMessage =
  | { readonly type: 'supergraph'; readonly sdl: string }
  | { readonly type: 'all-metrics'; readonly text: string }
  /** Asks for the worker's own metrics; answered with `own-metrics` and the same number. */
  | { readonly type: 'own-metrics'; readonly scrape: number }
  | { readonly type: 'mutation-told'; readonly mutation: number }
  /** Another worker has answered a mutation; answered with `mutation-known` and the same number. */
  | { readonly type: 'mutated'; readonly question: number; readonly of: SubgraphOfTenant }
  | { readonly type: 'stop' };

/** Returns true if a value from the channel is one of our messages. Other code uses the channel too. */
export function isMessage(value: unknown): value is { readonly type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value;
}
