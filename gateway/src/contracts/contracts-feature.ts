import { list } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface ContractOptions {
  /**
   * Names of contracts. Each shows the part of the supergraph that has `@tag(name:)` with its name, at `/NAME/graphql`. None
   * by default.
   */
  readonly contracts?: readonly string[];
}

/** A name that can stand in a URL. */
const nameFormat = /^[a-z][a-z0-9-]*$/;

export const contractsFeature = defineFeature({
  settings: {
    CONTRACTS: list()
      .default([])
      .describe('Names of contracts: each shows what has its @tag in the supergraph, at /NAME/graphql'),
  },
  options: ({ CONTRACTS }): ContractOptions => ({ contracts: CONTRACTS }),
  check({ CONTRACTS }, refuse) {
    for (const name of CONTRACTS) {
      if (!nameFormat.test(name)) refuse('CONTRACTS', `"${name}" must be lower-case letters, digits and hyphens`);
    }
    if (new Set(CONTRACTS).size < CONTRACTS.length) refuse('CONTRACTS', 'names a contract twice');
  },
});
