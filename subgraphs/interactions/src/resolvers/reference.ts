import { isUuid } from '@sophia/subgraph-kit';

/** A reference to an entity of another subgraph: its id is all that is known here. */
export interface Reference {
  id: string;
}

export const referenceTo = (id: string | null | undefined): Reference | null => (id ? { id } : null);

/** Resolves a reference from another subgraph. Null for a malformed id, which the database would refuse. */
export const resolveReference = async ({ id }: Reference): Promise<Reference | null> =>
  isUuid(id) ? { id: id.toLowerCase() } : null;
