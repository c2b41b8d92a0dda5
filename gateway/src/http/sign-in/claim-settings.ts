import { list, text } from '@sophia/settings';
import type { z } from 'zod';
import type { ClaimNames } from '../../identity/claims.ts';

/** Settings that say where a provider's tokens tell who somebody is. */
export const claimSettings = {
  TENANT_CLAIM: text()
    .default('tenant')
    .describe('Claim of a token that names the tenant; realm_access.tenant leads into an object'),
  DEFAULT_TENANT: text().optional().describe('Tenant of tokens without that claim, for a provider of one tenant'),
  SUBJECT_CLAIM: text().default('sub').describe('Claim of a token that names the user'),
  EMAIL_CLAIM: text().default('email').describe('Claim of a token with the e-mail address'),
  ROLES_CLAIM: text().default('roles').describe('Claim of a token that lists roles'),
  ROLE_NAMES: list()
    .optional()
    .describe(
      "Roles by the provider's names: sales=account_manager,leaders=executive_viewer; then others do not count",
    ),
  SCOPE_CLAIM: text().optional().describe('Claim of a token that lists scopes; by default scope, or else scp'),
};

type ClaimSettings = z.output<z.ZodObject<typeof claimSettings>>;

export function claimNamesOf(settings: ClaimSettings): ClaimNames {
  return {
    tenantClaim: settings.TENANT_CLAIM,
    tenant: settings.DEFAULT_TENANT,
    subjectClaim: settings.SUBJECT_CLAIM,
    emailClaim: settings.EMAIL_CLAIM,
    rolesClaim: settings.ROLES_CLAIM,
    roleNames: settings.ROLE_NAMES && new Map(settings.ROLE_NAMES.map((pair) => splitPair(pair))),
    scopeClaim: settings.SCOPE_CLAIM,
  };
}

/** Returns what is wrong with ROLE_NAMES. */
export const roleNamesProblem = ({ ROLE_NAMES = [] }: Pick<ClaimSettings, 'ROLE_NAMES'>): string | undefined => {
  const wrong = ROLE_NAMES.find((pair) => splitPair(pair).includes(''));
  return wrong === undefined ? undefined : `expected NAME=ROLE, got ${JSON.stringify(wrong)}`;
};

/** The provider's name may have equal signs. */
function splitPair(pair: string): [name: string, role: string] {
  const at = pair.lastIndexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
