import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** An absolute URL, unchanged. */
export const AbsoluteUrl = new GraphQLScalarType<string, string>({
  name: 'URL',
  serialize: urlOf,
  parseValue: urlOf,
  parseLiteral(node) {
    if (node.kind === Kind.STRING) return urlOf(node.value);
    throw new GraphQLError('URL: expected a string', { nodes: node });
  },
});

function urlOf(value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw new GraphQLError('URL: expected an absolute URL');
}
