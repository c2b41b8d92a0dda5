import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import type { Scope } from '../generated/resolvers.ts';
import { isUsable } from '../keys/is-usable.ts';
import { keySubject, newKeyText } from '../keys/key-text.ts';
import { budgetOf, type KeyLimits, limitColumns, textOfBudget } from '../keys/limits.ts';
import { type Caller, forbidden, forbiddenForKeys } from './caller.ts';
import { checkLimits } from './check-limits.ts';
import type { ChangedKey } from './create-key.ts';
import { beyondOwnLimits } from './own-limits.ts';
import { changesBetween, recordChange } from './record-change.ts';
import { tellOfKeys } from './tell-access.ts';
import { userError } from './user-error.ts';

const longestOverlapHours = 720;
const hour = 3_600_000;

/** Gives a key a new secret. The one before stays valid for some hours; one before that ends at once. */
export async function rotateKey(
  em: EntityManager,
  caller: Caller,
  { id, overlapHours }: { readonly id: string; readonly overlapHours: number },
): Promise<ChangedKey> {
  const apiKey = await findKey(em, id);
  if (!apiKey) return unknownKey;
  const { now } = caller;
  // Whoever gets the new text can do what the key may do.
  const scopes = apiKey.scopes as Scope[];
  const isOwn = caller.subject === keySubject(apiKey.id);
  const errors = [...forbidden(caller, scopes, 'id'), ...(isOwn ? [] : forbiddenForKeys(caller, scopes, 'id'))];
  if (!isOwn) errors.push(...(await beyondOwnLimits(em, caller, apiKey)).map((error) => ({ ...error, field: ['id'] })));
  if (errors.length > 0) return { apiKey, errors };
  if (overlapHours < 0 || overlapHours > longestOverlapHours)
    return { apiKey, errors: [userError('INVALID', 'The overlap has to be 0 to 720 hours.', 'overlapHours')] };
  if (!isUsable(apiKey, now))
    return { apiKey, errors: [userError('NOT_VALID', 'The key is revoked or has expired. Create another.', 'id')] };
  const { text, prefix, digest } = newKeyText(apiKey.tenantId, apiKey.id);
  Object.assign(apiKey, {
    prefix,
    digest,
    previousDigest: overlapHours > 0 ? apiKey.digest : null,
    previousValidUntil: overlapHours > 0 ? new Date(now.getTime() + overlapHours * hour) : null,
  });
  await em.flush();
  await recordChange(em, caller, {
    id: apiKey.id,
    fields: ['ApiKey.prefix', 'ApiKey.previousValidUntil'],
    detail: `The API key "${apiKey.name}" got a new secret; the one before is valid for ${overlapHours} hours.`,
  });
  return { apiKey, key: text };
}

/** Changes the limits of a key. Whoever was given few points cannot give themselves more. */
export async function editKey(
  em: EntityManager,
  caller: Caller,
  { id, ...limits }: KeyLimits & { readonly id: string },
): Promise<ChangedKey> {
  const apiKey = await findKey(em, id);
  if (!apiKey) return unknownKey;
  const errors = checkLimits(limits);
  if (caller.subject === keySubject(apiKey.id))
    errors.push(userError('FORBIDDEN', 'A key cannot change its own limits.', 'id'));
  else errors.push(...(await beyondOwnLimits(em, caller, { ...apiKey, ...limitColumns(limits) }, apiKey)));
  if (errors.length > 0) return { apiKey, errors };
  if (!isUsable(apiKey, caller.now))
    return { apiKey, errors: [userError('NOT_VALID', 'The key is revoked or has expired. Create another.', 'id')] };
  const before = limitsOf(apiKey);
  Object.assign(apiKey, limitColumns(limits));
  const { names, text } = changesBetween(before, limitsOf(apiKey));
  if (names.length === 0) return { apiKey, key: null };
  await em.flush();
  await recordChange(em, caller, {
    id: apiKey.id,
    fields: names.map((name) => `ApiKey.${name}`),
    detail: `The limits of the API key "${apiKey.name}" were changed; ${text}`,
  });
  return { apiKey, key: null };
}

const limitsOf = (apiKey: ApiKeyRow) => ({
  budget: textOfBudget(budgetOf(apiKey)),
  operationList: apiKey.operationList,
});

/** Revokes a key for good. A key that is revoked stays so. */
export async function revokeKey(em: EntityManager, caller: Caller, id: string): Promise<ChangedKey> {
  const apiKey = await findKey(em, id);
  if (!apiKey) return unknownKey;
  if (apiKey.revokedAt) return { apiKey, key: null };
  apiKey.revokedAt = caller.now;
  await em.flush();
  await tellOfKeys(em, [apiKey]);
  await recordChange(em, caller, {
    id: apiKey.id,
    fields: ['ApiKey.revokedAt'],
    detail: `The API key "${apiKey.name}" was revoked.`,
  });
  return { apiKey, key: null };
}

const findKey = async (em: EntityManager, id: string): Promise<ApiKeyRow | null> =>
  isUuid(id) ? em.findOne(ApiKey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;

const unknownKey: ChangedKey = { apiKey: null, errors: [userError('NOT_FOUND', 'No API key has this id.', 'id')] };
