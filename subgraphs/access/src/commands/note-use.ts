import type { EntityManager } from '@sophia/database';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';

/** Milliseconds between two notes of the use of one key. */
const noteEveryMs = 60_000;

/** True if the last note of the key's use is old. */
export const isUseOld = ({ lastUsedAt }: ApiKeyRow, now: Date): boolean =>
  !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= noteEveryMs;

export const noteUse = (em: EntityManager, { id }: ApiKeyRow, now: Date): Promise<number> =>
  em.nativeUpdate(ApiKey, { id }, { lastUsedAt: now });
