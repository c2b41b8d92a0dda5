import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/**
 * A time in RFC 3339 format. Resolvers get a Date, within the years that ISO 8601, Date and PostgreSQL can all
 * represent.
 */
export const DateTime = new GraphQLScalarType<Date, unknown>({
  ...GraphQLDateTime.toConfig(),
  parseValue: instantOf,
  parseLiteral(node) {
    if (node.kind === Kind.STRING) return instantOf(node.value);
    throw new GraphQLError(expected, { nodes: node });
  },
});

const expected = 'DateTime: expected a time with its zone, of the years 1 to 9999, such as "2026-03-31T12:00:00Z"';

function instantOf(value: unknown): Date {
  const instant = parse(value);
  if (!isWritable(instant)) throw new GraphQLError(expected);
  return instant;
}

function parse(value: unknown): Date {
  try {
    return GraphQLDateTime.parseValue(value);
  } catch {
    throw new GraphQLError(expected);
  }
}

function isWritable(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9_999;
}
