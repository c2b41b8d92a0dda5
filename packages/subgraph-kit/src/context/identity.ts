import { randomUUID } from 'node:crypto';
import { anonymousTenant, tenantNameProblem } from '@sophia/settings';
import { requestError } from '../errors/errors.ts';

/** Who asks, as the gateway says. */
export interface Identity {
  readonly tenant: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly requestId: string;
}

const longestRequestId = 200;

/** The identity of requests for what belongs to no tenant. It can open no transaction. */
export const nobody: Identity = { tenant: '', subject: 'unknown', roles: [], requestId: 'none' };

/** Reads the gateway's headers. Throws UNAUTHENTICATED when they name no tenant. */
export function readIdentity(header: (name: string) => string | null | undefined): Identity {
  const tenant = header('x-sophia-tenant')?.trim();
  if (!tenant) throw requestError('UNAUTHENTICATED', 'The header x-sophia-tenant is missing');
  const problem = tenant === anonymousTenant ? undefined : tenantNameProblem(tenant);
  if (problem !== undefined) {
    throw requestError('UNAUTHENTICATED', `The header x-sophia-tenant names no tenant: a name ${problem}`);
  }
  return {
    tenant,
    subject: header('x-sophia-subject')?.trim() || 'unknown',
    roles: (header('x-sophia-roles') ?? '')
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== ''),
    requestId: header('x-request-id')?.slice(0, longestRequestId) || randomUUID(),
  };
}
