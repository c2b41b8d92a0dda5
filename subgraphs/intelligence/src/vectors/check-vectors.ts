import { isUuid } from '@sophia/subgraph-kit';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceName } from './space-id.ts';
import type { StoredVector, VectorQuery } from './vector-store.ts';

const maxDimensions = 4_000;
const maxHits = 2_000;

/** Throws a RangeError if no store can hold vectors of this space. */
export function checkSpace(space: VectorSpace): void {
  if (Number.isInteger(space.dimensions) && space.dimensions >= 1 && space.dimensions <= maxDimensions) return;
  throw new RangeError(`the space ${spaceName(space)} needs 1 to ${maxDimensions} dimensions`);
}

/**
 * Returns vectors with the length 1, the last one of each passage. Throws a RangeError, before anything is written, for a
 * vector that does not belong to the space.
 */
export function checkVectors(space: VectorSpace, vectors: readonly StoredVector[]): StoredVector[] {
  const last = new Map<string, StoredVector>();
  for (const stored of vectors) {
    if (!isUuid(stored.passageId)) throw new RangeError(`the id of a passage is not a UUID: ${stored.passageId}`);
    const vector = unitVector(space, stored.vector, `the vector of passage ${stored.passageId}`);
    last.set(stored.passageId, { ...stored, vector });
  }
  return [...last.values()];
}

/** Returns the vector of a query with the length 1. Throws a RangeError if the query cannot be answered. */
export function checkQuery(space: VectorSpace, { vector, limit }: VectorQuery): Float32Array {
  if (!Number.isInteger(limit) || limit < 1 || limit > maxHits)
    throw new RangeError(`a search has a limit from 1 to ${maxHits}, not ${limit}`);
  return unitVector(space, vector, 'the vector of the query');
}

function unitVector(space: VectorSpace, vector: Float32Array, name: string): Float32Array {
  if (vector.length !== space.dimensions)
    throw new RangeError(`${name} has ${vector.length} dimensions, so it is not of the space ${spaceName(space)}`);
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (!Number.isFinite(length)) throw new RangeError(`${name} has a number that is not finite`);
  if (length === 0) throw new RangeError(`${name} has only zeros, so it has no direction`);
  return vector.map((value) => value / length);
}
