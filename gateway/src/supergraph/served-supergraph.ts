import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Generation } from './generation.ts';
import type { SupergraphSource } from './supergraph-source.ts';

/** The supergraph that is served now. */
export interface ServedSupergraph extends Disposable {
  /** The generation that new requests begin on. */
  readonly generation: Generation;
  /** Serves another supergraph once it is loaded. Rejects, and changes nothing, when it cannot. */
  reload(sdl: string): Promise<void>;
}

/** Loads a source's supergraph and, where it can change, follows it; one that cannot be served is logged and passed over. */
export async function serveSupergraph(
  source: SupergraphSource,
  makeGeneration: (sdl: string) => Generation,
  metrics: Metrics,
  logger: Logger,
): Promise<ServedSupergraph> {
  let generation = makeGeneration(await source.load());

  async function reload(sdl: string): Promise<void> {
    try {
      generation = makeGeneration(sdl);
    } catch (error) {
      metrics.reloaded('refused');
      throw error;
    }
    metrics.reloaded('ok');
    logger.info('Serving a new supergraph');
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
