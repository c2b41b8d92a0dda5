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
  await serve(module, settings).catch((error: unknown) => {
    console.error(`${module.name}: ${failure(error, settings)}`);
    process.exit(1);
  });
}

async function serve(module: SubgraphModule, settings: SubgraphSettings): Promise<void> {
  const hasParent = process.send !== undefined;
  const logger = pino({ level: settings.LOG_LEVEL, base: { subgraph: module.name } });
  const subgraph = await openSubgraph(module, {
    databaseUrl: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    cursorSecret: settings.CURSOR_SECRET,
    graphiql: settings.GRAPHIQL,
    logger,
  });
  subgraph.metrics.includeProcess();
  const { url } = await subgraph.listen({ host: settings.HOST, port: settings.PORT });

  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    // A second signal means that the user will not wait.
    if (stopping) process.exit(1);
    stopping = true;
    logger.info(`Stopping: ${why}`);
    await subgraph.close(settings.SHUTDOWN_GRACE);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));
  if (hasParent) {
    // A parent that was killed can send no signal; its end closes the channel, perhaps while this one was starting.
    if (!process.connected) return stop('the parent process has gone');
    process.on('disconnect', () => void stop('the parent process has gone'));
    process.send?.({ type: 'ready', url });
  }
  logger.info({ url }, `Serving ${url}`);
}

function failure(error: unknown, { HOST, PORT }: SubgraphSettings): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${PORT} on ${HOST} is in use`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${HOST} to listen on`;
  if (code === 'EACCES') return `port ${PORT} may not be listened on by this user`;
  return error.message;
}
