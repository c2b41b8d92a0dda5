/** Points that a client may spend on operations. What was spent comes back continuously. */
export interface Budget {
  /** Most points that it can have at once. */
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}
