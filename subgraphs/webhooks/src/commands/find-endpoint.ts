import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { Endpoint, type EndpointRow } from '../entities/endpoint.ts';
import { type Caller, mayUse } from './caller.ts';

/** Finds an endpoint to change it. */
export const findEndpoint = async (em: EntityManager, id: string): Promise<EndpointRow | null> =>
  isUuid(id) ? em.findOne(Endpoint, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;

/** The same for somebody, who finds only what they may use. */
export async function findUsable(em: EntityManager, caller: Caller, id: string): Promise<EndpointRow | null> {
  const endpoint = await findEndpoint(em, id);
  return endpoint && mayUse(caller, endpoint) ? endpoint : null;
}
