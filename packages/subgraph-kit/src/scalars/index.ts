import type { GraphQLScalarType } from 'graphql';
import { GraphQLEmailAddress, GraphQLLocalDate } from 'graphql-scalars';
import { clientMistake } from './client-mistake.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { AbsoluteUrl } from './url.ts';

/** The shared scalars by schema name. In resolvers DateTime is a Date and the others are strings. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: clientMistake(DateTime),
  Date: clientMistake(GraphQLLocalDate),
  Decimal: clientMistake(Decimal),
  URL: clientMistake(AbsoluteUrl),
  EmailAddress: clientMistake(GraphQLEmailAddress),
};
