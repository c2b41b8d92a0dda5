import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationText } from '../authorization/filter-operation.ts';

/**
 * Replaces the fragments around a subscription's root field with their content, because Apollo's planner needs the
 * field itself there.
 */
export function openSubscriptionRoot({ operation, fragments }: OperationText): OperationDefinitionNode {
  const selections = fieldsOf(operation.selectionSet, fragments);
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** Returns the fields of a selection, including those in fragments of any type. */
export function fieldsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment ? fieldsOf(fragment.selectionSet, fragments) : [];
  });
}
