import type { Operation } from '../../../gateway/operation.ts';
import type { Result } from '../../answers/answer.ts';
import type { Choice, Reading } from '../../reading/reading.ts';
import type { Period } from '../../reading/times.ts';
import type { Span } from '../../text/question-words.ts';

/** Runs a query as the person who asks. */
export type Run = (operation: Operation) => Promise<Record<string, unknown>>;

/** How an intent understands a question. */
export interface Plan {
  /** Parts of the question that it uses. What is left must say nothing. */
  readonly explains: readonly Span[];
  /** Number of times that it can use; one by default. */
  readonly mostPeriods?: number;
  /** The time that it tells of, if it is not the first that the question names. */
  readonly period?: Period;
  /** Names that it uses, each in one meaning. */
  readonly names: readonly Choice[];
  /** Reason why the question makes no sense in this way, such as a count of future calls. */
  readonly problem?: string;
  answer(run: Run): Promise<Result>;
}

/** A kind of question that can be answered. */
export interface Intent {
  readonly name: string;
  /** What it tells, for "understood as". */
  readonly about: string;
  /** Questions of this kind; names stand for themselves. The first is suggested to people. */
  readonly examples: readonly string[];
  /** Returns the plans for a question, none if it is about something else. */
  read(reading: Reading): readonly Plan[];
}
