import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLLocalDate } from 'graphql-scalars';
import { Decimal } from './decimal.ts';
import { AbsoluteUrl } from './url.ts';

/** The scalars that all subgraphs share, by their names in the schemas. Inside, DateTime is a Date and the others are strings. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: GraphQLDateTime,
  Date: GraphQLLocalDate,
  Decimal,
  URL: AbsoluteUrl,
  EmailAddress: GraphQLEmailAddress,
};
