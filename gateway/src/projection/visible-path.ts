import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { ResponsePath } from '../common/errors.ts';

/** Returns the beginning of a path that the client selects. */
export type VisiblePath = (path: ResponsePath) => ResponsePath;

/**
 * A subgraph's error may be at a field that only the gateway has asked for, because another field requires it. Its name may
 * be hidden from the client, so the path ends before it.
 */
export function visiblePathOf(
  { selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): VisiblePath {
  function below(sets: readonly SelectionSetNode[], name: string): SelectionSetNode[] | undefined {
    const found: SelectionSetNode[] = [];
    const seen = new Set<string>();
    let isSelected = false;
    const look = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          if ((selection.alias ?? selection.name).value !== name) continue;
          isSelected = true;
          if (selection.selectionSet) found.push(selection.selectionSet);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
        else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment) look(fragment.selectionSet);
        }
      }
    };
    sets.forEach(look);
    return isSelected ? found : undefined;
  }

  return (path) => {
    let sets: SelectionSetNode[] | undefined = [selectionSet];
    const hidden = path.findIndex((step) => {
      if (typeof step === 'string') sets = sets && below(sets, step);
      return sets === undefined;
    });
    return hidden < 0 ? path : path.slice(0, hidden);
  };
}
