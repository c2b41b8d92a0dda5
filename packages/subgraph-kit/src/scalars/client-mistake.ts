import { GraphQLError, GraphQLScalarType } from 'graphql';

/**
 * Returns the scalar with BAD_USER_INPUT and the location for invalid literals. Without a code, graphql-js would report
 * GRAPHQL_VALIDATION_FAILED, whose message the gateway does not pass on to clients.
 */
export function clientMistake(scalar: GraphQLScalarType): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseLiteral(node, variables) {
      try {
        return scalar.parseLiteral(node, variables);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
      }
    },
  });
}
