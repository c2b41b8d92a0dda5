import { createRequestSigner, InvalidKey, readSigningKey } from '@sophia/http-signatures';
import { duration, durations, flag, integer, secret } from '@sophia/settings';
import { z } from 'zod';
import { defineFeature, type Settings } from '../common/feature.ts';
import { createNetworkTransport, defaultNetworkOptions } from './network-transport.ts';
import type { SubgraphTimeouts } from './subgraph-timeouts.ts';
import type { SubgraphTransport } from './transport.ts';

const signingKey = () =>
  secret().transform((given, context) => {
    try {
      return readSigningKey(given);
    } catch (error) {
      if (!(error instanceof InvalidKey)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

const settings = {
  SUBGRAPH_SIGNING_KEY: signingKey()
    .optional()
    .describe('Key that signs requests to subgraphs: [ID@]SECRET, or [ID@]ed25519-private:BASE64'),
  SUBGRAPH_TIMEOUT: duration()
    .default(defaultNetworkOptions.timeoutMs)
    .describe('Timeout of one request to a subgraph'),
  SUBGRAPH_TIMEOUTS: durations()
    .default({})
    .describe('Timeouts of single subgraphs, as name=duration, separated by commas'),
  SUBGRAPH_CONNECTIONS: integer(1, 10_000)
    .default(defaultNetworkOptions.maxConnections)
    .describe('Maximum number of connections to one subgraph'),
  SUBGRAPH_HTTP2: flag().default(true).describe('Uses HTTP/2 with subgraphs that offer it over TLS'),
  SUBGRAPH_RECONNECT_ATTEMPTS: integer(0, 1_000)
    .default(defaultNetworkOptions.reconnectAttempts)
    .describe('Maximum number of successive attempts to reopen a lost stream of a subgraph'),
};

type NetworkSettings = Settings<typeof settings>;

export const networkFeature = defineFeature({
  settings,
  warning: ({ SUBGRAPH_SIGNING_KEY }, { isProduction }) =>
    isProduction && !SUBGRAPH_SIGNING_KEY
      ? 'Requests to subgraphs are not signed, so our subgraphs refuse them. Set SUBGRAPH_SIGNING_KEY.'
      : undefined,
});

export const timeoutsOf = ({ SUBGRAPH_TIMEOUT, SUBGRAPH_TIMEOUTS }: NetworkSettings): SubgraphTimeouts => ({
  timeoutMs: SUBGRAPH_TIMEOUT,
  timeoutsMs: new Map(Object.entries(SUBGRAPH_TIMEOUTS)),
});

/** Opens the transport to subgraphs over the network. */
export function openNetwork(settings: NetworkSettings): SubgraphTransport {
  return createNetworkTransport({
    ...timeoutsOf(settings),
    maxConnections: settings.SUBGRAPH_CONNECTIONS,
    http2: settings.SUBGRAPH_HTTP2,
    reconnectAttempts: settings.SUBGRAPH_RECONNECT_ATTEMPTS,
    sign: settings.SUBGRAPH_SIGNING_KEY && createRequestSigner(settings.SUBGRAPH_SIGNING_KEY),
  });
}
