import type { SubgraphFailure } from '../common/errors.ts';
import type { RequestNode } from './compiled-plan.ts';
import type { RequestText } from './memo.ts';

/** What asks a subgraph on an execution's behalf, and takes in what it answers. */
export interface Question extends RequestText {
  /**
   * Reads an answer. Gives what must be asked again, each by itself, because the error of one took the answers to all
   * along. Throws a `SubgraphRequestError` when the text is not the answer to what was asked.
   */
  read(text: string): readonly Question[];
  /** Notes that there is no answer. */
  fail(failure: SubgraphFailure): void;
}

/** A request of the plan, made ready from the execution's data. */
export interface PreparedRequest extends Question {
  /** Merges what was read into the data. */
  merge(): void;
}

/** A request that was answered while the execution followed a memo, and is not merged yet. */
export interface Step {
  readonly node: RequestNode;
  readonly asked: RequestText;
  readonly text: string | undefined;
  /** Absent when another execution had made the request ready. */
  readonly prepared?: PreparedRequest;
}
