import { runProgram } from '@sophia/serving';
import { withoutSecrets } from '@sophia/settings';
import { pino } from 'pino';
import type { SubgraphModule } from './module/subgraph-module.ts';
import { readSubgraphSettings } from './settings.ts';
import { startFailure, startSubgraph } from './start-subgraph.ts';

/**
 * Runs a subgraph as a program: reads the environment, serves until a signal, and exits. If the start fails, prints one
 * line and exits with code 1.
 */
export async function runSubgraph(module: SubgraphModule): Promise<void> {
  const settings = readSubgraphSettings(module);
  const hooks = { streamWrite: withoutSecrets };
  const logger = pino({ level: settings.LOG_LEVEL, base: { subgraph: module.name }, hooks });
  await runProgram({
    async start() {
      const started = await startSubgraph(module, settings, logger);
      started.subgraph.metrics.includeProcess();
      return started;
    },
    failure: (error) => `${module.name}: ${startFailure(error, settings)}`,
    log: (line) => logger.info(line),
  });
}
