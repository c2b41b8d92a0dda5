/** A reference to an entity of another subgraph: its id is all that is known here. */
export interface Reference {
  id: string;
}
