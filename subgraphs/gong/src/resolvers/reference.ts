/** A reference to an entity of another subgraph: its id is all that is known here. */
export interface Reference {
  readonly id: string;
}

export const reference = (id: string | null | undefined): Reference | null => (id == null ? null : { id });
