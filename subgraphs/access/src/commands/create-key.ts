import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import type { Scope } from '../generated/resolvers.ts';
import { idOfKeySubject, newKeyText } from '../keys/key-text.ts';
import { type Caller, forbidden } from './caller.ts';
import { checkName } from './check-name.ts';
import { changesBetween, recordChange } from './record-change.ts';
import { tellOfKeys } from './tell-access.ts';
import { type UserError, userError } from './user-error.ts';

interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date | null;
}

export type ChangedKey =
  | { readonly apiKey: ApiKeyRow; readonly key: string | null }
  | { readonly errors: UserError[]; readonly apiKey: ApiKeyRow | null };

/** Creates a key. Returns its text, of which only a digest is kept. */
export async function createKey(
  em: EntityManager,
  caller: Caller,
  { name, scopes: given, expiresAt = null }: NewKey,
): Promise<ChangedKey> {
  const { tenant, subject, now } = caller;
  const errors = [...checkName(name), ...forbidden(caller, given, 'input', 'scopes')];
  if (given.length === 0) errors.push(userError('INVALID', 'A key needs at least one scope.', 'input', 'scopes'));
  if (idOfKeySubject(subject) !== undefined && given.includes('ACCESS_MANAGE'))
    errors.push(userError('FORBIDDEN', 'A key cannot create a key that manages access.', 'input', 'scopes'));
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
    digest,
    previousDigest: null,
    previousValidUntil: null,
    createdBy: subject,
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  await em.flush();
  if (expiresAt) await tellOfKeys(em, [apiKey]);
  await recordChange(em, caller, {
    id,
    fields: ['ApiKey.name', 'ApiKey.scopes', 'ApiKey.expiresAt'],
    detail: `An API key was created; ${changesBetween({}, { name: apiKey.name, scopes: apiKey.scopes, expiresAt }).text}`,
  });
  return { apiKey, key: text };
}
