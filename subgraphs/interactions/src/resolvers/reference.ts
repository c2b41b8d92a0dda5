import { isUuid } from '@sophia/subgraph-kit';

/** An entity that another subgraph owns: all that is known of it here is its id. */
export interface Reference {
  id: string;
}

export const referenceTo = (id: string | null | undefined): Reference | null => (id ? { id } : null);

/** An entity as another subgraph names it; null for what can be no id of this graph, which the database would refuse. */
export const resolveReference = async ({ id }: Reference): Promise<Reference | null> =>
  isUuid(id) ? { id: id.toLowerCase() } : null;
