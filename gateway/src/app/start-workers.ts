import type { ServingProgram } from '@sophia/serving';
import type { Logger } from 'pino';
import { runWorkers } from '../cluster/run-workers.ts';
import { workerCount } from '../cluster/workers-feature.ts';
import { openNetwork } from '../subgraphs/network-feature.ts';
import { supergraphSource } from '../supergraph/supergraph-feature.ts';
import { type GatewaySettings, warnOfSettings } from './features.ts';

/** Milliseconds that a worker may take beyond its requests before it is killed. */
const farewellMs = 5_000;

/**
 * Serves in several processes. This process watches the workers and the supergraph, and answers no requests. Rejects if
 * the first worker cannot start.
 */
export async function startWorkers(settings: GatewaySettings, logger: Logger): Promise<ServingProgram> {
  warnOfSettings(settings, logger);
  const network = openNetwork(settings);
  const running = await runWorkers({
    count: workerCount(settings),
    supergraph: supergraphSource(settings, network),
    logger,
    graceMs: settings.SHUTDOWN_DELAY + settings.SHUTDOWN_GRACE + farewellMs,
  });
  return {
    url: running.url,
    async close() {
      await running.close();
      await network.dispose();
    },
  };
}
