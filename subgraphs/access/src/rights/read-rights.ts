import { createHash, timingSafeEqual } from 'node:crypto';
import { isUuid } from '@sophia/subgraph-kit';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import { EndedSession } from '../entities/ended-session.ts';
import { User, type UserRow } from '../entities/user.ts';
import type { Role, Scope } from '../generated/resolvers.ts';
import { isUsable } from '../keys/is-usable.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import type { ResolverContext } from '../services/services.ts';
import {
  allScopes,
  nameOfScope,
  rolesNamed,
  scopeOfOperators,
  scopesNamed,
  scopesOf,
  seesOwnAccountsAlone,
} from './roles.ts';

interface Rights {
  readonly roles: Role[];
  readonly scopes: readonly Scope[];
}

interface RightsOfUser extends Rights {
  /** E-mail address of the person whose accounts alone the user sees; null for a user who sees all. */
  readonly rowsOf: string | null;
}

interface UserOfToken {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly email?: string | null;
  /** Scopes of a program's token; absent for a person, whose token says what a program may do in the person's name. */
  readonly scopes?: readonly string[] | null;
  /** Session of a browser. */
  readonly sessionId?: string | null;
}

/** True if the caller belongs to the tenant whose super users manage tenants. */
export const isOperator = ({ tenant, services }: Pick<ResolverContext, 'tenant' | 'services'>): boolean =>
  tenant === services.tenancy.operator;

export const findUser = (ctx: ResolverContext, subject: string): Promise<UserRow | null> =>
  ctx.read((em) => em.findOne(User, { subject }));

/** Returns what a user may do; null while the user is suspended, and for a session that has ended. A user who is not listed has the roles of the token. */
export async function rightsOfUser(ctx: ResolverContext, token: UserOfToken): Promise<RightsOfUser | null> {
  const user = await findUser(ctx, token.subject);
  if (user && !user.active) return null;
  if (token.sessionId != null && (await hasEnded(ctx, token.sessionId))) return null;
  if (user) return rightsOfListed(ctx, user, token.email);
  const roles = rolesNamed(token.roles);
  const scopes = [...new Set([...scopesIn(ctx, roles), ...scopesNamed(token.scopes ?? [])])];
  return { roles, scopes, rowsOf: rowsOf(roles, token.email ?? token.subject) };
}

/** Returns what a user may do whom the graph lists. */
function rightsOfListed(ctx: ResolverContext, user: UserRow, emailByToken?: string | null): RightsOfUser {
  const roles = user.roles as Role[];
  return { roles, scopes: scopesIn(ctx, roles), rowsOf: rowsOf(roles, user.email ?? emailByToken ?? user.subject) };
}

/** Many providers' subjects are addresses. A person without any sees no account. */
const rowsOf = (roles: readonly Role[], address: string): string | null =>
  seesOwnAccountsAlone(roles) ? address.toLowerCase() : null;

const scopesIn = (ctx: ResolverContext, roles: readonly Role[]): Scope[] => [
  ...scopesOf(roles),
  ...(roles.includes('SUPER_USER') && isOperator(ctx) ? [scopeOfOperators] : []),
];

const hasEnded = async (ctx: ResolverContext, id: string): Promise<boolean> =>
  (await ctx.read((em) => em.count(EndedSession, { id }))) > 0;

/** Returns what the caller of this request may do. */
export async function rightsOfCaller(ctx: ResolverContext): Promise<Rights> {
  const keyId = idOfKeySubject(ctx.subject);
  if (keyId === undefined) {
    // The gateway sends the rights that it learned from `rightsOfUser`.
    return { roles: rolesNamed(ctx.roles), scopes: allScopes.filter((scope) => ctx.scopes.has(nameOfScope(scope))) };
  }
  return { roles: [], scopes: (await rightsOfKey(ctx, keyId))?.scopes ?? [] };
}

interface KeyRights {
  readonly key: ApiKeyRow;
  readonly scopes: readonly Scope[];
  readonly contract: string | null;
  /** E-mail address of the maker who sees own accounts alone; null if all are seen. */
  readonly rowsOf: string | null;
}

/**
 * Returns what a key may do: what it was given, as far as the person who made it may do that now. Null for a key that is unknown, revoked
 * or has expired, and while that person is suspended. Of a maker whom the graph does not list, it knows nothing.
 */
export async function rightsOfKey(ctx: ResolverContext, id: string): Promise<KeyRights | null> {
  const key = isUuid(id) ? await ctx.read((em) => em.findOne(ApiKey, { id })) : null;
  if (!key || !isUsable(key, ctx.clock.now())) return null;
  const maker = await findUser(ctx, key.createdBy);
  if (maker && !maker.active) return null;
  const ofMaker = maker && rightsOfListed(ctx, maker);
  const scopes = (key.scopes as Scope[])
    .filter((scope) => scope !== scopeOfOperators || isOperator(ctx))
    .filter((scope) => !ofMaker || ofMaker.scopes.includes(scope));
  return { key, scopes, contract: key.contract ?? null, rowsOf: ofMaker?.rowsOf ?? null };
}

interface SecretRights extends KeyRights {
  readonly expiresAt: Date | null;
}

/** Returns what the key with a secret of this digest may do; null for a wrong secret too. */
export async function rightsOfSecret(ctx: ResolverContext, id: string, digest: string): Promise<SecretRights | null> {
  const rights = await rightsOfKey(ctx, id);
  if (!rights) return null;
  const { expiresAt = null, previousDigest, previousValidUntil: until, ...key } = rights.key;
  if (isSame(key.digest, digest)) return { ...rights, expiresAt };
  if (!previousDigest || !until || until <= ctx.clock.now() || !isSame(previousDigest, digest)) return null;
  return { ...rights, expiresAt: expiresAt && expiresAt < until ? expiresAt : until };
}

/** Compares in a time that does not tell how much is equal. */
function isSame(one: string, other: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashed(one), hashed(other));
}
