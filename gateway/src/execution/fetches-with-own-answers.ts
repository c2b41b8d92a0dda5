import type { Selection } from '../answer-tree/selection.ts';
import type { FetchNode } from '../plan/plan.ts';

/** Selections of a plan's fetches. */
export type Selections = ReadonlyMap<FetchNode, Selection>;

/** Returns the fetches that share no question with another one, whose places in the response may differ. */
export function fetchesWithOwnAnswers(selections: Selections): ReadonlySet<FetchNode> {
  const groups = Map.groupBy(selections, ([{ service, requires }, selection]) =>
    requires ? `${service}\n${namesIn(selection)}` : selection,
  );
  return new Set([...groups.values()].flatMap((group) => (group.length === 1 ? group.map(([fetch]) => fetch) : [])));
}

function namesIn({ fields }: Selection): string {
  return fields
    .map(({ responseName, selection }) => (selection ? `${responseName}{${namesIn(selection)}}` : responseName))
    .join(' ');
}
