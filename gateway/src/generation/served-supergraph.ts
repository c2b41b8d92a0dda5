import type { Logger } from 'pino';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Generation } from './generation.ts';

/** The supergraph that is served now. */
export interface ServedSupergraph extends Disposable {
  /** The generation that new requests begin on. */
  readonly generation: Generation;
  /** Serves another supergraph once it is loaded. Rejects, and changes nothing, when it cannot. */
  reload(sdl: string): Promise<void>;
}

/** How many of the operations that are asked for most are planned before a new supergraph is served. */
const warmedUp = 100;

/**
 * Loads a source's supergraph and, where it can change, follows it; one that cannot be served is logged and passed over.
 * `onReloaded` is told of each that is served after the first.
 */
export async function serveSupergraph(
  source: SupergraphSource,
  makeGeneration: (sdl: string) => Promise<Generation>,
  metrics: Metrics,
  logger: Logger,
  onReloaded: (generation: Generation) => void,
): Promise<ServedSupergraph> {
  let generation = await makeGeneration(await source.load());
  let loading = Promise.resolve();

  async function load(sdl: string): Promise<void> {
    try {
      const next = await makeGeneration(sdl);
      await next.operations.warmUp(generation.operations.hottest(warmedUp));
      generation = next;
    } catch (error) {
      metrics.reloaded('refused');
      throw error;
    }
    metrics.reloaded('ok');
    logger.info('Serving a new supergraph');
    onReloaded(generation);
  }

  /** One after the other, so that the last to be asked for is the one that stays. */
  function reload(sdl: string): Promise<void> {
    const loaded = loading.then(() => load(sdl));
    loading = loaded.catch(() => undefined);
    return loaded;
  }

  const keepOld = (error: unknown) =>
    logger.error(`Keeping the supergraph that is served: ${error instanceof Error ? error.message : String(error)}`);

  const watching = source.watch?.((sdl) => {
    void reload(sdl).catch(keepOld);
  }, keepOld);

  return {
    get generation() {
      return generation;
    },
    reload,
    [Symbol.dispose]: () => watching?.[Symbol.dispose](),
  };
}
