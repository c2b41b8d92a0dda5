import type { Logger } from 'pino';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Generation } from './generation.ts';

/** The current supergraph. */
export interface ServedSupergraph extends Disposable {
  /** The generation that new requests use. */
  readonly generation: Generation;
  /** Loads another supergraph and then serves it. Rejects, and changes nothing, if it cannot be served. */
  reload(sdl: string): Promise<void>;
}

/** Number of the most requested operations that are planned before a new supergraph is served. */
const warmedUp = 100;

async function warmUp(next: Generation, present: Generation): Promise<void> {
  for (const { contract, operations } of next.variants.values()) {
    await operations.warmUp(present.variants.get(contract)?.operations.hottest(warmedUp) ?? []);
  }
}

/**
 * Loads a source's supergraph, and follows its changes if it can change. Logs and skips one that cannot be served.
 * `onReloaded` is called for each supergraph after the first.
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
      await warmUp(next, generation);
      generation = next;
    } catch (error) {
      metrics.reloaded('refused');
      throw error;
    }
    metrics.reloaded('ok');
    logger.info('Serving a new supergraph');
    onReloaded(generation);
  }

  /** Reloads run one after the other, so that the last requested supergraph stays. */
  function reload(sdl: string): Promise<void> {
    const loaded = loading.then(() => load(sdl));
    loading = loaded.catch(() => undefined);
    return loaded;
  }

  const keepOld = (error: unknown) =>
    logger.error(`Keeping the current supergraph: ${error instanceof Error ? error.message : String(error)}`);

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
