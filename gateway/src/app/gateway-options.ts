import type { Logger } from 'pino';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';
import type { FeatureOptions } from './features.ts';

/** Options of a gateway. All except the supergraph have a default. */
export interface GatewayOptions extends FeatureOptions {
  /** The composed supergraph: its text, or a source that is watched for changes. */
  readonly supergraph: string | SupergraphSource;
  /** Transport of requests to subgraphs; by default the network, at their routing URLs. */
  readonly transport?: SubgraphTransport;
  readonly logger?: Logger;
}
