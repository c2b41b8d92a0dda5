import type { SubgraphOfTenant } from '../caching/shared-answers.ts';
import type { MetricSamples } from '../telemetry/metrics.ts';

/** What the primary process and its workers say to each other, besides what `runProgram` says. */
export type WorkerMessage =
  /** Asks for the supergraph; answered with `supergraph`, now and whenever it changes. */
  | { readonly type: 'follow-supergraph' }
  /** Asks for the metrics of all workers; answered with `all-metrics`. */
  | { readonly type: 'scrape' }
  /** The worker's own metrics, as they were asked for. */
  | { readonly type: 'own-metrics'; readonly scrape: number; readonly metrics: MetricSamples }
  /** A mutation was answered; answered with `mutation-told` and the same number once the others know. */
  | { readonly type: 'mutated'; readonly mutation: number; readonly of: SubgraphOfTenant }
  /** The worker knows of a mutation by another. */
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

/** Whether something that came over the channel is one of our messages; others use it too. */
export function isMessage(value: unknown): value is { readonly type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value;
}
