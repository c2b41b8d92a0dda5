import type { Tree, TreeObject } from '../answer-tree/tree.ts';
import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import type { EntityFetch, EntityQuestion } from './compiled-plan.ts';

/** What a subgraph says of one entity, for one question. Filled in when the answer has come. */
export interface EntityAnswer {
  /** The JSON text that identified it. */
  readonly representation: string;
  entity?: Tree;
  /** Why there is no entity. */
  failure?: SubgraphFailure;
  /** Errors of fields inside it. */
  errors?: readonly { readonly failure: SubgraphFailure; readonly path: ResponsePath }[];
  /** The answer's text and where the entity starts in it, to read it again. */
  text?: string;
  start?: number;
  /** The copies handed out, by the fetch that they belong to. */
  readonly copies: Map<EntityFetch, TreeObject>;
}

/** The entities that one execution has asked each question about, by representation. */
export type EntityAnswers = Map<EntityQuestion, Map<string, EntityAnswer>>;

/**
 * What is known of an entity from this question or an equal one that the plan has asked before. Questions that run side
 * by side do not learn from each other, so that what is asked never depends on who was answered first.
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
