import type { EntityManager } from '@sophia/database';
import type { Caller } from './caller.ts';
import { findUsable } from './find-endpoint.ts';
import { type UserError, unknownEndpoint } from './user-error.ts';

/** Deletes an endpoint. Nobody finds its deliveries any more, and they go with the old ones. */
export async function deleteEndpoint(
  em: EntityManager,
  caller: Caller,
  id: string,
): Promise<{ readonly deletedId: string | null; readonly userErrors: UserError[] }> {
  const endpoint = await findUsable(em, caller, id);
  if (!endpoint) return { deletedId: null, userErrors: [unknownEndpoint('id')] };
  const deletedId = endpoint.id;
  await em.remove(endpoint).flush();
  return { deletedId, userErrors: [] };
}
