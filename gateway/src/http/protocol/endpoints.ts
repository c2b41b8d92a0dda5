/** Path of GraphQL over HTTP, server-sent events and WebSocket, where clients see the whole API schema. */
export const graphqlEndpoint = '/graphql';

/** Path of exports of what can be asked for at a path of GraphQL: `/partner/exports` for `/partner/graphql`. */
export const exportsBeside = (endpoint: string): string => `${endpoint.slice(0, -graphqlEndpoint.length)}/exports`;

/** Path of the Model Context Protocol. */
export const mcpEndpoint = '/mcp';
