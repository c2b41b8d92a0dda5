export { createGateway, type Gateway } from './app/create-gateway.ts';
export type { GatewayOptions } from './app/gateway-options.ts';
export { type GatewayServer, serveGateway } from './app/serve-gateway.ts';
export { readGatewaySettings } from './app/settings.ts';
export { startFailure, startGateway } from './app/start-gateway.ts';
export type {
  AuthorizationMode,
  AuthorizationOptions,
  PolicyDecider,
} from './authorization/authorization.ts';
export { type ErrorCode, errorCodes, type SubgraphFailure } from './common/errors.ts';
export {
  type Composition,
  type CompositionMessage,
  composeSupergraph,
  type SubgraphDefinition,
} from './compose/compose-supergraph.ts';
export type { BusEvent, EventPage, EventSource } from './event-bus/event-source.ts';
export { InvalidSupergraph } from './generation/load-supergraph.ts';
export { readStarterQueries } from './http/pages/starter-queries.ts';
export type { StarterQuery } from './http/pages/use-graphiql.ts';
export {
  type Identity,
  type IdentityProvider,
  localDevelopmentIdentity,
  Unauthenticated,
} from './identity/identity.ts';
export { createTokenIdentity, type TokenOptions } from './identity/token-identity.ts';
export { type CuratedOperation, readOperations } from './mcp/curated/read-operations.ts';
export type { McpOptions, ToolOptions } from './mcp/mcp-feature.ts';
export { createOperationLists } from './persisted/operation-lists.ts';
export { type OperationManifest, openManifest } from './persisted/operation-manifest.ts';
export type { PersistedOperationsOptions } from './persisted/persisted-operations.ts';
export { createInProcessTransport } from './subgraphs/in-process-transport.ts';
export { createNetworkTransport, type NetworkOptions } from './subgraphs/network-transport.ts';
export {
  type SubgraphAnswer,
  type SubgraphReportedError,
  type SubgraphRequest,
  SubgraphRequestError,
  type SubgraphResponse,
  type SubgraphSubscription,
  type SubgraphTransport,
} from './subgraphs/transport.ts';
export { composedSupergraph } from './supergraph/composed-supergraph.ts';
export { type RunningSubgraphsOptions, runningSubgraphs } from './supergraph/running-subgraphs.ts';
export { supergraphFile } from './supergraph/supergraph-file.ts';
export { type SupergraphSource, supergraphText } from './supergraph/supergraph-source.ts';
export { type UplinkOptions, uplink } from './supergraph/uplink.ts';
