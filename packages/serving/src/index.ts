export { createInProcessSubgraph, type InProcessSubgraph } from './in-process-subgraph.ts';
export { type ListenOptions, listenFailure } from './listen.ts';
export { type Enveloped, isRefused, type OperationText, prepareOperation } from './prepare-operation.ts';
export { responseText, withoutHttp, writtenOnce } from './response-text.ts';
export { type ProgramOptions, runProgram, type ServingProgram } from './run-program.ts';
export { type GraphQLService, type GraphQLServiceOptions, type RequestBounds, serveGraphQL } from './serve-graphql.ts';
export type { SocketOperation } from './web-sockets/read-message.ts';
export type { ConnectionParams, SocketRules, SocketSession } from './web-sockets/socket-rules.ts';
export { yogaLogger } from './yoga-logger.ts';
