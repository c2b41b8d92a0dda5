import { createHash } from 'node:crypto';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId } from '../space-id.ts';

/** Beginning of the names of our collections; a server may hold others too. */
export const collectionPrefix = 'SophiaPassage_';

/** Returns the name of a space's collection. */
export const collectionOf = (space: VectorSpace): string => collectionPrefix + spaceId(space).replaceAll('-', '');

/**
 * Returns the name of a tenant in Weaviate, which allows 64 letters, digits, `-` and `_`. Our other names become a hash:
 * nothing reads the name back.
 */
export const tenantOf = (tenant: string): string =>
  /^[A-Za-z0-9_-]{1,60}$/.test(tenant)
    ? `n-${tenant}`
    : `h-${createHash('sha256').update(tenant).digest('hex').slice(0, 40)}`;
