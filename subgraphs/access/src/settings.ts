import { flag, text } from '@sophia/settings';
import type { z } from 'zod';

/** Settings that only this subgraph has. */
export const settings = {
  OPERATOR_TENANT: text()
    .optional()
    .describe(
      'The tenant whose super users create, suspend and remove tenants; unset: local, and with NODE_ENV=production none',
    ),
  KNOWN_TENANTS_ONLY: flag()
    .default(false)
    .describe(
      'on: gateways with DIRECTORY_URL refuse tenants without a record; off: a tenant exists once a token names it',
    ),
};

/** Returns the tenant of the operators; undefined for none. In production nobody gets so much power by a name that they happen to use. */
export const operatorOf = ({ OPERATOR_TENANT }: Pick<AccessSettings, 'OPERATOR_TENANT'>): string | undefined =>
  OPERATOR_TENANT ?? (process.env.NODE_ENV === 'production' ? undefined : 'local');

export type AccessSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };
