import type { Report } from '../common/report.ts';

export type Measured = Pick<Report, 'rows' | 'ratios'>;

export interface ExtremesOptions {
  /** Number of starts. */
  readonly rounds: number;
  /** Seconds of load for each row. */
  readonly seconds: number;
}
