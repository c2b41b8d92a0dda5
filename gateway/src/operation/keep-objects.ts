import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';

/**
 * The document with the type name asked for wherever @skip and @include may leave nothing else of an object to ask for.
 * The planner would have conditions that all fields below share decide about the object's own field, and the client be
 * told null of an object that is there.
 */
export function keepObjects(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field(field): FieldNode | undefined {
      const { selectionSet } = field;
      if (!selectionSet || selectionSet.selections.some(isAlwaysAsked)) return undefined;
      return { ...field, selectionSet: { ...selectionSet, selections: [typename, ...selectionSet.selections] } };
    },
  });
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isAlwaysAsked(selection: SelectionNode): boolean {
  return (
    selection.kind === Kind.FIELD && !selection.directives?.some(({ name }) => /^(?:skip|include)$/.test(name.value))
  );
}
