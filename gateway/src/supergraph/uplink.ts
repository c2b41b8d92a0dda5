import { managedSupergraph } from './supergraph-manager.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface UplinkOptions {
  /** API key of the graph. */
  readonly apiKey: string;
  /** Graph and variant, as `name@variant`. */
  readonly graphRef: string;
  /** Tried in this order. */
  readonly endpoints: readonly string[];
  /** Milliseconds between two polls; Uplink may ask for more. */
  readonly pollMs: number;
}

export const defaultUplinkEndpoints: readonly string[] = [
  'https://uplink.api.apollographql.com/',
  'https://aws.uplink.api.apollographql.com/',
];

/**
 * Loads the supergraph that GraphOS composed, from Uplink. If Uplink cannot be reached, the current supergraph stays.
 */
export function uplink({ apiKey, graphRef, endpoints, pollMs }: UplinkOptions): SupergraphSource {
  return managedSupergraph({
    retryMs: pollMs,
    async create(logger) {
      const { UplinkSupergraphManager } = await import('@apollo/gateway');
      return new UplinkSupergraphManager({
        apiKey,
        graphRef,
        uplinkEndpoints: [...endpoints],
        fallbackPollIntervalInMs: pollMs,
        // Once at each endpoint; the next poll tries again.
        maxRetries: endpoints.length - 1,
        logger,
      });
    },
    getDataSource() {
      throw new Error('Uplink returns the supergraph, not its subgraphs');
    },
  });
}
