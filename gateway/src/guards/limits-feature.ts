import { integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { defaultOperationLimits, type OperationLimits } from './operation-limits.ts';

export interface LimitOptions {
  /** Size limits of one operation; each has a default. */
  readonly limits?: Partial<OperationLimits>;
}

export const limitsOf = ({ limits }: LimitOptions): OperationLimits => ({ ...defaultOperationLimits, ...limits });

const limit = (name: keyof OperationLimits) => integer(1, 1_000_000_000).default(defaultOperationLimits[name]);

export const limitsFeature = defineFeature({
  settings: {
    MAX_DEPTH: limit('depth').describe('Nested fields in an operation, with fragments expanded'),
    MAX_INTROSPECTION_DEPTH: limit('introspectionDepth').describe('Nested fields below __schema and __type'),
    MAX_ALIASES: limit('aliases').describe('Aliases of an operation, with fragments expanded'),
    MAX_ROOT_FIELDS: limit('rootFields').describe('Root fields of an operation'),
    MAX_DIRECTIVES: limit('directives').describe('Directives of an operation, with fragments expanded'),
    MAX_FIELDS: limit('fields').describe('Fields of an operation, with fragments expanded'),
    MAX_TOKENS: limit('tokens').describe('Tokens of a document'),
    MAX_LITERAL_DEPTH: limit('literalDepth').describe('Nested lists and input objects in a literal'),
    MAX_INPUT_VALUES: limit('inputValues').describe('Values in the variables of a request, at any depth'),
    MAX_INPUT_DEPTH: limit('inputDepth').describe('Nested lists and objects in the variables'),
  },
  options: (settings): LimitOptions => ({
    limits: {
      depth: settings.MAX_DEPTH,
      introspectionDepth: settings.MAX_INTROSPECTION_DEPTH,
      aliases: settings.MAX_ALIASES,
      rootFields: settings.MAX_ROOT_FIELDS,
      directives: settings.MAX_DIRECTIVES,
      fields: settings.MAX_FIELDS,
      tokens: settings.MAX_TOKENS,
      literalDepth: settings.MAX_LITERAL_DEPTH,
      inputValues: settings.MAX_INPUT_VALUES,
      inputDepth: settings.MAX_INPUT_DEPTH,
    },
  }),
});
