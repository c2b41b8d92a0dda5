import type { MutationNews } from '../caching/mutation-news.ts';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import type { MetricSamples } from '../telemetry/metrics.ts';
import { isMessage, type PrimaryMessage, type WorkerMessage } from './messages.ts';

/** A worker's connection to its primary process. */
export interface WorkerLink {
  /** The supergraph of the primary, so that all workers serve the same one. */
  readonly supergraph: SupergraphSource;
  /** Returns the metrics of all workers together, as Prometheus text. */
  scrapeAll(): Promise<string>;
  /** Answers the primary when it asks for this worker's metrics. */
  offerMetrics(own: () => Promise<MetricSamples>): void;
  /** Mutations of the other workers' clients. */
  readonly mutations: MutationNews;
}

export function connectToPrimary(): WorkerLink {
  const say = (message: WorkerMessage) => void process.send?.(message);

  function listen<Type extends PrimaryMessage['type']>(
    type: Type,
    heard: (message: Extract<PrimaryMessage, { type: Type }>) => void,
  ): () => void {
    const listener = (message: unknown) => {
      if (isMessage(message) && message.type === type) heard(message as Extract<PrimaryMessage, { type: Type }>);
    };
    process.on('message', listener);
    return () => process.off('message', listener);
  }

  const next = <Type extends PrimaryMessage['type']>(type: Type) =>
    new Promise<Extract<PrimaryMessage, { type: Type }>>((resolve) => {
      const leave = listen(type, (message) => {
        leave();
        resolve(message);
      });
    });

  const untold = new Map<number, () => void>();
  let mutations = 0;
  listen('mutation-told', ({ mutation }) => {
    untold.get(mutation)?.();
    untold.delete(mutation);
  });

  let scraping: Promise<string> | undefined;

  return {
    supergraph: {
      async load() {
        const first = next('supergraph');
        say({ type: 'follow-supergraph' });
        return (await first).sdl;
      },
      watch(changed) {
        return { [Symbol.dispose]: listen('supergraph', ({ sdl }) => changed(sdl)) };
      },
    },
    scrapeAll() {
      if (scraping) return scraping;
      scraping = next('all-metrics').then(({ text }) => {
        scraping = undefined;
        return text;
      });
      say({ type: 'scrape' });
      return scraping;
    },
    offerMetrics(own) {
      listen('own-metrics', ({ scrape }) => {
        void own().then((metrics) => say({ type: 'own-metrics', scrape, metrics }));
      });
    },
    mutations: {
      tell: (of) =>
        new Promise((told) => {
          mutations += 1;
          untold.set(mutations, told);
          say({ type: 'mutated', mutation: mutations, of });
        }),
      onTold(heard) {
        listen('mutated', ({ question, of }) => {
          heard(of);
          say({ type: 'mutation-known', question });
        });
      },
    },
  };
}
