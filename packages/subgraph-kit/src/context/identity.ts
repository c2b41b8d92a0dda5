import { randomUUID } from 'node:crypto';
import { anonymousTenant, tenantNameProblem } from '@sophia/settings';
import { requestError } from '../errors/errors.ts';

/** Identity of the client, as the gateway sends it. */
export interface Identity {
  readonly tenant: string;
  readonly subject: string;
  readonly roles: readonly string[];
  /** Names of the scopes that the client has. */
  readonly scopes: Scopes;
  /** The person, by e-mail address, whose rows alone the client sees; absent if it sees all of the tenant. */
  readonly rowsOf?: string;
  /** The contract to which the client's API key is limited; absent if it is limited to none. */
  readonly contract?: string;
  readonly requestId: string;
  /** The client's `authorization` header, if the gateway forwards it to this subgraph. For requests in the client's name. */
  readonly authorization?: string;
}

/** The local developer has all scopes. */
export type Scopes = Pick<ReadonlySet<string>, 'has'>;

const longestRequestId = 200;

/** Identity of requests without tenant. It cannot open a transaction. */
export const nobody: Identity = { tenant: '', subject: 'unknown', roles: [], scopes: new Set(), requestId: 'none' };

/** Reads the gateway's headers. Throws UNAUTHENTICATED without a valid tenant. */
export function readIdentity(header: (name: string) => string | null | undefined): Identity {
  const tenant = header('x-sophia-tenant')?.trim();
  if (!tenant) throw requestError('UNAUTHENTICATED', 'The header x-sophia-tenant is missing');
  const problem = tenant === anonymousTenant ? undefined : tenantNameProblem(tenant);
  if (problem !== undefined) {
    throw requestError('UNAUTHENTICATED', `The header x-sophia-tenant names no tenant: a name ${problem}`);
  }
  const rowsOf = header('x-sophia-rows-of')?.trim();
  return {
    tenant,
    subject: header('x-sophia-subject')?.trim() || 'unknown',
    roles: (header('x-sophia-roles') ?? '')
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== ''),
    scopes: readScopes(header('x-sophia-scopes') ?? ''),
    rowsOf: rowsOf === undefined ? undefined : decodeURIComponent(rowsOf),
    contract: header('x-sophia-contract')?.trim() || undefined,
    requestId: header('x-request-id')?.slice(0, longestRequestId) || randomUUID(),
    authorization: header('authorization')?.trim() || undefined,
  };
}

function readScopes(names: string): Scopes {
  return names === '*' ? { has: () => true } : new Set(names.split(' ').filter((name) => name !== ''));
}
