import { flag, text } from '@sophia/settings';
import type { z } from 'zod';

/** Settings that only this subgraph has. */
export const settings = {
  OPERATOR_TENANT: text().default('local').describe('The tenant whose super users create, suspend and remove tenants'),
  KNOWN_TENANTS_ONLY: flag()
    .default(false)
    .describe(
      'on: gateways with DIRECTORY_URL refuse tenants without a record; off: a tenant exists once a token names it',
    ),
};

export type AccessSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };
