/** Path of GraphQL over HTTP, server-sent events and WebSocket, where clients see the whole API schema. */
export const graphqlEndpoint = '/graphql';

/** Path of the Model Context Protocol. */
export const mcpEndpoint = '/mcp';
