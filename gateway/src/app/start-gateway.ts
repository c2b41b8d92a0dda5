import { type InProcessSubgraph, listenFailure, type ServingProgram } from '@sophia/serving';
import type { Logger } from 'pino';
import type { WorkerLink } from '../cluster/worker-link.ts';
import type { EventSource } from '../event-bus/event-source.ts';
import { serveMetrics } from '../http/serve-metrics.ts';
import { createInProcessTransport } from '../subgraphs/in-process-transport.ts';
import { openNetwork, timeoutsOf } from '../subgraphs/network-feature.ts';
import { supergraphSource } from '../supergraph/supergraph-feature.ts';
import { createGateway } from './create-gateway.ts';
import { featureOptions, type GatewaySettings, warnOfSettings } from './features.ts';
import { serveGateway } from './serve-gateway.ts';

/** Parts of a running gateway that are not settings. */
export interface GatewayParts {
  readonly logger: Logger;
  /** Subgraphs that run in this process, by name; the others are reached over the network. */
  readonly inProcess?: ReadonlyMap<string, InProcessSubgraph>;
  /** The bus of events, if it is in this process; otherwise the settings locate it. */
  readonly events?: EventSource;
  /** Present in one of several processes that share the port. */
  readonly worker?: WorkerLink;
}

/**
 * Opens and serves the gateway that the settings describe. Rejects if it cannot; `startFailure` describes the error.
 */
export async function startGateway(
  settings: GatewaySettings,
  { logger, inProcess = new Map(), events, worker }: GatewayParts,
): Promise<ServingProgram> {
  if (!worker) warnOfSettings(settings, logger);
  const transport = createInProcessTransport(inProcess, openNetwork(settings), timeoutsOf(settings));
  const bus = events ? undefined : await openBus(settings);
  const gateway = await createGateway({
    ...(await featureOptions(settings, logger)),
    supergraph: worker?.supergraph ?? supergraphSource(settings, transport),
    transport,
    logger,
    events: events ?? bus,
    mutations: worker?.mutations,
    scrape: worker?.scrapeAll,
    // Each process knows only its own reservations.
    reservedStreams: worker === undefined,
  });
  gateway.metrics.includeProcess();
  worker?.offerMetrics(gateway.metrics.samples);
  const server = await serveGateway(
    gateway,
    { host: settings.HOST, port: settings.PORT },
    { maxHeaderBytes: settings.MAX_HEADER_BYTES, receiveTimeoutMs: settings.RECEIVE_TIMEOUT },
  );
  const { HOST: host, METRICS_PORT: port } = settings;
  const { contentType, text } = gateway.metrics;
  const metrics =
    port === undefined
      ? undefined
      : await serveMetrics({ contentType, text: worker?.scrapeAll ?? text }, { host, port });
  return {
    url: server.url,
    async close() {
      await server.close(settings.SHUTDOWN_GRACE, settings.SHUTDOWN_DELAY);
      await metrics?.close();
      await gateway.dispose();
      await bus?.[Symbol.asyncDispose]();
    },
  };
}

/** Imported lazily: the code that reads the bus is large. */
async function openBus({ NATS_URL: natsUrl, DATABASE_URL: databaseUrl }: GatewaySettings) {
  if (natsUrl === undefined && databaseUrl === undefined) return undefined;
  const { openEventSource } = await import('@sophia/events/source');
  return openEventSource({ natsUrl, databaseUrl });
}

/** Returns the reason why the gateway could not start, in one line. */
export function startFailure(error: unknown, { HOST, PORT }: GatewaySettings): string {
  const port = error instanceof Error && 'port' in error ? Number(error.port) : PORT;
  const failure = listenFailure(error, { host: HOST, port });
  if (failure !== undefined) return failure.replace(/^./, (first) => first.toUpperCase());
  return error instanceof Error ? error.message : String(error);
}
