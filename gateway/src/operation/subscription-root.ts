import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { JsonObject } from '../json.ts';
import { isIncluded } from '../projection/conditions.ts';

/**
 * The subscription with @skip and @include on its root already decided and root fragments opened, since Apollo's
 * planner cannot plan a subscription whose root field is conditional. Undefined when no root field is left.
 */
export function decideSubscriptionRoot(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: JsonObject,
): OperationDefinitionNode | undefined {
  const selections = rootFields(operation.selectionSet, fragments, variables).map((field) => ({
    ...field,
    directives: field.directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include'),
  }));
  if (selections.length === 0) return undefined;
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function rootFields(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: JsonObject,
): FieldNode[] {
  return selectionSet.selections.flatMap((selection) => {
    if (!isIncluded(selection, variables)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return fragment ? rootFields(fragment.selectionSet, fragments, variables) : [];
  });
}
