import type { SubgraphOfTenant } from '../caching/shared-answers.ts';
import type { MetricSamples } from '../telemetry/metrics.ts';

/** Messages between the primary process and its workers, besides those of `runProgram`. */
export type WorkerMessage =
  /** Requests the supergraph; answered with `supergraph`, now and whenever it changes. */
  | { readonly type: 'follow-supergraph' }
  /** Requests the metrics of all workers; answered with `all-metrics`. */
  | { readonly type: 'scrape' }
  /** The worker's own metrics, in answer to `own-metrics`. */
  | { readonly type: 'own-metrics'; readonly request: number; readonly metrics: MetricSamples }
  /** A mutation was answered. The primary replies with `mutation-announced` when the other workers know. */
  | { readonly type: 'mutated'; readonly mutation: number; readonly of: SubgraphOfTenant }
  /** The worker knows of another worker's mutation, in answer to `mutated`. */
  | { readonly type: 'mutation-acknowledged'; readonly request: number }
  | { readonly type: 'ready'; readonly url: string };

export type PrimaryMessage =
  | { readonly type: 'supergraph'; readonly sdl: string }
  | { readonly type: 'all-metrics'; readonly text: string }
  /** Requests the worker's own metrics; answered with `own-metrics` and the same number. */
  | { readonly type: 'own-metrics'; readonly request: number }
  /** The other workers know of the mutation with this number. */
  | { readonly type: 'mutation-announced'; readonly mutation: number }
  /** Another worker has answered a mutation; answered with `mutation-acknowledged` and the same number. */
  | { readonly type: 'mutated'; readonly request: number; readonly of: SubgraphOfTenant }
  | { readonly type: 'stop' };

/** Returns true if a value from the channel is one of our messages. Other code uses the channel too. */
export function isMessage(value: unknown): value is { readonly type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value;
}
