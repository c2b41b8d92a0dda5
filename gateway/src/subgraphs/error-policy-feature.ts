import { list } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { defaultPassedCodes } from './error-policy.ts';

export interface ErrorPolicyOptions {
  /** Codes of subgraph errors whose messages clients may see; `*` stands for all. */
  readonly passedErrorCodes?: readonly string[];
}

export const errorPolicyFeature = defineFeature({
  settings: {
    SUBGRAPH_ERROR_CODES: list()
      .default([...defaultPassedCodes])
      .describe('Codes of subgraph errors whose messages clients may see; * for all'),
  },
  options: ({ SUBGRAPH_ERROR_CODES }): ErrorPolicyOptions => ({ passedErrorCodes: SUBGRAPH_ERROR_CODES }),
});
