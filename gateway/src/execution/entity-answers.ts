import type { Tree, TreeObject } from '../answer-tree/tree.ts';
import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import type { EntityFetch, EntityQuestion } from './compiled-plan.ts';
import type { EntityList } from './read-answer.ts';

/** A subgraph's answer about one entity, for one question. Empty until the answer has arrived. */
export interface EntityAnswer {
  /** The JSON text that identified it. */
  readonly representation: string;
  entity: Tree | undefined;
  /** Reason why there is no entity. */
  failure: SubgraphFailure | undefined;
  /** Errors of fields inside it. */
  errors: readonly { readonly failure: SubgraphFailure; readonly path: ResponsePath }[] | undefined;
  /** The list that holds the entity, and its index in it, to parse it again. */
  list: EntityList | undefined;
  index: number;
  /** The fetch that received `entity` itself. */
  owner: EntityFetch | undefined;
  /** The copies that other fetches have received. */
  copies: Map<EntityFetch, TreeObject> | undefined;
}

export function awaitedAnswer(representation: string): EntityAnswer {
  return {
    representation,
    entity: undefined,
    failure: undefined,
    errors: undefined,
    list: undefined,
    index: 0,
    owner: undefined,
    copies: undefined,
  };
}

/** The entities of one question, by the parts of their representations: first by the frame, then by the rest. */
type KnownEntities = Map<string, Map<string, EntityAnswer>>;

/** The entities that one execution has requested for each question. */
export type EntityAnswers = Map<EntityQuestion, KnownEntities>;

/** The answers about entities whose representations have the same frame. */
export interface FramedAnswers {
  /** Answers to the question itself. */
  readonly own: Map<string, EntityAnswer>;
  /**
   * Answers to equal questions earlier in the plan. Questions that run at the same time do not share answers, so that a
   * request never depends on the order of answers.
   */
  readonly earlier: readonly ReadonlyMap<string, EntityAnswer>[];
}

export function framedAnswers(answers: EntityAnswers, question: EntityQuestion, frame: string): FramedAnswers {
  const known: KnownEntities = answers.get(question) ?? new Map();
  answers.set(question, known);
  const own = known.get(frame) ?? new Map<string, EntityAnswer>();
  known.set(frame, own);
  return { own, earlier: question.earlier.flatMap((earlier) => answers.get(earlier)?.get(frame) ?? []) };
}

/** Returns the known answer about an entity. */
export function knownAnswer({ own, earlier }: FramedAnswers, key: string): EntityAnswer | undefined {
  for (const answers of earlier) {
    const known = answers.get(key);
    if (known) return known;
  }
  return own.get(key);
}
