/** An entity that another subgraph owns: all that is known of it here is its id. */
export interface Reference {
  id: string;
}

export const referenceTo = (id: string | null | undefined): Reference | null => (id ? { id } : null);
