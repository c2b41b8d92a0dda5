import { Kind, parse, type SelectionNode } from 'graphql';
import type { Rewrite } from './plan.ts';

/**
 * Returns the response names that a fetch adds to its objects: the operation's root fields, or for an entity fetch the
 * fields below `_entities`, as renamed by the output rewrites.
 */
export function fetchResponseNames(operation: string, outputRewrites: readonly Rewrite[]): Set<string> {
  const document = parse(operation, { noLocation: true });
  const names = new Set<string>();
  const addNames = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) addNames(selection.selectionSet.selections);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A planned fetch holds a named fragment');
      else if (selection.name.value === '_entities') addNames(selection.selectionSet?.selections ?? []);
      else names.add(selection.alias?.value ?? selection.name.value);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) addNames(definition.selectionSet.selections);
  }
  for (const rewrite of outputRewrites) {
    if (rewrite.kind === 'rename' && names.has(rewrite.field)) names.add(rewrite.newName);
  }
  return names;
}
