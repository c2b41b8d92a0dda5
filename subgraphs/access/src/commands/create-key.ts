import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import type { Scope } from '../generated/resolvers.ts';
import { idOfKeySubject, newKeyText } from '../keys/key-text.ts';
import { budgetOf, type KeyLimits, limitColumns, textOfBudget } from '../keys/limits.ts';
import { type Caller, forbidden, forbiddenForKeys } from './caller.ts';
import { checkLimits } from './check-limits.ts';
import { checkName } from './check-name.ts';
import { beyondOwnLimits } from './own-limits.ts';
import { changesBetween, recordChange } from './record-change.ts';
import { tellOfKeys } from './tell-access.ts';
import { type UserError, userError } from './user-error.ts';

interface NewKey extends KeyLimits {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly contract?: string | null;
  readonly expiresAt?: Date | null;
}

export type ChangedKey =
  | { readonly apiKey: ApiKeyRow; readonly key: string | null }
  | { readonly errors: UserError[]; readonly apiKey: ApiKeyRow | null };

/** Creates a key. Returns its text, of which only a digest is kept. */
export async function createKey(
  em: EntityManager,
  caller: Caller,
  { name, scopes: given, contract = null, expiresAt = null, ...limits }: NewKey,
): Promise<ChangedKey> {
  const { tenant, subject, now } = caller;
  const columns = { budgetMaximum: null, budgetRestoreRate: null, operationList: null, ...limitColumns(limits) };
  const errors = [
    ...checkName(name),
    ...forbidden(caller, given, 'input', 'scopes'),
    ...forbiddenForKeys(caller, given, 'input', 'scopes'),
    ...checkLimits(limits),
    ...(await beyondOwnLimits(em, caller, { ...columns, contract })),
  ];
  if (given.length === 0) errors.push(userError('INVALID', 'A key needs at least one scope.', 'input', 'scopes'));
  if (contract !== null && !/^[a-z][a-z0-9_-]{0,49}$/.test(contract))
    errors.push(userError('INVALID', 'This cannot be the name of a contract, such as partner.', 'input', 'contract'));
  if (expiresAt && expiresAt <= now)
    errors.push(userError('INVALID', 'The key would have expired already.', 'input', 'expiresAt'));
  if (errors.length > 0) return { errors, apiKey: null };
  const id = randomUUID();
  const { text, prefix, digest } = newKeyText(tenant, id);
  const apiKey = em.create(ApiKey, {
    tenantId: tenant,
    id,
    name: name.trim(),
    prefix,
    scopes: [...new Set(given)],
    contract,
    ...columns,
    digest,
    previousDigest: null,
    previousValidUntil: null,
    createdBy: await personBehind(em, subject),
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  await em.flush();
  if (expiresAt) await tellOfKeys(em, [apiKey]);
  const budget = budgetOf(apiKey);
  const told = {
    name: apiKey.name,
    scopes: apiKey.scopes,
    contract,
    budget: budget && textOfBudget(budget),
    operationList: apiKey.operationList,
    expiresAt,
  };
  await recordChange(em, caller, {
    id,
    fields: ['name', 'scopes', 'contract', 'budget', 'operationList', 'expiresAt'].map((name) => `ApiKey.${name}`),
    detail: `An API key was created; ${changesBetween({}, told).text}`,
  });
  return { apiKey, key: text };
}

/** Returns who made the key that makes this one, so that no key outlasts its person. A person is behind themselves. */
async function personBehind(em: EntityManager, subject: string): Promise<string> {
  const keyId = idOfKeySubject(subject);
  const key = keyId === undefined ? null : await em.findOne(ApiKey, { id: keyId });
  return key?.createdBy ?? subject;
}
