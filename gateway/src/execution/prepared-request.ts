import type { SubgraphFailure } from '../common/errors.ts';
import type { RequestText } from './memo.ts';

/** A request to a subgraph that reads its own answer into an execution. */
export interface Question extends RequestText {
  /**
   * Reads an answer. Returns the entities that must be requested again, each in its own request, because the error of
   * one made the whole answer null. Throws a `SubgraphRequestError` if the text does not answer the request.
   */
  read(text: string): readonly Question[];
  /** Records that there is no answer. */
  fail(failure: SubgraphFailure): void;
}

/** A request of the plan, prepared from the execution's data. */
export interface PreparedRequest extends Question {
  /** Merges the answer into the data. */
  merge(): void;
}
