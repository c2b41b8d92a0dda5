import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

/** Returns the selections of a planned entity fetch on its entities. */
export function entitySelections(document: DocumentNode): readonly SelectionNode[] {
  return entitiesField(operationIn(document)).selectionSet?.selections ?? [];
}

/** Returns the entity fetch with other selections on the entities. */
export function withEntitySelections(document: DocumentNode, selections: readonly SelectionNode[]): DocumentNode {
  const operation = operationIn(document);
  const field = { ...entitiesField(operation), selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  const selectionSet = { kind: Kind.SELECTION_SET as const, selections: [field] };
  return { ...document, definitions: [{ ...operation, selectionSet }] };
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('A planned fetch does not begin with an operation');
  return operation;
}

function entitiesField({ selectionSet }: OperationDefinitionNode): FieldNode {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') {
    throw new Error('A planned entity fetch does not select _entities');
  }
  return field;
}
