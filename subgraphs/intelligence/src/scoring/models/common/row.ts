/** A subject at a time, with what became of it. */
export interface Row {
  /** Id of the subject: an account or a deal. */
  readonly subject: string;
  readonly inputs: Inputs;
  readonly asOf: number;
  /** When the outcome was known. Times are in milliseconds. */
  readonly knownAt: number;
  readonly outcome: 0 | 1;
  readonly weight: number;
}

/** Scaled measures in the order of the features; null when unknown. */
type Inputs = readonly (number | null)[];

/** What a model may learn from. */
export interface InputFeature {
  readonly name: string;
  readonly direction: Direction;
}

/** How trees may use a measure. 1: more of it never lowers the chance. -1: it never raises it. 0: both. */
export type Direction = -1 | 0 | 1;

/** Share of the rows with the outcome, by weight. */
export function shareOf(rows: readonly Pick<Row, 'outcome' | 'weight'>[]): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : rows.reduce((sum, { outcome, weight }) => sum + outcome * weight, 0) / total;
}
