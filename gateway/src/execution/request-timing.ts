/** How one request to a subgraph went. Times in milliseconds. */
export interface RequestTiming {
  /** Since the operation began. */
  readonly start: number;
  readonly duration: number;
  /** How many entities it asked about; absent for root fields. */
  readonly entities?: number;
  /** How many objects of the response those are; more than the entities where equal ones were asked about once. */
  readonly objects?: number;
  /** Length of the answer's body; 0 without one. */
  readonly bytes: number;
  /** `ok`, or the code of the error by which no answer came. */
  readonly outcome: string;
  /** Whether another operation was asking the same already, and both were given one answer. */
  readonly shared: boolean;
  /** How many of its entities were known from before and not asked for; 1 for root fields that were. Absent when none was. */
  readonly kept?: number;
}
