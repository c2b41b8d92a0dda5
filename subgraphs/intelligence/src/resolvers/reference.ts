import { isUuid } from '@sophia/subgraph-kit';

/** An entity of another subgraph, or one of which only the id is needed. */
export interface Reference {
  readonly id: string;
}

export const reference = (id: string | null | undefined): Reference | null => (id == null ? null : { id });

/**
 * Returns the reference with its id in lower case; null for an id that is not a UUID, which the database would refuse.
 */
export const resolveReference = async ({ id }: Reference): Promise<Reference | null> =>
  isUuid(id) ? { id: id.toLowerCase() } : null;
