import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Returns the document without `__schema` and `__type`, which the gateway answers itself. Apollo's planner knows only
 * an older form of them and would refuse newer fields such as `isOneOf`. Undefined if nothing else is left.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const kept = new Map<FragmentDefinitionNode, FragmentDefinitionNode | undefined>();

  function keepFragment(fragment: FragmentDefinitionNode): FragmentDefinitionNode | undefined {
    if (!kept.has(fragment)) kept.set(fragment, keepIn(fragment));
    return kept.get(fragment);
  }

  function keepIn<T extends { readonly selectionSet: SelectionSetNode }>(node: T): T | undefined {
    const selections = node.selectionSet.selections.flatMap((selection) => keep(selection) ?? []);
    return selections.length > 0 ? { ...node, selectionSet: { ...node.selectionSet, selections } } : undefined;
  }

  function keep(selection: SelectionNode): SelectionNode | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return keepIn(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return fragment && keepFragment(fragment) ? selection : undefined;
    }
    const { name, selectionSet } = selection;
    if (name.value === '__schema' || name.value === '__type') return undefined;
    if (!selectionSet) return selection;
    // A field below may return the query type again.
    return keepIn({ ...selection, selectionSet }) ?? { ...selection, selectionSet: selectionOf(typename) };
  }

  const definitions: (OperationDefinitionNode | FragmentDefinitionNode)[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const operation = keepIn(definition);
      if (!operation) return undefined;
      definitions.push(operation);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const fragment = keepFragment(definition);
      if (fragment) definitions.push(fragment);
    }
  }
  return { ...document, definitions };
}

function selectionOf(field: FieldNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [field] };
}
