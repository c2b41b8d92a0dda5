import { graphError } from '@sophia/subgraph-kit';
import { Tenant, type TenantRow } from '../entities/tenant.ts';
import { isOperator, rightsOfCaller } from '../rights/read-rights.ts';
import { scopeOfOperators } from '../rights/roles.ts';
import type { ResolverContext } from '../services/services.ts';
import { readAllTenants } from './as-operator.ts';
import type { Changer } from './change-tenants.ts';

/** True if the caller may manage all tenants. A scope alone is not enough, because a gateway without directory believes tokens. */
async function mayManageTenants(ctx: ResolverContext): Promise<boolean> {
  return isOperator(ctx) && (await rightsOfCaller(ctx)).scopes.includes(scopeOfOperators);
}

export async function refuseOthersThanOperators(ctx: ResolverContext): Promise<void> {
  if (!(await mayManageTenants(ctx)))
    throw graphError('FORBIDDEN', 'Only super users of the tenant of the operators manage tenants');
}

/** Lets the request read the records of all tenants. Throws FORBIDDEN for all but operators. */
export async function seeAllTenants(ctx: ResolverContext): Promise<void> {
  await refuseOthersThanOperators(ctx);
  await ctx.read(readAllTenants);
}

/**
 * Returns the record of the caller's tenant; null for a tenant without one. Throws TENANT_UNKNOWN where tenants need one, for all but
 * operators.
 */
export async function knownTenant(ctx: ResolverContext): Promise<TenantRow | null> {
  const { tenant } = ctx;
  const record = await ctx.read((em) => em.findOne(Tenant, { id: tenant }));
  if (record || !ctx.services.tenancy.knownOnly || isOperator(ctx)) return record;
  throw graphError('TENANT_UNKNOWN', `There is no tenant ${JSON.stringify(tenant)}`);
}

export const changerOf = ({ tenant, subject, roles, requestId, clock }: ResolverContext): Changer => ({
  tenant,
  subject,
  roles,
  requestId,
  now: clock.now(),
});
