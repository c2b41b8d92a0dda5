import { deriveId } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';

/** Returns the id of a space, which is the same for all tenants. */
export const spaceId = ({ model, version, dimensions }: VectorSpace): string =>
  deriveId('', 'vector-space', model, version, String(dimensions));

/** Names a space in messages. */
export const spaceName = ({ model, version, dimensions }: VectorSpace): string =>
  `${model} ${version} (${dimensions} dimensions)`;
