import type { ExportRow } from '../entities/export.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import { budgetOf, type KeyLimits } from '../keys/limits.ts';
import { rightsOfKey, rightsOfUser } from '../rights/read-rights.ts';
import { nameOfRole, nameOfScope, otherRoles } from '../rights/roles.ts';
import type { ResolverContext } from '../services/services.ts';

/** Rights of an owner, as gateways know them. */
export type OwnerRights = Pick<ExportRow, 'roles' | 'scopes'> & {
  readonly rowsOf?: string | null;
  readonly contract?: string | null;
};

interface RightsNow extends OwnerRights {
  readonly limits: KeyLimits;
}

/**
 * Returns what limits the owner of an export now; null if they no longer have the rights that they had when they started it. No
 * token is kept: a key is known by its id, and a person by the subject.
 */
export async function limitsWithSameRights(ctx: ResolverContext, owner: ExportRow): Promise<KeyLimits | null> {
  if (owner.isDeveloper) return {};
  const now = await rightsNow(ctx, owner);
  return now !== null && isSame(owner, now) ? now.limits : null;
}

export const isSame = (one: OwnerRights, other: OwnerRights): boolean => textOf(one) === textOf(other);

const textOf = ({ roles, scopes, rowsOf = null, contract = null }: OwnerRights): string =>
  JSON.stringify([roles.toSorted(), scopes.toSorted(), rowsOf, contract]);

async function rightsNow(ctx: ResolverContext, owner: ExportRow): Promise<RightsNow | null> {
  const { subject, roles, scopes, rowsOf } = owner;
  const keyId = idOfKeySubject(subject);
  if (keyId !== undefined) return rightsNowOfKey(ctx, keyId);
  // The roles of the start count for whom the graph does not list, as those of a token do.
  const rights = await rightsOfUser(ctx, { subject, roles, scopes, email: rowsOf });
  return (
    rights && {
      roles: [...rights.roles.map(nameOfRole), ...otherRoles(roles)],
      scopes: rights.scopes.map(nameOfScope),
      rowsOf: rights.rowsOf,
      limits: {},
    }
  );
}

/** A key with a new secret is the same key. */
async function rightsNowOfKey(ctx: ResolverContext, id: string): Promise<RightsNow | null> {
  const rights = await rightsOfKey(ctx, id);
  if (!rights) return null;
  const { key, scopes, contract, rowsOf } = rights;
  const limits = { budget: budgetOf(key), operationList: key.operationList };
  return { roles: [], scopes: scopes.map(nameOfScope), contract, rowsOf, limits };
}
