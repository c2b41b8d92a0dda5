import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

/** What a planned entity fetch selects of the entities. */
export function entitySelections(document: DocumentNode): readonly SelectionNode[] {
  return entitiesField(operationIn(document)).selectionSet?.selections ?? [];
}

/** The entity fetch with other selections of the entities. */
export function withEntitySelections(document: DocumentNode, selections: readonly SelectionNode[]): DocumentNode {
  const operation = operationIn(document);
  const field = { ...entitiesField(operation), selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
  const selectionSet = { kind: Kind.SELECTION_SET as const, selections: [field] };
  return { ...document, definitions: [{ ...operation, selectionSet }] };
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A planned fetch begins with no operation');
  return operation;
}

function entitiesField({ selectionSet }: OperationDefinitionNode): FieldNode {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') {
    throw new Error('A planned entity fetch selects something else than _entities');
  }
  return field;
}
