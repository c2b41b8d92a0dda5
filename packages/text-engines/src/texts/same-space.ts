import type { VectorSpace } from '../engine/text-engine.ts';

/** True if vectors of both spaces can be compared. */
export const sameSpace = (a: VectorSpace, b: VectorSpace): boolean =>
  a.model === b.model && a.version === b.version && a.dimensions === b.dimensions;
