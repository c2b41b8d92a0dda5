import { listenFailure, type ServingProgram } from '@sophia/serving';
import { openTracing } from '@sophia/tracing';
import type { Logger } from 'pino';
import type { SubgraphModule } from './module/subgraph-module.ts';
import { openSubgraph, type RunningSubgraph } from './open-subgraph.ts';
import type { SubgraphSettings } from './settings.ts';

export interface StartedSubgraph extends ServingProgram {
  readonly subgraph: RunningSubgraph;
}

/** Opens and serves the subgraph with these settings. If it rejects, `startFailure` describes why. */
export async function startSubgraph(
  module: SubgraphModule,
  settings: SubgraphSettings,
  logger: Logger,
): Promise<StartedSubgraph> {
  const subgraph = await openSubgraph(module, {
    databaseUrl: settings.DATABASE_URL,
    natsUrl: settings.NATS_URL,
    settings,
    poolSize: settings.DATABASE_POOL_SIZE,
    readTimeoutMs: settings.READ_TIMEOUT,
    cursorSecret: settings.CURSOR_SECRET,
    graphiql: settings.GRAPHIQL,
    allowedHosts: settings.ALLOWED_HOSTS,
    gateways: { keys: settings.GATEWAY_KEYS, clockToleranceMs: settings.GATEWAY_CLOCK_TOLERANCE },
    tracing: await openTracing({ ...settings, OTEL_SERVICE_NAME: settings.OTEL_SERVICE_NAME ?? module.name }, logger),
    accessLog: settings.ACCESS_LOG,
    logger,
  });
  const { url } = await subgraph.listen({ host: settings.HOST, port: settings.PORT });
  const notes = await subgraph.notes();
  return { subgraph, url, notes, close: () => subgraph.close(settings.SHUTDOWN_GRACE) };
}

/** Returns in one line why the subgraph could not start. */
export function startFailure(error: unknown, { HOST, PORT }: SubgraphSettings): string {
  const failure = listenFailure(error, { host: HOST, port: PORT });
  return failure ?? (error instanceof Error ? error.message : String(error));
}
