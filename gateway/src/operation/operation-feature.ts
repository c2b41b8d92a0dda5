import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface OperationOptions {
  /** True if clients may query the schema. True by default. */
  readonly introspection?: boolean;
  /** True if errors suggest fields and types that the client may have meant. True by default. */
  readonly suggestions?: boolean;
  /** Maximum number of operations whose plans are cached. */
  readonly maxOperations?: number;
}

const defaultMaxOperations = 1_000;

export const operationOptionsOf = ({
  introspection = true,
  suggestions = true,
  maxOperations = defaultMaxOperations,
}: OperationOptions) => ({ introspection, suggestions, maxOperations });

export const operationFeature = defineFeature({
  settings: {
    INTROSPECTION: flag().optional().describe('Allow introspection of the schema; off by default in production'),
    SUGGESTIONS: flag()
      .optional()
      .describe('Suggest fields that the client may have meant in errors; off by default in production'),
    PLAN_CACHE_SIZE: integer(1, 1_000_000)
      .default(defaultMaxOperations)
      .describe('Maximum number of operations whose plans are cached'),
  },
  options: ({ INTROSPECTION, SUGGESTIONS, PLAN_CACHE_SIZE }, { isProduction }): OperationOptions => ({
    introspection: INTROSPECTION ?? !isProduction,
    suggestions: SUGGESTIONS ?? !isProduction,
    maxOperations: PLAN_CACHE_SIZE,
  }),
});
