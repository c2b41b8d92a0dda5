import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { EndpointRow } from '../entities/endpoint.ts';

/** Who asks. */
export interface Caller {
  readonly tenant: string;
  readonly subject: string;
  /** True if they see the endpoints of everybody. */
  readonly seesAll: boolean;
  /** Names of the scopes that they have. */
  readonly scopes: SubgraphContext['scopes'];
  /** Contract to which their API key is limited; null without one. */
  readonly contract: string | null;
  readonly now: Date;
}

export const callerOf = ({ tenant, subject, roles, scopes, contract, clock }: SubgraphContext): Caller => ({
  tenant,
  subject,
  seesAll: roles.includes('super_user'),
  scopes,
  contract: contract ?? null,
  now: clock.now(),
});

/** Everybody sees the endpoints that they created: a person their own, and a program those of its API key. */
export const mayUse = ({ seesAll, subject }: Caller, { createdBy }: EndpointRow): boolean =>
  seesAll || createdBy === subject;
