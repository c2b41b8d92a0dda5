import type { Selection } from '../answer-tree/selection.ts';
import { type FetchNode, typesOfStep } from '../plan/plan.ts';
import { fetchesWithOwnAnswers, type Selections } from './fetches-with-own-answers.ts';

/**
 * Marks the places in an answer whose objects may be the same one where their texts are the same: every later fetch adds
 * to all of them, and adds the same. That is not so where fetches at different places share an answer, where the plan
 * renames something, or where a fetch depends on the objects above: on their values, or on their types.
 */
export function markRecurring(selections: Selections): Selections {
  if ([...selections.keys()].some(dependsOnObjectsAbove)) return selections;
  const alone = fetchesWithOwnAnswers(selections);
  return new Map(
    [...selections].map(([fetch, selection]) => [fetch, mayRecur(fetch, alone) ? belowMarked(selection) : selection]),
  );
}

const dependsOnObjectsAbove = ({ contexts, path }: FetchNode): boolean =>
  contexts.length > 0 || path.slice(0, -1).some(typesOfStep);

const mayRecur = (fetch: FetchNode, alone: ReadonlySet<FetchNode>): boolean =>
  alone.has(fetch) && fetch.operationKind === 'query' && fetch.outputRewrites.length === 0;

/** The objects of the selection itself are the roots or the entities of an answer, which differ. */
function belowMarked(selection: Selection): Selection {
  const fields = selection.fields.map((field) =>
    field.selection ? { ...field, selection: { ...belowMarked(field.selection), mayRecur: true } } : field,
  );
  return { ...selection, fields };
}
