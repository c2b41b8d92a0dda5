/** An entity of another subgraph, or one of which only the id is needed. */
export interface Reference {
  readonly id: string;
}

export const reference = (id: string | null | undefined): Reference | null => (id == null ? null : { id });
