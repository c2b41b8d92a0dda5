export { createInProcessSubgraph, type InProcessSubgraph } from './in-process-subgraph.ts';
export { type ListenOptions, listenFailure } from './listen.ts';
export { type Enveloped, isRefused, type OperationText, prepareOperation } from './prepare-operation.ts';
export { type ProgramOptions, runProgram, type ServingProgram } from './run-program.ts';
export { type GraphQLService, type GraphQLServiceOptions, type RequestBounds, serveGraphQL } from './serve-graphql.ts';
export type { ConnectionParams, SocketRules } from './serve-web-sockets.ts';
export { yogaLogger } from './yoga-logger.ts';
