import type { Tree, TreeObject } from '../answer-tree/tree.ts';
import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import type { EntityFetch, EntityQuestion } from './compiled-plan.ts';

/** A subgraph's answer about one entity, for one question. Empty until the answer has arrived. */
export interface EntityAnswer {
  /** The JSON text that identified it. */
  readonly representation: string;
  entity?: Tree;
  /** Reason why there is no entity. */
  failure?: SubgraphFailure;
  /** Errors of fields inside it. */
  errors?: readonly { readonly failure: SubgraphFailure; readonly path: ResponsePath }[];
  /** The answer's text and the entity's position in it, to parse it again. */
  text?: string;
  start?: number;
  /** The copies that fetches have received. */
  readonly copies: Map<EntityFetch, TreeObject>;
}

/** The entities that one execution has requested for each question, by representation. */
export type EntityAnswers = Map<EntityQuestion, Map<string, EntityAnswer>>;

/**
 * Returns the known answer about an entity, from this question or from an equal one earlier in the plan. Questions that
 * run at the same time do not share answers, so that a request never depends on the order of answers.
 */
export function knownAnswer(
  answers: EntityAnswers,
  question: EntityQuestion,
  representation: string,
): EntityAnswer | undefined {
  for (const earlier of question.earlier) {
    const known = answers.get(earlier)?.get(representation);
    if (known) return known;
  }
  return answers.get(question)?.get(representation);
}
