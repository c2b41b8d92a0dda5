import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { JsonObject } from '../common/json.ts';
import { isIncluded } from '../projection/conditions.ts';
import type { MarkedOperation } from './filter-operation.ts';

/** Maximum number of paths in an answer; more do not help a client. */
const maxPaths = 100;

/**
 * Returns the response paths of denied fields, without list indices and without the fields below them. Leaves out
 * fields that @skip or @include exclude.
 */
export function deniedPaths({ operation, fragments, denied }: MarkedOperation, variables: JsonObject): string[][] {
  const paths = new Map<string, string[]>();
  const reaching = new Map<string, boolean>();
  const spread = new Set<string>();

  function reaches({ selections }: SelectionSetNode): boolean {
    return selections.some((selection) => {
      if (!isIncluded(selection, variables)) return false;
      if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentReaches(fragments.get(selection.name.value));
      if (selection.kind === Kind.FIELD && denied.has(selection)) return true;
      return selection.selectionSet !== undefined && reaches(selection.selectionSet);
    });
  }

  function fragmentReaches(fragment: FragmentDefinitionNode | undefined): boolean {
    if (!fragment) return false;
    const known = reaching.get(fragment.name.value);
    if (known !== undefined) return known;
    const found = reaches(fragment.selectionSet);
    reaching.set(fragment.name.value, found);
    return found;
  }

  function collect({ selections }: SelectionSetNode, path: readonly string[]): void {
    for (const selection of selections) {
      if (paths.size >= maxPaths) return;
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const place = `${path.join('.')} ${selection.name.value}`;
        // Nested fragments can create countless paths: each spread is followed once per path, and only if it contains a
        // denied field.
        if (!fragment || spread.has(place) || !fragmentReaches(fragment)) continue;
        spread.add(place);
        collect(fragment.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, path);
      } else {
        const here = [...path, selection.alias?.value ?? selection.name.value];
        if (denied.has(selection)) paths.set(here.join('.'), here);
        else if (selection.selectionSet) collect(selection.selectionSet, here);
      }
    }
  }

  collect(operation.selectionSet, []);
  return [...paths.values()];
}
