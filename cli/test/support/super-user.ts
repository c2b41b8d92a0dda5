import { type IdentityProvider, localDevelopmentIdentity } from '@sophia/gateway';
import { testTenant } from '@sophia/testing';
import { scopesByRole } from './roles.ts';

/** Makes every client the same person with all scopes, whom directives are enforced for. */
export const superUser: IdentityProvider = {
  ...localDevelopmentIdentity,
  identify: async () => ({
    kind: 'verified',
    subject: 'tester',
    tenant: testTenant,
    roles: [],
    scopes: scopesByRole.super_user,
    claims: {},
  }),
};
