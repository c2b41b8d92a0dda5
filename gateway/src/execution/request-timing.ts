/** Timing and outcome of one request to a subgraph, in milliseconds. */
export interface RequestTiming {
  /** Milliseconds since the operation began. */
  readonly start: number;
  readonly duration: number;
  /** Number of entities in the request; absent for root fields. */
  readonly entities?: number;
  /** Number of objects in the response that need them. Larger than `entities` if equal objects were requested once. */
  readonly objects?: number;
  /** Length of the answer's body in bytes; 0 without an answer. */
  readonly bytes: number;
  /** `ok`, or the code of the error. */
  readonly outcome: string;
  /** True if another operation had the same request in progress, and both used one answer. */
  readonly shared: boolean;
  /** Number of its entities that came from a cache; 1 for cached root fields. Absent if there were none. */
  readonly kept?: number;
}
