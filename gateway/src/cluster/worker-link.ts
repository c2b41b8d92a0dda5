import type { MutationAnnouncements } from '../caching/mutation-announcements.ts';
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
  readonly mutations: MutationAnnouncements;
}

export function connectToPrimary(): WorkerLink {
  const send = (message: WorkerMessage) => void process.send?.(message);

  function listen<Type extends PrimaryMessage['type']>(
    type: Type,
    listener: (message: Extract<PrimaryMessage, { type: Type }>) => void,
  ): () => void {
    const onMessage = (message: unknown) => {
      if (isMessage(message) && message.type === type) listener(message as Extract<PrimaryMessage, { type: Type }>);
    };
    process.on('message', onMessage);
    return () => process.off('message', onMessage);
  }

  const next = <Type extends PrimaryMessage['type']>(type: Type) =>
    new Promise<Extract<PrimaryMessage, { type: Type }>>((resolve) => {
      const stopListening = listen(type, (message) => {
        stopListening();
        resolve(message);
      });
    });

  const unannounced = new Map<number, () => void>();
  let mutations = 0;
  listen('mutation-announced', ({ mutation }) => {
    unannounced.get(mutation)?.();
    unannounced.delete(mutation);
  });

  let scraping: Promise<string> | undefined;

  return {
    supergraph: {
      async load() {
        const first = next('supergraph');
        send({ type: 'follow-supergraph' });
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
      send({ type: 'scrape' });
      return scraping;
    },
    offerMetrics(own) {
      listen('own-metrics', ({ request }) => {
        void own().then((metrics) => send({ type: 'own-metrics', request, metrics }));
      });
    },
    mutations: {
      announce: (of) =>
        new Promise((resolve) => {
          mutations += 1;
          unannounced.set(mutations, resolve);
          send({ type: 'mutated', mutation: mutations, of });
        }),
      onAnnounced(listener) {
        listen('mutated', ({ request, of }) => {
          listener(of);
          send({ type: 'mutation-acknowledged', request });
        });
      },
    },
  };
}
