import { isUuid } from '@sophia/subgraph-kit';
import { ApiKey } from '../entities/api-key.ts';
import type { ExportRow } from '../entities/export.ts';
import type { Scope } from '../generated/resolvers.ts';
import { isUsable } from '../keys/is-usable.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import { findUser, rightsOfUser } from '../rights/read-rights.ts';
import { nameOfRole, nameOfScope, otherRoles } from '../rights/roles.ts';
import type { ResolverContext } from '../services/services.ts';

/** Rights of an owner, as gateways know them. */
export type OwnerRights = Pick<ExportRow, 'roles' | 'scopes'> & {
  readonly rowsOf?: string | null;
  readonly contract?: string | null;
};

/**
 * True if the owner of an export still has the rights that they had when they started it. No token is kept: a key is known by its id,
 * and a person by the subject.
 */
export async function hasSameRights(ctx: ResolverContext, owner: ExportRow): Promise<boolean> {
  if (owner.isDeveloper) return true;
  const now = await rightsNow(ctx, owner);
  return now !== null && isSame(owner, now);
}

export const isSame = (one: OwnerRights, other: OwnerRights): boolean => textOf(one) === textOf(other);

const textOf = ({ roles, scopes, rowsOf = null, contract = null }: OwnerRights): string =>
  JSON.stringify([roles.toSorted(), scopes.toSorted(), rowsOf, contract]);

async function rightsNow(ctx: ResolverContext, owner: ExportRow): Promise<OwnerRights | null> {
  const { subject, roles, scopes, rowsOf } = owner;
  const keyId = idOfKeySubject(subject);
  if (keyId !== undefined) return rightsOfKey(ctx, keyId);
  // The roles of the start count for whom the graph does not list, as those of a token do.
  const rights = await rightsOfUser(ctx, { subject, roles, scopes, email: rowsOf });
  return (
    rights && {
      roles: [...rights.roles.map(nameOfRole), ...otherRoles(roles)],
      scopes: rights.scopes.map(nameOfScope),
      rowsOf: rights.rowsOf,
    }
  );
}

/** A key with a new secret is the same key. */
async function rightsOfKey(ctx: ResolverContext, id: string): Promise<OwnerRights | null> {
  const key = isUuid(id) ? await ctx.read((em) => em.findOne(ApiKey, { id })) : null;
  if (!key || !isUsable(key, ctx.clock.now())) return null;
  const maker = await findUser(ctx, key.createdBy);
  if (maker && !maker.active) return null;
  return { roles: [], scopes: (key.scopes as Scope[]).map(nameOfScope), contract: key.contract ?? null };
}
