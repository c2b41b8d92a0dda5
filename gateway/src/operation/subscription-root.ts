import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationText } from '../authorization/filter-operation.ts';

/** The subscription with the fragments around its root field opened: Apollo's planner wants the field itself there. */
export function openSubscriptionRoot({ operation, fragments }: OperationText): OperationDefinitionNode {
  const selections = fieldsOf(operation.selectionSet, fragments);
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The fields of a selection, those in fragments of whatever type included. */
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
