import { isUuid } from './is-uuid.ts';

/** An entity of another subgraph, or one whose id is enough to resolve its fields. */
export interface Reference {
  readonly id: string;
}

/** Returns the reference to an entity of another subgraph; null without an id. */
export const reference = (id: string | null | undefined): Reference | null => (id == null ? null : { id });

/**
 * Resolves a reference without reading anything: only the owner of an entity knows if it exists. Returns the id in lower
 * case, and null for a malformed one, which the database would refuse.
 */
export const resolveReference = async ({ id }: Reference): Promise<Reference | null> =>
  isUuid(id) ? { id: id.toLowerCase() } : null;
