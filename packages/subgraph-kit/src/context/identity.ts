import { randomUUID } from 'node:crypto';
import { anonymousTenant, tenantNameProblem } from '@sophia/settings';
import { requestError } from '../errors/errors.ts';

/** Identity of the client, as the gateway sends it. */
export interface Identity {
  readonly tenant: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly requestId: string;
  /** The client's `authorization` header, if the gateway forwards it to this subgraph. For requests in the client's name. */
  readonly authorization?: string;
}

const longestRequestId = 200;

/** Identity of requests without tenant. It cannot open a transaction. */
export const nobody: Identity = { tenant: '', subject: 'unknown', roles: [], requestId: 'none' };

/** Reads the gateway's headers. Throws UNAUTHENTICATED without a valid tenant. */
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
    authorization: header('authorization')?.trim() || undefined,
  };
}
