import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const pattern = /^-?\d{1,40}(\.\d{1,40})?$/;

/** A decimal number that is a string everywhere and never becomes a floating-point number. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: (value) => decimalOf(typeof value === 'number' || typeof value === 'bigint' ? String(value) : value),
  parseValue: decimalOf,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) return decimalOf(node.value);
    throw new GraphQLError('Decimal: expected a decimal number as a string', { nodes: node });
  },
});

function decimalOf(value: unknown): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new GraphQLError('Decimal: expected a decimal number as a string, such as "1290.50"');
}
