import type { Role, Scope } from '../generated/resolvers.ts';

/** What each role may do. Gateways learn it from here, so that no other place decides it. */
const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  SUPER_USER: [
    'CUSTOMERS_READ',
    'CUSTOMERS_WRITE',
    'PEOPLE_READ',
    'CONVERSATIONS_READ',
    'INSIGHTS_READ',
    'ALERTS_WRITE',
    'RULES_WRITE',
    'OPERATIONS_READ',
    'ACCESS_MANAGE',
    'WEBHOOKS_MANAGE',
    'PEOPLE_MANAGE',
  ],
  ANALYST: ['CUSTOMERS_READ', 'PEOPLE_READ', 'CONVERSATIONS_READ', 'INSIGHTS_READ', 'ALERTS_WRITE', 'OPERATIONS_READ'],
  EXECUTIVE_VIEWER: ['CUSTOMERS_READ', 'INSIGHTS_READ'],
  ACCOUNT_MANAGER: [
    'CUSTOMERS_READ',
    'CUSTOMERS_WRITE',
    'PEOPLE_READ',
    'CONVERSATIONS_READ',
    'INSIGHTS_READ',
    'ALERTS_WRITE',
  ],
  DEVELOPER: ['CUSTOMERS_READ', 'INSIGHTS_READ', 'OPERATIONS_READ', 'WEBHOOKS_MANAGE'],
  PARTNER: ['CUSTOMERS_READ', 'INSIGHTS_READ'],
};

/** Sees nothing but the accounts of the person who has it. */
const ofOwnAccounts: Role = 'ACCOUNT_MANAGER';

const roles = Object.keys(scopesOfRole) as Role[];

/** Name of a role in tokens, such as `super_user`. */
export const nameOfRole = (role: Role): string => role.toLowerCase();

/** Returns the roles with these names in tokens, each once. Tokens may hold roles of other programs, too. */
export function rolesNamed(names: readonly string[]): Role[] {
  const given = new Set(names);
  return roles.filter((role) => given.has(nameOfRole(role)));
}

/** Returns those of a token's roles that belong to other programs, such as the one that may see query plans. */
export const otherRoles = (names: readonly string[]): string[] =>
  names.filter((name) => !roles.some((role) => nameOfRole(role) === name));

/** Name of a scope in tokens and in @requiresScopes, such as `customers:read`. */
export const nameOfScope = (scope: Scope): string => scope.toLowerCase().replace('_', ':');

/** What super users of the operators' tenant may do in addition. No role grants it elsewhere, whatever a token says. */
export const scopeOfOperators: Scope = 'TENANTS_MANAGE';

export const allScopes: readonly Scope[] = [...scopesOfRole.SUPER_USER, scopeOfOperators];

/** Returns the scopes with these names in tokens. Tokens may hold scopes of other programs, too. */
export const scopesNamed = (names: readonly string[]): Scope[] =>
  scopesOfRole.SUPER_USER.filter((scope) => names.includes(nameOfScope(scope)));

/** Returns what any of the roles may do. */
export const scopesOf = (given: readonly Role[]): Scope[] => [...new Set(given.flatMap((role) => scopesOfRole[role]))];

/**
 * True if a person with these roles sees own accounts alone. Other roles lift that only if they let a person read by
 * themselves all that an account manager reads, so that two roles together do not show more than each of them.
 */
export function seesOwnAccountsAlone(given: readonly Role[]): boolean {
  if (!given.includes(ofOwnAccounts)) return false;
  const ofOthers = scopesOf(given.filter((role) => role !== ofOwnAccounts));
  return !scopesOfRole[ofOwnAccounts].every((scope) => ofOthers.includes(scope) || !scope.endsWith('_READ'));
}

/** Names of the scopes of each role, by the name of the role, as tokens write them. */
export const scopesByRole: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  roles.map((role) => [nameOfRole(role), scopesOfRole[role].map(nameOfScope)]),
);
