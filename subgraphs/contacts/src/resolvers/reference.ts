/** A record of another subgraph: its id is all that is known of it here. */
export interface Reference {
  id: string;
}
