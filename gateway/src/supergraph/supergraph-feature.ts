import { resolve } from 'node:path';
import { duration, list, secret, text } from '@sophia/settings';
import { defineFeature, type Settings } from '../common/feature.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { chooseSource, isUplink } from './choose-source.ts';
import type { SupergraphSource } from './supergraph-source.ts';
import { defaultUplinkEndpoints } from './uplink.ts';

const defaultSupergraph = resolve(import.meta.dirname, '../../supergraph.graphql');

const settings = {
  SUPERGRAPH: text()
    .optional()
    .transform((given) => given ?? defaultSupergraph)
    .describe(
      'A composed supergraph file, a supergraph.yaml, running:FILE.yaml or uplink; changes are loaded. If unset: gateway/supergraph.graphql of this repository',
    ),
  SUPERGRAPH_POLL_INTERVAL: duration()
    .default(10_000)
    .describe('Time between two polls of running subgraphs or Uplink for changes'),
  APOLLO_KEY: secret().optional().describe('With SUPERGRAPH=uplink: the API key of the graph'),
  APOLLO_GRAPH_REF: text().optional().describe('With SUPERGRAPH=uplink: graph and variant, as name@variant'),
  APOLLO_UPLINK_ENDPOINTS: list()
    .default([...defaultUplinkEndpoints])
    .describe('URLs of Uplink, tried in this order'),
};

export const supergraphFeature = defineFeature({
  settings,
  check({ SUPERGRAPH, ...settings }, refuse) {
    for (const name of ['APOLLO_KEY', 'APOLLO_GRAPH_REF'] as const) {
      if (isUplink(SUPERGRAPH) && settings[name] === undefined) refuse(name, 'is required with SUPERGRAPH=uplink');
    }
  },
});

/**
 * Returns the configured source of the supergraph. It requests the schemas of running subgraphs through `transport`.
 */
export function supergraphSource(given: Settings<typeof settings>, transport: SubgraphTransport): SupergraphSource {
  return chooseSource(given.SUPERGRAPH, {
    transport,
    pollMs: given.SUPERGRAPH_POLL_INTERVAL,
    uplink: {
      apiKey: given.APOLLO_KEY ?? '',
      graphRef: given.APOLLO_GRAPH_REF ?? '',
      endpoints: given.APOLLO_UPLINK_ENDPOINTS,
    },
  });
}
