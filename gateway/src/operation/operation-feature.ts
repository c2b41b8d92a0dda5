import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface OperationOptions {
  /** Whether clients may ask for the schema. True by default. */
  readonly introspection?: boolean;
  /** Whether errors name fields and types that the client may have meant. True by default. */
  readonly suggestions?: boolean;
  /** Operations whose plans are kept. */
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
    INTROSPECTION: flag().optional().describe('Whether clients may ask for the schema; by default not in production'),
    SUGGESTIONS: flag()
      .optional()
      .describe('Whether errors name fields that the client may have meant; by default not in production'),
    PLAN_CACHE_SIZE: integer(1, 1_000_000).default(defaultMaxOperations).describe('Operations whose plans are kept'),
  },
  options: ({ INTROSPECTION, SUGGESTIONS, PLAN_CACHE_SIZE }, { isProduction }): OperationOptions => ({
    introspection: INTROSPECTION ?? !isProduction,
    suggestions: SUGGESTIONS ?? !isProduction,
    maxOperations: PLAN_CACHE_SIZE,
  }),
});
