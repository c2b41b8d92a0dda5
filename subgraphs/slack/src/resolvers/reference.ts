/** A reference to an entity of another subgraph: its id is all that is known here. */
export interface Reference {
  id: string;
}

export const referenceTo = (id: string | null | undefined): Reference | null => (id ? { id } : null);
