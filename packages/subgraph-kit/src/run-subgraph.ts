import { listenFailure, runProgram } from '@sophia/serving';
import { pino } from 'pino';
import { openSubgraph } from './open-subgraph.ts';
import { readSubgraphSettings, type SubgraphSettings } from './settings.ts';
import type { SubgraphModule } from './subgraph-module.ts';

/**
 * A subgraph as a program: reads the environment, serves until it is told to stop, and ends the process. A start that
 * fails prints one line and exits with code 1.
 */
export async function runSubgraph(module: SubgraphModule): Promise<void> {
  const settings = readSubgraphSettings(module);
  const logger = pino({ level: settings.LOG_LEVEL, base: { subgraph: module.name } });
  await runProgram({
    async start() {
      const subgraph = await openSubgraph(module, {
        databaseUrl: settings.DATABASE_URL,
        poolSize: settings.DATABASE_POOL_SIZE,
        cursorSecret: settings.CURSOR_SECRET,
        graphiql: settings.GRAPHIQL,
        gateways: { keys: settings.GATEWAY_KEYS, clockToleranceMs: settings.GATEWAY_CLOCK_TOLERANCE },
        logger,
      });
      subgraph.metrics.includeProcess();
      const { url } = await subgraph.listen({ host: settings.HOST, port: settings.PORT });
      return { url, close: () => subgraph.close(settings.SHUTDOWN_GRACE) };
    },
    failure: (error) => `${module.name}: ${failure(error, settings)}`,
    log: (line) => logger.info(line),
  });
}

function failure(error: unknown, { HOST, PORT }: SubgraphSettings): string {
  const unheard = listenFailure(error, { host: HOST, port: PORT });
  return unheard ?? (error instanceof Error ? error.message : String(error));
}
