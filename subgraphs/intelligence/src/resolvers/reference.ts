import { isUuid } from '@sophia/subgraph-kit';

/** An entity of another subgraph, or one of which only the id is needed. */
export interface Reference {
  readonly id: string;
}

export const reference = (id: string | null | undefined): Reference | null => (id == null ? null : { id });

/** An entity as another subgraph names it; null for what can be no id of this graph, which the database would refuse. */
export const resolveReference = async ({ id }: Reference): Promise<Reference | null> =>
  isUuid(id) ? { id: id.toLowerCase() } : null;
